import SourceText
import Testing

@testable import PlanModel

struct BehindPaceWithoutCauseTests {
  /// Five per cent reached where half of the quarter is gone.
  private func messages(_ build: (inout Plan) -> Void = { _ in }) -> [String] {
    let plan = Plan.quarter {
      $0.status = .active
      $0.objectives = [.titled("新签客户 40 家", [.scored("O1.KR1", 0.05), .scored("O1.KR2", 0.05)])]
      $0.tasks = [.make("T1")]
      build(&$0)
    }
    return PlanModelTests.messages(of: BehindPaceWithoutCause(), in: plan, asOf: "2026-05-15")
  }

  @Test func namesAnObjectiveFarBehindThatNobodyExplains() {
    let found = messages()
    #expect(found.count == 1)
    #expect(
      found.first?.hasPrefix("[behind-pace-without-cause] O1 “新签客户 40 家” is far behind (5 % reached, 5") == true)
  }

  @Test func acceptsACauseWhereverItIsNoted() {
    #expect(messages { $0.objectives[0] = $0.objectives[0].with(.note, "展会延期") } == [])
    #expect(messages { $0.objectives[0].keyResults[1] = $0.objectives[0].keyResults[1].with(.note, "展会延期") } == [])
    #expect(
      messages { $0.checkIns = [CheckIn.make("2026-05-08", "KR2", .number(5, "%")).with(.note, "展会延期")] } == [])
    #expect(
      messages {
        $0.tasks[0].keyResult = .to("O1.KR1")
        $0.tasks[0] = $0.tasks[0].with(.deviation, "展会延期")
      } == [])
    #expect(
      messages {
        $0.status = .closed
        $0.retrospective.items[.toImprove] = [QuadrantItem(id: "i", text: "展会延期", span: .unknown)]
      } == [])
  }

  @Test func takesANoteOnAnotherGoalForNoCause() {
    #expect(
      messages {
        $0.objectives.append(.make("O2", [.scored("O2.KR1", 0.9)]))
        $0.checkIns = [CheckIn.make("2026-05-08", "O2.KR1", .number(90, "%")).with(.note, "顺利")]
      }.count == 1)
  }

  @Test func leavesDraftsAndObjectivesOnPaceAlone() {
    #expect(messages { $0.status = .draft } == [])
    #expect(messages { $0.objectives = [.make("O1", [.scored("O1.KR1", 0.6)])] } == [])
  }
}
