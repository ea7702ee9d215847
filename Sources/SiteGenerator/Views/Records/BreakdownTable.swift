import PlanModel

/// A plan's work with its numbers, from phases down to the parts of tasks, and what each hands over.
struct BreakdownTable {
  let dossier: PlanDossier

  init(_ dossier: PlanDossier) {
    self.dossier = dossier
  }

  /// Whether there is nothing to take apart: no phases, and no task that is part of another.
  var isEmpty: Bool {
    let plan = dossier.plan
    return plan.tasks.isEmpty || plan.phases.isEmpty && plan.tasks.allSatisfy { $0.parent == nil && $0.phase == nil }
  }

  func write(to page: inout PageWriter) {
    let items = WorkBreakdown(of: dossier.plan).items
    guard !items.isEmpty else { return page.emptyState(.noTasks) }
    page.scrolling(.breakdown) { page in
      page.raw("<table class=\"grid breakdown\"><caption>")
      page.word(.breakdown)
      page.raw("</caption><thead><tr>")
      page.columnHead(.number)
      page.columnHead(.workItem)
      page.columnHead(.owner)
      page.columnHead(.planned)
      page.columnHead(.deliverable)
      page.columnHead(.status)
      page.raw("</tr></thead><tbody>")
      for (place, item) in items.enumerated() {
        row(item, items[(place + 1)...].prefix { $0.level > item.level }, &page)
      }
      page.raw("</tbody></table>")
    }
  }

  /// - Parameter parts: what the item is made of, down to the smallest.
  private func row(_ item: WorkBreakdown.Item, _ parts: ArraySlice<WorkBreakdown.Item>, _ page: inout PageWriter) {
    switch item.level {
    case 1: page.raw("<tr class=\"l1\">")
    case 2: page.raw("<tr class=\"l2\">")
    case 3: page.raw("<tr class=\"l3\">")
    case 4: page.raw("<tr class=\"l4\">")
    case 5: page.raw("<tr class=\"l5\">")
    default: page.raw("<tr class=\"l6\">")
    }
    page.raw("<td class=\"id\">")
    page.text(item.number)
    page.raw("</td><th scope=\"row\">")
    switch item.work {
    case .phase(let place): phase(dossier.plan.phases[place], &page)
    case .namedPhase(let name):
      page.text(name)
      rest(&page, nil, days(of: parts), nil)
      page.raw("</td></tr>")
    case .task(let place): task(place, &page)
    case .withoutPhase:
      page.word(.otherWork)
      page.raw("</th><td></td><td></td><td></td><td></td></tr>")
    }
  }

  private func phase(_ phase: Phase, _ page: inout PageWriter) {
    page.text(phase.title)
    rest(
      &page, phase.fields[.owner], DateRange(start: phase.start?.start, end: phase.end?.end ?? phase.start?.end),
      phase.deliverable)
    page.raw("</td></tr>")
  }

  /// From the first day of any of these tasks to the last of any.
  private func days(of items: ArraySlice<WorkBreakdown.Item>) -> DateRange? {
    dossier.span(ofTasks: items.compactMap { if case .task(let place) = $0.work { place } else { nil } })
  }

  private func task(_ place: Int, _ page: inout PageWriter) {
    let task = dossier.plan.tasks[place]
    let scheduled = dossier.analysis.schedule.tasks[place]
    page.openLink(record: task.id)
    page.text(task.title)
    page.raw("</a>")
    rest(&page, task.fields[.owner], task.plannedRange ?? scheduled.dates?.range, task.deliverable)
    page.status(scheduled.status)
    page.raw("</td></tr>")
  }

  /// The cells up to the beginning of the status.
  private func rest(_ page: inout PageWriter, _ owner: String?, _ range: DateRange?, _ deliverable: String?) {
    page.raw("</th><td>")
    page.people(owner)
    page.raw("</td><td class=\"when\">")
    if let range { page.dates(range) } else { page.missing() }
    page.raw("</td><td>")
    if let deliverable { page.text(deliverable) } else { page.missing() }
    page.raw("</td><td>")
  }
}
