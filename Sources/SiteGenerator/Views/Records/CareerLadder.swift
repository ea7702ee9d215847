import PlanModel

/// Somebody's goals by how far ahead they lie: the vision, what comes in one to three years, and what comes first.
struct CareerLadder {
  let dossier: PlanDossier

  private enum Rung: Int, CaseIterable {
    case vision, long, short, open

    var word: StringKey {
      switch self {
      case .vision: .rungVision
      case .long: .rungLong
      case .short: .rungShort
      case .open: .rungOpen
      }
    }
  }

  private let rungs: [Rung: [Int]]

  init(_ dossier: PlanDossier) {
    self.dossier = dossier
    let start = dossier.plan.period?.range.start ?? dossier.asOf
    rungs = Dictionary(grouping: dossier.plan.objectives.indices) { place in
      Self.rung(of: dossier.plan.objectives[place], since: start)
    }
  }

  /// Whether there are goals at more than one distance, which is what makes a ladder.
  var isLadder: Bool { rungs.count > 1 }

  /// A goal of the plan's own year has the last day of the year at the latest.
  private static func rung(of objective: Objective, since start: CalendarDate) -> Rung {
    guard let due = objective.due?.end else { return .open }
    if due >= start.adding(months: 36) { return .vision }
    return due >= start.adding(months: 12) ? .long : .short
  }

  func write(to page: inout PageWriter) {
    guard !dossier.plan.objectives.isEmpty else { return page.emptyState(.none) }
    page.raw("<ol class=\"ladder\">")
    for rung in Rung.allCases {
      guard let goals = rungs[rung] else { continue }
      page.raw("<li><h3>")
      page.word(rung.word)
      page.raw("</h3><ul class=\"links\">")
      for place in goals { goal(place, &page) }
      page.raw("</ul></li>")
    }
    page.raw("</ol>")
  }

  private func goal(_ place: Int, _ page: inout PageWriter) {
    let objective = dossier.plan.objectives[place]
    page.raw("<li>")
    page.openLink(record: objective.id)
    page.raw("<span class=\"id\">")
    page.text(objective.id)
    page.raw("</span> ")
    page.text(objective.title)
    page.raw("</a> ")
    if let due = objective.due {
      page.raw("<small>")
      page.writtenDate(due)
      page.raw("</small> ")
    }
    page.health(of: dossier.analysis.objectives[place].standing)
    page.raw("</li>")
  }
}
