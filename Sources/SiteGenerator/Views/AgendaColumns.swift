import PlanModel

/// What is late, near and silent, beside each other, each with its number.
struct AgendaColumns {
  let answers: [(title: StringKey, nothing: StringKey, items: [AgendaItem])]
  let most: Int
  let portfolio: Portfolio

  /// Not where everything is one person's.
  var namesOwners = true

  func write(to page: inout PageWriter) {
    page.raw("<div class=\"triage\">")
    for (title, nothing, items) in answers {
      page.raw("<section><h3>")
      page.word(title)
      page.badge(items.count)
      page.raw("</h3>")
      if items.isEmpty {
        page.emptyState(nothing)
      } else {
        let shown = Array(items.prefix(most))
        AgendaList(items: shown, portfolio: portfolio, namesOwners: namesOwners).write(to: &page)
        page.remainder(items.count - shown.count)
      }
      page.raw("</section>")
    }
    page.raw("</div>")
  }
}
