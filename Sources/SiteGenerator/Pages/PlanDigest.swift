import PlanModel

/// What lists say of a plan in one row.
struct PlanDigest: Sendable {
  var goals = 0
  var goalsDone = 0
  var keyResults = 0
  var updated = 0
  var overdue = 0
  var dueSoon = 0
  var stale = 0
  var alerts = 0
  var errors = 0
  var warnings = 0

  /// Errors and warnings.
  var findings: Int { errors + warnings }

  /// The newest day on which anything of the plan was reported, up to the as-of date.
  var lastReport: CalendarDate?

  /// A plan is worth a second look where something is late, silent or under its mark.
  var needsAttention: Bool { overdue > 0 || stale > 0 || alerts > 0 }

  /// Days ahead that count as soon.
  static let soon = 14

  init(_ plan: Plan, _ analysis: PlanAnalysis, settings: AnalysisSettings) {
    let asOf = settings.asOf
    alerts = analysis.alerts.count
    countGoals(plan, analysis, settings)
    for place in plan.checkIns.indices {
      if let day = plan.checkIns[place].date?.end, day <= asOf { lastReport = max(lastReport ?? day, day) }
    }
    guard plan.status != .closed else { return }
    countWork(plan, analysis.schedule, asOf)
  }

  /// Adds what is wrong with the plan's file.
  mutating func count(_ findings: [Diagnostic]) {
    errors = findings.count(of: .error)
    warnings = findings.count - errors
  }

  private mutating func countGoals(_ plan: Plan, _ analysis: PlanAnalysis, _ settings: AnalysisSettings) {
    goals = analysis.objectives.count
    for place in analysis.objectives.indices {
      if analysis.objectives[place].standing.health == .done { goalsDone += 1 }
      keyResults += analysis.objectives[place].keyResults.count
      updated += analysis.objectives[place].updated
      for part in analysis.objectives[place].keyResults.indices {
        if let day = analysis.objectives[place].keyResults[part].achievement.updated {
          lastReport = max(lastReport ?? day, day)
        }
        if plan.silentSince(objective: place, keyResult: part, in: analysis, settings) != nil { stale += 1 }
      }
    }
  }

  private mutating func countWork(_ plan: Plan, _ schedule: Schedule, _ asOf: CalendarDate) {
    let horizon = asOf.adding(days: PlanDigest.soon)
    func count(_ status: TaskStatus, _ due: CalendarDate?) {
      guard status != .done, let due else { return }
      if due < asOf { overdue += 1 } else if due <= horizon { dueSoon += 1 }
    }
    for place in plan.milestones.indices {
      count(schedule.milestones[place].status, plan.milestones[place].due?.end)
    }
    for place in plan.tasks.indices {
      count(schedule.tasks[place].status, plan.dueDay(ofTask: place, schedule.tasks[place].dates))
    }
  }
}
