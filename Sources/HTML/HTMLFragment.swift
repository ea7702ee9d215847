/// A piece of a page that a writer made, and that is therefore safe to place in another.
public struct HTMLFragment: Sendable, Hashable {
  /// The markup as UTF-8.
  public let bytes: [UInt8]

  @usableFromInline
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Takes markup that a template engine has made: its own text, and values that it has escaped.
  public init(rendered bytes: [UInt8]) {
    self.init(bytes)
  }

  /// Nothing at all.
  public static let empty = HTMLFragment([])

  /// Whether there is no markup at all.
  public var isEmpty: Bool { bytes.isEmpty }
}

/// Fragments one behind the other in one memory, so that to write one counts no reference: the words of the interface
/// are written by all cores at once, and a counter that they share is what they would wait for.
public struct HTMLFragments: Sendable {
  @usableFromInline
  private(set) var bytes: [UInt8] = []

  @usableFromInline
  private(set) var ends: [Int] = []

  /// Starts with none.
  public init() {}

  /// How many there are.
  public var count: Int { ends.count }

  /// Adds one behind the others.
  public mutating func append(_ fragment: HTMLFragment) {
    bytes += fragment.bytes
    ends.append(bytes.count)
  }

  /// The markup of one.
  public func bytes(at index: Int) -> [UInt8] { Array(bytes[start(of: index)..<ends[index]]) }

  @inlinable
  func start(of index: Int) -> Int { index == 0 ? 0 : ends[index - 1] }
}
