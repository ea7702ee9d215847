import SourceText

/// Looks through a text once before it is parsed: refuses what would be slow, and notes where lines begin.
struct MarkdownGuard {
  private let lineOffset: Int

  /// Where each line begins.
  private(set) var lineStarts: [Int32] = [0]

  /// Whether the rule for emphasis beside Chinese punctuation would change anything.
  private(set) var needsCJKEmphasis = false

  /// Whether anything may be struck through.
  private(set) var hasTildes = false

  /// Whether an address stands in text that it would run on into.
  private(set) var needsCJKAddresses = false

  /// Whether an address of mail may stand in the text.
  private(set) var mayHaveMail = false

  /// Whether the text may have footnotes or refer to some, and the library can be asked for them.
  var footnotes: Bool { hasCarets && !hasCaretEntities }

  private var hasCarets = false

  /// Whether a bracket may begin with `&Hat;` or `&#94;`: the library takes that for a footnote, and as its name whatever
  /// memory lies behind the character.
  private var hasCaretEntities = false

  // Of the whole text.
  private var estimate = 0.0
  private var blankLines = 0
  private var deepest = 0
  private var definitions = 0
  private var longestDefinition = 0
  private var closingBrackets = 0

  // Of a paragraph: of the lines since the last blank one.
  private var paragraph = InlinePatterns()
  private var paragraphStart = 0
  private var paragraphLine = 0
  private var delimiterRows = 0
  private var columnsBefore = 0
  private var table = TableShape()
  private var definitionStart = -1

  // Of the characters since the last space.
  private var wordStart = 0
  private var addresses = 0
  private var hasBareAddress = false
  private var parentheses = 0

  // Of a line.
  private var lineStart = 0
  private var contentStart = 0
  private var pipes = 0

  private init(lineOffset: Int) {
    self.lineOffset = lineOffset
  }

  static func scan(_ bytes: Span<UInt8>, lineOffset: Int) throws(MarkdownError) -> MarkdownGuard {
    var scan = MarkdownGuard(lineOffset: lineOffset)
    try scan.scan(bytes)
    return scan
  }

