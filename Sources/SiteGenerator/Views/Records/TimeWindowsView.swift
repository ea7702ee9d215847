import PlanModel
import PlanReading

/// Days that a plan must use or avoid, as bands over the plan's own stretch of time, with what is reserved for each.
struct TimeWindowsView {
  let windows: [TimeWindow]
  private let scale: TimelineScale?

  init(windows: [TimeWindow], dossier: PlanDossier) {
    self.windows = windows
    let days = windows.compactMap(\.days)
    guard let first = days.map(\.start).min(), let last = days.map(\.end).max() else {
      scale = nil
      return
    }
    let period = dossier.plan.period?.range
    let range = DateRange(between: min(first, period?.start ?? first), and: max(last, period?.end ?? last))
    scale = TimelineScale(range: range, asOf: dossier.asOf, calendar: dossier.calendar)
  }

  func write(to page: inout PageWriter) {
    let name = RecordKind.timeWindow.names[page.strings.language]
    page.scrolling(naming: name) { page in
      page.raw("<table class=\"grid timeline windows\">")
      page.caption(name)
      page.raw("<thead><tr>")
      page.columnHead(.window)
      page.columnHead(.date)
      page.columnHead(.reserved)
      if let scale {
        page.raw("<th scope=\"col\" class=\"chart\"><span class=\"sr\">")
        page.word(.timeline)
        page.raw("</span>")
        TimelineAxis(scale: scale).write(to: &page)
        page.raw("</th>")
      }
      page.raw("</tr></thead><tbody>")
      for window in windows { row(&page, window) }
      page.raw("</tbody></table>")
    }
  }

  private func row(_ page: inout PageWriter, _ window: TimeWindow) {
    page.beginRow(of: window)
    page.raw("<td>")
    if let start = window.start { page.writtenDate(start) }
    if let end = window.end, end != window.start {
      page.raw(" – ")
      page.writtenDate(end)
    }
    if window.start == nil, window.end == nil { page.missing() }
    page.raw("</td><td>")
    if let reserved = window.reserved { page.text(reserved) } else { page.missing() }
    page.raw("</td>")
    if let scale {
      page.raw("<td class=\"chart\">")
      if let days = window.days { band(&page, window, days, TimelineDrawing(scale: scale, isPlain: false)) }
      page.raw("</td>")
    }
    page.raw("</tr>")
  }

  private func band(_ page: inout PageWriter, _ window: TimeWindow, _ days: DateRange, _ drawing: TimelineDrawing) {
    drawing.open(&page)
    page.text(window.title)
    page.raw(" ")
    page.dates(days)
    drawing.background(&page)
    drawing.planned(&page, days, progress: nil)
    drawing.close(&page)
  }
}
