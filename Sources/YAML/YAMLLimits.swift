/// How much a YAML text may hold before it is refused.
public struct YAMLLimits: Hashable, Sendable {
  /// The most bytes of the text.
  public var bytes: Int

  /// The most sequences and mappings within one another.
  public var depth: Int

  /// The most scalars, sequences and mappings together.
  public var nodes: Int

  /// Makes limits: of the text in bytes, of nesting, and of scalars, lists and mappings together.
  public init(bytes: Int, depth: Int = 32, nodes: Int) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
  }

  /// For the front matter of a plan: 64 KiB.
  public static let frontMatter = YAMLLimits(bytes: 64 << 10, nodes: 20_000)

  /// For configuration and data files: 1 MiB.
  public static let dataFile = YAMLLimits(bytes: 1 << 20, nodes: 400_000)
}
