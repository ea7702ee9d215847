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
      if case .change(let from, _) = quantity.meaning, keyResult.baseline == nil {
        keyResult.baseline = Quantity(text: quantity.text, meaning: .number(from), unit: quantity.unit)
      }
    }
    guard keyResult.due == nil else { return }
    for case .due(let reading) in findings.map(\.content) where reading.date.end != nil {
      keyResult.due = reading.date
      return
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
