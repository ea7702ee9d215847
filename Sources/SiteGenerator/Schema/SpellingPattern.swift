/// A regular expression (ECMA 262) for the spellings that are read as one word: in any case, with or without spaces and
/// hyphens, and with what stands in brackets behind it.
struct SpellingPattern {
  private let spellings: [String]

  init(_ spellings: [String]) {
    self.spellings = spellings
  }

  var text: String {
    "^\\s*(?:" + spellings.map(Self.pattern).joined(separator: "|") + #")\s*(?:[(（\[【].*)?$"#
  }

  private static func pattern(_ spelling: String) -> String {
    var pattern = ""
    for scalar in spelling.unicodeScalars {
      switch scalar {
      case "(", "（": return pattern
      case " ", "_", "-", ".": pattern += "[ _.-]*"
      case "a"..."z", "A"..."Z":
        let letter = String(scalar)
        pattern += "[\(letter.uppercased())\(letter.lowercased())]"
      case "/", "\\", "^", "$", "*", "+", "?", "{", "}", "[", "]", "|", ")": pattern += "\\" + String(scalar)
      default: pattern.unicodeScalars.append(scalar)
      }
    }
    return pattern
  }
}
