import PlanModel
import SourceText

/// What a sentence says of baseline, target and date without naming the columns.
enum ProseNumbers {
  /// Gives a key result the baseline, target and date that its title tells, where no column has given them.
  ///
  /// `NPS从45提升至55` gives both values, `线上渠道销售额提升30%` and `客户复购率≥30%` the target.
  static func complete(_ keyResult: inout KeyResult, _ decoding: Decoding) {
    let findings = ProseScanner.scan(keyResult.title, within: decoding.period)
    if keyResult.target == nil, let quantity = target(among: findings) {
      keyResult.target = quantity
      if case .change(let from, let to) = quantity.meaning, keyResult.baseline == nil {
        let (first, last) = (words(for: from, of: quantity, isLast: false), words(for: to, of: quantity, isLast: true))
        keyResult.baseline = Quantity(text: first ?? quantity.text, meaning: .number(from), unit: quantity.unit)
        if let last { keyResult.target = Quantity(text: last, meaning: .number(to), unit: quantity.unit) }
      }
    }
    guard keyResult.due == nil else { return }
    for case .due(let reading) in findings.map(\.content) where reading.date.end != nil {
      keyResult.due = reading.date
      return
    }
  }

  /// `72 小时` of `从 72 小时压缩至 48 小时`: the words for one of two numbers; nil where the number stands there in another
  /// form, as in `从400万元到520万元`.
  private static func words(for number: Double, of change: Quantity, isLast: Bool) -> String? {
    let words = Array(change.text.unicodeScalars)
    // `4`, or `4.0`.
    let forms = [Int(exactly: number).map(String.init), String(number)].compactMap(\.self)
    let found = forms.map { Array($0.unicodeScalars) }.flatMap { digits in
      words.indices.filter { start in
        words[start...].starts(with: digits) && !(start > 0 && isOfNumber(words[start - 1]))
          && !(start + digits.count < words.count && isOfNumber(words[start + digits.count]))
      }.map { $0..<$0 + digits.count }
    }
    let place = isLast ? found.max { $0.lowerBound < $1.lowerBound } : found.min { $0.lowerBound < $1.lowerBound }
    guard let place else { return nil }
    let start = place.lowerBound
    var end = place.upperBound
    var unit = end
    while unit < words.count, words[unit] == " " { unit += 1 }
    if !change.unit.isEmpty, words[unit...].starts(with: change.unit.unicodeScalars) {
      end = unit + change.unit.unicodeScalars.count
    } else if !change.unit.isEmpty, isLast {
      return nil
    }
    return String(scalars: words[start..<end])
  }

  private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", ".", ",", "万", "萬", "亿", "億": true
    default: false
    }
  }

  /// A change says most, then a bound, then a difference; a mere number may count something else.
  private static func target(among findings: [ProseFinding]) -> Quantity? {
    let quantities = findings.compactMap { finding in
      if case .quantity(let quantity) = finding.content { quantity } else { nil }
    }
    return quantities.max { rank($0.meaning) < rank($1.meaning) }.flatMap { rank($0.meaning) > 0 ? $0 : nil }
  }

  private static func rank(_ meaning: Quantity.Meaning) -> Int {
    switch meaning {
    case .change: 5
    case .atLeast, .atMost, .range, .ratio: 4
    case .difference: 3
    case .number: 2
    case .truth: 1
    case .placeholder, .words: 0
    }
  }

  /// A date at the start of a title that says by when (`6月15日前完成3类客户的需求调研`), and its length in characters.
  static func deadline(at title: [Unicode.Scalar], within period: Period?) -> (text: String, length: Int)? {
    guard let first = ProseScanner.scan(String(scalars: title[...]), within: period).first, first.range.lowerBound == 0,
      case .due(let reading) = first.content, reading.date.end != nil
    else { return nil }
    return (reading.date.text, first.range.upperBound)
  }
}
