import PlanModel

/// The drawing of one row of a timeline: planned bar with its progress, actual bar, what is late, what is critical.
///
/// Every sign differs in shape, not in colour alone: the planned bar is a box, progress fills it, the actual bar is a
/// thin line below it, lateness is hatched, the critical path has a line with ends above it, a milestone is a diamond.
struct TimelineDrawing {
  let scale: TimelineScale
  let isPlain: Bool

  func open(_ page: inout PageWriter) {
    page.raw("<svg class=\"tl\" viewBox=\"0 0 600 22\" role=\"img\"><title>")
  }

  func background(_ page: inout PageWriter) {
    page.raw("</title>")
    if !isPlain { page.markup(scale.background) }
  }

  func close(_ page: inout PageWriter) { page.raw("</svg>") }

  func planned(_ page: inout PageWriter, _ range: DateRange, progress: Double?) {
    let (left, width) = extent(range)
    box(&page, "<rect class=\"p\" x=\"", left, width)
    guard let progress, progress > 0 else { return }
    box(&page, "<rect class=\"d\" x=\"", left, Int(Double(width) * min(1, progress)))
  }

  private func box(_ page: inout PageWriter, _ tag: StaticString, _ left: Int, _ width: Int) {
    page.raw(tag)
    page.integer(left)
    page.raw("\" y=\"4\" width=\"")
    page.integer(width)
    page.raw("\" height=\"9\" rx=\"2\"/>")
  }

  func actual(_ page: inout PageWriter, _ range: DateRange) {
    let (left, width) = extent(range)
    stroke(&page, "<path class=\"a\" d=\"M", left, " 17h", width)
  }

  /// From the day it should have ended to the as-of date.
  func late(_ page: inout PageWriter, since day: CalendarDate) {
    let (left, right) = (scale.end(of: day), scale.end(of: scale.asOf))
    guard right > left else { return }
    stroke(&page, "<path class=\"l\" d=\"M", left, " 8.5h", right - left)
  }

  func critical(_ page: inout PageWriter, _ range: DateRange) {
    let (left, width) = extent(range)
    page.raw("<path class=\"c\" d=\"M")
    page.integer(left)
    page.raw(" 3v-2h")
    page.integer(width)
    page.raw("v2\"/>")
  }

  /// A small arrow into the bar of what has to wait for something.
  func waits(_ page: inout PageWriter, at day: CalendarDate) {
    page.raw("<path class=\"v\" d=\"M")
    page.integer(max(0, scale.start(of: day) - 7))
    page.raw(" 5l6 3.5-6 3.5z\"/>")
  }

  /// A stretch with feet: a phase.
  func phase(_ page: inout PageWriter, _ range: DateRange) {
    let (left, width) = extent(range)
    page.raw("<path class=\"h\" d=\"M")
    page.integer(left)
    page.raw(" 15v-8h")
    page.integer(width)
    page.raw("v8\"/>")
  }

  func milestone(_ page: inout PageWriter, on day: CalendarDate, status: TaskStatus) {
    page.raw(status == .done ? "<path class=\"m f\" d=\"M" : "<path class=\"m\" d=\"M")
    page.integer(min(TimelineScale.width - 8, max(8, scale.middle(of: day))))
    page.raw(" 3l8 8-8 8-8-8z\"/>")
  }

  private func stroke(
    _ page: inout PageWriter, _ start: StaticString, _ left: Int, _ middle: StaticString, _ width: Int
  ) {
    page.raw(start)
    page.integer(left)
    page.raw(middle)
    page.integer(width)
    page.raw("\"/>")
  }

  /// Never narrower than can be seen.
  private func extent(_ range: DateRange) -> (left: Int, width: Int) {
    let left = scale.start(of: range.start)
    return (left, max(3, scale.end(of: range.end) - left))
  }
}
