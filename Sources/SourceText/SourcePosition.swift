/// A place in a text file, as an editor counts it.
@frozen
public struct SourcePosition: Hashable, Sendable {
  /// The line, from 1; 0 means that the place is not known.
  public var line: Int32

  /// The column in characters (Unicode scalars), from 1.
  public var column: Int32

  /// The place of a value that no author wrote.
  public static let unknown = SourcePosition(line: 0, column: 0)

  /// Makes a position; numbers that no file has are cut off at the largest that fits.
  @inlinable
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
///
/// Every word of a site's plans has one, so it is packed into seven bytes, which leave the eighth to its owner: 22 bits
/// for the line, 20 for the column and 14 for the length. Larger numbers are cut off at the largest that fits.
@frozen
public struct SourceSpan: Hashable, Sendable {
  @usableFromInline var low: UInt32
  @usableFromInline var middle: UInt16
  @usableFromInline var high: UInt8

  @usableFromInline static let lineLimit = (1 << 22) - 1
  @usableFromInline static let columnLimit = (1 << 20) - 1
  @usableFromInline static let lengthLimit = (1 << 14) - 1

  /// The place of a value that no author wrote.
  public static let unknown = SourceSpan(start: .unknown, length: 0)

  /// Makes a span of some characters of one line.
  @inlinable
  public init(start: SourcePosition, length: Int = 0) {
    var line = UInt64(UInt32(bitPattern: start.line))
    var column = UInt64(UInt32(bitPattern: start.column))
    var characters = UInt64(UInt(bitPattern: length))
    // Nearly all numbers fit, which is told of the three at once; a negative one is as good as too large.
    if line >> 22 | column >> 20 | characters >> 14 != 0 {
      line = UInt64(min(max(0, Int(start.line)), SourceSpan.lineLimit))
      column = UInt64(min(max(0, Int(start.column)), SourceSpan.columnLimit))
      characters = UInt64(min(max(0, length), SourceSpan.lengthLimit))
    }
    let packed = line << 34 | column << 14 | characters
    low = UInt32(truncatingIfNeeded: packed)
    middle = UInt16(truncatingIfNeeded: packed >> 32)
    high = UInt8(truncatingIfNeeded: packed >> 48)
  }

  @inlinable
  var packed: UInt64 { UInt64(low) | UInt64(middle) << 32 | UInt64(high) << 48 }

  /// The first character.
  @inlinable
  public var start: SourcePosition {
    get {
      let packed = packed
      return SourcePosition(line: Int(packed >> 34), column: Int(packed >> 14) & SourceSpan.columnLimit)
    }
    set { self = SourceSpan(start: newValue, length: Int(length)) }
  }

  /// In characters (Unicode scalars); 0 where only the start is known.
  @inlinable
  public var length: Int32 {
    Int32(truncatingIfNeeded: packed & UInt64(SourceSpan.lengthLimit))
  }
}
