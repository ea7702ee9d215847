package import HTML

/// A file of the site: where it goes, and what makes its bytes.
package struct OutputFile: Sendable {
  /// Relative to the output folder, with `/` between the names.
  package let path: String

  /// Makes the bytes; called once, on any core.
  private let source: Source

  private enum Source: Sendable {
    case bytes(@Sendable () throws(OutputProblem) -> [UInt8])
    case page(@Sendable () -> HTMLWriter)
  }

  package init(path: String, content: @escaping @Sendable () throws(OutputProblem) -> [UInt8]) {
    self.path = path
    source = .bytes(content)
  }

  /// A page, whose bytes are written from where they have been put together.
  package init(path: String, page: @escaping @Sendable () -> HTMLWriter) {
    self.path = path
    source = .page(page)
  }

  /// Makes the bytes and lends them for as long as the closure takes.
  package func withContent<Result>(
    _ use: (Span<UInt8>) throws(OutputProblem) -> Result
  ) throws(OutputProblem) -> Result {
    switch source {
    case .bytes(let make):
      let bytes = try make()
      return try use(bytes.span)
    case .page(let make): return try make().withBytes(use)
    }
  }

  /// The bytes of their own.
  package func content() throws(OutputProblem) -> [UInt8] {
    switch source {
    case .bytes(let make): try make()
    case .page(let make): make().bytes
    }
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
