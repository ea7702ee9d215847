import PlanModel
import SourceText
import Testing

@Suite struct WorkBreakdownTests {
  private static func task(_ id: String, parent: String? = nil, phase: String? = nil) -> PlanTask {
    var task = PlanTask()
    task.id = id
    task.title = id
    task.parent = parent.map { Reference(plan: nil, record: $0, span: .unknown) }
    if let phase { task.fields.append(.phase, phase, at: .unknown) }
    return task
  }

  private static func outline(phases: [String] = [], _ tasks: [PlanTask]) -> String {
    var plan = Plan(key: "a", file: "a.md")
    plan.tasks = tasks
    plan.phases = phases.map { title in
      var phase = Phase()
      (phase.id, phase.title) = ("P-" + title, title)
      return phase
    }
    return WorkBreakdown(of: plan).items.map { item in
      switch item.work {
      case .phase(let place): "\(item.number) \(plan.phases[place].title)"
      case .task(let place): "\(item.number) \(plan.tasks[place].id)"
      case .namedPhase(let name): "\(item.number) \(name)"
      case .withoutPhase: "\(item.number) –"
      }
    }.joined(separator: "\n")
  }

  @Test func numbersPhasesTasksAndTheirParts() {
    let outline = Self.outline(
      phases: ["设计", "开发"],
      [
        Self.task("T1", phase: "设计"), Self.task("T2", phase: "P-开发"), Self.task("T3", parent: "T1", phase: "设计"),
        Self.task("T4"),
      ])
    #expect(
      outline == """
        1 设计
        1.1 T1
        1.1.1 T3
        2 开发
        2.1 T2
        3 –
        3.1 T4
        """)
  }

  /// A breakdown's table has a column for the phase, and often nothing else says what the phases are.
  @Test func groupsTasksByThePhasesThatOnlyTheyName() {
    let outline = Self.outline([
      Self.task("T1", phase: "设计"), Self.task("T2", phase: "开发"), Self.task("T3", phase: "设计"), Self.task("T4"),
      Self.task("T5", parent: "T4", phase: "验收"),
    ])
    #expect(
      outline == """
        1 设计
        1.1 T1
        1.2 T3
        2 开发
        2.1 T2
        3 –
        3.1 T4
        3.1.1 T5
        """)
    #expect(
      Self.outline(phases: ["设计"], [Self.task("T1", phase: "开发"), Self.task("T2", phase: "设计")])
        == "1 设计\n1.1 T2\n2 开发\n2.1 T1")
  }

  @Test func beginsWithTheTasksWhereThereAreNoPhases() {
    #expect(
      Self.outline([Self.task("A"), Self.task("B", parent: "A"), Self.task("C", parent: "X")]) == "1 A\n1.1 B\n2 C")
  }

  /// Nothing is lost, and nothing is shown twice, where tasks are parts of each other.
  @Test func takesTasksThatAreTheirOwnPartsAsTopMost() {
    let tasks = [Self.task("A", parent: "B"), Self.task("B", parent: "A"), Self.task("C", parent: "A")]
    #expect(Self.outline(tasks) == "1 A\n1.1 C\n2 B")
    #expect(Self.outline([Self.task("A", parent: "A")]) == "1 A")
  }
}
