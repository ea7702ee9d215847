import HTML
import PlanModel

extension PageWriter {
  /// The beginning of a link to a page of the site, up to the end of its tag.
  mutating func openLink(_ href: HTMLFragment) {
    raw("<a href=\"")
    markup(root)
    markup(href)
    raw("\">")
  }

  /// The beginning of a link to a record on a plan's page.
  mutating func openLink(_ href: HTMLFragment, record: String) {
    raw("<a href=\"")
    markup(root)
    markup(href)
    fragment(record)
    raw("\">")
  }

  /// The beginning of a link to a record on this page.
  mutating func openLink(record: String) {
    raw("<a href=\"")
    fragment(record)
    raw("\">")
  }

  /// `#O1.KR2` as it stands in an address.
  private mutating func fragment(_ record: String) {
    raw("#")
    if PageWriter.isPlain(record) { return text(record) }
    html.percentEncoded(PageWriter.anchor(record))
  }

  /// Whether an identifier is made of characters that mean themselves in an address, as nearly all are.
  private static func isPlain(_ record: String) -> Bool {
    record.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }

  /// ` id="O1.KR2"`
  mutating func identifier(_ record: String) {
    guard !record.isEmpty else { return }
    raw(" id=\"")
    text(PageWriter.anchor(record))
    raw("\"")
  }

  /// An identifier as an anchor, which must not have white space in it.
  private static func anchor(_ record: String) -> String {
    guard !isPlain(record) else { return record }
    var anchor = String.UnicodeScalarView()
    for scalar in record.unicodeScalars { anchor.append(scalar.properties.isWhitespace ? "-" : scalar) }
    return String(anchor)
  }

  /// Everybody in an owner's cell, each linked to their page.
  mutating func people(_ cell: String?) {
    guard let cell else { return missing() }
    let numbers = links.people(in: cell)
    guard !numbers.isEmpty else { return text(cell) }
    for (place, number) in numbers.enumerated() {
      if place > 0 { word(.listSeparator) }
      raw("<a href=\"")
      markup(root)
      markup(links.personLink(Int(number)))
    }
  }

  mutating func department(_ name: String?) {
    guard let name else { return missing() }
    guard let number = links.department(name) else { return text(name) }
    openLink(links.departments[number])
    text(name)
    raw("</a>")
  }

  mutating func period(_ period: Period?) {
    guard let period else { return missing() }
    let label = period.label
    guard let number = links.period(label) else { return text(label) }
    openLink(links.periods[number])
    text(label)
    raw("</a>")
  }

  /// A plan's title, linked.
  mutating func planLink(_ number: Int, _ plan: Plan) {
    openLink(links.plans[number])
    text(plan.title.isEmpty ? plan.key : plan.title)
    raw("</a>")
  }

  /// A reference as written, linked where it leads to a record of this page or to another plan.
  mutating func reference(_ reference: Reference, in portfolio: Portfolio) {
    switch (reference.plan, reference.record) {
    case (nil, let record?):
      openLink(record: record)
    case (let plan?, let record):
      guard let number = portfolio.index(of: plan) else { return text(reference.text) }
      if let record { openLink(links.plans[number], record: record) } else { openLink(links.plans[number]) }
    case (nil, nil): return
    }
    text(reference.text)
    raw("</a>")
  }
}
