/// A file of the site: where it goes, and what makes its bytes.
package struct OutputFile: Sendable {
  /// Relative to the output folder, with `/` between the names.
  package let path: String

  /// Makes the bytes; called once, on any core.
  package let content: @Sendable () throws(OutputProblem) -> [UInt8]

  package init(path: String, content: @escaping @Sendable () throws(OutputProblem) -> [UInt8]) {
    self.path = path
    self.content = content
  }
}

/// What a build did to the output.
package struct OutputSummary: Sendable, Hashable {
  package var added = 0
  package var changed = 0
  package var unchanged = 0
  package var removed = 0

  /// Of all files, in bytes.
  package var byteCount = 0

  package init() {}

  package var fileCount: Int { added + changed + unchanged }
}
