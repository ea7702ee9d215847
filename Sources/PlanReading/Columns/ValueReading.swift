import PlanModel
import SourceText

/// Turns a cell's words into values, and what can't be turned into diagnostics.
enum ValueReading {
  static func date(_ cell: Cell, _ field: Field, _ decoding: inout Decoding) -> WrittenDate? {
    if let day = CalendarDate(iso: cell.text) { return WrittenDate(text: cell.text, meaning: .day(day)) }
    let reading = DateGrammar.parse(cell.text, within: decoding.period)
    if let problem = reading.problem { decoding.report(problem, of: cell, field) }
    return reading.date
  }

  /// From when to when, where a cell says that in the place of how long.
  static func span(insteadOfDuration cell: Cell, _ decoding: Decoding) -> WrittenDate? {
    guard DurationGrammar.parse(cell.text).amount == nil else { return nil }
    let reading = DateGrammar.parse(cell.text, within: decoding.period)
    guard reading.problem == nil, case .range = reading.date.meaning else { return nil }
    return reading.date
  }

  static func duration(_ cell: Cell, _ field: Field, _ decoding: inout Decoding) -> WrittenDuration? {
    let duration = DurationGrammar.parse(cell.text)
    if duration.amount == nil {
      decoding.report(Diagnostic(.unknownDuration, file: decoding.file, at: cell.span, .text(cell.text)))
    }
    return duration
  }

  /// A share such as `40%`, `40`, `0.4`, `7/10` or 高/中/低; `scale` is what 100 % is read as.
  ///
  /// A number without a sign is a percentage from 1 upwards, and a fraction below: `1` is 1 % of a weight and all of a
  /// progress, so on a scale of 1 it is the whole.
  static func share(_ cell: Cell, _ field: Field, scale: Double, _ decoding: inout Decoding) -> Double? {
    let quantity = QuantityGrammar.parse(cell.text)
    switch quantity.meaning {
    case .number(let number), .atLeast(let number), .atMost(let number):
      if quantity.unit == "%" { return number / 100 * scale }
      if scale == 1 { return number > 1 ? number / 100 : number }
      return number
    case .truth(let value):
      return value ? scale : 0
    case .ratio(let first, let second, _) where second != 0:
      return first / second * scale
    default:
      if let fraction = fraction(cell.text) { return fraction * scale }
      if scale == 1, let level = Likelihood.choices[cell.text] { return Double(level.rawValue) * 0.3 }
      decoding.report(Diagnostic(.unknownShare, file: decoding.file, at: cell.span, .field(field), .text(cell.text)))
      return nil
    }
  }

  private static func fraction(_ text: String) -> Double? {
    let parts = text.split(whereSeparator: { $0 == "/" || $0 == "／" })
    guard parts.count == 2, let first = Double(parts[0]), let second = Double(parts[1]), second > 0 else { return nil }
    return first / second
  }

  static func choice<Value: Sendable>(
    _ cell: Cell, _ field: Field, _ choices: Choices<Value>, _ decoding: inout Decoding
  ) -> Value? {
    if let value = choices[cell.text] { return value }
    decoding.report(
      Diagnostic(
        .unknownValue, file: decoding.file, at: cell.span, .field(field), .text(cell.text), .list(choices.keys),
        .text(choices.nearest(to: cell.text) ?? "")))
    return nil
  }

  static func dependencies(_ cell: Cell, _ field: Field, _ decoding: inout Decoding) -> [Dependency] {
    let reading = DependencyGrammar.parse(cell.text, at: cell.span.start)
    for range in reading.unreadable {
      let place = SourcePosition(
        line: Int(cell.span.start.line), column: Int(cell.span.start.column) + range.lowerBound)
      decoding.report(
        Diagnostic(
          .unknownDependency, file: decoding.file, at: SourceSpan(start: place, length: range.count),
          .text(cell.text.scalars(in: range))))
    }
    return reading.dependencies.map { dependency in
      guard let record = dependency.reference.record else { return dependency }
      let reference = Reference(
        plan: dependency.reference.plan, record: ReferenceGrammar.identifier(record[...]),
        span: dependency.reference.span)
      return Dependency(reference: reference, kind: dependency.kind, lag: dependency.lag)
    }
  }
}
