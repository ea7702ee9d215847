internal import SourceText

/// Reads the YAML that people and spreadsheets write, in one pass and without copying a value.
///
/// The form: mappings and lists by indentation or in brackets, texts on one line, unquoted or in quotes without escapes,
/// comments. Whatever else stands in a text (anchors, block scalars, texts over several lines, a mistake) ends the
/// reading, and libyaml reads the text from its beginning: it alone decides what is wrong. Of the texts in the common
/// form this reader makes the same nodes at the same places as libyaml, in about a tenth of its time.
struct CommonForm {
  private var builder: TreeBuilder
  private var cursor = CommonCursor()
  /// Where the text begins in the storage.
  private let base: Int

  /// libyaml looks for the colon after a key within 1,024 characters.
  private static let longestKey = 1_000

  private init(_ text: ArraySlice<UInt8>, firstLine: Int, limits: YAMLLimits) {
    builder = TreeBuilder(reading: text, limits: limits, firstLine: firstLine)
    base = text.startIndex
  }

  /// The document, or nil for a text that is not in the common form.
  static func document(_ text: ArraySlice<UInt8>, firstLine: Int, limits: YAMLLimits) -> YAMLDocument? {
    var reader = CommonForm(text, firstLine: firstLine, limits: limits)
    do throws(OtherForm) {
      try reader.readDocument(text.span)
    } catch {
      return nil
    }
    return reader.builder.isDoubtful ? nil : reader.builder.document
  }

  private mutating func readDocument(_ text: Span<UInt8>) throws(OtherForm) {
    try cursor.findContent(text)
    guard cursor.offset < text.count, cursor.mark.column == 0, !cursor.isDash(text) else { throw OtherForm() }
    try readMapping(text, key: try cursor.readScalar(text, isInBrackets: false))
    guard cursor.offset == text.count else { throw OtherForm() }
  }
}

// MARK: - Indentation

extension CommonForm {
  /// Reads the mapping whose first key has been read, until a line that is indented less.
  private mutating func readMapping(_ text: Span<UInt8>, key first: CommonScalar) throws(OtherForm) {
    let indent = first.mark.column
    try begin(.mapping, first.mark)
    var key = first
    while true {
      try takeKey(text, key)
      try readEntryValue(text, indent: indent)
      guard cursor.offset < text.count, cursor.mark.column == indent else { break }
      guard !cursor.isDash(text) else { throw OtherForm() }
      key = try cursor.readScalar(text, isInBrackets: false)
    }
    guard cursor.offset == text.count || cursor.mark.column < indent else { throw OtherForm() }
    builder.end()
  }

  private mutating func readEntryValue(_ text: Span<UInt8>, indent: Int) throws(OtherForm) {
    let afterColon = cursor.mark
    cursor.skipSpaces(text)
    guard cursor.isLineEnd(text) else {
      try readInlineValue(text)
      try cursor.endLine(text)
      // A deeper line would go on with the text.
      guard cursor.offset == text.count || cursor.mark.column <= indent else { throw OtherForm() }
      return
    }
    try cursor.findContent(text)
    let isThere = cursor.offset < text.count
    if isThere, cursor.mark.column >= indent, cursor.isDash(text) {
      try readList(text)
    } else if isThere, cursor.mark.column > indent {
      guard cursor.startsScalar(text) else { throw OtherForm() }
      try readMapping(text, key: try cursor.readScalar(text, isInBrackets: false))
    } else {
      try take(CommonScalar(kind: .plain, mark: afterColon, length: 0, low: cursor.offset, high: cursor.offset))
    }
  }

  /// Reads the list whose first dash stands here.
  private mutating func readList(_ text: Span<UInt8>) throws(OtherForm) {
    let indent = cursor.mark.column
    try begin(.sequence, cursor.mark)
    while cursor.offset < text.count, cursor.mark.column == indent, cursor.isDash(text) {
      cursor.advance(1)
      cursor.skipSpaces(text)
      guard !cursor.isLineEnd(text), !cursor.isDash(text) else { throw OtherForm() }
      if cursor.startsScalar(text) {
        let scalar = try cursor.readScalar(text, isInBrackets: false)
        if cursor.isColon(text) {
          try readMapping(text, key: scalar)
          continue
        }
        try take(scalar)
      } else {
        try readInlineValue(text)
      }
      try cursor.endLine(text)
      guard cursor.offset == text.count || cursor.mark.column <= indent else { throw OtherForm() }
    }
    builder.end()
  }

