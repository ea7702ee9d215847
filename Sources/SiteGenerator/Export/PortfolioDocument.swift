package import PlanModel
private import SourceText

/// All plans with what was computed from them, as one JSON document; `docs/export.md` describes it.
package struct PortfolioDocument {
  private let site: Site
  private let text: DiagnosticText

  package init(_ site: Site, text: DiagnosticText) {
    self.site = site
    self.text = text
  }

  package var bytes: [UInt8] {
    var json = JSONWriter()
    let portfolio = site.portfolio
    json.object { json in
      json.member("asOf", portfolio.asOf)
      json.array("plans", portfolio.plans.indices) { json, index in
        json.plan(portfolio.plans[index], portfolio.analyses[index])
      }
      json.diagnostics(site.diagnostics, named: "diagnostics", text)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// The diagnostics alone: a list of objects.
  package static func bytes(of diagnostics: Findings, text: DiagnosticText) -> [UInt8] {
    var json = JSONWriter()
    json.diagnostics(diagnostics, named: nil, text)
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  fileprivate mutating func diagnostics(_ diagnostics: Findings, named name: StaticString?, _ text: DiagnosticText) {
    array(name, diagnostics) { json, diagnostic in
      json.object { json in
        let place = diagnostic.span.start
        json.member("file", diagnostic.file)
        json.member("line", place.line > 0 ? Int(place.line) : nil)
        json.member("column", place.line > 0 ? Int(place.column) : nil)
        json.member("severity", diagnostic.severity.rawValue)
        json.member("code", diagnostic.code.name)
        json.member("message", text.message(of: diagnostic))
        let help = text.help(of: diagnostic)
        json.member("help", help.isEmpty ? nil : help)
      }
    }
  }

  fileprivate mutating func plan(_ plan: Plan, _ analysis: PlanAnalysis) {
    object { json in
      json.member("key", plan.key)
      json.member("title", plan.title)
      json.member("kind", plan.kind.rawValue)
      json.member("department", plan.department)
      json.member("owner", plan.owner?.text)
      json.member("status", plan.status?.rawValue)
      json.period(plan.period)
      json.member("progress", analysis.standing.score)
      json.member("pace", analysis.standing.pace)
      json.member("health", analysis.standing.health.rawValue)
      json.array("objectives", zip(plan.objectives, analysis.objectives)) { json, pair in
        json.objective(pair.0, pair.1)
      }
      json.array("tasks", zip(plan.tasks, analysis.schedule.tasks)) { json, pair in json.task(pair.0, pair.1) }
      json.array("milestones", zip(plan.milestones, analysis.schedule.milestones)) { json, pair in
        json.milestone(pair.0, pair.1)
      }
      json.array("risks", plan.risks) { json, risk in json.risk(risk) }
      json.array("metrics", plan.metrics) { json, metric in json.metric(metric) }
      json.retrospective(plan.retrospective)
      json.array("alerts", analysis.alerts) { json, alert in json.alert(alert, plan) }
      if !plan.phases.isEmpty { json.array("phases", plan.phases) { json, phase in json.phase(phase) } }
      if !plan.checkIns.isEmpty { json.array("checkIns", plan.checkIns) { json, checkIn in json.checkIn(checkIn) } }
      if !plan.swot.isEmpty { json.swot(plan.swot) }
      if !plan.textTables.isEmpty { json.array("tables", plan.textTables) { json, table in json.textTable(table) } }
      json.otherRecords(plan)
    }
  }

  private mutating func period(_ period: Period?) {
    guard let period else { return member("period", nil as String?) }
    object("period") { json in
      json.member("label", period.label)
      json.member("start", period.range.start)
      json.member("end", period.range.end)
    }
  }
}
