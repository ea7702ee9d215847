import HTML
package import PlanModel
import YAML

/// The words of the interface in one language, escaped and cut at their placeholders when they are loaded.
///
/// A phrase may have a form for one and a form for many, with ` | ` between them: `{0} plan | {0} plans`.
package struct InterfaceStrings: Sendable {
  package let language: Language
  private let phrases: [Phrase]

  /// The whole text of each key, for phrases without placeholders.
  let texts: HTMLFragments

  struct Phrase: Sendable {
    let words: String
    let one: [Piece]
    let many: [Piece]
  }

  enum Piece: Sendable {
    case text(HTMLFragment)
    /// The place of an argument, counted from 0.
    case argument(Int)
  }

  /// Takes each key's words from the first table that has them: the site's own before the product's, the page's
  /// language before English; a key that nobody has shows its own name.
  package init(language: Language, tables: [StringTable]) {
    self.language = language
    phrases = StringKey.allCases.map { key in
      let words = tables.lazy.compactMap { $0[key.name] }.first ?? key.name
      return Phrase(words)
    }
    var texts = HTMLFragments()
    for phrase in phrases {
      var html = HTMLWriter()
      html.text(phrase.words)
      texts.append(html.fragment)
    }
    self.texts = texts
  }

  /// The words as they are, for those who escape themselves.
  func plainText(_ key: StringKey) -> String { phrases[key.rawValue].words }

  func pieces(of key: StringKey, isOne: Bool) -> [Piece] {
    let phrase = phrases[key.rawValue]
    return isOne ? phrase.one : phrase.many
  }
}

/// The words of one file of interface strings, by key.
package struct StringTable: Sendable {
  private let words: [String: String]

  package init(_ words: [String: String]) {
    self.words = words
  }

  /// Reads a flat mapping of names to words; what is no such mapping gives no words.
  package init(yaml bytes: [UInt8]) {
    let document = YAMLDocument(parsing: bytes[...], lineOffset: 0)
    var words: [String: String] = [:]
    if let root = document.root {
      for entry in document.entries(of: root) { words[document.text(of: entry.key)] = document.text(of: entry.value) }
    }
    self.words = words
  }

  package subscript(_ key: String) -> String? { words[key] }
  package var keys: [String] { words.keys.sorted() }
}

extension InterfaceStrings.Phrase {
  init(_ words: String) {
    let forms = Self.forms(of: words)
    self.words = forms.many
    one = Self.pieces(of: forms.one)
    many = Self.pieces(of: forms.many)
  }

  private static func forms(of words: String) -> (one: String, many: String) {
    let parts = Array(words.utf8).split(separator: UInt8(ascii: "|"), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return (words, words) }
    let trimmed = parts.map { String(decoding: $0.trimmingSpaces(), as: UTF8.self) }
    return (trimmed[0], trimmed[1])
  }

  private static func pieces(of words: String) -> [InterfaceStrings.Piece] {
    var pieces: [InterfaceStrings.Piece] = []
    var rest = Array(words.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")), open + 2 < rest.endIndex,
      rest[open + 2] == UInt8(ascii: "}"), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(rest[open + 1])
    {
      pieces.append(text: rest[..<open])
      pieces.append(.argument(Int(rest[open + 1] - UInt8(ascii: "0"))))
      rest = rest[(open + 3)...]
    }
    pieces.append(text: rest)
    return pieces
  }
}

extension [InterfaceStrings.Piece] {
  fileprivate mutating func append(text bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    var html = HTMLWriter()
    html.text(bytes.span)
    append(.text(html.fragment))
  }
}

extension ArraySlice<UInt8> {
  func trimmingSpaces() -> ArraySlice<UInt8> {
    guard let first = firstIndex(where: { $0 != UInt8(ascii: " ") }),
      let last = lastIndex(where: { $0 != UInt8(ascii: " ") })
    else { return [] }
    return self[first...last]
  }
}
