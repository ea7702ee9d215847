import PlanModel
import PlanReading
import SourceText
import Testing

@Suite struct DependencyGrammarTests {
  @Test(arguments: [
    ("T1", ["T1 FS 0"]), ("T1, T2", ["T1 FS 0", "T2 FS 0"]), ("T1、T2", ["T1 FS 0", "T2 FS 0"]),
    ("T1，T2；T3", ["T1 FS 0", "T2 FS 0", "T3 FS 0"]), ("T1 T2", ["T1 FS 0", "T2 FS 0"]),
    ("T1和T2", ["T1 FS 0", "T2 FS 0"]), ("T1 and T2", ["T1 FS 0", "T2 FS 0"]), ("[T1, T2]", ["T1 FS 0", "T2 FS 0"]),
    ("T1+2d", ["T1 FS 2"]), ("T1 + 2d", ["T1 FS 2"]), ("T1-1d", ["T1 FS -1"]), ("T1-2", ["T1-2 FS 0"]),
    ("T1 SS", ["T1 SS 0"]), ("T1SS", ["T1 SS 0"]), ("T1SS+3d", ["T1 SS 3"]), ("T2 FF-1d", ["T2 FF -1"]),
    ("T2FF-1", ["T2 FF -1"]), ("T1 FS+2工作日", ["T1 FS 2"]), ("T1 FS + 2 个工作日", ["T1 FS 2"]), ("T1 fs", ["T1 FS 0"]),
    ("T1 SF, T2 SS+1w", ["T1 SF 0", "T2 SS 5"]), ("T1+1周", ["T1 FS 5"]), ("T1(SS+2d)", ["T1 SS 2"]),
    ("T1（SS）", ["T1 SS 0"]), ("Ｔ１＋２ｄ", ["Ｔ１ FS 2"]), ("2026-q2/marketing#T3 FS", ["2026-q2/marketing#T3 FS 0"]),
    ("2026-q2/marketing#T3SS+1d、T4", ["2026-q2/marketing#T3 SS 1", "T4 FS 0"]), ("O1.KR2", ["O1.KR2 FS 0"]),
    ("任务1、任务2", ["任务1 FS 0", "任务2 FS 0"]), ("T1完成后", ["T1 FS 0"]), ("T1开始后+2天", ["T1 SS 2"]),
    ("1, 2", ["1 FS 0", "2 FS 0"]), ("", []), ("无", []), ("-", []), ("—", []), ("N/A", []),
  ])
  func readsPredecessors(text: String, expected: [String]) {
    let reading = DependencyGrammar.parse(text)
    #expect(reading.dependencies.map { "\($0.reference.text) \($0.kind.rawValue) \($0.lag)" } == expected)
    #expect(reading.unreadable.isEmpty)
  }

  @Test func saysWhereEachReferenceStands() throws {
    let reading = DependencyGrammar.parse("T1、 company/2026#T12 SS", at: SourcePosition(line: 7, column: 20))
    #expect(
      reading.dependencies.map(\.reference.span) == [
        SourceSpan(start: SourcePosition(line: 7, column: 20), length: 2),
        SourceSpan(start: SourcePosition(line: 7, column: 24), length: 16),
      ])
    #expect(reading.dependencies.last?.reference.plan == "company/2026")
    #expect(reading.dependencies.last?.reference.record == "T12")
  }

  @Test(arguments: [("T1+abc, T2", [0..<6]), ("T1+2月", [0..<5]), ("+2d", [0..<3]), ("T1(SS", [0..<5])])
  func reportsWhatIsNoDependency(text: String, unreadable: [Range<Int>]) {
    #expect(DependencyGrammar.parse(text).unreadable == unreadable)
  }
}
