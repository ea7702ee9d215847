public import SourceText

/// What a YAML text says, as values in one piece of memory, and what is wrong with it.
///
/// A text with mistakes still gives everything that could be read, so that a reader can check the rest in the same
/// run.
///
///     let document = YAMLDocument(parsing: bytes[...], lineOffset: 1)
///     guard let root = document.root else { … }
///     for entry in document.entries(of: root) {
///       document.text(of: entry.key)   // "title"
///       document.span(of: entry.value) // line 2, column 8, 4 characters
///     }
public struct YAMLDocument: Sendable {
  /// In the order of the text: each node, then everything within it.
  @usableFromInline
  var records: [YAMLRecord] = []

  /// The values of the scalars as UTF-8: one after another, or where they stand in the text.
  @usableFromInline
  var storage: ArraySlice<UInt8> = []

  /// In the order of the text; at most ``mostProblems`` of syntax and as many of what is refused.
  public internal(set) var problems: [YAMLProblem] = []

  static let mostProblems = 500

  init() {}

  mutating func add(_ problem: YAMLProblem) {
    if problems.count < Self.mostProblems { problems.append(problem) }
  }

  /// What the text is as a whole, or nil where it says nothing.
  @inlinable
  public var root: YAMLNode? { records.isEmpty ? nil : YAMLNode(index: 0) }

  /// What a node is.
  @inlinable
  public func kind(of node: YAMLNode) -> YAMLNode.Kind { records[Int(node.index)].kind }

  /// Where a node stands: a scalar with its quotes, a list or mapping at its first character.
  ///
  /// The length is 0 for lists, mappings, and scalars of several lines.
  @inlinable
  public func span(of node: YAMLNode) -> SourceSpan {
    let record = records[Int(node.index)]
    return SourceSpan(
      start: SourcePosition(line: Int(record.line), column: Int(record.column)), length: Int(record.length))
  }

  /// The UTF-8 of a scalar's value; empty for a list or mapping.
  @inlinable
  public func bytes(of node: YAMLNode) -> ArraySlice<UInt8> {
    let record = records[Int(node.index)]
    guard record.kind.isScalar else { return [] }
    return storage[storage.startIndex + Int(record.low)..<storage.startIndex + Int(record.high)]
  }

  /// A scalar's value; empty for a list or mapping.
  public func text(of node: YAMLNode) -> String {
    let record = records[Int(node.index)]
    guard record.kind.isScalar else { return "" }
    let bytes = storage.span.extracting(Int(record.low)..<Int(record.high))
    // Both readers have looked at each byte: they give nothing but UTF-8, and divide it between characters.
    return unsafe String(copying: UTF8Span(unchecked: bytes, isKnownASCII: isASCII(bytes, record)))
  }

  private func isASCII(_ bytes: Span<UInt8>, _ record: YAMLRecord) -> Bool {
    // What stands unquoted on one line is its own value, so that its characters are counted already.
    if record.kind == .plain, record.length > 0 { return Int(record.length) == bytes.count }
    for index in bytes.indices where bytes[index] >= 0x80 { return false }
    return true
  }

  /// What a table says of a scalar's value; nil for a list or mapping.
  public func value<Value>(of node: YAMLNode, in table: AliasTable<Value>) -> Value? {
    let record = records[Int(node.index)]
    guard record.kind.isScalar else { return nil }
    return table.value(of: storage.span.extracting(Int(record.low)..<Int(record.high)))
  }

  /// Whether two scalars have the same value, byte by byte; never for a list or mapping.
  public func hasSameText(_ left: YAMLNode, _ right: YAMLNode) -> Bool {
    let (first, second) = (records[Int(left.index)], records[Int(right.index)])
    let count = first.high &- first.low
    guard first.kind.isScalar, second.kind.isScalar, second.high &- second.low == count else { return false }
    let bytes = storage.span
    var (place, other) = (Int(first.low), Int(second.low))
    let last = Int(first.high) - 8
    while place < last {
      if Lookahead(bytes, at: place).word != Lookahead(bytes, at: other).word { return false }
      place += 8
      other += 8
    }
    // Of the last eight bytes or less those after the text are shifted out.
    let difference = Lookahead(bytes, at: place).word ^ Lookahead(bytes, at: other).word
    return difference << UInt64(8 * (place - last)) == 0
  }

  /// Whether nothing stands there: an empty unquoted value, `~` or `null`.
  public func isNull(_ node: YAMLNode) -> Bool {
    let record = records[Int(node.index)]
    guard record.kind == .plain else { return false }
    let count = record.high &- record.low
    if count == 0 { return true }
    guard count == 1 || count == 4 else { return false }
    let bytes = storage.span.extracting(Int(record.low)..<Int(record.high))
    if count == 1 { return bytes[0] == UInt8(ascii: "~") }
    return switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
    case (UInt8(ascii: "n"), UInt8(ascii: "u"), UInt8(ascii: "l"), UInt8(ascii: "l")),
      (UInt8(ascii: "N"), UInt8(ascii: "u"), UInt8(ascii: "l"), UInt8(ascii: "l")),
      (UInt8(ascii: "N"), UInt8(ascii: "U"), UInt8(ascii: "L"), UInt8(ascii: "L")):
      true
    default: false
    }
  }

  /// How many entries a mapping or elements a list has; 0 for a scalar.
  @inlinable
  public func count(of node: YAMLNode) -> Int {
    let record = records[Int(node.index)]
    return record.kind.isScalar ? 0 : Int(record.low)
  }

  /// The entries of a mapping in order; none for anything else.
  @inlinable
  public func entries(of node: YAMLNode) -> YAMLEntries {
    let record = records[Int(node.index)]
    let count = record.kind == .mapping ? record.low : 0
    return YAMLEntries(records: records, first: node.index + 1, left: count)
  }

  /// The elements of a list in order; none for anything else.
  @inlinable
  public func elements(of node: YAMLNode) -> YAMLElements {
    let record = records[Int(node.index)]
    let count = record.kind == .sequence ? record.low : 0
    return YAMLElements(records: records, first: node.index + 1, left: count)
  }
}
