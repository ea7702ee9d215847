import PlanModel

/// Tasks by the six questions: who, what, why, where, when, how.
struct TaskSheets {
  let dossier: PlanDossier

  /// Tasks of which their author has answered why, where or how.
  private let tasks: [Int]

  private static let mostSheets = 40

  init(_ dossier: PlanDossier) {
    self.dossier = dossier
    tasks = dossier.plan.tasks.indices.filter { place in
      let fields = dossier.plan.tasks[place].fields
      return fields[.why] != nil || fields[.where] != nil || fields[.how] != nil
    }
  }

  func write(to page: inout PageWriter) {
    guard !tasks.isEmpty else { return page.emptyState(.noSheets) }
    for place in tasks.prefix(Self.mostSheets) { write(place, &page) }
    page.folded(tasks.count - Self.mostSheets) { page in
      for place in tasks.dropFirst(Self.mostSheets) { write(place, &page) }
    }
  }

  private func write(_ place: Int, _ page: inout PageWriter) {
    let task = dossier.plan.tasks[place]
    page.raw("<table class=\"grid sheet\"><caption>")
    page.openLink(record: task.id)
    page.raw("<span class=\"id\">")
    page.text(task.id)
    page.raw("</span> ")
    page.text(task.title)
    page.raw("</a></caption><tbody>")
    answer(&page, .who) { $0.people(task.fields[.owner]) }
    answer(&page, .what) { $0.text(task.details ?? task.deliverable ?? task.title) }
    answer(&page, .whyQuestion) { $0.textOrMissing(task.fields[.why]) }
    answer(&page, .whereQuestion) { $0.textOrMissing(task.fields[.where]) }
    answer(&page, .whenQuestion) { page in
      let range = task.plannedRange ?? dossier.analysis.schedule.tasks[place].dates?.range
      if let range { page.dates(range) } else { page.missing() }
    }
    answer(&page, .howQuestion) { $0.textOrMissing(task.fields[.how]) }
    page.raw("</tbody></table>")
  }

  private func answer(_ page: inout PageWriter, _ key: StringKey, _ value: (inout PageWriter) -> Void) {
    page.raw("<tr><th scope=\"row\">")
    page.word(key)
    page.raw("</th><td>")
    value(&page)
    page.raw("</td></tr>")
  }
}

extension PageWriter {
  mutating func textOrMissing(_ words: String?) {
    if let words { text(words) } else { missing() }
  }
}
