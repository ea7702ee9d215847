import SourceText

extension Quantity {
  /// A length of time in hours: `30分钟` is 0.5, `≤2天` is 48. Nil for what is no time, or has no number.
  package var hours: Double? {
    let number: Double
    switch meaning {
    case .number(let value), .atLeast(let value), .atMost(let value): number = value
    case .range(_, let upper): number = upper
    default: return nil
    }
    return Self.hoursByUnit.first { $0.unit.hasSameBytes(as: unit) }.map { number * $0.hours }
  }

  private static let hoursByUnit: [(unit: String, hours: Double)] = [
    ("小时", 1), ("小時", 1), ("个小时", 1), ("個小時", 1), ("时", 1), ("h", 1), ("hour", 1), ("hours", 1), ("分钟", 1.0 / 60),
    ("分鐘", 1.0 / 60), ("分", 1.0 / 60), ("min", 1.0 / 60), ("minutes", 1.0 / 60), ("minute", 1.0 / 60), ("天", 24),
    ("日", 24), ("d", 24),
    ("day", 24), ("days", 24), ("周", 168), ("週", 168), ("星期", 168), ("week", 168), ("weeks", 168), ("秒", 1.0 / 3600),
    ("s", 1.0 / 3600),
  ]
}
