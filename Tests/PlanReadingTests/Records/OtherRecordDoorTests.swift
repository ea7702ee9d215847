import PlanModel
import PlanReading
import Testing

/// Each kind that has a list in the front matter, tables, and where people write it so, prose: the doors agree.
@Suite struct OtherRecordDoorTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    let kind: RecordKind
    let outline: String
    let list: String
    let table: String
    var prose: String?

    var testDescription: String { "\(kind)" }
  }

  @Test(arguments: Sample.all)
  func readsAListOfTheFrontMatter(sample: Sample) {
    let read = plan(frontMatter: sample.list, text: "")
    #expect(RegisterOutline(sample.kind, of: read.plan).description == sample.outline)
    #expect(findings(read) == [])
  }

  @Test(arguments: Sample.all)
  func readsATable(sample: Sample) {
    let read = plan(frontMatter: "", text: sample.table)
    #expect(RegisterOutline(sample.kind, of: read.plan).description == sample.outline)
    #expect(findings(read) == [])
    #expect(read.body.places(ViewKind(sample.kind)))
  }

  @Test(arguments: Sample.all.filter { $0.prose != nil })
  func readsProse(sample: Sample) {
    let read = plan(frontMatter: "", text: sample.prose ?? "")
    #expect(RegisterOutline(sample.kind, of: read.plan).description == sample.outline)
    #expect(findings(read) == [])
  }

  @Test func hasASampleOfEveryKind() {
    #expect(Set(Sample.all.map(\.kind)) == Set(RecordKind.allCases.filter(\.isOther)))
  }

  private func plan(frontMatter: String, text: String) -> ReadPlan {
    read("---\ntitle: 计划\nperiod: 2026-Q2\n\(frontMatter)\n---\n\n\(text)\n")
  }
}
