import PlanModel

/// The plans that need somebody, the most pressing first, each with what presses.
struct HelpList {
  let site: Site
  let index: SiteIndex

  /// Those of some plans that have fallen behind, are late, silent or under their mark.
  let plans: [Int]

  init(_ plans: [Int], site: Site, index: SiteIndex) {
    self.site = site
    self.index = index
    let analyses = site.portfolio.analyses
    self.plans = plans.filter { number in
      index.digests[number].needsAttention || analyses[number].standing.health.needsHelp
    }.sorted { left, right in
      let (first, second) = (analyses[left].standing.health, analyses[right].standing.health)
      return (first.urgency, -index.digests[left].pressure, left) < (
        second.urgency, -index.digests[right].pressure, right
      )
    }
  }

  func write(to page: inout PageWriter, most: Int) {
    page.raw("<ul class=\"agenda\">")
    for number in plans.prefix(most) {
      let plan = site.portfolio.plans[number]
      page.raw("<li>")
      page.health(site.portfolio.analyses[number].standing.health)
      page.raw(" ")
      page.progress(site.portfolio.analyses[number].standing)
      page.raw(" <span class=\"what\">")
      page.planLink(number, plan)
      page.raw("</span>")
      reasons(&page, number)
      if let owner = plan.fields[.owner] {
        page.raw(" <span class=\"hint\">")
        page.people(owner)
        page.raw("</span>")
      }
      page.raw("</li>")
    }
    page.raw("</ul>")
  }

  /// What is late, under its mark or silent, each with its number, leading to the plan's own part about it.
  private func reasons(_ page: inout PageWriter, _ number: Int) {
    let digest = index.digests[number]
    let counts: [(Int, StringKey, StaticString)] = [
      (digest.overdue, .overdue, "off-track"), (digest.alerts, .alerts, "at-risk"), (digest.stale, .stale, "at-risk"),
    ]
    for (count, word, style) in counts where count > 0 {
      page.raw(" <span class=\"st ")
      page.raw(style)
      page.raw("\">")
      page.word(word)
      page.raw(" ")
      page.integer(count)
      page.raw("</span>")
    }
  }
}

extension Health {
  fileprivate var needsHelp: Bool { self == .offTrack || self == .atRisk }

  /// Less is more pressing.
  fileprivate var urgency: Int {
    switch self {
    case .offTrack: 0
    case .atRisk: 1
    case .notUpdated: 2
    case .onTrack, .notStarted: 3
    case .done: 4
    }
  }
}

extension PlanDigest {
  /// What is late weighs more than what has not been said.
  fileprivate var pressure: Int { overdue * 3 + alerts * 2 + stale }
}
