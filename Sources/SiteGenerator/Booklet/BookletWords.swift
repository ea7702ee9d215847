import HTML
import PlanModel

/// What a booklet says on its first pages and in the margins of all.
struct BookletWords {
  let strings: InterfaceStrings
  let selection: BookletSelection
  let site: Site

  /// The title that somebody chose; nil for what the plans make of it.
  let chosenTitle: String?

  /// `市场部 2026 年第二季度工作计划` of one plan, `2026 年第 2 季度 · 市场部` of many.
  var title: String {
    if let chosenTitle { return chosenTitle }
    if selection.plans.count == 1 {
      let plan = site.portfolio.plans[selection.plans[0]]
      return plan.title.isEmpty ? plan.key : plan.title
    }
    let period = selection.onlyPeriod.map { period in plain { $0.periodName(period) } }
    let parts = [period, selection.onlyDepartment].compactMap(\.self)
    return parts.isEmpty ? siteTitle : parts.joined(separator: " · ")
  }

  var siteTitle: String { site.configuration.title ?? strings.plainText(.plans) }

  /// What a writer writes, without its tags.
  func plain(_ write: (inout PageWriter) -> Void) -> String {
    var page = PageWriter(strings: strings, links: .none, depth: 0)
    write(&page)
    return MarkupWords.text(of: page.html.bytes, limit: .max)
  }

  // MARK: - Cover

  func cover(_ page: inout PageWriter) {
    page.raw("<section class=\"cover\"><p class=\"house\">")
    if title != siteTitle { page.text(siteTitle) }
    page.raw("</p><p class=\"name\">")
    page.text(title)
    page.raw("</p>")
    if selection.plans.count == 1, let summary = site.portfolio.plans[selection.plans[0]].summary {
      page.raw("<p class=\"lead\">")
      page.text(summary)
      page.raw("</p>")
    } else {
      page.raw("<p class=\"lead\">")
      page.word(.bookletTitle)
      page.raw(" · ")
      page.phrase(.planCount, selection.plans.count)
      page.raw("</p>")
    }
    page.raw("<dl class=\"facts\">")
    facts(&page)
    page.raw("</dl></section>")
  }

  private func facts(_ page: inout PageWriter) {
    let plans = selection.plans.map { site.portfolio.plans[$0] }
    if let departments = names(plans.compactMap(\.department)) { fact(&page, .department) { $0.text(departments) } }
    if plans.count == 1, let owner = plans[0].fields[.owner] { fact(&page, .owner) { $0.text(owner) } }
    if let period = selection.onlyPeriod ?? (plans.count == 1 ? plans[0].period : nil) {
      fact(&page, .period) { $0.dates(period.range) }
    }
    fact(&page, .asOf) { $0.longDate(site.portfolio.asOf) }
  }

  /// Each once, in their order; nil for none.
  private func names(_ names: [String]) -> String? {
    var distinct: [String] = []
    for name in names where !distinct.contains(name) { distinct.append(name) }
    return distinct.isEmpty ? nil : distinct.joined(separator: strings.plainText(.listSeparator))
  }

  private func fact(_ page: inout PageWriter, _ key: StringKey, _ value: (inout PageWriter) -> Void) {
    page.raw("<div><dt>")
    page.word(key)
    page.raw("</dt><dd>")
    value(&page)
    page.raw("</dd></div>")
  }
}
