import PlanModel

extension JSONWriter {
  mutating func objective(_ objective: Objective, _ progress: ObjectiveProgress) {
    object { json in
      json.member("id", objective.id)
      json.member("title", objective.title)
      json.member("dimension", objective.dimension?.name)
      json.member("owner", objective.owner?.text)
      json.member("due", objective.due?.end)
      json.smart(objective)
      json.member("score", progress.standing.score)
      json.member("updated", progress.updated)
      json.array("keyResults", zip(objective.keyResults, progress.keyResults)) { json, pair in
        json.keyResult(pair.0, pair.1)
      }
      json.array("supports", objective.supports) { $0.value($1.text) }
      json.member("weight", objective.weight)
      json.member("commitment", objective.commitment?.rawValue)
      json.words(of: objective.fields, [("direction", .direction), ("description", .description), ("note", .note)])
    }
  }

  /// Members that hold the author's words.
  private mutating func words(of fields: RecordFields, _ members: [(StaticString, Field)]) {
    for (name, field) in members { member(name, fields[field]) }
  }

  private mutating func smart(_ objective: Objective) {
    object("smart") { json in
      json.member("specific", objective.clause(.specific))
      json.array("measurable", objective.measures) { $0.value($1) }
      json.member("achievable", objective.clause(.achievable))
      json.member("relevant", objective.clause(.relevant))
      json.member("timeBound", objective.clause(.timeBound))
    }
  }

  private mutating func keyResult(_ keyResult: KeyResult, _ progress: KeyResultProgress) {
    let achievement = progress.achievement
    object { json in
      json.member("id", keyResult.id)
      json.member("title", keyResult.title)
      json.member("owner", keyResult.owner?.text)
      json.quantity("baseline", keyResult.baseline, end: .start)
      json.quantity("target", keyResult.target, end: .end)
      json.quantity("current", achievement.current ?? keyResult.current, end: .end)
      let values = [keyResult.target, achievement.current, keyResult.current, keyResult.baseline]
      json.member("unit", keyResult.unit ?? values.lazy.compactMap { $0?.unit }.first { !$0.isEmpty })
      json.member("weight", keyResult.weight)
      json.member("due", keyResult.due?.end)
      json.member("achievement", achievement.ratio)
      json.member("score", achievement.score)
      json.member("health", progress.standing.health.rawValue)
      json.member("confidence", keyResult.confidence)
      json.member("metric", keyResult.metric?.text)
      json.words(
        of: keyResult.fields,
        [("collaborators", .collaborators), ("source", .source), ("description", .description), ("note", .note)])
    }
  }

  mutating func task(_ task: PlanTask, _ scheduled: ScheduledTask) {
    let dates = scheduled.dates
    object { json in
      json.member("id", task.id)
      json.member("title", task.title)
      json.member("keyResult", task.keyResult?.text)
      json.member("owner", task.owner?.text)
      json.member("start", task.start?.start)
      json.member("end", task.end?.end)
      json.member("workingDays", dates?.workingDays)
      json.member("actualStart", task.actualStart?.start)
      json.member("actualEnd", task.actualEnd?.end)
      json.member("progress", task.progress)
      json.member("status", scheduled.status.rawValue)
      json.member("deviation", task.fields[.deviation])
      json.member("correction", task.fields[.correction])
      json.array("after", task.after) { json, dependency in json.value(dependency.notation) }
      json.member("earlyStart", dates?.earlyStart)
      json.member("earlyFinish", dates?.earlyFinish)
      json.member("lateStart", dates?.lateStart)
      json.member("lateFinish", dates?.lateFinish)
      json.member("slack", dates?.slack)
      json.member("critical", dates?.isCritical)
      json.member("parent", task.parent?.text)
      json.words(
        of: task.fields,
        [
          ("phase", .phase), ("description", .description), ("deliverable", .deliverable), ("acceptance", .acceptance),
          ("resources", .resources), ("type", .type), ("why", .why), ("where", .where), ("how", .how), ("note", .note),
        ])
    }
  }

  mutating func milestone(_ milestone: Milestone, _ scheduled: ScheduledMilestone) {
    object { json in
      json.member("id", milestone.id)
      json.member("title", milestone.title)
      json.member("due", milestone.due?.end)
      json.member("status", scheduled.status.rawValue)
      json.member("actual", milestone.actual?.end)
      json.words(
        of: milestone.fields,
        [
          ("owner", .owner), ("phase", .phase), ("deliverable", .deliverable), ("acceptance", .acceptance),
          ("description", .description), ("note", .note),
        ])
    }
  }