  private mutating func scan(_ bytes: Span<UInt8>) throws(MarkdownError) {
    try check(bytes.count, atMost: MarkdownLimits.bytes, .textTooLong, line: 0)
    lineStarts.reserveCapacity(bytes.count / 24 + 8)
    try beginLine(at: 0, in: bytes)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 {
        index = Self.endOfOtherLetters(in: bytes, from: index)
        continue
      }
      // Most ASCII letters mean nothing here, as do those of other scripts.
      if Self.isNoted(byte) { try note(byte, at: index, in: bytes) }
      index += 1
    }
    endWord(at: bytes.count, in: bytes)
    if lineStart < bytes.count { try endLine(at: bytes.count, in: bytes) }
    try endParagraph(at: bytes.count)
    try settle()
  }

  @inline(__always)
  private static func endOfOtherLetters(in bytes: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end <= bytes.count &- 8 {
      let skipped = ByteWord(bytes, at: end).leadingNonASCII
      end &+= skipped
      if skipped < 8 { return end }
    }
    while end < bytes.count, bytes[end] >= 0x80 { end &+= 1 }
    return end
  }

  /// A bit for each byte of ASCII that ``note(_:at:in:)`` knows: tab, line ends, space and `!&)*:<`, then `@]^_w|~`.
  private static let noted: (low: UInt64, high: UInt64) = (0x1400_0643_0000_2600, 0x5080_0000_E000_0001)

  @inline(__always)
  private static func isNoted(_ byte: UInt8) -> Bool {
    ((byte < 64 ? noted.low : noted.high) &>> UInt64(byte)) & 1 != 0
  }

  @inline(__always)
  private mutating func note(_ byte: UInt8, at index: Int, in bytes: Span<UInt8>) throws(MarkdownError) {
    switch byte {
    case UInt8(ascii: "\n"):
      endWord(at: index, in: bytes)
      // A carriage return before it has ended the line already.
      if index > 0, bytes[index - 1] == UInt8(ascii: "\r") {
        lineStarts[lineStarts.count - 1] = Int32(index + 1)
        return try beginLine(at: index + 1, in: bytes)
      }
      try endLine(at: index, in: bytes)
      try startLine(at: index + 1, in: bytes)
    case UInt8(ascii: "\r"):
      endWord(at: index, in: bytes)
      try endLine(at: index, in: bytes)
      try startLine(at: index + 1, in: bytes)
    case UInt8(ascii: " "), UInt8(ascii: "\t"):
      endWord(at: index, in: bytes)
    case UInt8(ascii: "|"):
      if previous(index, in: bytes) != UInt8(ascii: "\\") { pipes += 1 }
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      noteDelimiter(byte, at: index, in: bytes)
    case UInt8(ascii: "!"):
      if next(index, in: bytes) == UInt8(ascii: "[") { paragraph.images += 1 }
    case UInt8(ascii: "<"):
      if next(index, in: bytes) == UInt8(ascii: "?") || next(index, in: bytes) == UInt8(ascii: "!") {
        paragraph.declarations += 1
      }
    case UInt8(ascii: "w"):
      if next(index, in: bytes) == byte, next(index + 1, in: bytes) == byte,
        next(index + 2, in: bytes) == UInt8(ascii: ".")
      {
        addresses += 1
        hasBareAddress = true
      }
    case UInt8(ascii: ":"):
      try noteColon(at: index, in: bytes)
    case UInt8(ascii: ")"):
      parentheses += 1
    case UInt8(ascii: "]"):
      closingBrackets += 1
    case UInt8(ascii: "@"):
      mayHaveMail = true
    case UInt8(ascii: "^"):
      hasCarets = true
    case UInt8(ascii: "&"):
      // `&commat;` is such a character too.
      mayHaveMail = true
      let after = next(index, in: bytes)
      if previous(index, in: bytes) == UInt8(ascii: "["), after == UInt8(ascii: "H") || after == UInt8(ascii: "#") {
        hasCaretEntities = true
      }
    default:
      break
    }
  }

  private func previous(_ index: Int, in bytes: Span<UInt8>) -> UInt8 { index > lineStart ? bytes[index - 1] : 0 }
  private func next(_ index: Int, in bytes: Span<UInt8>) -> UInt8 { index + 1 < bytes.count ? bytes[index + 1] : 0 }

  private mutating func noteDelimiter(_ byte: UInt8, at index: Int, in bytes: Span<UInt8>) {
    if previous(index, in: bytes) == byte { return }
    hasTildes = hasTildes || byte == UInt8(ascii: "~")
    if byte == UInt8(ascii: "~") { paragraph.tildes += 1 } else { paragraph.delimiters += 1 }
    if byte != UInt8(ascii: "_"), !needsCJKEmphasis {
      needsCJKEmphasis = CJKEmphasis.changes(runAt: index, in: bytes)
    }
  }

  private mutating func noteColon(at index: Int, in bytes: Span<UInt8>) throws(MarkdownError) {
    if next(index, in: bytes) == UInt8(ascii: "/"), next(index + 1, in: bytes) == UInt8(ascii: "/") {
      addresses += 1
      hasBareAddress = hasBareAddress || CJKAddresses.isBare(schemeBefore: index, in: bytes)
    }
    guard previous(index, in: bytes) == UInt8(ascii: "]"), contentStart < index,
      bytes[contentStart] == UInt8(ascii: "[")
    else {
      return
    }
    endDefinition(at: index)
    definitionStart = index
    definitions += 1
    try check(definitions, atMost: MarkdownLimits.definitions, .tooManyDefinitions, line: lineStarts.count - 1)
  }

  // MARK: - Words, lines, paragraphs

  private mutating func endWord(at index: Int, in bytes: Span<UInt8>) {
    if addresses > 0 {
      needsCJKAddresses =
        needsCJKAddresses || hasBareAddress && CJKAddresses.concerns(wordStart..<index, of: bytes)
      hasBareAddress = false
      estimate += PatternCost.addresses * Double(addresses) * Double(index - wordStart)
      estimate += PatternCost.closingParentheses * Double(parentheses) * Double(parentheses)
      addresses = 0
    }
    parentheses = 0
    wordStart = index + 1
  }

  private mutating func startLine(at index: Int, in bytes: Span<UInt8>) throws(MarkdownError) {
    lineStarts.append(Int32(index))
    try beginLine(at: index, in: bytes)
  }

  private mutating func beginLine(at index: Int, in bytes: Span<UInt8>) throws(MarkdownError) {
    let prefix = LinePrefix(of: bytes, at: index)
    lineStart = index
    contentStart = prefix.end
    pipes = 0
    deepest = max(deepest, prefix.depth + prefix.indent / 2)
    try check(prefix.depth, atMost: MarkdownLimits.nesting, .nestingTooDeep, line: lineStarts.count - 1)
  }

  private mutating func endLine(at end: Int, in bytes: Span<UInt8>) throws(MarkdownError) {
    let line = lineStarts.count - 1
    try check(line, atMost: MarkdownLimits.lines, .tooManyLines, line: line)
    try check(end - lineStart, atMost: MarkdownLimits.lineBytes, .lineTooLong, line: line)
    if estimate > Double(MarkdownLimits.estimatedNanoseconds) { throw error(.tooManyAddresses, line: line) }
    if contentStart >= end {
      blankLines += 1
      try endParagraph(at: lineStart)
      paragraphStart = end + 1
      paragraphLine = line + 1
      return
    }
    try endTableLine(at: end, line: line, in: bytes)
  }

  private mutating func endTableLine(at end: Int, line: Int, in bytes: Span<UInt8>) throws(MarkdownError) {
    if pipes > 0 { try spend(PatternCost.pipes * Double(pipes) * Double(pipes), .tooManyPipes, line: line) }
    let columns = columns(until: end, in: bytes)
    if DelimiterRow.resembles(bytes, from: contentStart, to: end) {
      try check(columns, atMost: MarkdownLimits.tableColumns, .tableTooWide, line: line)
      table.columns = max(table.columns, columns)
      if !table.isOpen {
        delimiterRows += 1
        table.isOpen = columnsBefore == columns && line > paragraphLine
      }
    } else if table.isOpen {
      // Each cell is a paragraph of its own.
      try settleParagraph(bytes: end - lineStart, line: line)
    }
    table.cells += table.columns
    try check(table.cells, atMost: MarkdownLimits.tableCells, .tableTooLarge, line: line)
    columnsBefore = columns
  }

  private func columns(until end: Int, in bytes: Span<UInt8>) -> Int {
    var last = end - 1
    while last > contentStart, bytes[last] == UInt8(ascii: " ") || bytes[last] == UInt8(ascii: "\t") { last -= 1 }
    let leading = bytes[contentStart] == UInt8(ascii: "|") ? 1 : 0
    let trailing = last > contentStart && bytes[last] == UInt8(ascii: "|") ? 1 : 0
    return max(1, pipes + 1 - leading - trailing)
  }

  private mutating func endDefinition(at index: Int) {
    if definitionStart >= 0 { longestDefinition = max(longestDefinition, index - definitionStart) }
    definitionStart = -1
  }

  private mutating func endParagraph(at index: Int) throws(MarkdownError) {
    endDefinition(at: index)
    let size = index - paragraphStart
    if delimiterRows > 0 {
      let cost = PatternCost.delimiterRows * Double(delimiterRows) * Double(size)
      try spend(cost, .tooManyDelimiterRows, line: paragraphLine)
      delimiterRows = 0
    }
    table = TableShape()
    columnsBefore = 0
    try settleParagraph(bytes: size, line: paragraphLine)
  }

  // MARK: - Costs

  private mutating func settleParagraph(bytes size: Int, line: Int) throws(MarkdownError) {
    if paragraph.isEmpty { return }
    let patterns = paragraph
    try spend(patterns.cost(bytes: size), patterns.heaviest(bytes: size), line: line)
    paragraph = InlinePatterns()
  }

  private mutating func settle() throws(MarkdownError) {
    let last = lineStarts.count - 1
    try spend(PatternCost.blankLines * Double(blankLines) * Double(deepest), .tooManyBlankLines, line: last)
    try check(
      longestDefinition * closingBrackets, atMost: MarkdownLimits.referenceBytes, .referencesTooLarge, line: last)
  }

  private mutating func spend(
    _ nanoseconds: Double, _ code: @autoclosure () -> MarkdownError.Code, line: Int
  ) throws(MarkdownError) {
    estimate += nanoseconds
    if estimate > Double(MarkdownLimits.estimatedNanoseconds) { throw error(code(), line: line) }
  }

  private func error(_ code: MarkdownError.Code, line: Int) -> MarkdownError {
    MarkdownError(
      code: code, position: SourcePosition(line: line + 1 + lineOffset, column: 1),
      limit: MarkdownLimits.estimatedNanoseconds, found: Int(estimate))
  }

  private func check(
    _ found: Int, atMost limit: Int, _ code: MarkdownError.Code, line: Int
  ) throws(MarkdownError) {
    guard found > limit else { return }
    throw MarkdownError(
      code: code, position: SourcePosition(line: line + 1 + lineOffset, column: 1), limit: limit, found: found)
  }
}
