import Mustache
import PlanModel

/// A plan's values for templates that show something of their own beside the product's views.
///
/// Values are looked up when a template asks for them. A template that asks for any is rendered anew for each page,
/// which costs a hundred times what a frame shared by all pages does.
struct PlanTemplateData: MustacheParent, Sendable {
  let plan: Plan
  let analysis: PlanAnalysis
  let strings: StringLookup

  static let names = TemplateNames(
    [
      "key", "title", "kind", "department", "team", "owner", "period", "status", "summary", "progress", "health",
    ],
    lists: [
      "tags": TemplateNames(["name"]), "extra": TemplateNames(["name", "text"]),
      "objectives": TemplateNames(
        ["id", "title", "owner", "due", "progress", "health"],
        lists: [
          "keyResults": TemplateNames([
            "id", "title", "owner", "baseline", "target", "current", "due", "progress", "health",
          ])
        ]),
      "tasks": TemplateNames(["id", "title", "owner", "start", "end", "status"]),
      "milestones": TemplateNames(["id", "title", "owner", "due", "status"]),
      "risks": TemplateNames(["id", "title", "owner"]),
    ])

  func child(named name: String) -> Any? {
    switch name {
    case "key": plan.key
    case "title": plan.title
    case "kind": strings[plan.kind.word.name]
    case "department": plan.department
    case "team": plan.team
    case "owner": plan.fields[.owner]
    case "period": plan.period?.label
    case "status": plan.status.flatMap { strings[$0.word.name] }
    case "summary": plan.summary
    default: standing(analysis.standing, name) ?? list(name)
    }
  }

  private func standing(_ standing: Standing, _ name: String) -> Any? {
    switch name {
    case "progress": standing.score.map { "\(PageWriter.whole($0 * 100))%" }
    case "health": strings[standing.health.word.name]
    default: nil
    }
  }

  private func list(_ name: String) -> Any? {
    switch name {
    case "tags": plan.tags.map { ["name": $0] }
    case "extra": plan.fields.extras.map { ["name": $0.name, "text": $0.text] }
    case "objectives": plan.objectives.indices.map(objective)
    case "tasks":
      plan.tasks.indices.map { place in
        record(
          plan.tasks[place],
          [
            "start": plan.tasks[place].start?.text, "end": plan.tasks[place].end?.text,
            "status": strings[analysis.schedule.tasks[place].status.word.name],
          ])
      }
    case "milestones":
      plan.milestones.indices.map { place in
        record(
          plan.milestones[place],
          [
            "due": plan.milestones[place].due?.text,
            "status": strings[analysis.schedule.milestones[place].status.word.name],
          ])
      }
    case "risks": plan.risks.map { record($0, [:]) }
    default: nil
    }
  }

  private func objective(_ place: Int) -> [String: Any] {
    let objective = plan.objectives[place]
    let progress = analysis.objectives[place]
    var values: [String: Any] = record(objective, words(of: progress.standing, due: objective.due))
    values["keyResults"] = objective.keyResults.indices.map { part in
      let keyResult = objective.keyResults[part]
      var more = words(of: progress.keyResults[part].standing, due: keyResult.due)
      more["baseline"] = keyResult.baseline?.text
      more["target"] = keyResult.target?.text
      more["current"] = progress.keyResults[part].achievement.current?.text
      return record(keyResult, more)
    }
    return values
  }

  private func words(of standing: Standing, due: WrittenDate?) -> [String: String?] {
    [
      "due": due?.text, "progress": standing.score.map { "\(PageWriter.whole($0 * 100))%" },
      "health": strings[standing.health.word.name],
    ]
  }

  private func record(_ record: some PlanRecord, _ more: [String: String?]) -> [String: String] {
    var values = ["id": record.id, "title": record.title]
    values["owner"] = record.fields[.owner]
    for (name, value) in more { values[name] = value }
    return values
  }
}
