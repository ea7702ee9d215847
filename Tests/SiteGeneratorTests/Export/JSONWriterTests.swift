import SiteGenerator
import Testing

struct JSONWriterTests {
  /// What needs an escape stands at each place of eight bytes that are looked at together.
  @Test(arguments: 0..<200)
  func escapesWhereverItStands(length: Int) {
    let pieces = [
      "a", "获客", "é", "\u{1F600}", " ", "!", "#", "[", "]", "\u{7F}", "\"", "\\", "\n", "\t", "\0", "\u{1F}",
    ]
    let text = (0..<length).map { _ in pieces.randomElement() ?? "" }.joined()
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\u0009"
      case "\0": "\\u0000"
      case "\u{1F}": "\\u001f"
      default: String(scalar)
      }
    }
    var json = JSONWriter()
    json.value(text)
    #expect(String(decoding: json.bytes, as: UTF8.self) == "\"\(escaped.joined())\"", "\(text)")
  }
}
