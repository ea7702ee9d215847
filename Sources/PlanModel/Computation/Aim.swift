/// What a target asks of a number, whichever way its author wrote it.
///
/// A target by how much (`提升20%`) becomes a target to reach where a baseline is given: a difference in per cent is
/// relative to the baseline (`百分点` and `pp` are absolute), any other is added to it.
struct Aim {
  enum Form: Equatable {
    /// A number to arrive at.
    case level
    /// A number to be on the right side of.
    case bound
    /// A change, counted from a state that is not given.
    case change
  }

  let form: Form

  /// The number to arrive at, the bound, or the change that is wanted.
  let target: Double
  let baseline: Double?

  /// Whether smaller is better.
  let isDownward: Bool

  /// What the number to arrive at is counted in.
  let unit: String

  /// The change that was asked for, where the target was written as one, and what it is counted in.
  let change: Double?
  private let changeUnit: String

  /// Nil where the target has no number.
  ///
  /// - Parameter title: decides the direction where numbers don't: `流失率降至…` wants less.
  init?(baseline written: Quantity?, target: Quantity?, title: String) {
    guard let target else { return nil }
    var baseline = written?.scalar
    var form = Form.level
    var change: Double?
    var isDownward: Bool?
    let number: Double
    switch target.meaning {
    case .number(let value):
      number = value
      // A baseline says by itself which way it goes.
      if let baseline, baseline != value { isDownward = value < baseline }
    case .atLeast(let value): (number, form, isDownward) = (value, .bound, false)
    case .atMost(let value): (number, form, isDownward) = (value, .bound, true)
    case .range(let first, let last):
      let (low, high) = (min(first, last), max(first, last))
      let less = baseline.map { $0 > high } ?? Aim.namesCeiling(title)
      (number, form, isDownward) = (less ? high : low, .bound, less)
    case .ratio(let first, let second, let comparison):
      guard first != 0 else { return nil }
      number = second / first
      if comparison != .exactly { (form, isDownward) = (.bound, comparison == .atMost) }
    case .change(let from, let to):
      number = to
      baseline = baseline ?? from
      isDownward = to < from
    case .difference(let by):
      change = by
      isDownward = by < 0
      if let base = baseline {
        number = Aim.level(from: base, changedBy: by, unit: target.unit)
      } else {
        (number, form) = (by, .change)
      }
    case .truth, .placeholder, .words: return nil
    }
    guard number.isFinite else { return nil }
    self.form = form
    self.target = number
    self.baseline = baseline
    self.isDownward = isDownward ?? Aim.namesCeiling(title)
    self.change = change
    changeUnit = target.unit
    unit = change != nil && form == .level ? written?.unit ?? "" : target.unit
  }

  private static func level(from baseline: Double, changedBy change: Double, unit: String) -> Double {
    unit == "%" || unit == "％" ? baseline + baseline.magnitude * change / 100 : baseline + change
  }
}

// MARK: - Measuring

extension Aim {
  /// How much of the way the value has gone; nil where they can't be compared.
  func ratio(of current: Quantity, baselineUnit: String?) -> (Double, Achievement.Form)? {
    if case .difference(let by) = current.meaning {
      return change.flatMap { $0 == 0 ? nil : (by / $0, .shareOfTarget) }
    }
    guard let value = current.scalar else { return nil }
    if let change, change != 0, form == .change || isReported(current, asChangeAgainst: baselineUnit) {
      guard current.isComparable(with: changeUnit) else { return nil }
      // `10天` on the way to `缩短15天` is how much shorter it is.
      return (value / (value > 0 ? change.magnitude : change), .shareOfTarget)
    }
    guard current.isComparable(with: unit) else { return nil }
    switch form {
    case .level: return levelRatio(value)
    case .bound: return boundRatio(value)
    case .change: return nil
    }
  }

  /// `12%` for a target `提升20%` from a baseline of `1000元` can only be the change so far.
  private func isReported(_ current: Quantity, asChangeAgainst baselineUnit: String?) -> Bool {
    guard let baselineUnit else { return false }
    return !current.unit.isEmpty && current.unit == changeUnit && baselineUnit != changeUnit
  }

