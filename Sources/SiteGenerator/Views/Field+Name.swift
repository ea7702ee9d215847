import PlanModel

extension Field {
  /// What a column is called where no table's head says it better.
  var word: StringKey {
    switch self {
    case .kind: .kind
    case .department: .department
    case .team: .team
    case .period: .period
    case .role: .role
    case .reviews: .looksBackOn
    case .audience: .audience
    case .summary: .summary
    case .tags: .tags
    case .language: .language
    case .calendar: .calendar
    case .approvals: .approvals
    case .key, .id: .id
    case .title: .title
    case .description: .description
    case .owner: .owner
    case .status: .status
    case .due: .due
    case .note: .note
    case .start: .start
    case .end: .end
    case .duration: .duration
    case .actualStart: .actualStart
    case .actualEnd: .actualEnd
    case .actual: .actual
    case .date: .date
    case .extra: .note
    default: goalName ?? workName ?? listName ?? .id
    }
  }

  private var goalName: StringKey? {
    switch self {
    case .objective: .objective
    case .keyResults: .keyResult
    case .dimension: .dimension
    case .direction: .direction
    case .supports: .supports
    case .commitment: .commitment
    case .specific: .specific
    case .measurable: .measurable
    case .achievable: .achievable
    case .relevant: .relevant
    case .timeBound: .timeBound
    case .collaborators: .collaborators
    case .baseline: .baseline
    case .target: .target
    case .current: .current
    case .unit: .unit
    case .weight: .weight
    case .confidence: .confidence
    case .metric: .metric
    case .source: .source
    default: nil
    }
  }

  private var workName: StringKey? {
    switch self {
    case .keyResult: .keyResult
    case .parent: .parent
    case .phase: .phase
    case .progress: .progress
    case .after: .after
    case .deliverable: .deliverable
    case .acceptance: .acceptance
    case .resources: .resources
    case .type: .type
    case .why: .why
    case .where: .whereTo
    case .how: .how
    case .deviation: .deviation
    case .correction: .correction
    case .goal: .goal
    case .milestone: .milestone
    default: nil
    }
  }

  private var listName: StringKey? {
    switch self {
    case .category: .category
    case .likelihood: .likelihood
    case .impact: .impact
    case .prevention: .prevention
    case .contingency: .contingency
    case .response: .response
    case .trigger: .trigger
    case .series: .readings
    case .objectives: .goals
    case .tasks: .tasks
    case .milestones: .milestones
    case .phases: .phases
    case .risks: .risks
    case .metrics: .metrics
    case .checkIns: .checkIns
    default: nil
    }
  }
}
