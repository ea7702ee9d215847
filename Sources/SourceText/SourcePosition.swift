/// A place in a text file, as an editor counts it.
public struct SourcePosition: Hashable, Sendable {
  /// The line, from 1; 0 means that the place is not known.
  public var line: Int32

  /// The column in characters (Unicode scalars), from 1.
  public var column: Int32

  /// The place of a value that no author wrote.
  public static let unknown = SourcePosition(line: 0, column: 0)

  public init(line: Int, column: Int) {
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
  }
}

extension SourcePosition: Comparable {
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    left.line == right.line ? left.column < right.column : left.line < right.line
  }
}

/// A stretch of one line: where a value begins and how many characters it takes.
public struct SourceSpan: Hashable, Sendable {
  public var start: SourcePosition

  /// In characters (Unicode scalars); 0 where only the start is known.
  public var length: Int32

  public static let unknown = SourceSpan(start: .unknown, length: 0)

  public init(start: SourcePosition, length: Int = 0) {
    self.start = start
    self.length = Int32(clamping: length)
  }
}
