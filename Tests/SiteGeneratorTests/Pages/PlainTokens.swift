import SourceText

@testable import SiteGenerator

/// The rules by which the search cuts text, without anything that makes it fast.
enum PlainTokens {
  static func of(_ text: String, isMarkup: Bool, part: SearchTokens.Part) -> [UInt32] {
    let scalars = isMarkup ? words(of: text, keepingSpaces: true) : Array(text.unicodeScalars)
    var tokens: [UInt32] = []
    var run: [UInt32] = []
    for scalar in scalars.map({ SearchFolding.shared[$0.value] }) + [0x20] {
      if let last = run.last, isWord(last) != isWord(scalar) || isIdeograph(last) != isIdeograph(scalar) {
        if isWord(last), run.count < 3 { tokens.append(packed(run[...], part)) }
        run = []
      }
      guard isWord(scalar) || isIdeograph(scalar) else { continue }
      run.append(scalar)
      let length = isWord(scalar) ? 3 : 2
      if run.count >= length { tokens.append(packed(run.suffix(length), part)) }
      if isIdeograph(scalar), part == .title || part == .goal { tokens.append(packed([scalar], part)) }
    }
    return tokens
  }

  /// The words of markup, each tag as a space.
  static func words(of markup: String, keepingSpaces: Bool) -> [Unicode.Scalar] {
    var words: [Unicode.Scalar] = []
    var rest = Substring(markup).unicodeScalars
    while let scalar = rest.popFirst() {
      if scalar == "&" {
        let entities: [(String, Unicode.Scalar)] = [("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\"")]
        let entity = entities.first { rest.starts(with: $0.0.unicodeScalars) }
        rest = rest.dropFirst(entity?.0.unicodeScalars.count ?? 0)
        words.append(entity?.1 ?? scalar)
      } else if scalar == "<" || scalar.value <= 0x20 {
        if scalar == "<" { rest = (rest.firstIndex(of: ">").map { rest[$0...].dropFirst() }) ?? rest.suffix(0) }
        if keepingSpaces || !(words.isEmpty || words.last == " ") { words.append(" ") }
      } else {
        words.append(scalar)
      }
    }
    return words
  }

  private static func packed(_ scalars: ArraySlice<UInt32>, _ part: SearchTokens.Part) -> UInt32 {
    let hash = scalars.reduce(2_166_136_261 as UInt32) { ($0 ^ $1) &* 16_777_619 }
    return (hash ^ hash >> 15) << 2 | part.rawValue
  }

  private static func isWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x61...0x7A, 0xC0...0x24F, 0x370...0x1FFF: true
    default: false
    }
  }

  private static func isIdeograph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3041...0x30FF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}

/// Texts that have everything which the search treats in a way of its own.
enum SearchPieces {
  private static let pieces = [
    "获", "客", "獲客", "市场部", "㐀", "ア", "ひらがな", "가", "豈", "\u{20000}", "\u{1F600}", "—", "，", "。", "　", "Ａ", "ｋｒ１",
    "a", "Zz", "plan", "Q2", "7", "é", "ĀĂ", "Ω", "ж", "¥", "·", " ", "\n", "\t", "-", "_", "'", "\u{7F}",
    "<", ">", "<b>", "</b>", "<td class=\"number\">", "<a href=\"../2026/marketing.html#o1\">", "<123456>", "<1234567>",
    "<12345678>",
    "&", "&amp;", "&lt;", "&gt;", "&quot;", "&am", "&nbsp;", "&;",
  ]

  static func random(_ count: Int) -> String {
    (0..<count).map { _ in pieces.randomElement() ?? "" }.joined()
  }
}
