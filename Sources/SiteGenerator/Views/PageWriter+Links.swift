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

  /// Leads to the newest archive of a period, if there is one, else to that of a department in it.
  mutating func archiveLink(of period: Period, in register: ArchiveRegister) {
    let label = period.label
    guard
      let record = register.newest(label, department: nil) ?? register.records.last(where: { $0.period == label })
    else { return }
    raw(" · ")
    openLink(links.archives, record: record.id)
    word(.archived)
    raw("</a>")
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
    if !html.unreserved(record) { html.percentEncoded(PageWriter.anchor(record)) }
  }

  /// ` id="O1.KR2"`
  mutating func identifier(_ record: String) {
    guard !record.isEmpty else { return }
    raw(" id=\"")
    if !html.unreserved(record) { text(PageWriter.anchor(record)) }
    raw("\"")
  }

  /// An identifier as an anchor, which must not have white space in it.
  private static func anchor(_ record: String) -> String {
    var anchor = String.UnicodeScalarView()
    for scalar in record.unicodeScalars { anchor.append(scalar.properties.isWhitespace ? "-" : scalar) }
    return String(anchor)
  }

  /// Everybody in an owner's cell, each linked to their page.
  mutating func people(_ cell: String?) {
    guard let cell else { return missing() }
    // All cores write the same names: places are numbers of one list, and the links are counted once.
    let links = links
    if let places = links.places(ofPeopleIn: cell), !places.isEmpty {
      for place in places {
        if place > places.lowerBound { word(.listSeparator) }
        raw("<a href=\"")
        markup(root)
        html.markup(links.personLinks, at: links.person(at: place))
      }
      return
    }
    let numbers = links.people(in: cell)
    guard !numbers.isEmpty else { return text(cell) }
    for (place, number) in numbers.enumerated() {
      if place > 0 { word(.listSeparator) }
      raw("<a href=\"")
      markup(root)
      personLink(number)
    }
  }

  /// The rest of a link to a person, from the address behind ``root`` on.
  mutating func personLink(_ number: Int) { html.markup(links.personLinks, at: number) }

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
    let number = links.period(label)
    if let number { openLink(links.periods[number]) }
    if period.unit == .custom { dates(period.range) } else { text(label) }
    if number != nil { raw("</a>") }
  }

  /// A plan's title, linked.
  mutating func planLink(_ number: Int, _ plan: Plan) {
    openLink(links.plans[number])
    title(of: plan)
    raw("</a>")
  }

  /// What a plan is called where it is one of many: of a very long title the beginning, which is whole on its own page.
  mutating func title(of plan: Plan) {
    guard plan.title.utf8.count > Self.longestTitle else { return text(plan.title.isEmpty ? plan.key : plan.title) }
    let beginning = plan.title.prefix(Self.lettersOfLongTitle)
    text(String(beginning))
    if beginning.endIndex < plan.title.endIndex { raw("…") }
  }

  /// In bytes, which are counted already: a hundred Chinese characters.
  private static let longestTitle = 300
  private static let lettersOfLongTitle = 100

  /// A reference, linked: an identifier of this page as it is, one of another plan after that plan's title.
  mutating func reference(_ reference: Reference, in portfolio: Portfolio) {
    if reference.plan == nil, let record = reference.record { return link(toRecord: record) }
    references([reference], in: portfolio)
  }

  /// References one after another; of those to one plan only the first names it: `公司 2026 年计划 O1、O2`.
  mutating func references(_ references: [Reference], in portfolio: Portfolio) {
    for (place, reference) in references.enumerated() {
      if place > 0 { word(.listSeparator) }
      guard let key = reference.plan else {
        if let record = reference.record { link(toRecord: record) }
        continue
      }
      guard let number = portfolio.index(of: key) else {
        text(reference.text)
        continue
      }
      let isNamed = place > 0 && references[place - 1].plan == key
      link(toPlan: number, portfolio.plans[number], record: reference.record, isNamed: isNamed)
    }
  }

  private mutating func link(toRecord record: String) {
    openLink(record: record)
    text(record)
    raw("</a>")
  }

  private mutating func link(toPlan number: Int, _ plan: Plan, record: String?, isNamed: Bool) {
    guard let record else { return planLink(number, plan) }
    openLink(links.plans[number], record: record)
    if !isNamed {
      title(of: plan)
      raw(" ")
    }
    text(record)
    raw("</a>")
  }
}
