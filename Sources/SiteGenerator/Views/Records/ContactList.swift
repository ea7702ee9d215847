import PlanModel
import PlanReading

/// Whom to call: numbers and addresses that a telephone can dial from the page.
struct ContactList {
  let contacts: [Contact]

  func write(to page: inout PageWriter) {
    let name = RecordKind.contact.names[page.strings.language]
    page.scrolling(naming: name) { page in
      page.raw("<table class=\"grid contacts\">")
      page.caption(name)
      page.raw("<thead><tr>")
      page.columnHead(.contact)
      page.columnHead(.role)
      page.columnHead(.phone)
      page.columnHead(.mail)
      page.raw("</tr></thead><tbody>")
      for contact in contacts { row(&page, contact) }
      page.raw("</tbody></table>")
    }
  }

  private func row(_ page: inout PageWriter, _ contact: Contact) {
    page.raw("<tr")
    page.identifier(contact.id)
    page.raw("><th scope=\"row\">")
    page.text(contact.title)
    var details = DetailList()
    details.add(.note, contact.note, &page)
    details.add(contact.fields.extras, &page)
    details.close(&page)
    page.raw("</th><td>")
    if let role = contact.role { page.text(role) }
    if let organisation = contact.fields[.organisation] {
      if contact.role != nil { page.raw("<br>") }
      page.raw("<small>")
      page.text(organisation)
      page.raw("</small>")
    }
    if contact.role == nil, contact.fields[.organisation] == nil { page.missing() }
    page.raw("</td><td class=\"when\">")
    phone(&page, contact.phone)
    page.raw("</td><td>")
    if let mail = contact.mail { page.text(mail) } else { page.missing() }
    page.raw("</td></tr>")
  }

  /// A link where the words are one number.
  private func phone(_ page: inout PageWriter, _ words: String?) {
    guard let words else { return page.missing() }
    let digits = words.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "+") }
    let isNumber = words.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
    }
    guard isNumber, digits.count >= 3 else { return page.text(words) }
    page.raw("<a href=\"tel:")
    page.text(String(decoding: digits, as: UTF8.self))
    page.raw("\">")
    page.text(words)
    page.raw("</a>")
  }
}
