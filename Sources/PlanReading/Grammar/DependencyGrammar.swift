package import PlanModel
package import SourceText

/// What a list of predecessors says.
package struct DependencyReading: Hashable, Sendable {
  package let dependencies: [Dependency]

  /// The parts that are no dependency, in characters (Unicode scalars) of the text.
  package let unreadable: [Range<Int>]
}

/// Reads what a task waits for: `T1、T2`, `T1+2d`, `T1 SS`, `T2 FF-1d`, `T1 FS+2工作日`, `2026-q2/marketing#T3 FS`.
///
/// Without a kind the predecessor's end comes before the task's start. Lags are working days, a week has five.
package enum DependencyGrammar {
  /// Reads a whole text.
  ///
  /// - Parameter start: where the text stands in its file; every reference gets its own span from it.
  package static func parse(_ text: String, at start: SourcePosition = .unknown) -> DependencyReading {
    if isPlainIdentifier(text) {
      let span = start == .unknown ? .unknown : SourceSpan(start: start, length: text.utf8.count)
      let reference = Reference(plan: nil, record: text, span: span)
      return DependencyReading(
        dependencies: [Dependency(reference: reference, kind: .finishToStart, lag: 0)], unreadable: [])
    }
    var cursor = GrammarCursor(GrammarText(text))
    var slicer = ScalarSlicer(text)
    var dependencies: [Dependency] = []
    var unreadable: [Range<Int>] = []
    if cursor.holdsNothing { return DependencyReading(dependencies: [], unreadable: []) }
    while true {
      cursor.skipSeparators()
      guard !cursor.isAtEnd else { break }
      let first = cursor.position
      if let parsed = cursor.attempt({ $0.takeDependency() }) {
        let reference = reference(slicer.piece(parsed.reference), parsed.reference, start)
        dependencies.append(Dependency(reference: reference, kind: parsed.kind, lag: parsed.lag))
      } else {
        cursor.skipToSeparator()
        unreadable.append(first..<cursor.position)
      }
    }
    return DependencyReading(dependencies: dependencies, unreadable: unreadable)
  }

  /// `T1`: capital letters, then digits, and nothing else.
  private static func isPlainIdentifier(_ text: String) -> Bool {
    var hasDigit = false
    var hasLetter = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigit: hasLetter = true
      case UInt8(ascii: "0")...UInt8(ascii: "9") where hasLetter: hasDigit = true
      default: return false
      }
    }
    return hasDigit
  }

  private static func reference(_ words: String, _ range: Range<Int>, _ start: SourcePosition) -> Reference {
    let span =
      start == .unknown
      ? SourceSpan.unknown
      : SourceSpan(
        start: SourcePosition(line: Int(start.line), column: Int(start.column) + range.lowerBound),
        length: range.count)
    let parts = words.unicodeScalars.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "#" || $0 == "＃" }
    if parts.count == 2 {
      let plan = parts[0].isEmpty ? nil : String(parts[0])
      return Reference(plan: plan, record: parts[1].isEmpty ? nil : String(parts[1]), span: span)
    }
    return words.utf8.contains(UInt8(ascii: "/"))
      ? Reference(plan: words, record: nil, span: span) : Reference(plan: nil, record: words, span: span)
  }
}

extension GrammarCursor {
  private static let separators = " ,、;[]&"

  fileprivate mutating func skipSeparators() {
    while !isAtEnd {
      if isOne(of: GrammarCursor.separators) { position += 1 } else if !takeJoiner() { return }
    }
  }

  private mutating func takeJoiner() -> Bool {
    take("和") || take("及") || take("与") || !isLetter(-1) && takeWord("and")
  }

  fileprivate mutating func skipToSeparator() {
    repeat { position += 1 } while !isAtEnd && !isOne(of: ",、;")
  }

  fileprivate typealias ParsedDependency = (reference: Range<Int>, kind: Dependency.Kind, lag: Int)

  fileprivate mutating func takeDependency() -> ParsedDependency? {
    let start = position
    var kind: Dependency.Kind?
    var lag: Int?
    while !isAtEnd, !isOne(of: " ,、;[]&(+") {
      if position > start {
        if isDigit(-1), let found = attempt({ $0.takeKind() }) {
          return finished(start..<position - 2, found, takeLag())
        }
        if peek() == 0x2D, let found = attempt({ $0.takeSignedLag() }) {
          return finished(start..<position - found.width, nil, .some(found.days))
        }
        if isOne(of: "完开和及与"), let end = attempt({ $0.takeKindWord() }) {
          return finished(start..<position - end.width, end.kind, takeLag())
        }
        if isOne(of: "和及与") { break }
      }
      position += 1
    }
    let reference = start..<position
    guard !reference.isEmpty else { return nil }
    let hasBracket = attempt { $0.takeOpeningBracket() } != nil
    kind = attempt { cursor in
      cursor.skipSpaces()
      return cursor.takeKind()
    }
    lag = takeLag()
    if hasBracket, !take(")") { return nil }
    return finished(reference, kind, lag)
  }

  private mutating func finished(_ reference: Range<Int>, _ kind: Dependency.Kind?, _ lag: Int?) -> ParsedDependency? {
    let end = position
    skipSpaces()
    guard !isOne(of: "+(") else { return nil }
    position = end
    return (reference, kind ?? .finishToStart, lag ?? 0)
  }

  private mutating func takeOpeningBracket() -> Void? {
    skipSpaces()
    return take("(") ? () : nil
  }

  private mutating func takeKind() -> Dependency.Kind? {
    for (word, kind): (String, Dependency.Kind) in [
      ("fs", .finishToStart), ("ss", .startToStart), ("ff", .finishToFinish), ("sf", .startToFinish),
    ] where takeWord(word) {
      return kind
    }
    return nil
  }

  /// `T1完成后`, `T1开始后`
  private mutating func takeKindWord() -> (kind: Dependency.Kind, width: Int)? {
    let start = position
    if take(.afterEnd) { return (.finishToStart, position - start) }
    if take(.afterStart) { return (.startToStart, position - start) }
    return nil
  }

  private mutating func takeLag() -> Int? {
    attempt { cursor in
      cursor.skipSpaces()
      return cursor.takeSignedLag()?.days
    }
  }

  /// `+2d`, `-1周`, `+2工作日`, `+2`
  private mutating func takeSignedLag() -> (days: Int, width: Int)? {
    let start = position
    let isNegative = take("-")
    guard isNegative || take("+") else { return nil }
    skipSpaces()
    guard let number = takeDigits(), number.width < 5 else { return nil }
    let hasUnit = attempt { $0.takeLagUnit() }
    guard hasUnit != nil || !(isLetter() || isHan() || isDigit()) else { return nil }
    // `T1-2` is a name; only a unit makes the hyphen a minus, unless a kind stands before it.
    if isNegative, hasUnit == nil, !(isEndOfKind(before: start)) { return nil }
    let days = number.value * (hasUnit ?? 1)
    return (isNegative ? -days : days, position - start)
  }

  private func isEndOfKind(before index: Int) -> Bool {
    index >= 2 && [0x46, 0x53, 0x66, 0x73].contains(scalars[index - 1])
      && [0x46, 0x53, 0x66, 0x73].contains(scalars[index - 2])
  }

  /// Working days in the unit.
  private mutating func takeLagUnit() -> Int? {
    skipSpaces()
    if take(.workingDays) || take(.days) { return 1 }
    if take(.weeks) { return 5 }
    return nil
  }
}
