import Testing

@testable import Publication

struct PrintLogTests {
  @Test func keepsErrorsAndTheCharactersThatNoFontHasOnceEach() {
    let log = PrintLog(
      Array(
        """
        WARNING: Ignored `x` at 1:1, unknown property.
        ERROR: No anchor #a for internal URI reference
        ERROR: No anchor #a for internal URI reference
        WARNING: .notdef glyph rendered for Unicode string unsupported by fonts: "𒍅" (U+12345)
        WARNING: .notdef glyph rendered for Unicode string unsupported by fonts: "𒍅" (U+12345)

        """.utf8))
    #expect(log.errors == ["No anchor #a for internal URI reference"])
    #expect(log.missing == ["𒍅 (U+12345)"])
  }

  @Test func knowsTheLastWords() {
    #expect(PrintLog(Array("Traceback:\n  File\nValueError: bad\n\n".utf8)).lastLine == "ValueError: bad")
    #expect(PrintLog([]).lastLine == nil)
  }
}
