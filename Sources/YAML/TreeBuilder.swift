internal import CLibYAML
internal import SourceText

/// Turns libyaml's events into the nodes of a document, and reports what YAML allows and we refuse.
struct TreeBuilder {
  private(set) var document = YAMLDocument()

  /// libyaml's line at the end of the text, from 0; nil where reading ended before.
  private(set) var lastLine: Int?

  /// Whether a bound was reached or a second document began, so that the rest was not read.
  private(set) var hasStopped = false

  /// Whether a key begins with an ideographic space: what was meant as indentation became part of the key.
  private(set) var hasWideIndentation = false

  /// Where a block scalar without a line stands: `>5` was rather meant as a value.
  private(set) var emptyBlockScalar: EventReader.Mark?

  private var open: [Frame] = []
  private let limits: YAMLLimits
  private let firstLine: Int32
  private var documentCount = 0

  /// A list or mapping whose end has not come yet.
  private struct Frame {
    var index: Int
    var isMapping: Bool
    var count: UInt32 = 0
    /// The key whose value comes next, or -1 where a key or element comes next.
    var key = -1
    /// Whether the entry is to be left out once it is complete.
    var dropsEntry = false
  }

  /// - Parameter firstLine: the line of the file on which the text begins, from 1.
  init(limits: YAMLLimits, firstLine: Int, byteCount: Int) {
    self.limits = limits
    self.firstLine = Int32(clamping: firstLine)
    document.storage.reserveCapacity(byteCount)
    document.records.reserveCapacity(byteCount / 8 + 8)
    open.reserveCapacity(8)
  }

  /// Whether the root is an unquoted text or something else makes it likely that another meaning was meant.
  var isDoubtful: Bool {
    hasWideIndentation || emptyBlockScalar != nil || document.records.first?.kind == .plain
  }

  /// Takes one event; false means that no more are wanted.
  mutating func take(_ event: inout yaml_event_t) -> Bool {
    switch unsafe event.type {
    case YAML_SCALAR_EVENT: return unsafe takeScalar(&event)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      return unsafe begin(.mapping, event.start_mark, anchor: start.anchor, tag: start.tag)
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      return unsafe begin(.sequence, event.start_mark, anchor: start.anchor, tag: start.tag)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: end()
    case YAML_ALIAS_EVENT: unsafe takeAlias(event)
    case YAML_DOCUMENT_START_EVENT: return unsafe beginDocument(event)
    case YAML_STREAM_END_EVENT: lastLine = unsafe Int(event.end_mark.line)
    default: break
    }
    return true
  }

  /// Ends what a syntax error left open; an entry without value gets an empty one.
  mutating func closeAll() {
    while let frame = open.last {
      if frame.key >= 0 {
        let key = document.records[frame.key]
        append(.plain, line: key.line, column: key.column, length: 0)
        complete(document.records.count - 1)
      }
      end()
    }
  }

  private mutating func takeScalar(_ event: inout yaml_event_t) -> Bool {
    let start = unsafe event.start_mark
    let finish = unsafe event.end_mark
    let scalar = unsafe event.data.scalar
    let length = start.line == finish.line ? finish.column &- start.column : 0
    let index = document.records.count
    append(
      Self.kind(of: unsafe scalar.style), line: line(of: start), column: column(of: start),
      length: Int32(truncatingIfNeeded: length))
    if let value = unsafe scalar.value {
      unsafe document.storage.append(contentsOf: UnsafeBufferPointer(start: value, count: scalar.length))
      document.records[index].high = UInt32(truncatingIfNeeded: document.storage.count)
    }
    if unsafe scalar.anchor != nil || scalar.tag != nil {
      unsafe refuse(start, anchor: scalar.anchor, tag: scalar.tag)
    }
    if isAtKey { checkKey(index) }
    let kind = document.records[index].kind
    if kind == .literal || kind == .folded, unsafe scalar.length == 0 { emptyBlockScalar = EventReader.Mark(start) }
    complete(index)
    return hasRoom(at: index)
  }

