import PlanModel

/// The plans of a site in a list, for programs that link to them: what each is, how it stands and where its page is.
struct PlanListDocument {
  let site: Site
  let index: SiteIndex
  let paths: SitePaths

  var bytes: [UInt8] {
    // A list that grows by doubling would take three times its memory, and this one may be the largest file of a site.
    var json = JSONWriter(behind: "", reservingCapacity: site.portfolio.plans.count * 1_024)
    json.object { json in
      json.member("title", site.configuration.title)
      json.member("asOf", site.portfolio.asOf)
      json.array("plans", site.portfolio.plans.indices) { json, number in plan(number, &json) }
    }
    json.append([UInt8(ascii: "\n")])
    return json.bytes
  }

  private func plan(_ number: Int, _ json: inout JSONWriter) {
    let plan = site.portfolio.plans[number]
    let standing = site.portfolio.analyses[number].standing
    let digest = index.digests[number]
    json.object { json in
      json.member("key", plan.key)
      json.member("title", plan.title.isEmpty ? plan.key : plan.title)
      json.member("kind", plan.kind.rawValue)
      json.member("department", plan.department)
      json.member("owner", plan.owner?.text)
      json.member("status", plan.status?.rawValue)
      json.member("period", plan.period?.label)
      json.member("start", plan.period?.range.start)
      json.member("end", plan.period?.range.end)
      json.member("summary", plan.summary)
      json.array("tags", plan.tags) { $0.value($1) }
      json.member("progress", standing.score)
      json.member("pace", standing.pace)
      json.member("health", standing.health.rawValue)
      json.member("goals", digest.goals)
      json.member("goalsDone", digest.goalsDone)
      json.member("overdue", digest.overdue)
      json.member("alerts", site.portfolio.analyses[number].alerts.count)
      json.member("page", (site.configuration.baseAddress ?? "") + SitePaths.address(paths.plans[number]))
    }
  }
}
