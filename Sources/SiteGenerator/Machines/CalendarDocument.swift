import PlanModel
import SourceText

/// Milestones, meetings and drills of some plans as an iCalendar file, to be subscribed to or imported.
///
/// An event keeps its identifier as long as its plan keeps its key and its record its identifier, so that a change moves
/// an entry in the reader's calendar and never doubles it.
struct CalendarDocument {
  let site: Site
  let links: SiteLinks
  let strings: InterfaceStrings
  let name: String

  /// Indices into the portfolio's plans.
  let plans: [Int]

  /// How long milestones and drills stay after their day.
  private static let daysBack = 92

  var bytes: [UInt8] {
    var text = CalendarText()
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
    PlanEvent.forEach(of: number, in: site.portfolio) { event in
      guard let word = Self.word(for: event.kind) else { return }
      switch event.time {
      case .days(let days):
        if days.end >= oldest { write(event, word, number, &text) { $0.dates(days) } }
      case .recurring(let recurrence): repeated(event, recurrence, word, number, &text)
      }
    }
  }

  /// Of all that a plan has on its days, only this concerns more people than those who do it.
  private static func word(for kind: RecordKind) -> StringKey? {
    switch kind {
    case .milestone: .milestones
    case .drill: .drills
    case .communication: .communications
    default: nil
    }
  }

  /// Meetings of plans that are over are not there any more.
  private func repeated(
    _ event: PlanEvent, _ recurrence: Recurrence, _ word: StringKey, _ number: Int, _ text: inout CalendarText
  ) {
    let plan = site.portfolio.plans[number]
    let range = plan.daysOfEvents(asOf: site.portfolio.asOf)
    guard range.end >= site.portfolio.asOf else { return }
    let calendar = plan.workingCalendar(site.portfolio.settings)
    guard let rule = RecurrenceRule(recurrence, in: range, since: range.start, calendar) else { return }
    write(event, word, number, &text) { text in
      write(rule, minute: recurrence.minuteOfDay, until: range.end, &text)
    }
  }

  private func write(_ rule: RecurrenceRule, minute: Int?, until end: CalendarDate, _ text: inout CalendarText) {
    let type = minute == nil ? ";VALUE=DATE" : ""
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
    if !rule.without.isEmpty { text.line("EXDATE" + type, rule.without.map(moment).joined(separator: ",")) }
    if !rule.with.isEmpty { text.line("RDATE" + type, rule.with.map(moment).joined(separator: ",")) }
  }

  private func write(
    _ event: PlanEvent, _ word: StringKey, _ number: Int, _ text: inout CalendarText,
    _ time: (inout CalendarText) -> Void
  ) {
    let plan = site.portfolio.plans[number]
    let title = plan.title.isEmpty ? plan.key : plan.title
    text.line("BEGIN", "VEVENT")
    let identity = [plan.key, "\(event.kind)", event.id] + (event.turn.map { ["\($0 + 1)"] } ?? [])
    text.line("UID", StableIdentifier(identity).uuid)
    text.line("DTSTAMP", CalendarText.local(site.portfolio.asOf, minute: 0) + "Z")
    time(&text)
    text.text("SUMMARY", event.title)
    text.text("DESCRIPTION", description(of: event, title).joined(separator: "\n"))
    text.text("CATEGORIES", strings.plainText(word))
    if let base = site.configuration.baseAddress {
      text.line("URL;VALUE=URI", base + SitePaths.address(links.paths.plans[number], record: event.id))
    }
    text.line("TRANSP", "TRANSPARENT")
    text.line("END", "VEVENT")
  }

  private func description(of event: PlanEvent, _ title: String) -> [String] {
    let owner = event.owner.map { strings.plainText(.owner) + strings.plainText(.colon) + $0 }
    let status = event.status.map { strings.plainText($0.word) }
    return ([title, owner] + event.notes + [status]).compactMap(\.self).filter { !$0.isEmpty }
  }
}
