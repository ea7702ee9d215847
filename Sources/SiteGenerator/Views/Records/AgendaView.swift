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
    let event: PlanEvent
  }

  init(_ dossier: PlanDossier) {
    self.dossier = dossier
    let first = max(dossier.asOf, dossier.plan.period?.range.start ?? dossier.asOf)
    let range = DateRange(between: first, and: first.adding(days: Self.daysAhead))
    self.range = range
    var entries: [Entry] = []
    PlanEvent.forEach(of: dossier.number, in: dossier.portfolio) { event in
      guard Self.isShown(event) else { return }
      switch event.time {
      case .days(let days): if days.end >= first { entries.append(Entry(range: days, event: event)) }
      case .recurring(let recurrence) where recurrence.frequency != .daily:
        entries += event.days(in: range, of: dossier.plan, dossier.portfolio.settings).map {
          Entry(range: $0, event: event)
        }
      case .recurring: return
      }
    }
    self.entries = entries.sorted { ($0.range.start, $0.event.minute ?? 0) < ($1.range.start, $1.event.minute ?? 0) }
  }

  private static func isShown(_ event: PlanEvent) -> Bool {
    switch event.kind {
    case .milestone: event.status != .done
    case .communication, .drill, .timeWindow: true
    default: false
    }
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
    page.more(entries.count - Self.mostEntries, at: page.links.calendar)
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
    if let minute = entry.event.minute {
      page.raw(" ")
      page.clock(minute)
    }
    page.raw("</td><th scope=\"row\">")
    page.openLink(record: entry.event.id)
    page.text(entry.event.title)
    page.raw("</a>")
    if let note = entry.event.notes.first {
      page.raw("<small class=\"more-facts\"><span>")
      page.text(note)
      page.raw("</span></small>")
    }
    page.raw("</th><td>")
    page.text(entry.event.kind.names[page.strings.language])
    page.raw("</td><td>")
    page.people(entry.event.owner)
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
