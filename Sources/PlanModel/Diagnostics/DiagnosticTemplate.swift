/// A sentence with placeholders, taken apart.
struct DiagnosticTemplate: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case text(String)
    case argument(Int)
    case optional(Int, [Part])
  }

  private(set) var parts: [Part] = []

  init(_ sentence: String) {
    var scanner = Scanner(sentence)
    parts = scanner.parts(until: nil)
  }

  /// The numbers of all arguments that the sentence uses, conditions included.
  var arguments: Set<Int> {
    Self.arguments(of: parts)
  }

  /// Hands over the sentence piece by piece.
  ///
  /// Parts are looked at through a span, which lends them: all pages write the same sentences, and each copy of a piece
  /// would be counted on all cores.
  func fill(_ arguments: [Diagnostic.Argument], as text: (Diagnostic.Argument) -> String, _ write: (String) -> Void) {
    Self.fill(parts, arguments, text, write)
  }

  private static func fill(
    _ parts: [Part], _ arguments: [Diagnostic.Argument], _ text: (Diagnostic.Argument) -> String,
    _ write: (String) -> Void
  ) {
    let parts = parts.span
    for place in parts.indices {
      switch parts[place] {
      case .text(let piece): write(piece)
      case .argument(let index): if arguments.indices.contains(index) { write(text(arguments[index])) }
      case .optional(let index, let inner):
        guard arguments.indices.contains(index), !text(arguments[index]).isEmpty else { continue }
        fill(inner, arguments, text, write)
      }
    }
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
    private let bytes: [UInt8]
    private var position = 0

    init(_ sentence: String) {
      bytes = Array(sentence.utf8)
    }

    mutating func parts(until end: UInt8?) -> [Part] {
      var parts: [Part] = []
      var start = position
      func text(until end: Int) -> [Part] {
        start < end ? [.text(String(decoding: bytes[start..<end], as: UTF8.self))] : []
      }
      while position < bytes.count, bytes[position] != end {
        let here = position
        if bytes[here] == UInt8(ascii: "{"), let placeholder = placeholder(mayBeOptional: end == nil) {
          parts += text(until: here)
          parts.append(placeholder)
          start = position
        } else {
          position = here + 1
        }
      }
      return parts + text(until: position)
    }

    /// `{1}` or `{1?…}` at the position, which is then behind it; nil where a brace is only a brace.
    private mutating func placeholder(mayBeOptional: Bool) -> Part? {
      let digits = bytes[(position + 1)...].prefix(3).prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      guard !digits.isEmpty, digits.endIndex < bytes.count else { return nil }
      let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
      switch bytes[digits.endIndex] {
      case UInt8(ascii: "}"):
        position = digits.endIndex + 1
        return .argument(number)
      case UInt8(ascii: "?") where mayBeOptional:
        position = digits.endIndex + 1
        let inner = parts(until: UInt8(ascii: "}"))
        position = min(position + 1, bytes.count)
        return .optional(number, inner)
      default: return nil
      }
    }
  }
}
