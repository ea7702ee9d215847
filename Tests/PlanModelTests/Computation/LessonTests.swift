import SourceText
import Testing

@testable import PlanModel

struct LessonTests {
  private static func item(_ text: String, feeds: [Reference] = [], dropped: String? = nil) -> QuadrantItem {
    var item = QuadrantItem(id: "to-improve-1", text: text, feeds: feeds, span: .unknown)
    item.dropped = dropped
    return item
  }

  private static func q2(_ quadrant: Retrospective.Quadrant, _ item: QuadrantItem) -> Plan {
    .quarter("2026-q2/marketing", department: "市场部", period: .q2) { $0.retrospective.items[quadrant] = [item] }
  }

  private static let q3 = Plan.quarter("2026-q3/marketing", department: "市场部", period: .q3) {
    $0.objectives = [.make("O1"), .make("O2")]
  }

  private func outcomes(_ plans: [Plan], of key: String = "2026-q2/marketing") -> [Lesson.Outcome] {
    let portfolio = Portfolio.link(plans: plans, settings: .on("2026-07-15"))
    return portfolio.index(of: key).map { portfolio.lessons(of: $0).map(\.outcome) } ?? []
  }

  @Test func isAdoptedWhereItSaysSo() {
    let plan = Self.q2(.toImprove, Self.item("案例来得晚", feeds: [.to("O2", of: "2026-q3/marketing")]))
    #expect(outcomes([plan, Self.q3]) == [.adopted([.init(plan: 1, record: .objective(1))])])
  }

  @Test func isAdoptedByAGoalThatSupportsIt() {
    var next = Self.q3
    next.objectives[0].supports = [.to("to-improve-1", of: "2026-q2/marketing")]
    let plan = Self.q2(.toImprove, Self.item("案例来得晚"))
    #expect(outcomes([plan, next]) == [.adopted([.init(plan: 1, record: .objective(0))])])
  }

  @Test func isAdoptedByATaskOfTheSameName() {
    var next = Self.q3
    next.tasks = [.make("T1")]
    next.tasks[0].title = "案例来得晚"
    let plan = Self.q2(.toImprove, Self.item("案例来得晚"))
    #expect(outcomes([plan, next]) == [.adopted([.init(plan: 1, record: .task(0))])])
  }

  @Test func isDroppedForAReason() {
    let plan = Self.q2(.opportunities, Self.item("办线下沙龙", dropped: "人手不够"))
    #expect(outcomes([plan, Self.q3]) == [.dropped(reason: "人手不够")])
  }

  @Test func isOpenUntilAPlanFollows() {
    let plan = Self.q2(.risks, Self.item("依赖单一平台"))
    #expect(outcomes([plan]) == [.open])
    #expect(outcomes([plan, Self.q3]) == [.forgotten(by: 1)])
  }

  @Test func isOpenWhereItNamesAPlanThatIsNotWritten() {
    let plan = Self.q2(.risks, Self.item("依赖单一平台", feeds: [.to("O9", of: "2026-q3/marketing")]))
    #expect(outcomes([plan, Self.q3]) == [.open])
  }

  @Test func keepsWhatWentWellWithoutAskingForMore() {
    let plan = Self.q2(.wentWell, Self.item("试点先行"))
    #expect(outcomes([plan, Self.q3]) == [.kept])
  }

  @Test func followsTheReviewedPlanWhereTheLookBackStandsElsewhere() {
    let reviewed = Plan.quarter("2026-q2/marketing", department: "市场部", period: .q2)
    var review = Self.q2(.toImprove, Self.item("案例来得晚"))
    review.key = "2026-q2/review"
    review.kind = .retrospective
    review.reviews = [.to(nil, of: "2026-q2/marketing")]
    #expect(outcomes([reviewed, review, Self.q3], of: "2026-q2/review") == [.forgotten(by: 2)])
  }

  struct ActionCase: Sendable {
    var adoptedAs: [Reference] = []
    var words: String?
    var status: TaskStatus?
    let outcome: Lesson.Outcome
  }

  @Test(arguments: [
    ActionCase(
      adoptedAs: [.to("O1", of: "2026-q3/marketing")], outcome: .adopted([.init(plan: 1, record: .objective(0))])),
    ActionCase(words: "舍弃：预算不足", outcome: .dropped(reason: "预算不足")),
    ActionCase(status: .done, outcome: .done),
    ActionCase(status: .inProgress, outcome: .forgotten(by: 1)),
  ])
  func tellsWhatBecameOfAnAction(_ example: ActionCase) {
    let plan = Plan.quarter("2026-q2/marketing", department: "市场部", period: .q2) {
      var action = ImprovementAction()
      action.title = "每月案例例会"
      action.status = example.status
      action.adoptedAs = example.adoptedAs
      if let words = example.words { action.fields.append(.adoptedAs, words, at: .unknown) }
      $0.more.actions = [action]
    }
    #expect(outcomes([plan, Self.q3]) == [example.outcome])
  }

  @Test func handsAPlanWhatItTookUpAndWhatItForgot() throws {
    var plan = Self.q2(.toImprove, Self.item("案例来得晚", feeds: [.to("O2", of: "2026-q3/marketing")]))
    plan.retrospective.items[.risks] = [Self.item("依赖单一平台")]
    plan.retrospective.items[.wentWell] = [Self.item("试点先行")]
    let portfolio = Portfolio.link(plans: [plan, Self.q3], settings: .on("2026-07-15"))
    let received = portfolio.lessons(for: 1)
    #expect(received.map { portfolio.plans[$0.plan].text(of: $0.source) } == ["案例来得晚", "依赖单一平台"])
    #expect(portfolio.lessons(for: 0) == [])
  }

  @Test(arguments: [
    ("不采纳：预算不足", "预算不足"), (" 舍弃，换做线上", "换做线上"), ("Dropped: no budget", "no budget"), ("放弃", ""),
    ("不采納（人手不夠）", nil), ("不採納（人手不夠）", "人手不夠"), ("droppedout", nil), ("2026-q3/a#O1", nil), ("", nil),
  ])
  func readsADecisionAgainst(text: String, reason: String?) {
    #expect(Dropping.reason(in: text.unicodeScalars) == reason)
  }
}
