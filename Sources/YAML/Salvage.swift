internal import SourceText

/// Reads a text that libyaml refuses: names the mistake, mends it in a copy, and reads again, as often as it helps.
///
/// So one run finds all mistakes of a file, and what is not broken still reaches the reader. A mend keeps the places of
/// all characters, and where it can the value: `title：x` becomes `title: x`, an open quote is closed at the end of
/// its line.
struct Salvage {
  /// How often a text is mended; what is broken after that is left out.
  ///
  /// Twenty-four times for front matter, less often for a large file, so that no file takes seconds.
  private let rounds: Int

  var text: MendableText
  private(set) var problems: [YAMLProblem] = []

  /// How many mistakes were found, reported or not.
  private var reports = 0

  private let limits: YAMLLimits

  init(_ bytes: ArraySlice<UInt8>, firstLine: Int, limits: YAMLLimits) {
    text = MendableText(bytes, firstLine: firstLine)
    self.limits = limits
    rounds = max(4, min(24, (2 << 20) / max(bytes.count, 1)))
  }

  /// The document that could be read, with the mistakes and what is refused in the order of the text.
  mutating func document() -> YAMLDocument {
    var document = YAMLDocument()
    for _ in 0...rounds {
      let bytes = text.bytes
      var builder = TreeBuilder(limits: limits, firstLine: 0, byteCount: bytes.count)
      let failure = EventReader.read(bytes[...], into: &builder)
      builder.closeAll()
      document = builder.document
      let count = reports
      let isMended = failure.map { mend($0) } ?? mendWhatLibyamlAccepts(builder)
      if !isMended || reports == count { break }
    }
    document.move(to: text)
    document.problems += problems
    document.problems.sort { ($0.span.start, $0.code.rawValue) < ($1.span.start, $1.code.rawValue) }
    return document
  }

  mutating func report(
    _ code: YAMLProblem.Code, _ row: Int, _ column: Int, length: Int = 0, related: EventReader.Mark? = nil,
    text content: String = ""
  ) {
    reports += 1
    guard problems.count < YAMLDocument.mostProblems else { return }
    let span = SourceSpan(start: text.place(row, column), length: length)
    let other = related.map { SourceSpan(start: text.place($0.line, $0.column), length: 1) }
    problems.append(YAMLProblem(code, at: span, related: other, text: content))
  }

  /// Mistakes that make YAML of another meaning than was meant.
  private mutating func mendWhatLibyamlAccepts(_ builder: TreeBuilder) -> Bool {
    if builder.hasWideIndentation { return mendIndentation("\u{3000}", .fullWidthSpace) }
    if let mark = builder.emptyBlockScalar, let character = text.character(mark.line, mark.column + 1),
      character.properties.numericType != nil || character == "="
    {
      return mendReservedCharacter(mark.line, mark.column)
    }
    guard let root = builder.document.root, builder.document.kind(of: root) == .plain else { return false }
    return mendFullWidthKeys() || mendTightColon(in: Array(text.rows.indices))
  }
}

extension YAMLDocument {
  /// Turns the rows and columns of a mended text into places of the file.
  fileprivate mutating func move(to text: MendableText) {
    for index in records.indices {
      let place = text.place(Int(records[index].line), Int(records[index].column) - 1)
      records[index].line = place.line
      records[index].column = place.column
    }
    for index in problems.indices {
      problems[index].span.start = text.place(problems[index].span.start)
      if let related = problems[index].related {
        problems[index].related = SourceSpan(start: text.place(related.start), length: Int(related.length))
      }
    }
  }
}

extension MendableText {
  /// The place in the file of a place whose line counts from 0 and whose column counts from 1.
  fileprivate func place(_ position: SourcePosition) -> SourcePosition {
    place(Int(position.line), Int(position.column) - 1)
  }
}
