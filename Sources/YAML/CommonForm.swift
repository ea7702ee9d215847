internal import SourceText

/// Reads the YAML that people and spreadsheets write, in one pass and without copying a value.
///
/// The form: mappings and lists by indentation or in brackets, texts on one line, unquoted or in quotes without escapes,
/// comments. Whatever else stands in a text (anchors, block scalars, texts over several lines, a mistake) ends the
/// reading, and libyaml reads the text from its beginning: it alone decides what is wrong. Of the texts in the common
/// form this reader makes the same nodes at the same places as libyaml, in a small part of its time.
///
/// The text and the records are handed from one method to the next, because no stored property can hold a span.
struct CommonForm {
  private var cursor: CommonCursor
  private var depth = 0
  private let deepest: Int

  /// The mappings that may have a key twice, in the order in which they end.
  private var suspects: [Int] = []

  /// Whether reading ended because the records were full.
  private var lacksRoom = false

  /// libyaml looks for the colon after a key within 1,024 characters.
  private static let longestKey = 1_000

  private init(firstLine: Int, limits: YAMLLimits) {
    cursor = CommonCursor(line: firstLine)
    deepest = limits.depth
  }

  /// A list or mapping whose end has not come yet.
  private struct Collection {
    let index: Int
    var count: UInt32 = 0
    var keys = KeyFilter()
    var isSuspect = false
  }
}

// MARK: - Documents

extension CommonForm {
  /// The document, or nil for a text that is not in the common form.
  static func document(_ text: ArraySlice<UInt8>, firstLine: Int, limits: YAMLLimits) -> YAMLDocument? {
    // Each node but the root has a byte of its own, and few texts have more than one in four bytes.
    let most = min(text.count + 1, limits.nodes)
    let usual = min(text.count / 4 + 16, most)
    var reader = CommonForm(firstLine: firstLine, limits: limits)
    if let document = reader.document(text, room: usual) { return document }
    guard reader.lacksRoom, usual < most else { return nil }
    reader = CommonForm(firstLine: firstLine, limits: limits)
    return reader.document(text, room: most)
  }

  private mutating func document(_ text: ArraySlice<UInt8>, room: Int) -> YAMLDocument? {
    var document = YAMLDocument()
    do throws(OtherForm) {
      document.records = try Array(capacity: room) { records throws(OtherForm) in
        defer { lacksRoom = records.count == room }
        try readDocument(text.span, &records)
      }
    } catch {
      return nil
    }
    document.storage = text
    for index in suspects { document.reportDuplicateKeys(ofMappingAt: index) }
    return document
  }

  private mutating func readDocument(
    _ text: Span<UInt8>, _ records: inout OutputSpan<YAMLRecord>
  ) throws(OtherForm) {
    cursor = try cursor.content(text)
    guard cursor.column == 0, !cursor.isDash(text) else { throw OtherForm() }
    try readMapping(text, key: try readFirstKey(text, &records), &records)
    guard cursor.offset == text.count else { throw OtherForm() }
  }
}

// MARK: - Indentation

extension CommonForm {
  /// Reads the mapping whose first key has been read, until a line that is indented less.
  private mutating func readMapping(
    _ text: Span<UInt8>, key: YAMLRecord, _ records: inout OutputSpan<YAMLRecord>
  ) throws(OtherForm) {
    let indent = Int(key.column) - 1
    let index = records.count
    var mapping = try begin(.mapping, &records)
    records[index].line = key.line
    records[index].column = key.column
    guard records.count < records.capacity else { throw OtherForm() }
    records.append(key)
    records[index + 1].end = UInt32(truncatingIfNeeded: index + 2)
    while true {
      try checkKey(before: cursor, text, in: &mapping, records)
      cursor.advance()
      try readEntryValue(text, indent: indent, &records)
      guard cursor.offset < text.count, cursor.column == indent else { break }
      guard !cursor.isDash(text) else { throw OtherForm() }
      try readText(text, &records)
    }
    guard cursor.offset == text.count || cursor.column < indent else { throw OtherForm() }
    end(mapping, &records)
  }

  private mutating func readEntryValue(
    _ text: Span<UInt8>, indent: Int, _ records: inout OutputSpan<YAMLRecord>
  ) throws(OtherForm) {
    let afterColon = cursor
    cursor.skipSpaces(text)
    guard cursor.isLineEnd(text) else {
      if cursor.isOpeningBracket(text) { try readBrackets(text, &records) } else { try readText(text, &records) }
      try cursor.endLine(text)
      // A deeper line would go on with the text.
      guard cursor.offset == text.count || cursor.column <= indent else { throw OtherForm() }
      return
    }
    cursor = try cursor.content(text)
    let isThere = cursor.offset < text.count
    if isThere, cursor.column >= indent, cursor.isDash(text) {
      try readList(text, &records)
    } else if isThere, cursor.column > indent {
      try readMapping(text, key: try readFirstKey(text, &records), &records)
    } else {
      let offset = cursor.offset
      try records.append(.plain, from: afterColon, to: afterColon, low: offset, high: offset)
    }
  }

