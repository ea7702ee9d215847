import PlanModel
import SourceText

/// Reads pointers to plans and their records: `O1.KR2`, `2026-q2/marketing#O1`, `company/2026`.
enum ReferenceGrammar {
  /// Reads one reference; words without `#` and `/` point into the same plan.
  static func parse(_ text: String, at span: SourceSpan) -> Reference? {
    if isIdentifier(text.utf8Span.span) { return Reference(plan: nil, record: text, span: span) }
    let words = trimmed(text)
    guard !words.isEmpty else { return nil }
    if let hash = words.utf8.firstIndex(of: UInt8(ascii: "#")) {
      let plan = words[..<hash]
      let record = words[words.utf8.index(after: hash)...]
      return Reference(
        plan: plan.isEmpty ? nil : planKey(plan), record: record.isEmpty ? nil : identifier(record), span: span)
    }
    guard words.utf8.contains(UInt8(ascii: "/")) else {
      return Reference(plan: nil, record: identifier(words), span: span)
    }
    return Reference(plan: planKey(words), record: nil, span: span)
  }

  /// `O1.KR2`: what nearly all references are, letters, digits and points.
  private static func isIdentifier(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."):
        continue
      default: return false
      }
    }
    return !text.isEmpty
  }

  /// Reads references separated by `,`, `，`, `、`, `;` or `；`.
  static func parseList(_ text: String, at span: SourceSpan) -> [Reference] {
    let parts = text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: isSeparator)
    guard parts.count > 1 else { return parse(text, at: span).map { [$0] } ?? [] }
    var references: [Reference] = []
    var column = Int(span.start.column)
    for part in parts {
      let place = SourceSpan(start: SourcePosition(line: Int(span.start.line), column: column), length: part.count)
      if let reference = parse(String(part), at: place) { references.append(reference) }
      column += part.count + 1
    }
    return references
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == "，" || scalar == "、" || scalar == ";" || scalar == "；"
  }

  /// A record's identifier, also where it is called by its name in prose: `任务1` is `T1`, `任务2.1` is `T2.1`, `目标二`
  /// is `O2`.
  static func identifier(_ words: Substring) -> String {
    guard words.utf8.first.map({ $0 >= 0x80 }) ?? false else { return String(words) }
    if let dot = words.utf8.firstIndex(of: UInt8(ascii: ".")),
      words.utf8[dot...].allSatisfy({ $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) })
    {
      let above = identifier(words[..<dot])
      return above.utf8.elementsEqual(words[..<dot].utf8) ? String(words) : above + words[dot...]
    }
    // Behind the number a label has a colon.
    guard let label = ProseLabel(Array(words.unicodeScalars) + [":", "x"]),
      case .record(let kind, let number) = label.opening, label.rest == words.unicodeScalars.count + 1
    else { return String(words) }
    return kind.identifierPrefix + String(number)
  }

  /// A plan's key, also where its file is named: `../2026/marketing.md` is read as `2026/marketing`.
  private static func planKey(_ text: Substring) -> String {
    var key = text
    while key.hasPrefix("../") || key.hasPrefix("./") || key.hasPrefix("/") {
      key = key[key.index(after: key.firstIndex(of: "/") ?? key.startIndex)...]
    }
    if key.hasPrefix("plans/") { key = key.dropFirst(6) }
    if key.hasSuffix(".md") { key = key.dropLast(3) }
    return String(key)
  }

  private static func trimmed(_ text: String) -> Substring {
    var view = text[...].unicodeScalars
    while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
    while let last = view.last, last.properties.isWhitespace { view.removeLast() }
    return Substring(view)
  }
}
