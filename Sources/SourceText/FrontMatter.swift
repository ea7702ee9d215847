/// Where a Markdown file's front matter and body are.
///
/// Front matter lies between a first line `---` and the next line `---` or `...`; white space may follow the dashes.
package struct FrontMatter: Hashable, Sendable {
  /// The bytes between the fences, or nil for a file without front matter.
  ///
  /// Their first line is line 2 of the file.
  package var yaml: Range<Int>?

  /// The bytes after the closing fence; the whole file where there is no front matter.
  package var body: Range<Int>

  /// The line of the file on which the body begins, from 1.
  package var bodyLine: Int

  package var problem: FrontMatterProblem?

  /// Splits the text of a file.
  ///
  /// A fence of full-width dashes is reported and taken for what it was meant to be; front matter that is never closed
  /// ends before the first blank line. So what stands in it can be checked in the same run.
  package init(splitting bytes: [UInt8]) {
    var lines = LineWalker(bytes)
    guard let first = lines.next() else {
      self.init(body: 0..<0, line: 1)
      return
    }
    let opening = Fence(bytes.span, in: first)
    let afterOpening = lines
    let isMeantAsFence = opening != .other && lines.next().map { Self.hasColon(bytes[$0]) } ?? false
    guard opening == .dashes || isMeantAsFence else {
      self.init(body: 0..<bytes.count, line: 1)
      return
    }
    self.init(after: first, opening: opening, lines: afterOpening, bytes: bytes)
  }

  private init(body: Range<Int>, line: Int) {
    self.body = body
    bodyLine = line
  }

  private init(after first: Range<Int>, opening: Fence, lines: LineWalker, bytes: [UInt8]) {
    var lines = lines
    let start = lines.offset
    var firstBlank: (offset: Int, line: Int)?
    problem = opening == .dashes ? nil : FrontMatterProblem(.wrongOpeningFence, line: 1, fence: bytes[first])
    while true {
      let lineStart = lines.offset
      let number = lines.lineNumber
      guard let line = lines.next() else { break }
      if line.isEmpty, firstBlank == nil { firstBlank = (lineStart, number) }
      let fence = Fence(bytes.span, in: line)
      guard fence == .dashes || fence == .dots || fence == .wrongDashes else { continue }
      if fence == .wrongDashes, problem == nil {
        problem = FrontMatterProblem(.wrongClosingFence, line: number, fence: bytes[line])
      }
      yaml = start..<lineStart
      body = lines.offset..<bytes.count
      bodyLine = lines.lineNumber
      return
    }
    let end = firstBlank ?? (bytes.count, lines.lineNumber)
    yaml = start..<end.offset
    body = end.offset..<bytes.count
    bodyLine = end.line
    if problem == nil { problem = FrontMatterProblem(.noClosingFence, line: 1, fence: bytes[first]) }
  }

  private static func hasColon(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(UInt8(ascii: ":")) || String(decoding: line, as: UTF8.self).unicodeScalars.contains("：")
  }
}

/// What is wrong with the fences of a front matter.
package struct FrontMatterProblem: Hashable, Sendable {
  package enum Code: Hashable, Sendable {
    case noClosingFence
    /// Dashes that are not three hyphens: `－－－`, `———`, `-----`.
    case wrongOpeningFence
    case wrongClosingFence
  }

  package var code: Code

  /// The fence that is wrong; for a missing closing fence the opening one.
  package var span: SourceSpan

  /// What stands there instead of `---`.
  package var found: String

  init(_ code: Code, line: Int, fence: ArraySlice<UInt8>) {
    self.code = code
    found = String(decoding: fence, as: UTF8.self)
    span = SourceSpan(start: SourcePosition(line: line, column: 1), length: found.unicodeScalars.count)
  }
}
