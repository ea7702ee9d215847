import PlanModel
import SourceText

extension Unicode.Scalar {
  /// Whether it is a character of Chinese, told without a look into the tables of Unicode.
  fileprivate var isIdeograph: Bool { (0x4E00...0x9FFF).contains(value) }
}

/// Reads a quadrant's point: its words, and at their end `→ O1.KR2` or `→ 不采纳：原因`, `@李明` and a date.
enum QuadrantItems {
  static func item(_ line: ProseLine, id: String, within period: Period?) -> QuadrantItem {
    var (feeds, people): ([Reference], [String]) = ([], [])
    var dropped: String?
    let scalars = line.scalars
    var end = scalars.count
    if let arrow = arrow(in: scalars) {
      let target = scalars[arrow.after...].prefix { $0 != "@" && $0 != "（" && $0 != "(" && $0 != "，" || $0 == "," }
      dropped = Dropping.reason(in: scalars[arrow.after...])
      if dropped == nil {
        feeds = ReferenceGrammar.parseList(
          String(scalars: target), at: line.span(from: arrow.after, count: target.count))
      }
      end = min(end, arrow.start)
    }
    for at in scalars.indices where scalars[at] == "@" && (at == 0 || !isWord(scalars[at - 1])) {
      let name = name(in: scalars[(at + 1)...])
      guard !name.isEmpty else { continue }
      people.append(String(scalars: name))
      end = min(end, at)
    }
    return QuadrantItem(
      id: id, text: trimmed(scalars[..<end]), feeds: feeds, dropped: dropped, people: people,
      due: due(scalars[end...], within: period), span: line.span(from: 0))
  }

  /// The word behind the sign, and of a Latin name the words behind it that begin with a capital too (`@Lisa Ma`); a
  /// month with its day (`@Lisa Jun 30`) is no part of a name.
  private static func name(in rest: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var name = rest.prefix(while: isWord)
    while let first = name.first, ("A"..."Z").contains(first) {
      let behind = rest[name.endIndex...]
      guard behind.first == " " else { break }
      let word = behind.dropFirst().prefix(while: isWord)
      guard let capital = word.first, ("A"..."Z").contains(capital),
        word.allSatisfy({ $0.properties.isAlphabetic }),
        rest[word.endIndex...].dropFirst().first?.properties.numericType == nil
      else { break }
      name = rest[name.startIndex..<word.endIndex]
    }
    return name
  }

  private static func arrow(in scalars: [Unicode.Scalar]) -> (start: Int, after: Int)? {
    for index in scalars.indices {
      if scalars[index] == "→" || scalars[index] == "⇒" { return (index, index + 1) }
      if scalars[index] == "-", index + 1 < scalars.count, scalars[index + 1] == ">" { return (index, index + 2) }
    }
    return nil
  }

  /// A date among what follows the point's words.
  private static func due(_ rest: ArraySlice<Unicode.Scalar>, within period: Period?) -> WrittenDate? {
    for word in rest.split(whereSeparator: { $0.properties.isWhitespace || "（）()，,；;".unicodeScalars.contains($0) }) {
      guard let first = word.first, first.properties.numericType != nil || first == "Q" else { continue }
      let reading = DateGrammar.parse(String(scalars: word), within: period)
      if reading.date.end != nil { return reading.date }
    }
    return nil
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_" || scalar == "·"
  }

  private static func trimmed(_ words: ArraySlice<Unicode.Scalar>) -> String {
    var words = words
    while let last = words.last, last == "，" || last == "," || !last.isIdeograph && last.properties.isWhitespace {
      words.removeLast()
    }
    return String(scalars: words)
  }
}
