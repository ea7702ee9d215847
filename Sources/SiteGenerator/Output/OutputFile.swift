/// A file of the site: where it goes, and what makes its bytes.
public struct OutputFile: Sendable {
  /// Relative to the output folder, with `/` between the names.
  public let path: String

  /// Makes the bytes; called once, on any core.
  public let content: @Sendable () throws(OutputProblem) -> [UInt8]

  public init(path: String, content: @escaping @Sendable () throws(OutputProblem) -> [UInt8]) {
    self.path = path
    self.content = content
  }
}

/// What a build did to the output.
public struct OutputSummary: Sendable, Hashable {
  public var added = 0
  public var changed = 0
  public var unchanged = 0
  public var removed = 0

  /// Of all files, in bytes.
  public var byteCount = 0

  public init() {}

  public var fileCount: Int { added + changed + unchanged }
}