  private func levelRatio(_ value: Double) -> (Double, Achievement.Form) {
    if let baseline, baseline != target { return ((value - baseline) / (target - baseline), .fromBaseline(baseline)) }
    if target == 0 { return (value == 0 || (isDownward && value < 0) ? 1 : 0, .threshold) }
    guard isDownward else { return (value / target, .shareOfTarget) }
    return (value > 0 ? target / value : 1, .inverse)
  }

  private func boundRatio(_ value: Double) -> (Double, Achievement.Form) {
    if isDownward ? value <= target : value >= target { return (1, .threshold) }
    if let baseline, isDownward ? baseline > target : baseline < target {
      return ((value - baseline) / (target - baseline), .fromBaseline(baseline))
    }
    // Beyond zero the smaller magnitude is the nearer one, so the fraction turns over.
    let (near, far) = (value.magnitude > target.magnitude) ? (target, value) : (value, target)
    guard value.sign == target.sign, far != 0 else { return (0, .threshold) }
    return (near / far, .threshold)
  }

  /// Whether a reading has missed the given share of the target.
  ///
  /// Upwards that is below share × target, downwards above target ÷ share, as 100 is for a ceiling of 80 at 80 %. Round
  /// zero and below it the same distance counts: (1 − share) × |target|, and (1 ÷ share − 1) × |target|.
  func isMissed(by value: Double, share: Double) -> Bool {
    let wanted = form == .change && isDownward && value > 0 ? -value : value
    guard isDownward else { return wanted < target - (1 - share) * target.magnitude - Aim.tolerance }
    if form == .change { return wanted > target * share + Aim.tolerance }
    return wanted > target + (1 / share - 1) * target.magnitude + Aim.tolerance
  }

  /// What binary fractions may be off.
  private static let tolerance = 1e-9
}

extension Quantity {
  /// The number to compute with; nil where there is none or where it is a change.
  var scalar: Double? {
    let number: Double
    switch meaning {
    case .number(let value), .atLeast(let value), .atMost(let value): number = value
    case .range(let low, let high): number = (low + high) / 2
    case .ratio(let first, let second, _): number = second / first
    case .change(_, let to): number = to
    case .difference, .truth, .placeholder, .words: return nil
    }
    return number.isFinite ? number : nil
  }

  /// Whether it is a number not to be exceeded: `≤50万元`, `不超过5%`.
  var isCeiling: Bool {
    if case .atMost = meaning { true } else { false }
  }

  /// Whether the number may be divided by one in the other unit.
  ///
  /// A missing unit fits all, and names for a piece (`个`, `家`) are not told apart; per cent and lengths of time are.
  func isComparable(with other: String) -> Bool {
    unit.isEmpty || other.isEmpty || unit == other || Quantity.scale(of: unit) == Quantity.scale(of: other)
  }

  /// Units with the same text after it can be compared.
  private static func scale(of unit: String) -> String {
    switch unit {
    case "%", "％", "百分点", "百分點", "pp": "%"
    case "‰": "‰"
    case "分钟", "分鐘", "min", "minutes": "min"
    case "小时", "小時", "h", "hours": "h"
    case "天", "日", "d", "days": "d"
    case "工作日": "wd"
    case "周", "週", "w", "weeks": "w"
    case "月", "个月", "個月", "months": "m"
    default: ""
    }
  }
}

// MARK: - Words

extension Aim {
  /// Whether a title says that its number is a ceiling or the end of a fall.
  static func namesCeiling(_ title: String) -> Bool {
    let bytes = title.utf8
    return ceilingWords.contains { bytes.containsSequence($0) }
  }

  private static let ceilingWords: [[UInt8]] = [
    "降至", "降到", "降低至", "降低到", "下降至", "下降到", "缩短至", "缩短到", "縮短至", "縮短到", "压缩至", "压缩到", "壓縮至",
    "壓縮到", "减少至", "减少到", "減少至", "減少到", "控制在", "不超过", "不超過", "不高于", "不高於", "低于", "低於", "以内", "以內",
    "at most", "no more than", "less than", "fewer than", "or less", "or fewer", "down to",
  ].map { Array($0.utf8) }
}

extension String.UTF8View {
  fileprivate func containsSequence(_ needle: [UInt8]) -> Bool {
    guard let first = needle.first else { return true }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: needle) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