  private mutating func readInlineValue(_ text: Span<UInt8>) throws(OtherForm) {
    if cursor.startsScalar(text) {
      try take(try cursor.readScalar(text, isInBrackets: false))
    } else {
      try readBrackets(text)
    }
  }
}

// MARK: - Brackets

extension CommonForm {
  private mutating func readBrackets(_ text: Span<UInt8>) throws(OtherForm) {
    switch text[cursor.offset] {
    case UInt8(ascii: "{"): try readBraces(text)
    case UInt8(ascii: "["): try readSquareBrackets(text)
    default: throw OtherForm()
    }
  }

  private mutating func readBraces(_ text: Span<UInt8>) throws(OtherForm) {
    try begin(.mapping, cursor.mark)
    cursor.advance(1)
    while try !closes(text, UInt8(ascii: "}")) {
      guard cursor.startsScalar(text) else { throw OtherForm() }
      try takeKey(text, try cursor.readScalar(text, isInBrackets: true))
      try cursor.skipBlanks(text)
      try readElement(text)
      try readComma(text, before: UInt8(ascii: "}"))
    }
    builder.end()
  }

  private mutating func readSquareBrackets(_ text: Span<UInt8>) throws(OtherForm) {
    try begin(.sequence, cursor.mark)
    cursor.advance(1)
    while try !closes(text, UInt8(ascii: "]")) {
      try readElement(text)
      try readComma(text, before: UInt8(ascii: "]"))
    }
    builder.end()
  }

  private mutating func readElement(_ text: Span<UInt8>) throws(OtherForm) {
    guard cursor.offset < text.count else { throw OtherForm() }
    if cursor.startsScalar(text) {
      try take(try cursor.readScalar(text, isInBrackets: true))
    } else {
      try readBrackets(text)
    }
  }

  /// Whether the closing bracket is next; then it is read.
  private mutating func closes(_ text: Span<UInt8>, _ bracket: UInt8) throws(OtherForm) -> Bool {
    try cursor.skipBlanks(text)
    guard cursor.offset < text.count else { throw OtherForm() }
    guard text[cursor.offset] == bracket else { return false }
    cursor.advance(1)
    return true
  }

  private mutating func readComma(_ text: Span<UInt8>, before bracket: UInt8) throws(OtherForm) {
    try cursor.skipBlanks(text)
    guard cursor.offset < text.count else { throw OtherForm() }
    if text[cursor.offset] == UInt8(ascii: ",") {
      cursor.advance(1)
    } else if text[cursor.offset] != bracket {
      throw OtherForm()
    }
  }
}

// MARK: - Nodes

extension CommonForm {
  private mutating func takeKey(_ text: Span<UInt8>, _ key: CommonScalar) throws(OtherForm) {
    guard key.mark.line == cursor.mark.line, key.high - key.low < Self.longestKey, cursor.isColon(text),
      !isMerge(text, key)
    else {
      throw OtherForm()
    }
    try take(key)
    cursor.advance(1)
  }

  private func isMerge(_ text: Span<UInt8>, _ key: CommonScalar) -> Bool {
    key.high > key.low && text[key.low] == UInt8(ascii: "<")
  }

  private mutating func take(_ scalar: CommonScalar) throws(OtherForm) {
    let isRoom = builder.scalar(
      scalar.kind, scalar.mark, length: scalar.length, low: base + scalar.low, high: base + scalar.high)
    guard isRoom else { throw OtherForm() }
  }

  private mutating func begin(_ kind: YAMLNode.Kind, _ mark: EventReader.Mark) throws(OtherForm) {
    guard builder.begin(kind, mark) else { throw OtherForm() }
  }
}
