import PlanModel

/// Where one finds plans, goals, people and text; without scripts, the plans by department.
struct SearchPage {
  let site: Site
  let index: SiteIndex

  private static let mostDepartments = 300
  private static let mostPlans = 6

  func write(to page: inout PageWriter) {
    page.raw("<header class=\"page-head\"><h1>")
    page.word(.search)
    page.raw("</h1></header><noscript><p class=\"lead\">")
    page.word(.searchNeedsScripts)
    page.raw("</p></noscript>")
    finder(&page)
    departments(&page)
  }

  /// Hidden until the script that works it is there.
  private func finder(_ page: inout PageWriter) {
    page.raw("<div id=\"finder\" hidden")
    for (name, key) in Self.words {
      page.raw(" data-")
      page.raw(name)
      page.raw("=\"")
      page.word(key)
      page.raw("\"")
    }
    page.raw("><p><label for=\"query\">")
    page.word(.searchLabel)
    page.raw("</label> <input id=\"query\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\"></p>")
    page.raw("<p id=\"found\" role=\"status\"></p><ol id=\"hits\" class=\"hits\"></ol>")
    page.raw("<p><button id=\"more\" type=\"button\" hidden>")
    page.word(.searchMore)
    page.raw("</button></p></div>")
  }

  private static let words: [(StaticString, StringKey)] = [
    ("found", .searchFound), ("nothing", .searchNothing), ("short", .searchShort), ("failed", .searchFailed),
    ("department", .department), ("person", .person), ("period", .period),
  ]

  private func departments(_ page: inout PageWriter) {
    let plans = site.portfolio.plans
    page.raw("<section class=\"part\" id=\"by-department\">")
    page.heading(.departments)
    page.leftOutOnPaper(index.departments.count)
    page.raw("<div class=\"off-paper\">")
    for (number, department) in index.departments.enumerated().prefix(Self.mostDepartments) {
      page.raw("<h3>")
      page.openLink(page.links.departments[number])
      page.text(department.name)
      page.raw("</a></h3><ul class=\"links wrap\">")
      for plan in department.plans.prefix(Self.mostPlans) {
        page.raw("<li>")
        page.planLink(plan, plans[plan])
        page.raw("</li>")
      }
      page.raw("</ul>")
    }
    page.folded(index.departments.count - Self.mostDepartments) { page in
      page.raw("<ul class=\"links wrap\">")
      for number in index.departments.indices.dropFirst(Self.mostDepartments) {
        page.raw("<li>")
        page.openLink(page.links.departments[number])
        page.text(index.departments[number].name)
        page.raw("</a></li>")
      }
      page.raw("</ul>")
    }
    page.raw("</div>")
    if index.departments.isEmpty { page.emptyState(.noPlans) }
    page.raw("</section>")
  }
}
