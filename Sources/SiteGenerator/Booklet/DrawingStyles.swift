/// The rules of a style sheet by the kind of drawing that they are for, the first class of their selectors.
///
/// A program that prints reads a drawing's style for every one of them anew, so each gets only the rules of its kind.
struct DrawingStyles {
  private var styles: [String: [UInt8]] = [:]

  /// - Parameter sheet: one rule a line, each selector beginning with the kind's class: `.tl .p { fill: #dbe7f6 }`.
  init(_ sheet: [UInt8]) {
    var rules: [String: [UInt8]] = [:]
    for line in sheet.split(separator: UInt8(ascii: "\n")) where line.first == UInt8(ascii: ".") {
      let kind = line.dropFirst().prefix { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
      }
      rules[String(decoding: kind, as: UTF8.self), default: []] += line
    }
    styles = rules.mapValues { Array("<style>".utf8) + $0 + Array("</style>".utf8) }
  }

  func style(of kind: String) -> [UInt8] { styles[kind] ?? [] }
}
