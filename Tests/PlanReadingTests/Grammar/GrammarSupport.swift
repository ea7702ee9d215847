import PlanModel
import PlanReading

/// Periods by label, for tables of expressions.
func period(_ label: String, fiscalStart: Int = 1) -> Period? {
  PeriodGrammar.parse(label, fiscal: FiscalCalendar(startMonth: fiscalStart) ?? .calendarYear)
}

extension DateReading {
  /// The reading in one line: `2026-06-30`, `2026-05-01..2026-05-10`, `2026-05-15 2026-05-29`, `? impossible`.
  var line: String {
    let meaning =
      switch date.meaning {
      case .day(let day): "\(day)"
      case .range(let range): "\(range)"
      case .days(let days): days.map(\.description).joined(separator: " ")
      case .recurrence(let recurrence): recurrence.line
      case .unresolved: "?"
      }
    return problem.map { "\(meaning) \($0.line)" } ?? meaning
  }
}

extension DateProblem {
  var line: String {
    switch self {
    case .ambiguous(let readings):
      "ambiguous " + readings.map { $0.start == $0.end ? "\($0.start)" : "\($0)" }.joined(separator: "|")
    case .impossible(let nearest): "impossible" + (nearest.map { " \($0)" } ?? "")
    case .outsidePeriod: "outside"
    case .reversed: "reversed"
    case .noPeriod: "noPeriod"
    case .placeholder: "placeholder"
    case .unknown: "unknown"
    }
  }
}

extension Recurrence {
  /// `weekly /2 [3] 15:00 ×3 end`
  var line: String {
    var parts = [frequency.rawValue]
    if interval != 1 { parts.append("/\(interval)") }
    if !weekdays.isEmpty { parts.append("\(weekdays)") }
    switch window {
    case .days(let first, let last): parts.append("\(first)-\(last)")
    case .start: parts.append("start")
    case .end: parts.append("end")
    case nil: break
    }
    if let minuteOfDay { parts.append("\(minuteOfDay / 60):\(minuteOfDay % 60 < 10 ? "0" : "")\(minuteOfDay % 60)") }
    if let count { parts.append("×\(count)") }
    return parts.joined(separator: " ")
  }
}

extension Quantity {
  /// The value in one line: `≥30 %`, `8→5 %`, `Δ-15 天`, `≥1:3`, `placeholder`.
  var line: String {
    let value =
      switch meaning {
      case .number(let number): figure(number)
      case .atLeast(let number): "≥" + figure(number)
      case .atMost(let number): "≤" + figure(number)
      case .range(let low, let high): "\(figure(low))..\(figure(high))"
      case .ratio(let first, let second, let comparison):
        (comparison == .atLeast ? "≥" : comparison == .atMost ? "≤" : "") + "\(figure(first)):\(figure(second))"
      case .change(let from, let to): "\(figure(from))→\(figure(to))"
      case .difference(let number): "Δ" + figure(number)
      case .truth(let truth): "\(truth)"
      case .placeholder: "placeholder"
      case .words: "words"
      }
    return unit.isEmpty ? value : "\(value) \(unit)"
  }

  private func figure(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }
}

/// A reproducible generator, so that a failing case comes back.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
