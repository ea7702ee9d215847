import SourceText
import Testing

@Suite struct SourceSpanTests {
  @Test(arguments: [(0, 0, 0), (1, 1, 0), (12, 34, 56), (999_999, 1_048_575, 16_383), (4_194_303, 1, 1)])
  func keepsLineColumnAndLength(line: Int, column: Int, length: Int) {
    let span = SourceSpan(start: SourcePosition(line: line, column: column), length: length)
    #expect(span.start == SourcePosition(line: line, column: column))
    #expect(span.length == Int32(length))
  }

  @Test func cutsOffWhatDoesNotFit() {
    let span = SourceSpan(start: SourcePosition(line: 5_000_000, column: 2_000_000), length: 20_000)
    #expect(span.start == SourcePosition(line: 4_194_303, column: 1_048_575))
    #expect(span.length == 16_383)
    let negative = SourceSpan(start: SourcePosition(line: -1, column: -2), length: -3)
    #expect(negative == .unknown)
  }

  @Test(arguments: [
    ((4_194_304, 2, 3), (4_194_303, 2, 3)), ((1, 1_048_576, 3), (1, 1_048_575, 3)), ((1, 2, 16_384), (1, 2, 16_383)),
    ((-1, 2, 3), (0, 2, 3)), ((1, -2, 3), (1, 0, 3)), ((1, 2, -3), (1, 2, 0)), ((1, 2, .min), (1, 2, 0)),
  ])
  func cutsOffEachNumberAlone(written: (line: Int, column: Int, length: Int), kept: (Int, Int, Int)) {
    let span = SourceSpan(start: SourcePosition(line: written.line, column: written.column), length: written.length)
    #expect((Int(span.start.line), Int(span.start.column), Int(span.length)) == kept)
  }

  @Test func keepsTheRestWhereTheStartMoves() {
    var span = SourceSpan(start: SourcePosition(line: 7, column: 3), length: 5)
    span.start.column = 9
    #expect(span == SourceSpan(start: SourcePosition(line: 7, column: 9), length: 5))
    span.start = SourcePosition(line: 8, column: 1)
    #expect(span == SourceSpan(start: SourcePosition(line: 8, column: 1), length: 5))
  }

  @Test func leavesAByteToItsOwner() {
    #expect(MemoryLayout<SourceSpan>.size == 7)
  }
}
