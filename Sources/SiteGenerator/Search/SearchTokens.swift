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

  /// Digests in the upper thirty bits, the part in the lower two; as often as they stand in the text.
  private(set) var packed: [UInt32] = []

  init(reservingCapacity capacity: Int = 0) {
    packed.reserveCapacity(capacity)
  }

  mutating func removeAll() { packed.removeAll(keepingCapacity: true) }

  mutating func add(_ text: String, as part: Part) {
    cut(text.utf8Span.span, isMarkup: false, as: part)
  }

  /// Of rendered markup the words alone.
  mutating func add(markup: [UInt8], as part: Part) {
    cut(markup.span, isMarkup: true, as: part)
  }

  private mutating func cut(_ text: Span<UInt8>, isMarkup: Bool, as part: Part) {
    // A single ideograph finds names and goals, not every text that it stands in.
    let takesSingles = part.rawValue < 2
    // An ideograph has at most two tokens, and takes three bytes; a word of one or two letters has one.
    packed.append(addingCapacity: text.count) { tokens in
      var characters = SearchCharacters()
      var next = characters.next(of: text)
      while true {
        switch next {
        case .gap, .tag, .entity:
          if isMarkup, case .tag = next { characters.skipTag(of: text) }
          if isMarkup, case .entity = next { characters.skipEntity(of: text) }
          next = characters.next(of: text)
        case .letter(let letter):
          var word = Word(letter)
          next = characters.next(of: text)
          while case .letter(let letter) = next {
            if let digest = word.add(letter) { tokens.append(digest.packed(part)) }
            next = characters.next(of: text)
          }
          if let digest = word.whole { tokens.append(digest.packed(part)) }
        case .ideograph(let ideograph):
          var last = Digest().adding(ideograph)
          if takesSingles { tokens.append(last.packed(part)) }
          next = characters.next(of: text)
          while case .ideograph(let ideograph) = next {
            tokens.append(last.adding(ideograph).packed(part))
            last = Digest().adding(ideograph)
            if takesSingles { tokens.append(last.packed(part)) }
            next = characters.next(of: text)
          }
        case .end: return
        }
      }
    }
  }

  /// The tokens of a query, each once, for the test that compares both sides.
  static func digests(of text: String) -> [UInt32] {
    var tokens = SearchTokens()
    tokens.add(text, as: .body)
    return Set(tokens.packed.map { $0 >> 2 }).sorted()
  }
}

/// The digests of a word's last characters.
private struct Word {
  private var length = 1
  private var last: Digest
  private var lastTwo = Digest()

  init(_ scalar: UInt32) { last = Digest().adding(scalar) }

  /// The digest of the last three characters, once there are so many.
  mutating func add(_ scalar: UInt32) -> Digest? {
    let three = lastTwo.adding(scalar)
    lastTwo = last.adding(scalar)
    last = Digest().adding(scalar)
    length += 1
    return length > 2 ? three : nil
  }

  /// The digest of a word that is too short for three in a row.
  var whole: Digest? { length == 1 ? last : length == 2 ? lastTwo : nil }
}

/// FNV-1a over scalars.
private struct Digest {
  private var hash: UInt32 = 2_166_136_261

  func adding(_ scalar: UInt32) -> Digest {
    var next = self
    next.hash = (hash ^ scalar) &* 16_777_619
    return next
  }

  func packed(_ part: SearchTokens.Part) -> UInt32 { (hash ^ hash >> 15) << 2 | part.rawValue }
}
