import PlanModel

extension PageWriter {
  /// A bar from nothing to the whole, with a stroke where an even pace would be. What it says stands beside it as text.
  mutating func bar(_ standing: Standing) {
    openBar(standing.health)
    barParts(score: standing.score, expected: standing.expected)
  }

  private mutating func openBar(_ health: Health) {
    switch health {
    case .onTrack: raw("<svg class=\"bar on-track\"")
    case .atRisk: raw("<svg class=\"bar at-risk\"")
    case .offTrack: raw("<svg class=\"bar off-track\"")
    case .done: raw("<svg class=\"bar done\"")
    case .notUpdated, .notStarted: raw("<svg class=\"bar\"")
    }
    raw(" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
  }

  private mutating func barParts(score: Double?, expected: Double?) {
    if let score, score > 0 {
      raw("<path class=\"f\" d=\"M0 4h")
      tenths(Self.whole(min(1, score) * 1000))
      raw("\"/>")
    }
    if let expected, expected > 0, expected < 1 {
      raw("<path class=\"x\" d=\"M")
      tenths(Self.whole(expected * 1000))
      raw(" 0v8\"/>")
    }
    raw("</svg>")
  }

  /// `71%`, or a dash where nothing has been updated.
  mutating func progress(_ standing: Standing) {
    if let score = standing.score { percent(score) } else { missing() }
  }

  /// A cell with a bar and its figure.
  mutating func progressCell(_ standing: Standing) {
    raw("<td class=\"n p\">")
    progress(standing)
    bar(standing)
    raw("</td>")
  }
}

/// The head of a plan's page: how it stands, at a glance.
struct StandingPanel {
  let dossier: PlanDossier

  func write(to page: inout PageWriter) {
    let standing = dossier.analysis.standing
    guard !dossier.analysis.objectives.isEmpty || standing.score != nil else { return }
    page.raw("<div class=\"standing\"><p class=\"figure\">")
    page.raw("<span class=\"sr\">")
    page.word(.progress)
    page.raw(" </span>")
    page.progress(standing)
    page.raw("</p><div class=\"gauge\"><p>")
    page.health(of: standing)
    page.raw("</p>")
    page.bar(standing)
    page.raw("<p class=\"hint\">")
    if let expected = standing.expected {
      page.phrase(.expectedByPace) { page, _ in page.percent(expected) }
      page.raw(" · ")
    }
    page.phrase(.updatedOf, dossier.digest.updated, dossier.digest.keyResults)
    page.raw("</p></div>")
    counts(&page)
    page.raw("</div>")
  }

  /// What is late, near, silent or under its mark, each a figure with its word.
  private func counts(_ page: inout PageWriter) {
    let digest = dossier.digest
    let figures: [(Int, StringKey, StaticString)] = [
      (digest.overdue, .overdue, "off-track"), (digest.dueSoon, .dueSoon, "plain"), (digest.stale, .stale, "at-risk"),
      (digest.alerts, .alerts, "at-risk"), (digest.errors + digest.warnings, .findings, "plain"),
    ]
    guard figures.contains(where: { $0.0 > 0 }) else { return }
    page.raw("<dl class=\"counts\">")
    for (count, key, state) in figures where count > 0 { page.figure(count, key, state) }
    page.raw("</dl>")
  }
}

/// Who, when and what for, as the front matter says.
struct FactsView {
  let dossier: PlanDossier

  func write(to page: inout PageWriter) {
    let plan = dossier.plan
    page.raw("<dl class=\"facts\">")
    if plan.department != nil { fact(&page, .department) { $0.department(plan.department) } }
    if let team = plan.team { fact(&page, .team) { $0.text(team) } }
    if let owner = plan.fields[.owner] { fact(&page, .owner) { $0.people(owner) } }
    if let period = plan.period { fact(&page, .period) { range(&$0, period) } }
    if let status = plan.status { fact(&page, .status) { $0.word(status.word) } }
    if let role = plan.role { fact(&page, .role) { $0.word(role.word) } }
    if !plan.supports.isEmpty { fact(&page, .supports) { $0.references(plan.supports, in: dossier.portfolio) } }
    if !plan.reviews.isEmpty { fact(&page, .looksBackOn) { $0.references(plan.reviews, in: dossier.portfolio) } }
    if !plan.more.isEmpty { approvals(&page) }
    if !plan.tags.isEmpty { fact(&page, .tags) { list(&$0, plan.tags) } }
    if let last = dossier.digest.lastReport { fact(&page, .updated) { $0.date(last) } }
    page.raw("</dl>")
  }

  private func approvals(_ page: inout PageWriter) {
    let approvals = dossier.plan.more.approvals
    guard !approvals.isEmpty else { return }
    // The page has a section of its own for what is more than names.
    let isAnchor = !approvals.contains(where: \.saysMore)
    fact(&page, .approvals) { page in
      for (place, approval) in approvals.enumerated() {
        if place > 0 { page.word(.listSeparator) }
        page.raw("<span")
        if isAnchor { page.identifier(approval.id) }
        page.raw(">")
        page.people(approval.title)
        page.raw("</span>")
      }
    }
  }

  private func fact(_ page: inout PageWriter, _ key: StringKey, _ value: (inout PageWriter) -> Void) {
    page.raw("<div><dt>")
    page.word(key)
    page.raw("</dt><dd>")
    value(&page)
    page.raw("</dd></div>")
  }

  private func range(_ page: inout PageWriter, _ period: Period) {
    page.period(period)
    guard period.unit != .custom else { return }
    page.raw("<br><small>")
    page.dates(period.range)
    page.raw("</small>")
  }

  private func list(_ page: inout PageWriter, _ words: [String]) {
    for (place, word) in words.enumerated() {
      if place > 0 { page.word(.listSeparator) }
      page.text(word)
    }
  }
}
