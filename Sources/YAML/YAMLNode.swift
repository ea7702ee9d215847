/// A scalar, list or mapping of one ``YAMLDocument``.
public struct YAMLNode: Hashable, Sendable {
  @usableFromInline
  let index: UInt32

  @inlinable
  init(index: UInt32) {
    self.index = index
  }

  /// What a node is, and how a scalar is written.
  public enum Kind: UInt8, Hashable, Sendable {
    /// A scalar without quotes, which may be a number, a date or nothing.
    case plain
    case singleQuoted
    case doubleQuoted
    /// A block scalar after `|`, which keeps its line ends.
    case literal
    /// A block scalar after `>`.
    case folded
    case sequence
    case mapping

    /// Whether it has a value of its own rather than nodes within it.
    @inlinable
    public var isScalar: Bool { rawValue < Kind.sequence.rawValue }
  }
}

/// One node in memory.
@usableFromInline
struct YAMLRecord: Sendable {
  @usableFromInline var kind: YAMLNode.Kind
  @usableFromInline var line: Int32
  @usableFromInline var column: Int32
  @usableFromInline var length: Int32

  /// A scalar's beginning, counted from that of the storage.
  ///
  /// In a list or mapping the number of elements or entries.
  @usableFromInline var low: UInt32

  /// A scalar's end, counted from the beginning of the storage.
  @usableFromInline var high: UInt32

  /// The index after the node and everything in it.
  @usableFromInline var end: UInt32
}

/// The key and value of an entry of a mapping.
public struct YAMLEntry: Hashable, Sendable {
  /// The key, mostly a plain scalar.
  public let key: YAMLNode
  /// The value, of any kind.
  public let value: YAMLNode

  @inlinable
  init(key: YAMLNode, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}
