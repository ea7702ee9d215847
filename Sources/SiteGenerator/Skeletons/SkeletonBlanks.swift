package import PlanModel
private import PlanReading

/// What the blanks of a skeleton are filled with.
package struct SkeletonBlanks: Sendable {
  package var title: String
  package var department: String
  package var owner: String
  package var period: Period

  /// The goal that the plan supports, such as `company/2026#O1`; nil leaves a comment that shows how to name one.
  package var supports: String?

  /// The plan that a retrospective or a report looks back on, such as `2026-q2/marketing`; nil leaves a comment.
  package var reviews: String?

  package init(
    title: String, department: String, owner: String, period: Period, supports: String? = nil, reviews: String? = nil
  ) {
    self.title = title
    self.department = department
    self.owner = owner
    self.period = period
    self.supports = supports
    self.reviews = reviews
  }

  func value(of name: String, isYAML: Bool) -> String? {
    switch name {
    case "title": Self.written(title, isYAML)
    case "department": Self.written(department, isYAML)
    case "owner": Self.written(owner, isYAML)
    case "period": period.label
    case "year": String(period.start.year)
    case "supports": supports.map { "supports: " + $0 } ?? "# supports: company/\(period.start.year)#O1"
    case "reviews": "\(reviews == nil ? "# " : "")reviews: \(reviews ?? period.label.lowercased() + "/marketing")"
    default: date(name)?.description
    }
  }

  /// `start`, `end` or `start+14`, within the period.
  private func date(_ name: String) -> CalendarDate? {
    if name == "end" { return period.end }
    guard name.hasPrefix("start") else { return nil }
    let offset = name.dropFirst("start".count)
    guard let days = offset.isEmpty ? 0 : Int(offset) else { return nil }
    return min(period.start.adding(days: days), period.end)
  }

  private static func written(_ text: String, _ isYAML: Bool) -> String {
    isYAML ? quoted(text) : text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  /// As a plain YAML scalar where that says the same, else in double quotes.
  static func quoted(_ text: String) -> String {
    let special: Set<Unicode.Scalar> = [
      ":", "#", "\"", "'", "[", "]", "{", "}", ",", "&", "*", "!", "|", ">", "%", "@", "`", "\\", "?", "-",
    ]
    let isPlain =
      !text.isEmpty && text.first != " " && text.last != " "
      && text.unicodeScalars.allSatisfy { !special.contains($0) && $0.value >= 32 }
    if isPlain { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars where scalar.value >= 32 {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}

extension Period {
  /// The period that a plan's key names, in its nearest folder: `2026-q3/marketing` is `2026-Q3`.
  package init?(ofKey key: String, _ fiscal: FiscalCalendar) {
    for segment in key.split(separator: "/").reversed() {
      if let period = PeriodGrammar.parse(String(segment), fiscal: fiscal) {
        self = period
        return
      }
    }
    return nil
  }
}
