import PlanModel
import SourceText

/// All findings, counted by rule and by plan; the findings themselves are on the plans' own pages.
struct HealthPage {
  let site: Site
  let index: SiteIndex

  private static let mostPlans = 300

  func write(to page: inout PageWriter) {
    page.listHead(.health, .healthIntroduction)
    guard !site.diagnostics.isEmpty else { return page.emptyState(.noFindings) }
    page.raw("<dl class=\"counts\">")
    page.figure(site.diagnostics.errorCount, .dataErrors, "off-track")
    page.figure(site.diagnostics.warningCount, .dataWarnings, "at-risk")
    page.raw("</dl>")
    rules(&page)
    plans(&page)
    loose(&page)
  }

  // MARK: - By rule

  /// How often each rule has found something. Rules are told apart as objects: a site may have a hundred thousand
  /// findings, and names take long to hash.
  private var countedRules: [(code: DiagnosticCode, severity: Diagnostic.Severity, count: Int)] {
    var places: [ObjectIdentifier: Int] = [:]
    var rules: [(code: DiagnosticCode, severity: Diagnostic.Severity, count: Int)] = []
    for finding in site.diagnostics {
      let code = finding.code
      let place = places[ObjectIdentifier(code)] ?? rules.count
      if place == rules.count {
        places[ObjectIdentifier(code)] = place
        rules.append((code, finding.severity, 0))
      }
      rules[place].count += 1
    }
    return rules
  }

  private func rules(_ page: inout PageWriter) {
    let rules = countedRules.sorted { left, right in
      (left.severity == .error ? 0 : 1, -left.count, left.code.name)
        < (right.severity == .error ? 0 : 1, -right.count, right.code.name)
    }
    page.raw("<section class=\"part\">")
    page.heading(.byRule)
    page.scrolling(.byRule) { page in
      page.raw("<table class=\"grid\"><thead><tr>")
      page.columnHead(.rule)
      page.columnHead(.severity)
      page.numberHead(.count)
      page.columnHead(.whyItMatters)
      page.raw("</tr></thead><tbody>")
      for (code, severity, count) in rules {
        page.raw("<tr><th scope=\"row\"><code>")
        page.text(code.name)
        page.raw("</code></th><td>")
        page.severity(severity)
        page.raw("</td><td class=\"n\">")
        page.integer(count)
        page.raw("</td><td>")
        page.text(code.explanation[page.strings.language])
        page.raw("</td></tr>")
      }
      page.raw("</tbody></table>")
    }
    page.cutOnPaper(rules.count)
    page.raw("</section>")
  }

  // MARK: - By plan

  private func plans(_ page: inout PageWriter) {
    let affected = index.digests.indices.filter { index.digests[$0].findings > 0 }.sorted { left, right in
      let (first, second) = (index.digests[left], index.digests[right])
      return (-first.errors, -first.warnings, left) < (-second.errors, -second.warnings, right)
    }
    guard !affected.isEmpty else { return }
    page.raw("<section class=\"part\">")
    page.heading(.byPlan)
    page.scrolling(.byPlan) { page in
      page.raw("<table class=\"grid\"><thead><tr>")
      page.columnHead(.plan)
      page.columnHead(.department)
      page.columnHead(.period)
      page.numberHead(.error)
      page.numberHead(.warning)
      page.raw("</tr></thead><tbody>")
      for number in affected.prefix(Self.mostPlans) { row(&page, number) }
      page.raw("</tbody></table>")
    }
    page.cutOnPaper(affected.count)
    page.more(affected.count - Self.mostPlans, at: page.links.search)
    page.raw("</section>")
  }

  private func row(_ page: inout PageWriter, _ number: Int) {
    let plan = site.portfolio.plans[number]
    page.raw("<tr><th scope=\"row\">")
    page.openLink(page.links.plans[number], record: "findings")
    page.text(plan.title.isEmpty ? plan.key : plan.title)
    page.raw("</a> <span class=\"hint\">")
    page.text(plan.file)
    page.raw("</span></th><td>")
    page.department(plan.department)
    page.raw("</td><td>")
    page.period(plan.period)
    page.raw("</td>")
    page.countCell(index.digests[number].errors)
    page.countCell(index.digests[number].warnings)
    page.raw("</tr>")
  }

  // MARK: - Findings of no plan

  private static let mostLoose = 100

  /// What is wrong with files that are no plan: the configuration, templates, data.
  private func loose(_ page: inout PageWriter) {
    let count = index.digests.reduce(0) { $0 + $1.findings }
    guard count < site.diagnostics.count else { return }
    let files = Set(site.portfolio.plans.map(\.file))
    let loose = site.diagnostics.ofFiles { !files.contains($0) }
    page.raw("<section class=\"part\">")
    page.heading(.findings)
    page.raw("<ul class=\"agenda\">")
    for finding in loose.prefix(Self.mostLoose) {
      page.raw("<li>")
      page.severity(finding.severity)
      page.raw(" <code>")
      page.text(finding.file)
      if finding.span.start.line > 0 {
        page.raw(":")
        page.integer(Int(finding.span.start.line))
      }
      page.raw("</code> ")
      page.message(of: finding, page.strings.findings)
      page.raw("</li>")
    }
    page.raw("</ul>")
    page.moreFindings(site.diagnostics.count - count - Self.mostLoose)
    page.raw("</section>")
  }
}
