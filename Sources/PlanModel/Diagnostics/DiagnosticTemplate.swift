/// A sentence with placeholders, taken apart.
struct DiagnosticTemplate: Hashable, Sendable {
  indirect enum Part: Hashable, Sendable {
    case text(Substring)
    case argument(Int)
    case optional(Int, [Part])
  }

  private(set) var parts: [Part] = []

  init(_ sentence: String) {
    var scanner = Scanner(sentence: sentence)
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

  /// Goes over the bytes: every report of a large site takes a sentence apart for each of its findings.
  private struct Scanner {
    let sentence: String
    private var position: String.Index

    init(sentence: String) {
      self.sentence = sentence
      position = sentence.startIndex
    }

    mutating func parts(until end: UInt8?) -> [Part] {
      var parts: [Part] = []
      var start = position
      while let byte = byte(at: position), byte != end {
        let here = position
        guard byte == UInt8(ascii: "{"), let placeholder = placeholder(mayBeOptional: end == nil) else {
          position = sentence.utf8.index(after: here)
          continue
        }
        if start < here { parts.append(.text(sentence[start..<here])) }
        parts.append(placeholder)
        start = position
      }
      if start < position { parts.append(.text(sentence[start..<position])) }
      return parts
    }

    private func byte(at index: String.Index) -> UInt8? {
      index < sentence.endIndex ? sentence.utf8[index] : nil
    }

    /// `{1}` or `{1?…}` at the position, which is then behind it; nil where a brace is only a brace.
    private mutating func placeholder(mayBeOptional: Bool) -> Part? {
      var next = sentence.utf8.index(after: position)
      var number: Int?
      while let digit = byte(at: next), digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9"), number ?? 0 < 1_000 {
        number = (number ?? 0) * 10 + Int(digit - UInt8(ascii: "0"))
        next = sentence.utf8.index(after: next)
      }
      guard let number, let mark = byte(at: next) else { return nil }
      let isOptional = mayBeOptional && mark == UInt8(ascii: "?")
      guard isOptional || mark == UInt8(ascii: "}") else { return nil }
      position = sentence.utf8.index(after: next)
      guard isOptional else { return .argument(number) }
      let inner = parts(until: UInt8(ascii: "}"))
      if position < sentence.endIndex { position = sentence.utf8.index(after: position) }
      return .optional(number, inner)
    }
  }
}
