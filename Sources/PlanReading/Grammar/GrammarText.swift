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

  /// Only the characters that occur in words of the grammars; `两` is folded too, so that numerals have one form.
  private static func simplified(_ scalar: UInt32) -> UInt32 {
    guard let index = traditional.firstIndexSorted(of: scalar) else { return scalar }
    return traditional[index].simplified
  }

  private static let traditional: [(traditional: UInt32, simplified: UInt32)] = {
    let pairs = """
      週周個个內内後后時时點点萬万億亿兩两財财務务過过縮缩壓压從从達达減减較较長长於于場场開开啟启啓启動动續续進进號号間间\
      幣币錢钱貳二贰二參三叁三壹一肆四伍五陸六柒七捌八玖九拾十準准實实現现標标約约僅仅將将為为變变調调擴扩節节漲涨結结終终\
      預预計计當当總总與与環环額额項项條条筆笔隻只歲岁還还無无雙双報报單单畢毕餘余優优幾几業业數数門门戶户輪轮頁页張张輛辆\
      噸吨種种類类級级層层區区課课鐘钟應应執执關关審审訂订發发佈布線线驗验測测試试遲迟晚晚項项極极費费圓元願愿溫温輸输資资\
      產产來来員员題题觀观歸归
      """
    var table: [UInt32: UInt32] = [:]
    var iterator = pairs.unicodeScalars.makeIterator()
    while let first = iterator.next(), let second = iterator.next() { table[first.value] = second.value }
    return table.map { (traditional: $0.key, simplified: $0.value) }.sorted { $0.traditional < $1.traditional }
  }()
}

extension [(traditional: UInt32, simplified: UInt32)] {
  fileprivate func firstIndexSorted(of scalar: UInt32) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].traditional < scalar { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].traditional == scalar ? low : nil
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
