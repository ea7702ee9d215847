internal import SourceText

extension YAMLDocument {
  /// Reads a text.
  ///
  /// - Parameter text: valid UTF-8 without byte order mark.
  /// - Parameter lineOffset: how many lines of the file stand before the text: 1 for front matter.
  package init(parsing text: ArraySlice<UInt8>, lineOffset: Int = 0, limits: YAMLLimits = .frontMatter) {
    self.init()
    guard text.count <= limits.bytes else {
      let start = SourceSpan(start: SourcePosition(line: lineOffset + 1, column: 1))
      problems = [YAMLProblem(.tooLarge, at: start, text: String(limits.bytes))]
      return
    }
    var builder = TreeBuilder(limits: limits, firstLine: lineOffset + 1, byteCount: text.count)
    let failure = EventReader.read(text, into: &builder)
    builder.closeAll()
    self = builder.document
    if let failure {
      let place = SourcePosition(line: failure.place.line + lineOffset + 1, column: failure.place.column + 1)
      problems.append(YAMLProblem(.syntax, at: SourceSpan(start: place), text: failure.problem))
    }
  }
}
