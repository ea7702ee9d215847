import PlanModel

extension PlanAssembler {
  /// Where tasks are numbered `1`, `2`, `3`, others call them by these numbers too: each gets the letter that the task
  /// got, unless a record of the bare number is there or no such task is.
  func completeTaskNumbers(_ tasks: inout [PlanTask], _ milestones: inout [Milestone]) {
    var known: Set<String>?
    func completed(_ reference: Reference, _ tasks: [PlanTask]) -> Reference? {
      guard reference.plan == nil, let number = reference.record,
        !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
      if known == nil { known = Set(tasks.map(\.id)) }
      let id = Self.canonical(number, .task)
      return known?.contains(id) == true ? Reference(plan: nil, record: id, span: reference.span) : nil
    }
    func complete(_ dependencies: inout [Dependency], _ tasks: [PlanTask]) {
      for index in dependencies.indices {
        guard let reference = completed(dependencies[index].reference, tasks) else { continue }
        dependencies[index] = Dependency(
          reference: reference, kind: dependencies[index].kind, lag: dependencies[index].lag)
      }
    }
    for index in tasks.indices {
      if let parent = tasks[index].parent, let reference = completed(parent, tasks) { tasks[index].parent = reference }
      if !tasks[index].after.isEmpty { complete(&tasks[index].after, tasks) }
    }
    for index in milestones.indices where !milestones[index].after.isEmpty {
      complete(&milestones[index].after, tasks)
    }
  }
}
