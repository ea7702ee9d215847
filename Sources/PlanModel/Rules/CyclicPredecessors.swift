import SourceText

/// Nothing may wait for itself, be it through others.
struct CyclicPredecessors: Rule {
  var codes: [DiagnosticCode] { [.cyclicPredecessors] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    let scheduled = subject.analysis.schedule.cycles
    for cycle in scheduled.isEmpty ? Self.circle(of: subject.plan.tasks).map({ [$0] }) ?? [] : scheduled {
      guard let first = cycle.first else { continue }
      let names = (cycle + [first]).compactMap { subject.plan.identifier(of: $0.place) }
      findings.append(
        subject.diagnostic(
          .cyclicPredecessors, at: subject.plan.fields(of: first)?.span(of: .after) ?? .unknown,
          .text(names.joined(separator: " → "))))
    }
  }

  /// Whether each task waits for tasks above it alone, as in nearly every list: there is no circle then.
  ///
  /// Long lists are not looked through for each predecessor.
  private static func onlyWaitForThoseBefore(_ tasks: [PlanTask]) -> Bool {
    for index in tasks.indices {
      for place in tasks[index].after.indices {
        guard index <= 64, tasks[index].after[place].reference.plan == nil,
          let record = tasks[index].after[place].reference.record,
          tasks[..<index].contains(where: { $0.id.hasSameBytes(as: record) })
        else { return false }
      }
    }
    return true
  }

  /// Tasks that wait for each other, also where none of them has a date yet and there is nothing to schedule.
  private static func circle(of tasks: [PlanTask]) -> [ScheduleNode]? {
    if onlyWaitForThoseBefore(tasks) { return nil }
    let places = Dictionary(tasks.indices.map { (tasks[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let before = tasks.map { task in
      task.after.compactMap { $0.reference.plan == nil ? $0.reference.record.flatMap { places[$0] } : nil }
    }
    var isDone = [Bool](repeating: false, count: tasks.count)
    var isOnPath = isDone
    for start in tasks.indices where !isDone[start] {
      // What is waited for, from the first task on, and how many of each one's predecessors have been looked at.
      var path = [start]
      var looked = [0]
      isOnPath[start] = true
      while let task = path.last, let place = looked.last {
        guard place < before[task].count else {
          isDone[task] = true
          isOnPath[task] = false
          path.removeLast()
          looked.removeLast()
          continue
        }
        looked[looked.count - 1] += 1
        let next = before[task][place]
        if isOnPath[next] { return path.drop { $0 != next }.map { .task($0) } }
        if !isDone[next] {
          path.append(next)
          looked.append(0)
          isOnPath[next] = true
        }
      }
    }
    return nil
  }
}

extension ScheduleNode {
  var place: RecordPlace {
    switch self {
    case .task(let index): .task(index)
    case .milestone(let index): .milestone(index)
    }
  }
}

extension Plan {
  func fields(of node: ScheduleNode) -> RecordFields? {
    switch node {
    case .task(let index): tasks.element(at: index)?.fields
    case .milestone(let index): milestones.element(at: index)?.fields
    }
  }

  func after(of node: ScheduleNode) -> [Dependency] {
    switch node {
    case .task(let index): tasks.element(at: index)?.after ?? []
    case .milestone(let index): milestones.element(at: index)?.after ?? []
    }
  }
}

extension DiagnosticCode {
  package static let cyclicPredecessors = DiagnosticCode(
    "cyclic-predecessors", .error,
    message: .init(
      en: "these wait for each other in a circle: {0}", hans: "前置任务互相等待，形成循环：{0}", hant: "前置任務互相等待，形成循環：{0}"),
    help: .init(en: "remove one of the predecessors", hans: "去掉其中一个前置任务", hant: "去掉其中一個前置任務"),
    explanation: .init(
      en: """
        Tasks that wait for each other can never start. They are scheduled as if they waited for nothing until the \
        circle is broken.
        """,
      hans: "互相等待的任务永远无法开始。在打破循环之前，排期时视为没有前置任务。", hant: "互相等待的任務永遠無法開始。在打破循環之前，排程時視為沒有前置任務。"),
    badExample: """
      | 任务编号 | 任务 | 前置任务 |
      | --- | --- | --- |
      | T1 | 设计 | T2 |
      | T2 | 评审 | T1 |
      """,
    goodExample: """
      | 任务编号 | 任务 | 前置任务 |
      | --- | --- | --- |
      | T1 | 设计 | |
      | T2 | 评审 | T1 |
      """)
}
