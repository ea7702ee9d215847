import SourceText

/// A text with full-width forms, look-alike marks and Traditional characters folded to one form each, so that a grammar
/// knows one spelling.
///
/// One scalar gives one scalar: a position here is a position in the text as written.
///
///     ５月中旬～６月３０日  →  5月中旬~6月30日
struct GrammarText {
  let scalars: [UInt32]

  /// Folds a text; a line break becomes a space unless it is kept.
  init(_ text: String, keepingLineBreaks: Bool = false) {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let value = scalar.value
      scalars.append(keepingLineBreaks && value == 0x0A ? value : GrammarText.fold(value))
    }
    self.scalars = scalars
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalars.contains(scalar.value)
  }

  private static func fold(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar < 0x20 ? 0x20 : scalar }
    if 0x4E00...0x9FFF ~= scalar { return simplified(scalar) }
    switch scalar {
    case 0xFF01...0xFF5E: return scalar - 0xFEE0
    case 0x3000, 0xA0, 0x2002...0x200A, 0x202F: return 0x20
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: return ascii("-")
    case 0x301C, 0x223C: return ascii("~")
    case 0x2236, 0xFE55: return ascii(":")
    case 0x2266, 0x2A7D: return 0x2264
    case 0x2267, 0x2A7E: return 0x2265
    case 0xFE6A: return ascii("%")
    case 0xFFE5: return 0xA5
    case 0x25CB: return 0x3007
    default: return scalar
    }
  }

  private static func ascii(_ scalar: Unicode.Scalar) -> UInt32 { scalar.value }

  /// As the search folds it, but that numerals have one form, and the old word for the currency is the new one.
  private static func simplified(_ scalar: UInt32) -> UInt32 {
    switch Unicode.Scalar(scalar) {
    case "壹": ascii("一")
    case "兩", "两", "貳", "贰": ascii("二")
    case "參", "叁", "叄": ascii("三")
    case "肆": ascii("四")
    case "伍": ascii("五")
    case "陸", "陆": ascii("六")
    case "柒": ascii("七")
    case "捌": ascii("八")
    case "玖": ascii("九")
    case "拾": ascii("十")
    case "圓": ascii("元")
    default: SearchFolding.shared[scalar]
    }
  }
}

// MARK: - Pieces of the text as written

/// Cuts pieces out of a text by positions in characters (Unicode scalars).
///
/// It remembers where it has been: pieces taken from front to back cost one walk over the text and no more.
struct ScalarSlicer {
  private let view: String.UnicodeScalarView
  private var position = 0
  private var index: String.UnicodeScalarView.Index

  init(_ text: String) {
    view = text.unicodeScalars
    index = view.startIndex
  }

  /// The piece from one position to another, cut off at the text's end.
  mutating func piece(_ range: Range<Int>) -> String {
    if range.lowerBound < position { (position, index) = (0, view.startIndex) }
    walk(to: range.lowerBound)
    let (start, startIndex) = (position, index)
    walk(to: range.upperBound)
    let piece = String(view[startIndex..<index])
    (position, index) = (start, startIndex)
    return piece
  }

  private mutating func walk(to target: Int) {
    while position < target, index < view.endIndex {
      view.formIndex(after: &index)
      position += 1
    }
  }
}

extension String {
  /// One piece of the text by positions in characters (Unicode scalars).
  func scalars(in range: Range<Int>) -> String {
    var slicer = ScalarSlicer(self)
    return slicer.piece(range)
  }
}
