extension Unicode.Scalar {
  /// Whether the character takes two columns in a fixed-width font (East Asian Width W or F).
  public var isWide: Bool {
    if value < 0x1100 { return false }
    if isCommonIdeograph { return true }
    return Self.contains(value, in: EastAsianWidthTable.wide)
  }

  /// Whether the character belongs to Chinese, Japanese or Korean text, its punctuation included.
  ///
  /// East Asian Width W, F or H and the script Hangul, without what is an emoji by default.
  public var isCJK: Bool {
    if value < 0x1100 { return false }
    if isCommonIdeograph { return true }
    return Self.contains(value, in: EastAsianWidthTable.cjk)
  }

  /// Whether the character is Korean, a script that puts spaces between its words.
  public var isHangul: Bool {
    if value < 0x1100 || isCommonIdeograph { return false }
    return Self.contains(value, in: EastAsianWidthTable.hangul)
  }

  /// The columns that the character takes in a fixed-width font: 0 (a mark that joins), 1 or 2.
  public var displayWidth: Int {
    if value < 0x300 { return value < 32 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    if isWide { return 2 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return 1
    }
  }

  private var isCommonIdeograph: Bool { value >= 0x4E00 && value <= 0x9FFF }

  /// Searches pairs of first and last scalars that are in order.
  private static func contains(_ value: UInt32, in pairs: [UInt32]) -> Bool {
    var low = 0
    var high = pairs.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value > pairs[2 * middle + 1] {
        low = middle + 1
      } else if value < pairs[2 * middle] {
        high = middle
      } else {
        return true
      }
    }
    return false
  }
}

extension StringProtocol {
  /// The columns that the text takes in a fixed-width font, where a Chinese character takes two.
  public var displayWidth: Int {
    unicodeScalars.reduce(0) { $0 + $1.displayWidth }
  }
}