  mutating func phase(_ phase: Phase) {
    object { json in
      json.member("id", phase.id)
      json.member("title", phase.title)
      json.member("start", phase.start?.start)
      json.member("end", phase.end?.end)
      json.member("duration", phase.duration?.text)
      json.words(
        of: phase.fields,
        [
          ("goal", .goal), ("milestone", .milestone), ("deliverable", .deliverable), ("acceptance", .acceptance),
          ("owner", .owner), ("note", .note),
        ])
    }
  }

  mutating func checkIn(_ checkIn: CheckIn) {
    object { json in
      json.member("id", checkIn.id)
      json.member("date", checkIn.date?.end)
      json.member("keyResult", checkIn.keyResult?.text)
      json.quantity("current", checkIn.current, end: .end)
      json.member("confidence", checkIn.confidence)
      json.member("note", checkIn.note)
    }
  }

  mutating func textTable(_ table: TextTable) {
    object { json in
      json.member("heading", table.heading)
      json.array("columns", table.columns) { $0.value($1) }
      json.array("rows", table.rows) { json, row in json.array(nil, row) { $0.value($1) } }
    }
  }

  mutating func risk(_ risk: Risk) {
    object { json in
      json.member("id", risk.id)
      json.member("title", risk.title)
      json.member("category", risk.category)
      json.member("likelihood", risk.likelihood?.name)
      json.member("impact", risk.impact?.name)
      json.member("prevention", risk.prevention)
      json.member("contingency", risk.contingency)
      json.member("response", risk.response)
      json.member("trigger", risk.trigger)
      json.member("owner", risk.owner?.text)
      json.member("status", risk.status)
    }
  }

  mutating func metric(_ metric: Metric) {
    object { json in
      json.member("id", metric.id)
      json.member("title", metric.title)
      json.member("type", metric.type?.rawValue)
      json.member("owner", metric.owner?.text)
      json.member("unit", metric.unit)
      json.quantity("baseline", metric.baseline, end: .start)
      json.quantity("target", metric.target, end: .end)
      json.readings(metric.readings[...])
    }
  }

  mutating func alert(_ alert: Alert, _ plan: Plan) {
    let metric = plan.metrics[alert.metric]
    object { json in
      json.member("metric", metric.id)
      json.member("title", metric.title)
      json.member("threshold", alert.threshold)
      json.readings(metric.readings[alert.readings])
    }
  }

  private mutating func readings(_ readings: ArraySlice<Reading>) {
    array("readings", readings) { json, reading in
      json.object { json in
        json.member("label", reading.label)
        json.member("date", reading.date)
        json.quantity("value", reading.value, end: .end)
      }
    }
  }

  mutating func retrospective(_ retrospective: Retrospective) {
    object("retrospective") { json in
      json.items("wentWell", retrospective[.wentWell])
      json.items("toImprove", retrospective[.toImprove])
      json.items("opportunities", retrospective[.opportunities])
      json.items("risks", retrospective[.risks])
    }
  }

  mutating func swot(_ swot: SWOT) {
    object("swot") { json in
      json.items("strengths", swot[.strengths])
      json.items("weaknesses", swot[.weaknesses])
      json.items("opportunities", swot[.opportunities])
      json.items("threats", swot[.threats])
    }
  }

  private mutating func items(_ name: StaticString, _ items: [QuadrantItem]) {
    array(name, items) { json, item in
      json.object { json in
        json.member("id", item.id)
        json.member("text", item.text)
        json.array("feeds", item.feeds) { json, reference in json.value(reference.text) }
        json.array("people", item.people) { json, name in json.value(name) }
        json.member("due", item.due?.end)
      }
    }
  }

  enum ChangeEnd { case start, end }

  /// A number where the value has one, true or false for yes and no, else the author's words.
  ///
  /// - Parameter end: which end of a change such as `8%降至5%` is meant.
  mutating func quantity(_ name: StaticString?, _ quantity: Quantity?, end: ChangeEnd) {
    switch quantity?.meaning {
    case nil, .placeholder: member(name, nil as String?)
    case .number(let number), .atLeast(let number), .atMost(let number), .difference(let number):
      member(name, number)
    case .change(let from, let to): member(name, end == .start ? from : to)
    case .truth(let truth): member(name, truth)
    case .range, .ratio, .words: member(name, quantity?.text)
    }
  }
}

extension Dependency {
  /// As an author would write it: `T1`, `T1 SS`, `T1 FF+2d`.
  var notation: String {
    let days = lag == 0 ? "" : lag > 0 ? "+\(lag)d" : "\(lag)d"
    return reference.text + (kind == .finishToStart ? days : " " + kind.rawValue + days)
  }
}

extension Likelihood {
  fileprivate var name: String {
    switch self {
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    }
  }
}

extension Impact {
  fileprivate var name: String {
    switch self {
    case .minor: "minor"
    case .moderate: "moderate"
    case .severe: "severe"
    case .catastrophic: "catastrophic"
    }
  }
}