  @inline(__always)
  private static func kind(of style: yaml_scalar_style_t) -> YAMLNode.Kind {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private mutating func begin(
    _ kind: YAMLNode.Kind, _ mark: yaml_mark_t, anchor: UnsafeMutablePointer<yaml_char_t>?,
    tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> Bool {
    let index = document.records.count
    if unsafe anchor != nil || tag != nil { unsafe refuse(mark, anchor: anchor, tag: tag) }
    append(kind, line: line(of: mark), column: column(of: mark), length: 0)
    document.records[index].low = 0
    if isAtKey {
      report(.keyIsNotText, at: index)
      open[open.count - 1].dropsEntry = true
    }
    open.append(Frame(index: index, isMapping: kind == .mapping))
    if open.count > limits.depth {
      report(.tooDeep, at: index, text: String(limits.depth))
      hasStopped = true
      return false
    }
    return hasRoom(at: index)
  }

  private mutating func end() {
    guard let frame = open.popLast() else { return }
    document.records[frame.index].low = frame.count
    document.records[frame.index].end = UInt32(truncatingIfNeeded: document.records.count)
    if frame.isMapping, frame.count > 1 { document.reportDuplicateKeys(ofMappingAt: frame.index) }
    complete(frame.index)
  }

  /// An alias becomes an empty value.
  private mutating func takeAlias(_ event: yaml_event_t) {
    let start = unsafe event.start_mark
    let index = document.records.count
    append(
      .plain, line: line(of: start), column: column(of: start),
      length: Int32(truncatingIfNeeded: unsafe event.end_mark.column &- start.column))
    report(.alias, at: index, text: unsafe Self.text(event.data.alias.anchor))
    if isAtKey { open[open.count - 1].dropsEntry = true }
    complete(index)
  }

  private mutating func beginDocument(_ event: yaml_event_t) -> Bool {
    let mark = unsafe event.start_mark
    let start = unsafe event.data.document_start
    documentCount += 1
    if documentCount > 1 {
      report(.severalDocuments, mark, length: 3)
      hasStopped = true
      return false
    }
    let hasDirective = unsafe start.version_directive != nil || start.tag_directives.start != start.tag_directives.end
    if hasDirective { report(.directive, mark, length: 0) }
    return true
  }

  @inline(__always)
  private var isAtKey: Bool {
    guard let frame = open.last else { return false }
    return frame.isMapping && frame.key < 0
  }

  /// Counts a node that is now whole in the list or mapping that it stands in.
  @inline(__always)
  private mutating func complete(_ index: Int) {
    let last = open.count - 1
    guard last >= 0 else { return }
    if !open[last].isMapping {
      open[last].count += 1
    } else if open[last].key < 0 {
      open[last].key = index
    } else {
      completeEntry(last)
    }
  }

  private mutating func completeEntry(_ last: Int) {
    if open[last].dropsEntry {
      document.records.removeSubrange(open[last].key...)
    } else {
      open[last].count += 1
    }
    open[last].key = -1
    open[last].dropsEntry = false
  }

  private mutating func checkKey(_ index: Int) {
    let record = document.records[index]
    guard record.high > record.low, record.kind == .plain else { return }
    let first = document.storage[Int(record.low)]
    if first == UInt8(ascii: "<") {
      checkMergeKey(index)
    } else if first == 0xE3, document.storage[Int(record.low)..<Int(record.high)].starts(with: [0xE3, 0x80, 0x80]) {
      hasWideIndentation = true
    }
  }

  private mutating func checkMergeKey(_ index: Int) {
    let record = document.records[index]
    guard record.high &- record.low == 2,
      document.storage[Int(record.low) + 1] == UInt8(ascii: "<")
    else { return }
    report(.mergeKey, at: index)
    open[open.count - 1].dropsEntry = true
  }

  @inline(__always)
  private mutating func append(_ kind: YAMLNode.Kind, line: Int32, column: Int32, length: Int32) {
    let offset = UInt32(truncatingIfNeeded: document.storage.count)
    document.records.append(
      YAMLRecord(
        kind: kind, line: line, column: column, length: length, low: offset, high: offset,
        end: UInt32(truncatingIfNeeded: document.records.count + 1)))
  }

  @inline(__always)
  private func line(of mark: yaml_mark_t) -> Int32 { firstLine &+ Int32(truncatingIfNeeded: mark.line) }

  @inline(__always)
  private func column(of mark: yaml_mark_t) -> Int32 { Int32(truncatingIfNeeded: mark.column) &+ 1 }

  @inline(__always)
  private mutating func hasRoom(at index: Int) -> Bool {
    if document.records.count <= limits.nodes { return true }
    report(.tooManyNodes, at: index, text: String(limits.nodes))
    hasStopped = true
    return false
  }
}

// MARK: - Reports

extension TreeBuilder {
  private mutating func refuse(
    _ mark: yaml_mark_t, anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?
  ) {
    if let anchor = unsafe anchor { report(.anchor, mark, length: 0, text: unsafe Self.text(anchor)) }
    if let tag = unsafe tag { report(.tag, mark, length: 0, text: unsafe Self.text(tag)) }
  }

  private mutating func report(_ code: YAMLProblem.Code, at index: Int, text: String = "") {
    let span = document.span(of: YAMLNode(index: UInt32(truncatingIfNeeded: index)))
    document.add(YAMLProblem(code, at: span, text: text))
  }

  private mutating func report(_ code: YAMLProblem.Code, _ mark: yaml_mark_t, length: Int, text: String = "") {
    let start = SourcePosition(line: Int(line(of: mark)), column: Int(column(of: mark)))
    document.add(YAMLProblem(code, at: SourceSpan(start: start, length: length), text: text))
  }

  private static func text(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String {
    guard let bytes = unsafe bytes else { return "" }
    return unsafe String(cString: bytes)
  }
}
