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
    let plan = site.portfolio.plans[number]
    let schedule = site.portfolio.analyses[number].schedule
    let oldest = site.portfolio.asOf.adding(days: -Self.daysBack)
    for (place, milestone) in plan.milestones.enumerated() {
      guard let day = milestone.due?.end, day >= oldest else { continue }
      let status = strings.plainText(schedule.milestones[place].status.word)
      event(of: milestone, .milestones, number, note: [milestone.deliverable, status], &text) { text in
        text.dates(DateRange(day: day))
      }
    }
    guard !plan.more.isEmpty else { return }
    for drill in plan.more.drills { dates(of: drill, number, since: oldest, &text) }
    for meeting in plan.more.communications {
      for (turn, recurrence) in meeting.recurrences.enumerated() {
        let note = [meeting.content, meeting.channel]
        repeated(meeting, recurrence, turn, .communications, number, note: note, &text)
      }
    }
  }

  private func dates(of drill: Drill, _ number: Int, since oldest: CalendarDate, _ text: inout CalendarText) {
    let note = [drill.scenario]
    switch drill.date?.meaning {
    case .day(let day):
      guard day >= oldest else { return }
      event(of: drill, .drills, number, note: note, &text) { $0.dates(DateRange(day: day)) }
    case .range(let range):
      guard range.end >= oldest else { return }
      event(of: drill, .drills, number, note: note, &text) { $0.dates(range) }
    case .days(let days):
      for (turn, day) in days.enumerated() where day >= oldest {
        event(of: drill, .drills, number, turn: turn, note: note, &text) { $0.dates(DateRange(day: day)) }
      }
    case .recurrence(let recurrence): repeated(drill, recurrence, 0, .drills, number, note: note, &text)
    case .unresolved, nil: return
    }
  }

  /// Meetings of plans that are over are not there any more.
  private func repeated(
    _ record: some PlanRecord, _ recurrence: Recurrence, _ turn: Int, _ kind: StringKey, _ number: Int,
    note: [String?], _ text: inout CalendarText
  ) {
    let plan = site.portfolio.plans[number]
    let range = plan.period?.range ?? site.portfolio.asOf.wholeYear
    guard range.end >= site.portfolio.asOf else { return }
    let settings = site.portfolio.settings
    let calendar = plan.calendar.flatMap { settings.calendars[$0] } ?? settings.calendar
    guard let rule = RecurrenceRule(recurrence, in: range, since: range.start, calendar) else { return }
    event(of: record, kind, number, turn: turn, note: note, &text) { text in
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

  private func event(
    of record: some PlanRecord, _ kind: StringKey, _ number: Int, turn: Int? = nil, note: [String?],
    _ text: inout CalendarText, _ time: (inout CalendarText) -> Void
  ) {
    let plan = site.portfolio.plans[number]
    let title = plan.title.isEmpty ? plan.key : plan.title
    text.line("BEGIN", "VEVENT")
    let identity = [plan.key, "\(type(of: record).kind)", record.id] + (turn.map { ["\($0 + 1)"] } ?? [])
    text.line("UID", StableIdentifier(identity).uuid)
    text.line("DTSTAMP", CalendarText.local(site.portfolio.asOf, minute: 0) + "Z")
    time(&text)
    text.text("SUMMARY", record.title)
    let owner = record.fields[.owner].map { strings.plainText(.owner) + strings.plainText(.colon) + $0 }
    text.text("DESCRIPTION", ([title, owner] + note).compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n"))
    text.text("CATEGORIES", strings.plainText(kind))
    if let base = site.configuration.baseAddress {
      text.line("URL;VALUE=URI", base + SitePaths.address(links.paths.plans[number], record: record.id))
    }
    text.line("TRANSP", "TRANSPARENT")
    text.line("END", "VEVENT")
  }
}

extension CalendarDate {
  /// From the first to the last day of the year that it lies in.
  fileprivate var wholeYear: DateRange {
    let first = CalendarDate(year: year, month: 1, day: 1) ?? self
    return DateRange(between: first, and: first.adding(days: 364))
  }
}
