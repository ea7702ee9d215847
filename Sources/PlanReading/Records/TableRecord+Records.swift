import PlanModel

// The kinds that every plan has lists for, for those who walk over the records of any kind.

extension Objective {
  static func records(of plan: Plan) -> [Objective] { plan.objectives }
}

extension KeyResult {
  static func records(of plan: Plan) -> [KeyResult] { plan.objectives.flatMap(\.keyResults) }
}

extension PlanTask {
  static func records(of plan: Plan) -> [PlanTask] { plan.tasks }
}

extension Milestone {
  static func records(of plan: Plan) -> [Milestone] { plan.milestones }
}

extension Phase {
  static func records(of plan: Plan) -> [Phase] { plan.phases }
}

extension Risk {
  static func records(of plan: Plan) -> [Risk] { plan.risks }
}

extension Metric {
  static func records(of plan: Plan) -> [Metric] { plan.metrics }
}

extension CheckIn {
  static func records(of plan: Plan) -> [CheckIn] { plan.checkIns }
}
