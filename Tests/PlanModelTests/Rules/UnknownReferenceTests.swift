import SourceText
import Testing

@testable import PlanModel

struct UnknownReferenceTests {
  private let company = Plan.quarter("company/2026", period: .year) {
    $0.objectives = [.make("O1", [.make("O1.KR1")]), .make("O2", [.make("O2.KR1")])]
  }

  private func messages(_ build: (inout Plan) -> Void) -> [String] {
    let plan = Plan.quarter("2026-q2/sales") {
      $0.objectives = [.make("O1", [.make("O1.KR1"), .make("O1.KR2")]), .make("O2", [.make("O2.KR1")])]
      $0.tasks = [.make("T1")]
      build(&$0)
    }
    return PlanModelTests.messages(of: UnknownReference(), in: plan, with: [company])
  }

  @Test func namesAPlanThatIsNotThere() {
    #expect(
      messages { $0.supports = [.to("O1", of: "compny/2026")] }
        == ["[unknown-reference] “compny/2026#O1” leads nowhere; did you mean company/2026#O1?"])
  }

  @Test func namesARecordThatIsNotThere() {
    #expect(
      messages { $0.objectives[0].supports = [.to("O1.KR7", of: "company/2026")] }.first?
        .hasPrefix("[unknown-reference] “company/2026#O1.KR7” leads nowhere; did you mean company/2026#O1.KR1") == true)
  }

  @Test func looksAtEveryPlaceThatMayRefer() {
    let nowhere = Reference.to("没有的东西")
    let item = QuadrantItem(id: "went-well-1", text: "a", feeds: [nowhere], span: .unknown)
    let places: [(inout Plan) -> Void] = [
      { $0.reviews = [nowhere] },
      { $0.objectives[0].keyResults[0].metric = nowhere },
      { $0.tasks[0].keyResult = nowhere },
      { $0.tasks[0].parent = nowhere },
      { $0.checkIns = [.make("2026-05-01", "没有的东西", .number(1))] },
      { $0.retrospective.items[.wentWell] = [item] },
      { $0.swot.items[.threats] = [item] },
    ]
    for place in places {
      #expect(messages(place) == ["[unknown-reference] “没有的东西” leads nowhere"])
    }
  }

  @Test func namesWhatMayMeanSeveralThings() {
    #expect(
      messages { $0.tasks[0].keyResult = .to("KR1") }
        == ["[ambiguous-reference] “KR1” may mean more than one thing: O1.KR1, O2.KR1"])
  }

  @Test func namesAPredecessorThatMayMeanSeveralThings() {
    #expect(
      messages { $0.tasks = [.make("T1"), .make("T1"), .make("T2", after: [.on("T1")])] }
        == ["[ambiguous-reference] “T1” may mean more than one thing: T1, T1"])
  }

  @Test func acceptsReferencesThatLeadSomewhere() {
    #expect(
      messages {
        $0.supports = [.to(nil, of: "company/2026"), .to("O1.KR1", of: "company/2026")]
        $0.tasks[0].keyResult = .to("KR2")
        $0.checkIns = [.make("2026-05-01", "O1", .number(1))]
      } == [])
  }

  @Test func leavesPredecessorsThatAreNotThereToTheirOwnRule() {
    #expect(messages { $0.tasks[0].after = [.on("T7")] } == [])
  }
}
