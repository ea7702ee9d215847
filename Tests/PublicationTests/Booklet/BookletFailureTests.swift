import Foundation
import PlanModel
import SiteGenerator
import Testing

@testable import Publication

/// What programs that print have done badly, each done by a script.
struct BookletFailureTests {
  struct Failure: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let script: String

    /// In English, with the program as `P`.
    let text: String
    var patience = Duration.seconds(60)
  }

  static let failures = [
    Failure(
      testDescription: "an error", script: "echo 'Traceback:' >&2; echo 'ValueError: no  good' >&2; exit 1",
      text: "P ended with an error: ValueError: no good"),
    Failure(testDescription: "killed", script: "kill -9 $$", text: "P ended with an error: 137"),
    Failure(testDescription: "no file", script: "exit 0", text: "P reported no error but made no PDF"),
    Failure(
      testDescription: "an empty file", script: ": >\"$pdf\"", text: "P reported no error but made no PDF"),
    Failure(
      testDescription: "something else", script: "echo '<html>' >\"$pdf\"",
      text: "P reported no error but made no PDF"),
    Failure(
      testDescription: "half a PDF", script: "printf '%%PDF-1.7\\n' >\"$pdf\"",
      text: "the PDF can't be read again: qpdf: P.pdf: unable to find trailer dictionary while recovering damaged file"),
    Failure(
      testDescription: "a megabyte of errors",
      script:
        "for i in {1..16000}; do echo \"ERROR: No anchor #a$((i % 3)) for internal URI reference of a book\"; done >&2",
      text: """
        the booklet was not printed, because the printing program found errors:
          No anchor #a1 for internal URI reference of a book
          No anchor #a2 for internal URI reference of a book
          No anchor #a0 for internal URI reference of a book
        """),
    Failure(
      testDescription: "characters without a glyph",
      script:
        "echo 'WARNING: .notdef glyph rendered for Unicode string unsupported by fonts: \"𒍅\" (U+12345)' >&2; printf '%%PDF-1.7\\n' >\"$pdf\"",
      text: """
        the booklet was not printed, because no font has these characters: 𒍅 (U+12345)
        install fonts for them, such as fonts-noto-cjk for Chinese
        """),
    Failure(
      testDescription: "no end", script: "sleep 600",
      text: "P did not end within 1 seconds and was stopped; print.timeout in planpress.yml allows more",
      patience: .seconds(1)),
    Failure(
      testDescription: "no end, and deaf to being asked",
      script: "trap '' TERM; while true; do sleep 1; done",
      text: "P did not end within 1 seconds and was stopped; print.timeout in planpress.yml allows more",
      patience: .seconds(1)),
  ]

  @Test(arguments: failures)
  func tellsAFailureAndKeepsWhatWasThere(_ failure: Failure) async throws {
    let press = try SmallPress()
    let command = try press.fake(failure.script, at: "程序 folder/weasyprint 印")
    try Data("yesterday's".utf8).write(to: press.folder.appending(path: "booklet.pdf"))
    let problem = try #require(try await press.problem(of: command, patience: failure.patience))
    let staging = press.folder.path + "/.booklet.pdf.planpress-work/booklet.pdf"
    let text = problem.text(in: .english).replacing(command, with: "P").replacing(staging, with: "P.pdf")
    #expect(text == failure.text)
    #expect(!problem.isMissingEngine)
    #expect(try String(contentsOf: press.folder.appending(path: "booklet.pdf"), encoding: .utf8) == "yesterday's")
    #expect(try press.leftovers() == ["booklet.pdf"])
    for language in Language.allCases { #expect(!problem.text(in: language).isEmpty) }
  }

  @Test func findsAChapterThatIsNotInThePDF() async throws {
    let press = try SmallPress()
    let script = "sed 's/<h1/<p/g; s/<\\/h1>/<\\/p>/g' | HOME=$(dirname \"$pdf\") \(SmallPress.weasyprint) - \"$pdf\""
    let problem = try await press.problem(of: try press.fake(script))
    #expect(problem == .missingHeading("2026 年"))
  }

  @Test func findsContentsThatLeadElsewhere() throws {
    func check(_ destination: Int) throws(BookletProblem) {
      let structure = PDFStructure(
        pageCount: 9, outline: [.init(level: 1, title: "One  two", page: 3)], destinations: ["c1-h0": destination])
      try BookletCheck(
        headings: [.init(level: 1, title: "One two", anchor: "c1-h0")], structure: structure, kind: .weasyprint
      ).run()
    }
    try check(3)
    #expect(throws: BookletProblem.wrongPage("One two", contents: 4, page: 3)) { try check(4) }
  }
}
