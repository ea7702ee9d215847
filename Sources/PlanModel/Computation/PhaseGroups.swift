import SourceText

/// The phases that a plan's work is divided into: those that it declares, then those that only its tasks and milestones
/// name, as tables with a column for the phase do.
package struct PhaseGroups: Hashable, Sendable {
  package enum Group: Hashable, Sendable {
    /// An index into the plan's phases.
    case declared(Int)
    case named(String)
  }

  /// Empty where the plan knows no phases.
  package private(set) var groups: [Group] = []

  /// Places in ``groups``, by title and identifier.
  private var places: [UTF8Key: Int] = [:]

  package init(of plan: Plan) {
    for (place, phase) in plan.phases.enumerated() {
      (places[UTF8Key(phase.title)], places[UTF8Key(phase.id)]) = (place, place)
      groups.append(.declared(place))
    }
    for place in plan.tasks.indices { if let name = plan.tasks[place].phase { take(name) } }
    for place in plan.milestones.indices { if let name = plan.milestones[place].phase { take(name) } }
  }

  private mutating func take(_ name: String) {
    guard places[UTF8Key(name)] == nil else { return }
    places[UTF8Key(name)] = groups.count
    groups.append(.named(name))
  }

  /// The place of a phase in ``groups``; nil for work without one.
  package subscript(phase: String?) -> Int? { phase.flatMap { places[UTF8Key($0)] } }
}
