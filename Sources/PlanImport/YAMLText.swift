/// Writes words as a value of the front matter.
enum YAMLText {
  /// As they are where that says the same, else in double quotes.
  static func scalar(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let special = Set(":#\"'[]{},&*!|>%@`\\?-".unicodeScalars)
    let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "~"]
    let isPlain =
      !line.isEmpty && line.unicodeScalars.allSatisfy { !special.contains($0) && $0.value >= 0x20 }
      && !words.contains(line.lowercased()) && line.first?.isWhitespace == false && line.last?.isWhitespace == false
    if isPlain { return line }
    var quoted = "\""
    for scalar in line.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
      quoted.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    return quoted + "\""
  }
}
