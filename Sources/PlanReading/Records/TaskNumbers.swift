import PlanModel

extension PlanAssembler {
  /// Where tasks are numbered `1`, `2`, `3`, others call them by these numbers too: each gets the letter that the task
  /// got, unless a record of the bare number is there or no such task is.
  func completeTaskNumbers(_ tasks: inout [PlanTask], _ milestones: inout [Milestone]) {
    // Most plans have no bare number, and what is not changed is not copied.
    guard
      tasks.contains(where: { isBareNumber($0.parent) || hasBareNumber($0.after) })
        || milestones.contains(where: { hasBareNumber($0.after) })
    else { return }
    let known = Set(tasks.map(\.id))
    func complete(_ reference: Reference?) -> Reference? {
      guard isBareNumber(reference), let number = reference?.record, let span = reference?.span else { return nil }
      let id = Self.canonical(number, .task)
      return known.contains(id) ? Reference(plan: nil, record: id, span: span) : nil
    }
    func complete(_ dependencies: inout [Dependency]) {
      for index in dependencies.indices {
        guard let reference = complete(dependencies[index].reference) else { continue }
        dependencies[index] = Dependency(
          reference: reference, kind: dependencies[index].kind, lag: dependencies[index].lag)
      }
    }
    for index in tasks.indices {
      if let reference = complete(tasks[index].parent) { tasks[index].parent = reference }
      if hasBareNumber(tasks[index].after) { complete(&tasks[index].after) }
    }
    for index in milestones.indices where hasBareNumber(milestones[index].after) {
      complete(&milestones[index].after)
    }
  }

  private func hasBareNumber(_ dependencies: [Dependency]) -> Bool {
    dependencies.contains { isBareNumber($0.reference) }
  }

  private func isBareNumber(_ reference: Reference?) -> Bool {
    guard let reference, reference.plan == nil, let number = reference.record, !number.isEmpty else { return false }
    return Self.isNumber(number)
  }
}
