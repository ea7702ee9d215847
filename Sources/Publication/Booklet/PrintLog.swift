/// What a program that prints says while it works.
struct PrintLog {
  /// What it calls errors, each once, at most ``most``.
  private(set) var errors: [String] = []

  /// The characters that no font has, each once.
  private(set) var missing: [String] = []
  private(set) var lastLine: String?

  private static let most = 20
  private static let missingGlyph = ".notdef glyph rendered for Unicode string unsupported by fonts:"

  init(_ bytes: [UInt8]) {
    var seen: Set<ArraySlice<UInt8>> = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      // A program without a font says the same thing thousands of times.
      guard seen.insert(line).inserted else { continue }
      take(String(decoding: line, as: UTF8.self))
    }
  }

  private mutating func take(_ line: String) {
    let words = line.split(separator: " ").joined(separator: " ")
    guard !words.isEmpty else { return }
    lastLine = String(words.prefix(400))
    if let place = words.firstRange(of: Self.missingGlyph) {
      missing.append(Self.character(words[place.upperBound...]))
    } else if words.hasPrefix("ERROR:") || words.hasPrefix("CRITICAL:"), errors.count < Self.most {
      errors.append(String(words.drop { $0 != " " }.dropFirst().prefix(400)))
    }
  }

  /// `𒍅 (U+12345)` of `"𒍅" (U+12345)`.
  private static func character(_ words: Substring) -> String {
    String(words.filter { $0 != "\"" }).split(separator: " ").joined(separator: " ")
  }
}
