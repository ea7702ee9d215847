/// A place in a text file, as an editor counts it.
package struct SourcePosition: Hashable, Sendable {
  /// The line, from 1; 0 means that the place is not known.
  package var line: Int32

  /// The column in characters (Unicode scalars), from 1.
  package var column: Int32

  /// The place of a value that no author wrote.
  package static let unknown = SourcePosition(line: 0, column: 0)

  package init(line: Int, column: Int) {
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
  }
}

extension SourcePosition: Comparable {
  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    left.line == right.line ? left.column < right.column : left.line < right.line
  }
}

/// A stretch of one line: where a value begins and how many characters it takes.
package struct SourceSpan: Hashable, Sendable {
  package var start: SourcePosition

  /// In characters (Unicode scalars); 0 where only the start is known.
  package var length: Int32

  package static let unknown = SourceSpan(start: .unknown, length: 0)

  package init(start: SourcePosition, length: Int = 0) {
    self.start = start
    self.length = Int32(clamping: length)
  }
}
