internal import SourceText

extension YAMLDocument {
  /// Reads a text.
  ///
  /// - Parameter text: valid UTF-8 without byte order mark.
  /// - Parameter lineOffset: how many lines of the file stand before the text: 1 for front matter.
  public init(parsing text: ArraySlice<UInt8>, lineOffset: Int = 0, limits: YAMLLimits = .frontMatter) {
    self.init()
    guard text.count <= limits.bytes else {
      let start = SourceSpan(start: SourcePosition(line: lineOffset + 1, column: 1))
      problems = [YAMLProblem(.tooLarge, at: start, text: String(limits.bytes))]
      return
    }
    self =
      CommonForm.document(text, firstLine: lineOffset + 1, limits: limits)
      ?? Self.anyForm(text, firstLine: lineOffset + 1, limits: limits)
  }

  /// Reads a text of at most as many bytes as the limits say with libyaml, and what it can't read as far as it goes.
  static func anyForm(_ text: ArraySlice<UInt8>, firstLine: Int, limits: YAMLLimits) -> YAMLDocument {
    var builder = TreeBuilder(limits: limits, firstLine: firstLine, byteCount: text.count)
    let failure = EventReader.read(text, into: &builder)
    let isSure = failure == nil && !builder.isDoubtful && builder.lastLine == lineFeeds(in: text)
    if isSure || (failure == nil && builder.hasStopped) {
      builder.closeAll()
      return builder.document
    }
    var salvage = Salvage(Self.withoutOddLineEnds(text), firstLine: firstLine, limits: limits)
    return salvage.document()
  }

  private static func lineFeeds(in text: ArraySlice<UInt8>) -> Int {
    let span = text.span
    var count = 0
    for index in 0..<span.count where span[index] == 10 { count += 1 }
    return count
  }

  /// Puts spaces of as many bytes where NEL, LS and PS stand: libyaml counts them as line ends, editors don't.
  private static func withoutOddLineEnds(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = Array(text)
    for index in bytes.indices.dropFirst() {
      if bytes[index] == 0x85, bytes[index - 1] == 0xC2 {
        bytes[index] = 0xA0
      } else if bytes[index] == 0xA8 || bytes[index] == 0xA9, index > 1, bytes[index - 1] == 0x80,
        bytes[index - 2] == 0xE2
      {
        bytes[index] = 0x82
      }
    }
    return bytes[...]
  }
}