  /// Reads the list whose first dash stands here.
  private mutating func readList(
    _ text: Span<UInt8>, _ records: inout OutputSpan<YAMLRecord>
  ) throws(OtherForm) {
    let indent = cursor.column
    var list = try begin(.sequence, &records)
    while cursor.offset < text.count, cursor.column == indent, cursor.isDash(text) {
      list.count += 1
      cursor.advance()
      cursor.skipSpaces(text)
      guard !cursor.isLineEnd(text), !cursor.isDash(text) else { throw OtherForm() }
      if cursor.isOpeningBracket(text) {
        try readBrackets(text, &records)
      } else {
        try readText(text, &records)
        if cursor.isColon(text) {
          try readMapping(text, key: records.removeLast(), &records)
          continue
        }
      }
      try cursor.endLine(text)
      guard cursor.offset == text.count || cursor.column <= indent else { throw OtherForm() }
    }
    end(list, &records)
  }

  private mutating func readText(
    _ text: Span<UInt8>, _ records: inout OutputSpan<YAMLRecord>
  ) throws(OtherForm) {
    cursor = try cursor.readLineScalar(text, &records)
  }

  /// Reads a key whose mapping has no node yet.
  private mutating func readFirstKey(
    _ text: Span<UInt8>, _ records: inout OutputSpan<YAMLRecord>
  ) throws(OtherForm) -> YAMLRecord {
    try readText(text, &records)
    return records.removeLast()
  }
}

// MARK: - Brackets

extension CommonForm {
  private mutating func readBrackets(
    _ text: Span<UInt8>, _ records: inout OutputSpan<YAMLRecord>
  ) throws(OtherForm) {
    if cursor.byte(text) == UInt8(ascii: "{") {
      try readBraces(text, &records)
    } else {
      try readSquareBrackets(text, &records)
    }
  }

  /// Reads `{key: value, …}`, of which most plans consist.
  private mutating func readBraces(
    _ text: Span<UInt8>, _ records: inout OutputSpan<YAMLRecord>
  ) throws(OtherForm) {
    var mapping = try begin(.mapping, &records)
    // A copy that no other method can change stays in registers.
    var place = cursor
    place.advance()
    try place.skipBlanks(text)
    while place.byte(text) != UInt8(ascii: "}") {
      place = try place.readElementScalar(text, &records)
      try checkKey(before: place, text, in: &mapping, records)
      place.advance()
      try place.skipBlanks(text)
      if place.isOpeningBracket(text) {
        cursor = place
        try readBrackets(text, &records)
        place = cursor
      } else {
        place = try place.readElementScalar(text, &records)
      }
      try place.skipComma(text, before: UInt8(ascii: "}"))
    }
    place.advance()
    cursor = place
    end(mapping, &records)
  }

  private mutating func readSquareBrackets(
    _ text: Span<UInt8>, _ records: inout OutputSpan<YAMLRecord>
  ) throws(OtherForm) {
    var list = try begin(.sequence, &records)
    cursor.advance()
    try cursor.skipBlanks(text)
    while cursor.byte(text) != UInt8(ascii: "]") {
      list.count += 1
      if cursor.isOpeningBracket(text) {
        try readBrackets(text, &records)
      } else {
        cursor = try cursor.readElementScalar(text, &records)
      }
      try cursor.skipComma(text, before: UInt8(ascii: "]"))
    }
    cursor.advance()
    end(list, &records)
  }
}

// MARK: - Lists and mappings

extension CommonForm {
  /// Begins a list or mapping here.
  private mutating func begin(
    _ kind: YAMLNode.Kind, _ records: inout OutputSpan<YAMLRecord>
  ) throws(OtherForm) -> Collection {
    depth += 1
    guard depth <= deepest else { throw OtherForm() }
    let collection = Collection(index: records.count)
    try records.append(kind, from: cursor, to: cursor, low: 0, high: 0)
    return collection
  }

  private mutating func end(_ collection: Collection, _ records: inout OutputSpan<YAMLRecord>) {
    depth -= 1
    records[collection.index].low = collection.count
    records[collection.index].end = UInt32(truncatingIfNeeded: records.count)
    if collection.isSuspect { suspects.append(collection.index) }
  }

  /// Counts an entry whose key is the last node and ends at a place, where a colon must stand.
  @inline(__always)
  private func checkKey(
    before place: CommonCursor, _ text: Span<UInt8>, in mapping: inout Collection,
    _ records: borrowing OutputSpan<YAMLRecord>
  ) throws(OtherForm) {
    let key = records[records.count - 1]
    let (low, high) = (Int(key.low), Int(key.high))
    guard place.isColon(text), high - low < Self.longestKey else { throw OtherForm() }
    // `<<` asks for the entries of another mapping; an ideographic space was meant as indentation.
    switch text[low] {
    case UInt8(ascii: "<"): throw OtherForm()
    case 0xE3 where Lookahead(text, at: low).word & 0xFF_FFFF == 0x80_80E3: throw OtherForm()
    default: break
    }
    if mapping.keys.mayHave(text, low..<high) { mapping.isSuspect = true }
    mapping.count &+= 1
  }
}
