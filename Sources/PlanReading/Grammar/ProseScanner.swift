package import PlanModel

/// Something that a sentence says in a form that computes.
package struct ProseFinding: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// A date by which something is done: it stands before 前, 内 or 完成, or behind "by".
    case due(DateReading)
    case date(DateReading)

    /// A change (`从45提升至55`), threshold (`不低于90分`), difference (`提升30%`) or number.
    case quantity(Quantity)
  }

  package let content: Content

  /// Where it stands in characters (Unicode scalars), with the words that belong to it (`前`, `从`) and without the verb
  /// behind a date.
  package let range: Range<Int>
}

/// Finds dates and values inside a sentence.
///
///     6月15日前完成3类客户的需求调研   due 2026-06-15 · 3 类
///     NPS从45提升至55                 change from 45 to 55
package enum ProseScanner {
  /// Everything that is found, in the order of the text and without overlaps.
  package static func scan(
    _ text: String, within period: Period?, order: SlashOrder = .monthFirst
  ) -> [ProseFinding] {
    let resolver = DateResolver(period: period, order: order)
    var cursor = GrammarCursor(GrammarText(text))
    var slicer = ScalarSlicer(text)
    var findings: [ProseFinding] = []
    while !cursor.isAtEnd {
      if cursor.mayStartProseDate, let date = cursor.attempt({ $0.takeProseDate() }) {
        let result = resolver.resolve(date.expression)
        let words = WrittenDate(text: slicer.piece(date.range), meaning: result.meaning)
        let reading = DateReading(date: words, problem: result.problem)
        findings.append(ProseFinding(content: date.isDue ? .due(reading) : .date(reading), range: date.range))
      } else if let found = cursor.attempt({ $0.takeQuantity(inProse: true) }) {
        let quantity = found.quantity(from: &slicer)
        findings.append(ProseFinding(content: .quantity(quantity), range: found.range))
      } else {
        cursor.position += 1
      }
    }
    return findings
  }
}

/// A date expression inside a sentence.
struct ProseDate {
  let expression: DateExpression
  let range: Range<Int>
  let isDue: Bool
}

extension GrammarCursor {
  /// Whether a date could begin here: not within a word or a number.
  var mayStartProseDate: Bool {
    if isLetter() { return !isLetter(-1) && !isDigit(-1) }
    if isDigit() { return !isLetter(-1) && !isDigit(-1) && !isOne(of: ".-/:#", -1) }
    return isHan()
  }

  /// Takes a date that says that it is one: figures alone (`5.1`) need a word such as 前 beside them.
  mutating func takeProseDate() -> ProseDate? {
    let start = position
    let before = self
    guard let expression = takeDateExpression() else { return nil }
    if case .from = expression, before.beginsChange { return nil }
    while position > start, peek(-1) == 0x20 { position -= 1 }
    let range = start..<position
    guard expression.isNamed(in: scalars[range]), !isOne(of: "%％万亿元倍") else { return nil }
    return ProseDate(expression: expression, range: range, isDue: isDue(expression, range))
  }

  /// `从 4.5 分提升至 5 分` begins with a number where `从 4.5 起` begins with a day.
  private var beginsChange: Bool {
    var copy = self
    if case .change = copy.takeQuantity(inProse: true)?.meaning { return true }
    return false
  }

  private func isDue(_ expression: DateExpression, _ range: Range<Int>) -> Bool {
    switch expression {
    case .point(_, .by), .point(_, .before): return true
    case .from, .wholePeriod: return false
    default: break
    }
    var start = self
    start.position = range.lowerBound
    if start.take(.noLaterThan) || start.take(.until) { return true }
    var rest = self
    if rest.isOne(of: "内止", -1) { return true }
    rest.takeDateVerb()
    return rest.position > range.upperBound && !rest.isOne(of: " ", -1)
  }
}

extension DateExpression {
  /// Whether the words show that a date is meant, and not a value.
  fileprivate func isNamed(in words: ArraySlice<UInt32>) -> Bool {
    let hasWords = words.contains { $0 >= 0x4E00 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }
    switch self {
    case .wholePeriod: return false
    case .within: return true
    case .point(let point, let bound):
      return point.isDate && (hasWords || point.year != nil && !point.hasShortYear || bound != .none)
        && !point.isLowerCaseWord(words)
    case .from(let point): return point.isDate
    case .range(let first, let last): return first.isDate && last.isDate && (hasWords || first.hasMonthAndDay)
    case .list(let points): return points.allSatisfy(\.isDate) && (hasWords || points.allSatisfy(\.hasMonthAndDay))
    }
  }
}

extension DatePoint {
  fileprivate var isDate: Bool {
    switch unit {
    case .bare: false
    case .year: year != nil
    case .day, .slashed: true
    default: true
    }
  }

  fileprivate var hasMonthAndDay: Bool {
    switch unit {
    case .day(let month, let day): (1...12).contains(month) && (1...31).contains(day)
    case .slashed: true
    default: false
    }
  }

  /// `may` and `march` in lower case are verbs.
  fileprivate func isLowerCaseWord(_ words: ArraySlice<UInt32>) -> Bool {
    guard case .month = unit, year == nil, let first = words.first else { return false }
    return words.count < 10 && 0x61...0x7A ~= first && !words.contains(0x20)
  }
}
