/// The entries of a mapping, read where they are.
public struct YAMLEntries: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let records: [YAMLRecord]
  @usableFromInline var upcoming: UInt32
  @usableFromInline var left: UInt32

  @inlinable
  init(records: [YAMLRecord], first: UInt32, left: UInt32) {
    self.records = records
    upcoming = first
    self.left = left
  }

  /// How many are left, exactly.
  @inlinable
  public var underestimatedCount: Int { Int(left) }

  /// The next in the order of the text.
  @inlinable
  public mutating func next() -> YAMLEntry? {
    guard left > 0 else { return nil }
    left -= 1
    let value = records[Int(upcoming)].end
    let entry = YAMLEntry(key: YAMLNode(index: upcoming), value: YAMLNode(index: value))
    upcoming = records[Int(value)].end
    return entry
  }
}

/// The elements of a list, read where they are.
public struct YAMLElements: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let records: [YAMLRecord]
  @usableFromInline var upcoming: UInt32
  @usableFromInline var left: UInt32

  @inlinable
  init(records: [YAMLRecord], first: UInt32, left: UInt32) {
    self.records = records
    upcoming = first
    self.left = left
  }

  /// How many are left, exactly.
  @inlinable
  public var underestimatedCount: Int { Int(left) }

  /// The next in the order of the text.
  @inlinable
  public mutating func next() -> YAMLNode? {
    guard left > 0 else { return nil }
    left -= 1
    let node = YAMLNode(index: upcoming)
    upcoming = records[Int(upcoming)].end
    return node
  }
}
