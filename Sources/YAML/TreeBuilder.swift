internal import SourceText

/// Makes the nodes of a document of what a reader finds, and reports what YAML allows and we refuse.
struct TreeBuilder {
  private(set) var document = YAMLDocument()

  /// libyaml's line at the end of the text, from 0; nil where reading ended before.
  var lastLine: Int?

  /// Whether a bound was reached or a second document began, so that the rest was not read.
  private(set) var hasStopped = false

  /// Whether a key begins with an ideographic space: what was meant as indentation became part of the key.
  private(set) var hasWideIndentation = false

  /// Where a block scalar without a line stands: `>5` was rather meant as a value.
  private(set) var emptyBlockScalar: EventReader.Mark?

  /// The innermost list or mapping whose end has not come yet.
  private var top = Frame(index: -1, isMapping: false)

  /// Those around it; the first is that of the document itself, which has no node.
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

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe document.storage.append(contentsOf: bytes)
  }

  /// Whether the root is an unquoted text or something else makes it likely that another meaning was meant.
  var isDoubtful: Bool {
    hasWideIndentation || emptyBlockScalar != nil || document.records.first?.kind == .plain
  }

  /// Ends what a syntax error left open; an entry without value gets an empty one.
  mutating func closeAll() {
    while !open.isEmpty {
      if top.key >= 0 {
        let key = document.records[top.key]
        let mark = EventReader.Mark(line: Int(key.line - firstLine), column: Int(key.column) - 1)
        append(.plain, mark, length: 0, low: 0, high: 0)
        complete(document.records.count - 1)
      }
      end()
    }
  }

  /// Takes a scalar whose value's bytes stand in the storage; false means that no more nodes are wanted.
  ///
  /// - Parameter length: in characters; 0 for a scalar of several lines.
  mutating func scalar(_ kind: YAMLNode.Kind, _ mark: EventReader.Mark, length: Int, low: Int, high: Int) -> Bool {
    let index = document.records.count
    append(kind, mark, length: length, low: low, high: high)
    if isAtKey { checkKey(index) }
    if kind == .literal || kind == .folded, low == high { emptyBlockScalar = mark }
    complete(index)
    return hasRoom(at: index)
  }

  /// Begins a list or mapping; false means that it is one too many.
  mutating func begin(_ kind: YAMLNode.Kind, _ mark: EventReader.Mark) -> Bool {
    let index = document.records.count
    append(kind, mark, length: 0, low: 0, high: 0)
    if isAtKey {
      report(.keyIsNotText, at: index)
      top.dropsEntry = true
    }
    open.append(top)
    top = Frame(index: index, isMapping: kind == .mapping)
    if open.count > limits.depth {
      report(.tooDeep, at: index, text: String(limits.depth))
      hasStopped = true
      return false
    }
    return hasRoom(at: index)
  }

  mutating func end() {
    guard let outer = open.popLast() else { return }
    let frame = top
    top = outer
    document.records[frame.index].low = frame.count
    document.records[frame.index].end = UInt32(truncatingIfNeeded: document.records.count)
    if frame.isMapping, frame.count > 1 { document.reportDuplicateKeys(ofMappingAt: frame.index) }
    complete(frame.index)
  }

  /// An alias becomes an empty value.
  mutating func alias(_ mark: EventReader.Mark, length: Int, name: String) {
    let index = document.records.count
    append(.plain, mark, length: length, low: 0, high: 0)
    report(.alias, at: index, text: name)
    if isAtKey { top.dropsEntry = true }
    complete(index)
  }

  /// Begins a document; false means that it is the second one.
  mutating func beginDocument(_ mark: EventReader.Mark, hasDirective: Bool) -> Bool {
    documentCount += 1
    if documentCount > 1 {
      report(.severalDocuments, mark, length: 3)
      hasStopped = true
      return false
    }
    if hasDirective { report(.directive, mark, length: 0) }
    return true
  }

  @inline(__always)
  private var isAtKey: Bool {
    top.isMapping && top.key < 0
  }

  /// Counts a node that is now whole in the list or mapping that it stands in.
  @inline(__always)
  private mutating func complete(_ index: Int) {
    if !top.isMapping {
      top.count += 1
    } else if top.key < 0 {
      top.key = index
    } else {
      completeEntry()
    }
  }

  private mutating func completeEntry() {
    if top.dropsEntry {
      document.records.removeSubrange(top.key...)
    } else {
      top.count += 1
    }
    top.key = -1
    top.dropsEntry = false
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
    top.dropsEntry = true
  }

  @inline(__always)
  private mutating func append(_ kind: YAMLNode.Kind, _ mark: EventReader.Mark, length: Int, low: Int, high: Int) {
    document.records.append(
      YAMLRecord(
        kind: kind, line: firstLine &+ Int32(truncatingIfNeeded: mark.line),
        column: Int32(truncatingIfNeeded: mark.column) &+ 1, length: Int32(truncatingIfNeeded: length),
        low: UInt32(truncatingIfNeeded: low), high: UInt32(truncatingIfNeeded: high),
        end: UInt32(truncatingIfNeeded: document.records.count + 1)))
  }

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
  private mutating func report(_ code: YAMLProblem.Code, at index: Int, text: String = "") {
    let span = document.span(of: YAMLNode(index: UInt32(truncatingIfNeeded: index)))
    document.add(YAMLProblem(code, at: span, text: text))
  }

  mutating func report(_ code: YAMLProblem.Code, _ mark: EventReader.Mark, length: Int, text: String = "") {
    let start = SourcePosition(line: Int(firstLine) + mark.line, column: mark.column + 1)
    document.add(YAMLProblem(code, at: SourceSpan(start: start, length: length), text: text))
  }
}
