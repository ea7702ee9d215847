package import PlanModel

/// Reads values and targets as people write them into plans.
///
///     ≥30%         at least 30, %        8%降至5%    from 8 to 5, %
///     ≤50万元      at most 500 000, 元    缩短15天    a difference of −15, 天
///     18%-20%      a range               X元        a placeholder
package enum QuantityGrammar {
  /// Reads a whole text: a value with or without words before and after it (`通过率100%`).
  ///
  /// Of several values the first counts; ``split(_:)`` a cell that holds several metrics.
  package static func parse(_ text: String) -> Quantity {
    if let plain = parsePlain(text) { return plain }
    let folded = GrammarText(text)
    var cursor = GrammarCursor(folded)
    cursor.skipSpaces()
    if let truth = cursor.wholeTruth { return Quantity(text: text, meaning: .truth(truth), unit: "") }
    if cursor.holdsPlaceholder { return Quantity(text: text, meaning: .placeholder, unit: "") }
    if let found = cursor.takeQuantity(inProse: false) { return found.quantity(asAllOf: text) }
    guard let found = find(folded, from: cursor.position) else {
      return Quantity(text: text, meaning: .words, unit: "")
    }
    return found.quantity(asAllOf: text)
  }

  /// Finds the first value inside a sentence, and where it stands in characters (Unicode scalars).
  package static func find(in text: String) -> (quantity: Quantity, range: Range<Int>)? {
    guard let found = find(GrammarText(text), from: 0) else { return nil }
    var slicer = ScalarSlicer(text)
    return (found.quantity(from: &slicer), found.range)
  }

  private static func find(_ text: GrammarText, from start: Int) -> ParsedQuantity? {
    var cursor = GrammarCursor(text, at: start)
    while !cursor.isAtEnd {
      if cursor.mayStartProseDate, let date = cursor.attempt({ $0.takeProseDate() }) {
        cursor.position = date.range.upperBound
      } else if let found = cursor.attempt({ $0.takeQuantity(inProse: true) }) {
        return found
      } else {
        cursor.position += 1
      }
    }
    return nil
  }

  /// The parts of a cell that holds several metrics, divided by `；`, `;` or line breaks, with their place in it.
  package static func split(_ text: String) -> [(text: String, range: Range<Int>)] {
    var parts: [(text: String, range: Range<Int>)] = []
    var slicer = ScalarSlicer(text)
    let scalars = GrammarText(text, keepingLineBreaks: true).scalars
    var start = 0
    for index in 0...scalars.count {
      guard index == scalars.count || scalars[index] == 0x3B || scalars[index] == 0x0A else { continue }
      var range = start..<index
      while let first = range.first, scalars[first] == 0x20 { range = first + 1..<range.upperBound }
      while let last = range.last, scalars[last] == 0x20 { range = range.lowerBound..<last }
      if !range.isEmpty { parts.append((slicer.piece(range), range)) }
      start = index + 1
    }
    return parts
  }

  /// `1200`, `-3.5`, `20%`: what generated plans are full of; nil for anything else.
  private static func parsePlain(_ text: String) -> Quantity? {
    var mantissa: UInt64 = 0
    var digits = 0
    var fraction = -1
    var isNegative = false
    var isPercent = false
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      let byte = bytes[index]
      let digit = byte &- 0x30
      if isPercent { return nil }
      if digit < 10 {
        guard digits < 15 else { return nil }
        mantissa = mantissa * 10 + UInt64(digit)
        digits += 1
        if fraction >= 0 { fraction += 1 }
      } else if byte == UInt8(ascii: "."), fraction < 0, digits > 0 {
        fraction = 0
      } else if byte == UInt8(ascii: "%"), digits > 0, fraction != 0 {
        isPercent = true
      } else if byte == UInt8(ascii: "-"), index == 0 {
        isNegative = true
      } else {
        return nil
      }
    }
    guard digits > 0, fraction != 0 else { return nil }
    let value = Double(mantissa) / GrammarCursor.power(ofTen: fraction)
    return Quantity(text: text, meaning: .number(isNegative ? -value : value), unit: isPercent ? "%" : "")
  }
}

/// A value found in folded text.
struct ParsedQuantity {
  let meaning: Quantity.Meaning
  let unit: WrittenUnit
  let range: Range<Int>

  /// The value as the words of a whole text.
  func quantity(asAllOf text: String) -> Quantity {
    var slicer = ScalarSlicer(text)
    return Quantity(text: text, meaning: meaning, unit: unit.text(from: &slicer))
  }

  /// The value with its own words.
  func quantity(from slicer: inout ScalarSlicer) -> Quantity {
    Quantity(text: slicer.piece(range), meaning: meaning, unit: unit.text(from: &slicer))
  }
}

/// Where a unit stands; percent has no place, since `％` and `百分之` mean it too.
enum WrittenUnit: Equatable {
  case none, percent
  case written(Range<Int>)

  func text(from slicer: inout ScalarSlicer) -> String {
    switch self {
    case .none: ""
    case .percent: "%"
    case .written(let range): slicer.piece(range)
    }
  }
}

extension GrammarCursor {
  private static let trueWords: WordList = [
    "是", "yes", "true", "已完成", "完成", "已达成", "达成", "已实现", "已上线", "done", "✓", "✔", "√", "✅",
  ]
  private static let falseWords: WordList = [
    "否", "no", "false", "未完成", "未达成", "未实现", "未上线", "✗", "✘", "×", "❌",
  ]

  /// What a text that says yes or no and nothing else says.
  fileprivate var wholeTruth: Bool? {
    var copy = self
    let isTrue = copy.take(GrammarCursor.trueWords)
    guard isTrue || copy.take(GrammarCursor.falseWords) else { return nil }
    // The variation selector that makes ✔ a picture.
    if copy.peek() == 0xFE0F { copy.position += 1 }
    copy.skipSpaces()
    return copy.isAtEnd ? isTrue : nil
  }
}
