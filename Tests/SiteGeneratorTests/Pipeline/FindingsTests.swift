import PlanModel
import PlanReading
import SourceText
import Testing

@testable import SiteGenerator

@Suite struct FindingsTests {
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
      shown(Findings(diagnostics)) == [
        "plans/a-b.md:9 broken-link", "plans/a.md:7 broken-link", "plans/a.md:7 missing-image",
        "plans/b.md:1 broken-link", "plans/b.md:2 broken-link",
      ])
  }

  @Test func findsThoseOfEachFileInWhateverOrderFilesAreAskedFor() {
    let findings = Findings([
      finding("planpress.yml", 1), finding("plans/a-b.md", 1), finding("plans/a-b.md", 2), finding("plans/a.md", 1),
      finding("plans/c.md", 3), finding("templates/page.mustache", 1),
    ])
    // Plans stand in the order of their keys, in which `a` comes before `a-b`.
    let files = ["plans/a.md", "plans/a-b.md", "plans/b.md", "plans/c.md", "plans/d.md"]
    let found = findings.places(ofFiles: files).map { place in shown(place.map { findings.files[$0] } ?? []) }
    #expect(
      found == [
        ["plans/a.md:1 broken-link"], ["plans/a-b.md:1 broken-link", "plans/a-b.md:2 broken-link"], [],
        ["plans/c.md:3 broken-link"], [],
      ])
  }

  @Test func takesWhatIsSortedByFileWithWhatIsNot() {
    let sorted = [[finding("plans/b.md", 1), finding("plans/b.md", 3)], [], [finding("plans/a.md", 1)]]
    let others = [finding("plans/b.md", 2), finding("data/x.csv", 1), finding("plans/b.md", 3)]
    let findings = Findings(ofFiles: sorted, others)
    #expect(
      shown(findings) == [
        "data/x.csv:1 broken-link", "plans/a.md:1 broken-link", "plans/b.md:1 broken-link", "plans/b.md:2 broken-link",
        "plans/b.md:3 broken-link",
      ])
    #expect(findings.count == 5 && findings.files.count == 3)
    #expect(findings.warningCount == findings.count - findings.errorCount)
    #expect(findings["plans/b.md"].count == 3 && findings["plans/c.md"].isEmpty)
    #expect(
      shown(findings.replacing(file: "plans/b.md", with: Findings([finding("plans/b.md", 9)]))).last
        == "plans/b.md:9 broken-link")
    #expect(shown(findings.ofFiles { $0.hasPrefix("data/") }) == ["data/x.csv:1 broken-link"])
  }
}
