/// A sentence with placeholders, taken apart.
struct DiagnosticTemplate: Hashable, Sendable {
  indirect enum Part: Hashable, Sendable {
    case text(String)
    case argument(Int)
    case optional(Int, [Part])
  }

  private(set) var parts: [Part] = []

  init(_ sentence: String) {
    var scanner = Scanner(rest: Array(sentence.unicodeScalars)[...])
    parts = scanner.parts(until: nil)
  }

  /// The numbers of all arguments that the sentence uses, conditions included.
  var arguments: Set<Int> {
    Self.arguments(of: parts)
  }

  private static func arguments(of parts: [Part]) -> Set<Int> {
    parts.reduce(into: []) { found, part in
      switch part {
      case .text: break
      case .argument(let index): found.insert(index)
      case .optional(let index, let parts): found.formUnion(arguments(of: parts).union([index]))
      }
    }
  }

  private struct Scanner {
    var rest: ArraySlice<Unicode.Scalar>

    mutating func parts(until end: Unicode.Scalar?) -> [Part] {
      var parts: [Part] = []
      var text = String.UnicodeScalarView()
      func flushed(_ text: inout String.UnicodeScalarView) -> [Part] {
        defer { text = .init() }
        return text.isEmpty ? [] : [.text(String(text))]
      }
      while let scalar = rest.first {
        if scalar == end { break }
        if scalar == "{", let placeholder = placeholder(mayBeOptional: end == nil) {
          parts += flushed(&text) + [placeholder]
        } else {
          text.append(scalar)
          rest.removeFirst()
        }
      }
      return parts + flushed(&text)
    }

    /// `{1}` or `{1?…}` at the front of what is left; nil where a brace is only a brace.
    private mutating func placeholder(mayBeOptional: Bool) -> Part? {
      let digits = rest.dropFirst().prefix { ("0"..."9").contains($0) }
      guard let index = Int(String(String.UnicodeScalarView(digits))) else { return nil }
      let after = rest[digits.endIndex...]
      if after.first == "}" {
        rest = after.dropFirst()
        return .argument(index)
      }
      guard mayBeOptional, after.first == "?" else { return nil }
      rest = after.dropFirst()
      let inner = parts(until: "}")
      rest = rest.dropFirst()
      return .optional(index, inner)
    }
  }
}
