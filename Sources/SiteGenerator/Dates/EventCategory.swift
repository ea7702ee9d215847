import PlanModel

/// What sort of thing stands in a calendar, each with a mark of its own; on a full day the first are shown first.
enum EventCategory: Int, CaseIterable, Sendable {
  case milestone, review, drill, window, meeting, due

  /// Nil for kinds of records that have no day.
  init?(_ kind: RecordKind) {
    switch kind {
    case .milestone: self = .milestone
    case .approval: self = .review
    case .drill: self = .drill
    case .timeWindow: self = .window
    case .communication: self = .meeting
    case .task, .action, .checklistItem, .supply, .development: self = .due
    default: return nil
    }
  }

  /// Its class in the style sheet, which gives it its mark.
  var style: StaticString {
    switch self {
    case .milestone: "ev-milestone"
    case .review: "ev-review"
    case .drill: "ev-drill"
    case .window: "ev-window"
    case .meeting: "ev-meeting"
    case .due: "ev-due"
    }
  }

  var word: StringKey {
    switch self {
    case .milestone: .milestones
    case .review: .reviewDates
    case .drill: .drills
    case .window: .timeWindows
    case .meeting: .communications
    case .due: .taskEnds
    }
  }
}
