import PlanModel
import PlanReading

/// What comes next: meetings and reports by the days on which they come back, milestones, drills and time windows.
struct AgendaView {
  private let dossier: PlanDossier
  private let range: DateRange
  private let entries: [Entry]

  /// How far ahead meetings are named day by day.
  private static let daysAhead = 35
  private static let mostEntries = 60

  private struct Entry {
    let range: DateRange
    var minute: Int?
    let id: String
    let title: String
    let owner: String?
    var note: String?
    let kind: RecordKind
  }

  init(_ dossier: PlanDossier) {
    self.dossier = dossier
    let first = max(dossier.asOf, dossier.plan.period?.range.start ?? dossier.asOf)
    range = DateRange(between: first, and: first.adding(days: Self.daysAhead))
    let all = Self.meetings(dossier, range) + Self.dates(dossier.plan, since: first)
    entries = all.sorted { ($0.range.start, $0.minute ?? 0) < ($1.range.start, $1.minute ?? 0) }
  }

  private static func meetings(_ dossier: PlanDossier, _ range: DateRange) -> [Entry] {
    let anchor = dossier.plan.period?.range.start ?? range.start
    return dossier.plan.more.communications.flatMap { communication in
      communication.recurrences.filter { $0.frequency != .daily }.flatMap { recurrence in
        recurrence.occurrences(in: range, since: anchor, dossier.calendar).map { days in
          Entry(
            range: days, minute: recurrence.minuteOfDay, id: communication.id, title: communication.title,
            owner: communication.fields[.owner], note: communication.content, kind: .communication)
        }
      }
    }
  }

  /// Everything with a day of its own that is still to come.
  private static func dates(_ plan: Plan, since day: CalendarDate) -> [Entry] {
    var entries: [Entry] = []
    func add(_ start: WrittenDate?, _ end: WrittenDate?, _ record: some PlanRecord, _ note: String?) {
      guard let range = DateRange(start: start?.start, end: end?.end ?? start?.end), range.end >= day else { return }
      entries.append(
        Entry(
          range: range, id: record.id, title: record.title, owner: record.fields[.owner], note: note,
          kind: type(of: record).kind))
    }
    for milestone in plan.milestones where milestone.status != .done {
      add(milestone.due, nil, milestone, milestone.deliverable)
    }
    for drill in plan.more.drills { add(drill.date, nil, drill, drill.scenario) }
    for window in plan.more.timeWindows { add(window.start, window.end, window, window.reserved) }
    return entries
  }

  /// Below a table that says the same in other words, nothing ahead needs no sentence.
  func writeIfAny(to page: inout PageWriter) {
    if !entries.isEmpty { write(to: &page) }
  }

  func write(to page: inout PageWriter) {
    guard !entries.isEmpty else {
      page.raw("<p class=\"empty\">")
      page.phrase(.nothingAhead, Self.daysAhead)
      return page.raw("</p>")
    }
    page.scrolling(.calendar) { page in
      page.raw("<table class=\"grid coming\"><caption>")
      page.word(.comingUp)
      page.raw(" ")
      page.dates(DateRange(between: range.start, and: entries.map(\.range.end).reduce(range.end, max)))
      page.raw("</caption><thead><tr>")
      page.columnHead(.date)
      page.columnHead(.title)
      page.columnHead(.kind)
      page.columnHead(.owner)
      page.raw("</tr></thead><tbody>")
      for entry in entries.prefix(Self.mostEntries) { row(&page, entry) }
      page.raw("</tbody></table>")
    }
    page.remainder(entries.count - Self.mostEntries)
  }

  private func row(_ page: inout PageWriter, _ entry: Entry) {
    page.raw("<tr><td class=\"when\">")
    if entry.range.dayCount > 1 {
      page.dates(entry.range)
    } else {
      page.date(entry.range.start)
      page.raw(" <small>")
      page.weekday(entry.range.start)
      page.raw("</small>")
    }
    if let minute = entry.minute {
      page.raw(" ")
      page.twoDigits(minute / 60)
      page.raw(":")
      page.twoDigits(minute % 60)
    }
    page.raw("</td><th scope=\"row\">")
    page.openLink(record: entry.id)
    page.text(entry.title)
    page.raw("</a>")
    if let note = entry.note {
      page.raw("<small class=\"more-facts\"><span>")
      page.text(note)
      page.raw("</span></small>")
    }
    page.raw("</th><td>")
    page.text(entry.kind.names[page.strings.language])
    page.raw("</td><td>")
    page.people(entry.owner)
    page.raw("</td></tr>")
  }
}

extension PageWriter {
  /// `周三`, `Wed`
  mutating func weekday(_ day: CalendarDate) {
    let place = day.isoWeekday - 1
    switch strings.language {
    case .english: raw(Self.englishWeekdays[place])
    case .simplifiedChinese:
      raw("周")
      raw(Self.chineseWeekdays[place])
    case .traditionalChinese:
      raw("週")
      raw(Self.chineseWeekdays[place])
    }
  }

  private static let englishWeekdays: [StaticString] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let chineseWeekdays: [StaticString] = ["一", "二", "三", "四", "五", "六", "日"]
}
