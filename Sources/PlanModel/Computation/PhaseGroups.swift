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
  private var places: [String: Int] = [:]

  package init(of plan: Plan) {
    for (place, phase) in plan.phases.enumerated() {
      (places[phase.title], places[phase.id]) = (place, place)
      groups.append(.declared(place))
    }
    for name in plan.tasks.lazy.compactMap(\.phase) { take(name) }
    for name in plan.milestones.lazy.compactMap(\.phase) { take(name) }
  }

  private mutating func take(_ name: String) {
    guard places[name] == nil else { return }
    places[name] = groups.count
    groups.append(.named(name))
  }

  /// The place of a phase in ``groups``; nil for work without one.
  package subscript(phase: String?) -> Int? { phase.flatMap { places[$0] } }
}
