import HTML
package import PlanModel
import YAML

/// The words of the interface in one language, escaped and cut at their placeholders when they are loaded.
///
/// A phrase may have a form for one and a form for many, with ` | ` between them: `{0} plan | {0} plans`.
///
/// It is a struct although every page holds it: a page writes thousands of words, and to reach them through an object would
/// count a reference on all cores for each.
package struct InterfaceStrings: Sendable {
  package let language: Language
  private let words: [String]

  /// The whole text of each key, for phrases without placeholders.
  let texts: HTMLFragments

  /// The pieces of all phrases one behind the other: of each key its form for one, then that for many.
  private let pieces: [Piece]
  private let ends: [Int]

  /// The texts among the pieces.
  let pieceTexts: HTMLFragments

  /// The sentences of findings.
  let findings: DiagnosticText

  /// It holds no reference: all cores look at the same pieces.
  enum Piece: Sendable {
    /// An index into ``pieceTexts``.
    case text(Int)
    /// The place of an argument, counted from 0.
    case argument(Int)
  }

  /// Takes each key's words from the first table that has them: the site's own before the product's, the page's
  /// language before English; a key that nobody has shows its own name.
  package init(language: Language, tables: [StringTable]) {
    self.language = language
    var words: [String] = []
    var texts = HTMLFragments()
    var phrases = PhraseBook()
    for key in StringKey.allCases {
      let forms = PhraseBook.forms(of: tables.lazy.compactMap { $0[key.name] }.first ?? key.name)
      words.append(forms.many)
      var html = HTMLWriter()
      html.text(forms.many)
      texts.append(html.fragment)
      phrases.append(forms.one)
      phrases.append(forms.many)
    }
    (self.words, self.texts) = (words, texts)
    (pieces, ends, pieceTexts) = (phrases.pieces, phrases.ends, phrases.texts)
    findings = DiagnosticText(language) { [words] in words[$0.word.rawValue] }
  }

  /// The words as they are, for those who escape themselves.
  func plainText(_ key: StringKey) -> String { words[key.rawValue] }

  /// The places of a phrase's pieces.
  func places(of key: StringKey, isOne: Bool) -> Range<Int> {
    let number = key.rawValue * 2 + (isOne ? 0 : 1)
    return (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  func piece(at place: Int) -> Piece { pieces[place] }
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

/// Cuts phrases at their placeholders.
private struct PhraseBook {
  private(set) var pieces: [InterfaceStrings.Piece] = []
  private(set) var ends: [Int] = []
  private(set) var texts = HTMLFragments()

  static func forms(of words: String) -> (one: String, many: String) {
    let parts = Array(words.utf8).split(separator: UInt8(ascii: "|"), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return (words, words) }
    let trimmed = parts.map { String(decoding: $0.trimmingSpaces(), as: UTF8.self) }
    return (trimmed[0], trimmed[1])
  }

  mutating func append(_ words: String) {
    var rest = Array(words.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")), open + 2 < rest.endIndex,
      rest[open + 2] == UInt8(ascii: "}"), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(rest[open + 1])
    {
      append(text: rest[..<open])
      pieces.append(.argument(Int(rest[open + 1] - UInt8(ascii: "0"))))
      rest = rest[(open + 3)...]
    }
    append(text: rest)
    ends.append(pieces.count)
  }

  private mutating func append(text bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    var html = HTMLWriter()
    html.text(bytes.span)
    pieces.append(.text(texts.count))
    texts.append(html.fragment)
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
