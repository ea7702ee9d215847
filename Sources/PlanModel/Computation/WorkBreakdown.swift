/// A plan's work taken apart: phases, their tasks, and the tasks below those, each with its number.
package struct WorkBreakdown: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    /// `1`, `1.2`, `1.2.3`
    package let number: String

    /// 1 for what stands at the top.
    package let level: Int
    package let work: Work
  }

  package enum Work: Hashable, Sendable {
    /// An index into the plan's phases.
    case phase(Int)
    /// A phase that only the tasks name.
    case namedPhase(String)
    /// An index into the plan's tasks.
    case task(Int)
    /// Tasks that belong to no phase, where the plan has phases.
    case withoutPhase
  }

  /// From the top down, each before what it is made of.
  package private(set) var items: [Item] = []

  package init(of plan: Plan) {
    var places: [String: Int] = [:]
    for (place, task) in plan.tasks.enumerated() { places[task.id] = place }
    let parents = plan.tasks.indices.map { place in Self.parent(of: place, plan, places) }
    var children = Dictionary(grouping: plan.tasks.indices) { parents[$0] }
    let tops = children.removeValue(forKey: nil) ?? []
    let phases = PhaseGroups(of: plan)
    guard !phases.groups.isEmpty else {
      for (place, task) in tops.enumerated() { add(.task(task), "\(place + 1)", 1, children) }
      return
    }
    let tasks = Dictionary(grouping: tops) { phases[plan.tasks[$0].phase] }
    var number = 0
    for (place, group) in phases.groups.enumerated() {
      let own = tasks[place] ?? []
      switch group {
      case .declared(let phase): add(.phase(phase), own, number + 1, children)
      // Only milestones or parts of other tasks name it: nothing stands below it here.
      case .named where own.isEmpty: continue
      case .named(let name): add(.namedPhase(name), own, number + 1, children)
      }
      number += 1
    }
    if let rest = tasks[nil] { add(.withoutPhase, rest, number + 1, children) }
  }

  /// The task that another is a part of; nil where it is part of none, or of itself by a detour.
  private static func parent(of place: Int, _ plan: Plan, _ places: [String: Int]) -> Int? {
    func next(_ place: Int) -> Int? {
      guard let parent = plan.tasks[place].parent, parent.plan == nil, let record = parent.record else { return nil }
      return places[record]
    }
    let parent = next(place)
    var (ancestor, steps) = (parent, 0)
    while let reached = ancestor, steps <= plan.tasks.count {
      if reached == place { return nil }
      (ancestor, steps) = (next(reached), steps + 1)
    }
    return parent
  }

  private mutating func add(_ group: Work, _ tasks: [Int], _ number: Int, _ children: [Int?: [Int]]) {
    items.append(Item(number: "\(number)", level: 1, work: group))
    for (place, task) in tasks.enumerated() { add(.task(task), "\(number).\(place + 1)", 2, children) }
  }

  private mutating func add(_ work: Work, _ number: String, _ level: Int, _ children: [Int?: [Int]]) {
    items.append(Item(number: number, level: level, work: work))
    guard case .task(let task) = work else { return }
    for (place, child) in (children[task] ?? []).enumerated() {
      add(.task(child), "\(number).\(place + 1)", level + 1, children)
    }
  }
}
