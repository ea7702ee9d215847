import SourceText

/// Cuts text into what the search looks up: pairs of neighbouring ideographs, and of words in letters and digits each
/// three characters in a row, or the whole word where it is shorter.
///
/// A token is a digest of its characters. Two that have the same one are told apart when the text itself is compared.
/// `templates/search.js` does the same with a query; `Tests/tools/finder.py` holds the two to each other.
struct SearchTokens {
  /// Where a token was found; the better place wins.
  enum Part: UInt32, CaseIterable {
    case title, goal, heading, body
  }

  /// Digests in the upper thirty bits, the part in the lower two.
  private(set) var packed: [UInt32] = []

  private let folding = SearchFolding.shared

  init(reservingCapacity capacity: Int = 0) {
    packed.reserveCapacity(capacity)
  }

  mutating func add(_ text: String, as part: Part) {
    let folding = folding
    packed.append(addingCapacity: Self.mostTokens(ofBytes: text.utf8.count)) { tokens in
      var run = Run(part: part)
      for scalar in text.unicodeScalars { run.add(folding[scalar.value], to: &tokens) }
      run.end(&tokens)
    }
  }

  /// Of rendered markup the words alone.
  mutating func add(markup: [UInt8], as part: Part) {
    let folding = folding
    packed.append(addingCapacity: Self.mostTokens(ofBytes: markup.count)) { tokens in
      var run = Run(part: part)
      MarkupWords.forEachScalar(of: markup) { run.add(folding[$0], to: &tokens) }
      run.end(&tokens)
    }
  }

  /// An ideograph has at most two tokens, and takes three bytes; a word of one or two letters has one.
  private static func mostTokens(ofBytes count: Int) -> Int { count }

  /// Each token once, at its best part, in the order in which they came.
  ///
  /// A table of places answers whether a token was there before: sorting a page's thousands of tokens takes longer than
  /// cutting its text.
  consuming func finished() -> [UInt32] {
    var size = 64
    while size < packed.count * 2 { size *= 2 }
    var places = [UInt32](repeating: 0, count: size)
    var count = 0
    for token in packed {
      var slot = Int((token >> 2) &* 0x9E37_79B1 >> 7) & (size - 1)
      while places[slot] != 0, packed[Int(places[slot]) - 1] >> 2 != token >> 2 { slot = (slot + 1) & (size - 1) }
      if places[slot] == 0 {
        packed[count] = token
        count += 1
        places[slot] = UInt32(count)
      } else if packed[Int(places[slot]) - 1] > token {
        packed[Int(places[slot]) - 1] = token
      }
    }
    // A list of its own size: ten thousand of them are kept until the index is made.
    return Array(packed[..<count])
  }

  /// The tokens of a query, for the test that compares both sides.
  static func digests(of text: String) -> [UInt32] {
    var tokens = SearchTokens()
    tokens.add(text, as: .body)
    return tokens.finished().map { $0 >> 2 }.sorted()
  }
}

/// A stretch of characters of one kind.
private struct Run {
  enum Kind {
    case gap, word, ideographs
  }

  let part: SearchTokens.Part
  private var kind = Kind.gap
  private var length = 0
  private var last: UInt32 = 0
  private var beforeLast: UInt32 = 0

  init(part: SearchTokens.Part) {
    self.part = part
  }

  mutating func add(_ scalar: UInt32, to tokens: inout OutputSpan<UInt32>) {
    let next = Self.kind(of: scalar)
    if next != kind { end(&tokens) }
    kind = next
    guard next != .gap else { return }
    length += 1
    switch next {
    case .ideographs:
      if length > 1 { append(Self.digest(last, scalar), &tokens) }
      // A single character finds names and goals, not every text that it stands in.
      if part.rawValue < 2 { append(Self.digest(scalar), &tokens) }
    case .word: if length > 2 { append(Self.digest(beforeLast, last, scalar), &tokens) }
    case .gap: break
    }
    beforeLast = last
    last = scalar
  }

  mutating func end(_ tokens: inout OutputSpan<UInt32>) {
    if kind == .word {
      if length == 1 { append(Self.digest(last), &tokens) }
      if length == 2 { append(Self.digest(beforeLast, last), &tokens) }
    }
    (kind, length) = (.gap, 0)
  }

  private func append(_ digest: UInt32, _ tokens: inout OutputSpan<UInt32>) {
    tokens.append(digest << 2 | part.rawValue)
  }

  private static func kind(of scalar: UInt32) -> Kind {
    if scalar < 0x80 { return scalar &- 0x61 < 26 || scalar &- 0x30 < 10 ? .word : .gap }
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3041...0x30FF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      return .ideographs
    case 0xC0...0x24F, 0x370...0x1FFF: return .word
    default: return .gap
    }
  }

  // Three functions, for a list of arguments would be an array for each token.

  private static func digest(_ first: UInt32) -> UInt32 { finish(step(2_166_136_261, first)) }

  private static func digest(_ first: UInt32, _ second: UInt32) -> UInt32 {
    finish(step(step(2_166_136_261, first), second))
  }

  private static func digest(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> UInt32 {
    finish(step(step(step(2_166_136_261, first), second), third))
  }

  /// FNV-1a over scalars.
  private static func step(_ hash: UInt32, _ scalar: UInt32) -> UInt32 { (hash ^ scalar) &* 16_777_619 }
  private static func finish(_ hash: UInt32) -> UInt32 { (hash ^ hash >> 15) & 0x3FFF_FFFF }
}
