/// A place in a text file, as an editor counts it.
public struct SourcePosition: Hashable, Sendable {
  /// The line, from 1; 0 means that the place is not known.
  public var line: Int32

  /// The column in characters (Unicode scalars), from 1.
  public var column: Int32

  /// The place of a value that no author wrote.
  public static let unknown = SourcePosition(line: 0, column: 0)

  /// Makes a position; numbers that no file has are cut off at the largest that fits.
  public init(line: Int, column: Int) {
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
  }
}

extension SourcePosition: Comparable {
  /// In the order of the text.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    left.line == right.line ? left.column < right.column : left.line < right.line
  }
}

/// A stretch of one line: where a value begins and how many characters it takes.
public struct SourceSpan: Hashable, Sendable {
  /// The first character.
  public var start: SourcePosition

  /// In characters (Unicode scalars); 0 where only the start is known.
  public var length: Int32

  /// The place of a value that no author wrote.
  public static let unknown = SourceSpan(start: .unknown, length: 0)

  /// Makes a span of some characters of one line.
  public init(start: SourcePosition, length: Int = 0) {
    self.start = start
    self.length = Int32(clamping: length)
  }
}
