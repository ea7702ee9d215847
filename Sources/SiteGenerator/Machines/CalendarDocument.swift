import PlanModel
import SourceText

/// Milestones, meetings and drills of some plans as an iCalendar file, to be subscribed to or imported.
///
/// An event keeps its identifier as long as its plan keeps its key and its record its identifier, so that a change moves
/// an entry in the reader's calendar and never doubles it. It is a class because the events of a site are many, and each
/// would count references to all that it is made of.
final class CalendarDocument: Sendable {
  let site: Site
  let links: SiteLinks
  let strings: InterfaceStrings
  let name: String

  /// Indices into the portfolio's plans.
  let plans: [Int]

  // What every event says alike, and of a kind, in the order of kinds.
  private let beginning = CalendarText.lines { $0.line("BEGIN", "VEVENT") }
  private let stamp: [UInt8]
  private let ownerLead: String
  private let categories: [[UInt8]]
  private let ending = CalendarText.lines {
    $0.line("TRANSP", "TRANSPARENT")
    $0.line("END", "VEVENT")
  }
  private let statuses: [(status: TaskStatus, word: String)]

  /// How long milestones and drills stay after their day.
  private static let daysBack = 92

  init(site: Site, links: SiteLinks, strings: InterfaceStrings, name: String, plans: [Int]) {
    self.site = site
    self.links = links
    self.strings = strings
    self.name = name
    self.plans = plans
    stamp = CalendarText.lines { $0.line("DTSTAMP", CalendarText.basic(site.portfolio.asOf) + "T000000Z") }
    ownerLead = strings.plainText(.owner) + strings.plainText(.colon)
    categories = Kind.allCases.map { kind in
      CalendarText.lines { $0.text("CATEGORIES", strings.plainText(kind.word)) }
    }
    statuses = TaskStatus.allCases.map { ($0, strings.plainText($0.word)) }
  }

  var bytes: [UInt8] {
    var text = CalendarText(reservingCapacity: plans.count * 1_024)
    text.line("BEGIN", "VCALENDAR")
    text.line("VERSION", "2.0")
    text.line("PRODID", "-//Planpress//Planpress//EN")
    text.line("CALSCALE", "GREGORIAN")
    text.line("METHOD", "PUBLISH")
    text.text("X-WR-CALNAME", name)
    text.line("REFRESH-INTERVAL;VALUE=DURATION", "PT12H")
    text.line("X-PUBLISHED-TTL", "PT12H")
    for number in plans { events(of: number, &text) }
    text.line("END", "VCALENDAR")
    return text.bytes
  }

  private func events(of number: Int, _ text: inout CalendarText) {
    let oldest = site.portfolio.asOf.adding(days: -Self.daysBack)
    PlanEvent.forEach(of: number, in: site.portfolio, withTasks: false, since: oldest) { event in
      guard let kind = Kind(event.kind) else { return }
      switch event.time {
      case .days(let days):
        if days.end >= oldest { write(event, kind, number, &text) { $0.dates(days) } }
      case .recurring(let recurrence): repeated(event, recurrence, kind, number, &text)
      }
    }
  }

  /// Of all that a plan has on its days, only this concerns more people than those who do it.
  private enum Kind: Int, CaseIterable {
    case milestone, drill, communication

    /// In identifiers.
    var name: String {
      switch self {
      case .milestone: "milestone"
      case .drill: "drill"
      case .communication: "communication"
      }
    }

    init?(_ kind: RecordKind) {
      switch kind {
      case .milestone: self = .milestone
      case .drill: self = .drill
      case .communication: self = .communication
      default: return nil
      }
    }

    var word: StringKey {
      switch self {
      case .milestone: .milestones
      case .drill: .drills
      case .communication: .communications
      }
    }
  }

  /// Meetings of plans that are over are not there any more.
  private func repeated(
    _ event: PlanEvent, _ recurrence: Recurrence, _ kind: Kind, _ number: Int, _ text: inout CalendarText
  ) {
    let plan = site.portfolio.plans[number]
    let range = plan.daysOfEvents(asOf: site.portfolio.asOf)
    guard range.end >= site.portfolio.asOf else { return }
    let calendar = site.portfolio.workingCalendar(of: plan)
    guard let rule = RecurrenceRule(recurrence, in: range, since: range.start, calendar) else { return }
    write(event, kind, number, &text) { text in
      write(rule, minute: recurrence.minuteOfDay, until: range.end, &text)
    }
  }

  private func write(_ rule: RecurrenceRule, minute: Int?, until end: CalendarDate, _ text: inout CalendarText) {
    func moment(_ day: CalendarDate) -> String {
      minute.map { CalendarText.local(day, minute: $0) } ?? CalendarText.basic(day)
    }
    if let minute {
      text.line("DTSTART", CalendarText.local(rule.first, minute: minute))
      text.line("DURATION", "PT1H")
    } else {
      text.dates(DateRange(between: rule.first, and: rule.first.adding(days: rule.length - 1)))
    }
    if let words = rule.rule {
      let last = minute == nil ? CalendarText.basic(end) : CalendarText.local(end, minute: 24 * 60 - 1)
      text.line("RRULE", words + ";UNTIL=" + last)
    }
    func days(_ name: StaticString, _ days: [CalendarDate]) {
      if !days.isEmpty { text.line(name, days.map(moment).joined(separator: ",")) }
    }
    days(minute == nil ? "EXDATE;VALUE=DATE" : "EXDATE", rule.without)
    days(minute == nil ? "RDATE;VALUE=DATE" : "RDATE", rule.with)
  }

  private func write(
    _ event: PlanEvent, _ kind: Kind, _ number: Int, _ text: inout CalendarText,
    _ time: (inout CalendarText) -> Void
  ) {
    let plan = site.portfolio.plans[number]
    let title = plan.title.isEmpty ? plan.key : plan.title
    text.append(beginning)
    var identity = [plan.key, kind.name, event.id]
    if let turn = event.turn { identity.append(String(turn + 1)) }
    text.line("UID", StableIdentifier(identity))
    text.append(stamp)
    time(&text)
    text.text("SUMMARY", event.title)
    text.text("DESCRIPTION") { text in
      text.addLine(title)
      if let owner = event.owner { text.addLine(owner, behind: ownerLead) }
      if let note = event.note { text.addLine(note) }
      if let note = event.lesserNote { text.addLine(note) }
      if let word = statuses.first(where: { $0.status == event.status })?.word { text.addLine(word) }
    }
    text.append(categories[kind.rawValue])
    if let base = site.configuration.baseAddress {
      text.line("URL;VALUE=URI", base + SitePaths.address(links.paths.plans[number], record: event.id))
    }
    text.append(ending)
  }
}
