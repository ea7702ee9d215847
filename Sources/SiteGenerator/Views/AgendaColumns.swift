import HTML
import PlanModel

/// What is late, near and silent, beside each other, each with its number.
struct AgendaColumns {
  let answers: [(title: StringKey, nothing: StringKey, items: [AgendaItem])]
  let most: Int
  let portfolio: Portfolio

  /// Where those are that would make the page too long.
  let rest: HTMLFragment

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
        list(items.prefix(most), &page)
        let folded = items.dropFirst(most)
        page.folded(folded.count) { page in
          list(folded.prefix(Self.mostFolded), &page)
          page.more(folded.count - Self.mostFolded, at: rest)
        }
      }
      page.raw("</section>")
    }
    page.raw("</div>")
  }

  private static let mostFolded = 100

  private func list(_ items: ArraySlice<AgendaItem>, _ page: inout PageWriter) {
    AgendaList(items: Array(items), portfolio: portfolio, namesOwners: namesOwners).write(to: &page)
  }
}
