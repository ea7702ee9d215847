/// A sentence with placeholders, taken apart.
///
/// It is not copied, and its parts hold no references: all pages write the same sentences, and each copy would be counted
/// on all cores.
struct DiagnosticTemplate: ~Copyable, Sendable {
  enum Part: Sendable {
    /// Some bytes of the sentence.
    case text(Range<Int>)
    case argument(Int)
    /// The parts that follow, so many of them, stand only where the argument is there and not empty.
    case optional(Int, count: Int)
  }

  /// UTF-8.
  let sentence: [UInt8]
  let parts: [Part]

  init(_ sentence: String) {
    var scanner = Scanner(sentence)
    parts = scanner.parts(until: nil)
    self.sentence = scanner.bytes
  }

  /// The numbers of all arguments that the sentence uses, conditions included.
  var arguments: Set<Int> {
    parts.reduce(into: []) { found, part in
      switch part {
      case .text: break
      case .argument(let number), .optional(let number, _): found.insert(number)
      }
    }
  }

  private struct Scanner {
    let bytes: [UInt8]
    private var position = 0

    init(_ sentence: String) {
      bytes = Array(sentence.utf8)
    }

    mutating func parts(until end: UInt8?) -> [Part] {
      var parts: [Part] = []
      var start = position
      func text(until end: Int) -> [Part] { start < end ? [.text(start..<end)] : [] }
      while position < bytes.count, bytes[position] != end {
        let here = position
        if bytes[here] == UInt8(ascii: "{"), let placeholder = placeholder(mayBeOptional: end == nil) {
          parts += text(until: here)
          parts += placeholder
          start = position
        } else {
          position = here + 1
        }
      }
      return parts + text(until: position)
    }

    /// `{1}` or `{1?…}` at the position, which is then behind it; nil where a brace is only a brace.
    private mutating func placeholder(mayBeOptional: Bool) -> [Part]? {
      let digits = bytes[(position + 1)...].prefix(3).prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      guard !digits.isEmpty, digits.endIndex < bytes.count else { return nil }
      let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
      switch bytes[digits.endIndex] {
      case UInt8(ascii: "}"):
        position = digits.endIndex + 1
        return [.argument(number)]
      case UInt8(ascii: "?") where mayBeOptional:
        position = digits.endIndex + 1
        let inner = parts(until: UInt8(ascii: "}"))
        position = min(position + 1, bytes.count)
        return [.optional(number, count: inner.count)] + inner
      default: return nil
      }
    }
  }
}

/// A sentence in every language, taken apart.
struct DiagnosticTemplates: ~Copyable, Sendable {
  private let simplifiedChinese: DiagnosticTemplate
  private let traditionalChinese: DiagnosticTemplate
  private let english: DiagnosticTemplate

  init(_ sentence: Sentence) {
    simplifiedChinese = DiagnosticTemplate(sentence[.simplifiedChinese])
    traditionalChinese = DiagnosticTemplate(sentence[.traditionalChinese])
    english = DiagnosticTemplate(sentence[.english])
  }

  /// Hands over the sentence in the language of a text, piece by piece in UTF-8.
  func fill(_ text: DiagnosticText, _ arguments: [Diagnostic.Argument], _ write: (Span<UInt8>) -> Void) {
    switch text.language {
    case .simplifiedChinese: text.fill(simplifiedChinese, arguments, write)
    case .traditionalChinese: text.fill(traditionalChinese, arguments, write)
    case .english: text.fill(english, arguments, write)
    }
  }
}
