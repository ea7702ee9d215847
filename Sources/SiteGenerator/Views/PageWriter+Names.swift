import PlanModel

extension PageWriter {
  mutating func health(_ health: Health) {
    switch health {
    case .onTrack: raw("<span class=\"st on-track\">")
    case .atRisk: raw("<span class=\"st at-risk\">")
    case .offTrack: raw("<span class=\"st off-track\">")
    case .done: raw("<span class=\"st done\">")
    case .notUpdated: raw("<span class=\"st not-updated\">")
    case .notStarted: raw("<span class=\"st not-started\">")
    }
    word(health.word)
    raw("</span>")
  }

  /// A standing's health, marked where an author set it by hand.
  mutating func health(of standing: Standing) {
    health(standing.health)
    guard standing.isManual else { return }
    raw(" <span class=\"manual\">")
    word(.setByAuthor)
    raw("</span>")
  }

  mutating func status(_ status: TaskStatus, isManual: Bool = false) {
    switch status {
    case .notStarted: raw("<span class=\"st not-started\">")
    case .inProgress: raw("<span class=\"st in-progress\">")
    case .done: raw("<span class=\"st done\">")
    case .delayed: raw("<span class=\"st off-track\">")
    }
    word(status.word)
    raw("</span>")
  }

  mutating func dimension(_ dimension: Dimension) {
    switch dimension {
    case .growth: word(.dimensionGrowth)
    case .efficiency: word(.dimensionEfficiency)
    case .risk: word(.dimensionRisk)
    case .team: word(.dimensionTeam)
    case .other(let name): text(name)
    }
  }
}

extension Health {
  var word: StringKey {
    switch self {
    case .onTrack: .onTrack
    case .atRisk: .atRisk
    case .offTrack: .offTrack
    case .done: .done
    case .notUpdated: .notUpdated
    case .notStarted: .notStarted
    }
  }
}

extension TaskStatus {
  var word: StringKey {
    switch self {
    case .notStarted: .notStarted
    case .inProgress: .inProgress
    case .done: .done
    case .delayed: .delayed
    }
  }
}

extension PlanKind {
  var word: StringKey {
    switch self {
    case .company: .kindCompany
    case .annual: .kindAnnual
    case .quarter: .kindQuarter
    case .project: .kindProject
    case .personal: .kindPersonal
    case .crisis: .kindCrisis
    case .retrospective: .kindRetrospective
    case .report: .kindReport
    case .breakdown: .kindBreakdown
    case .page: .kindPage
    }
  }
}

extension PlanStatus {
  var word: StringKey {
    switch self {
    case .draft: .draft
    case .active: .active
    case .closed: .closed
    }
  }
}

extension PlanRole {
  var word: StringKey {
    switch self {
    case .growth: .roleGrowth
    case .efficiency: .roleEfficiency
    case .risk: .roleRisk
    }
  }
}

extension Commitment {
  var word: StringKey {
    switch self {
    case .committed: .committed
    case .aspirational: .aspirational
    }
  }
}

extension Likelihood {
  var word: StringKey {
    switch self {
    case .low: .likelihoodLow
    case .medium: .likelihoodMedium
    case .high: .likelihoodHigh
    }
  }
}

extension Impact {
  var word: StringKey {
    switch self {
    case .minor: .impactMinor
    case .moderate: .impactModerate
    case .severe: .impactSevere
    case .catastrophic: .impactCatastrophic
    }
  }
}

extension MetricType {
  var word: StringKey {
    switch self {
    case .outcome: .outcome
    case .process: .process
    }
  }
}

extension Retrospective.Quadrant {
  var word: StringKey {
    switch self {
    case .wentWell: .wentWell
    case .toImprove: .toImprove
    case .opportunities: .opportunities
    case .risks: .risksQuadrant
    }
  }
}

extension SWOT.Quadrant {
  var word: StringKey {
    switch self {
    case .strengths: .strengths
    case .weaknesses: .weaknesses
    case .opportunities: .swotOpportunities
    case .threats: .threats
    }
  }
}

extension Language {
  var word: StringKey {
    switch self {
    case .simplifiedChinese: .languageSimplifiedChinese
    case .traditionalChinese: .languageTraditionalChinese
    case .english: .languageEnglish
    }
  }
}
