import PlanModel

extension Sequence {
  /// What is off track first, then what is at risk, what nobody has reported on, and what goes its way; those that stand
  /// alike stay in their order.
  func needingHelpFirst(_ standing: (Element) -> Standing) -> [Element] {
    let ranked = enumerated().map { (place: $0.offset, element: $0.element, need: standing($0.element).need) }
    return ranked.sorted { ($0.need.rank, $0.need.score, $0.place) < ($1.need.rank, $1.need.score, $1.place) }
      .map(\.element)
  }
}

extension Standing {
  /// Less is more urgent; a score counts only where it is behind its pace.
  fileprivate var need: (rank: Int, score: Double) {
    switch health {
    case .offTrack: (0, score ?? 0)
    case .atRisk: (1, score ?? 0)
    case .notUpdated: (2, 0)
    case .onTrack: (3, 0)
    case .done: (4, 0)
    case .notStarted: (5, 0)
    }
  }
}
