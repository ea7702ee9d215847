import PlanModel
import PlanReading
import SourceText
import Testing

@testable import SiteGenerator

@Suite struct DiagnosticsOrderTests {
  private func finding(_ file: String, _ line: Int, _ code: DiagnosticCode = .brokenLink) -> Diagnostic {
    Diagnostic(code, file: file, at: SourceSpan(start: SourcePosition(line: line, column: 1)), .text("x"))
  }

  private func shown(_ diagnostics: some Sequence<Diagnostic>) -> [String] {
    diagnostics.map { "\($0.file):\($0.span.start.line) \($0.code.name)" }
  }

  @Test func sortsByFileThenPlaceThenNameEachOnce() {
    let diagnostics = [
      finding("plans/b.md", 2), finding("plans/b.md", 1), finding("plans/a.md", 7, .missingImage),
      finding("plans/b.md", 2), finding("plans/a.md", 7), finding("plans/a-b.md", 9),
    ]
    #expect(
      shown(diagnostics.sortedByPlace()) == [
        "plans/a-b.md:9 broken-link", "plans/a.md:7 broken-link", "plans/a.md:7 missing-image",
        "plans/b.md:1 broken-link", "plans/b.md:2 broken-link",
      ])
  }

  @Test func findsThoseOfEachFileInWhateverOrderFilesAreAskedFor() {
    let sorted = [
      finding("planpress.yml", 1), finding("plans/a-b.md", 1), finding("plans/a-b.md", 2), finding("plans/a.md", 1),
      finding("plans/c.md", 3), finding("templates/page.mustache", 1),
    ].sortedByPlace()
    // Plans stand in the order of their keys, in which `a` comes before `a-b`.
    let files = ["plans/a.md", "plans/a-b.md", "plans/b.md", "plans/c.md", "plans/d.md"]
    let found = sorted.places(ofFiles: files).map { shown(sorted[$0]) }
    #expect(
      found == [
        ["plans/a.md:1 broken-link"], ["plans/a-b.md:1 broken-link", "plans/a-b.md:2 broken-link"], [],
        ["plans/c.md:3 broken-link"], [],
      ])
  }
}
