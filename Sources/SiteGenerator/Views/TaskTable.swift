import PlanModel

/// A plan's tasks as a table, with the computed dates folded below it.
struct TaskTable {
  let dossier: PlanDossier
  let tasks: [Int]

  init(_ dossier: PlanDossier, tasks: [Int]? = nil) {
    self.dossier = dossier
    self.tasks = tasks ?? Array(dossier.plan.tasks.indices)
  }

  func write(to page: inout PageWriter) {
    let all = dossier.plan.tasks
    let columns = Columns(
      keyResult: tasks.contains { all[$0].keyResult != nil },
      actual: tasks.contains { all[$0].actualStart != nil || all[$0].actualEnd != nil },
      after: tasks.contains { !all[$0].after.isEmpty }, deliverable: tasks.contains { all[$0].deliverable != nil })
    page.scrolling(.tasks) { page in
      page.raw("<table class=\"grid tasks\"><thead><tr>")
      head(&page, columns)
      page.raw("</tr></thead><tbody>")
      for task in tasks { row(&page, all[task], dossier.analysis.schedule.tasks[task], columns) }
      page.raw("</tbody></table>")
    }
    ComputedDates(dossier: dossier, tasks: tasks).write(to: &page)
  }

  /// Which columns anybody has filled in.
  private struct Columns {
    let keyResult: Bool
    let actual: Bool
    let after: Bool
    let deliverable: Bool
  }

  private func head(_ page: inout PageWriter, _ columns: Columns) {
    page.columnHead(.id)
    page.columnHead(.task)
    page.numberHead(.progress)
    page.columnHead(.status)
    if columns.keyResult { page.columnHead(.keyResult) }
    page.columnHead(.owner)
    page.columnHead(.planned)
    if columns.actual { page.columnHead(.actual) }
    if columns.after { page.columnHead(.after) }
    if columns.deliverable { page.columnHead(.deliverable) }
  }

  /// The task is lent by the caller, so that its words are written without counting each.
  private func row(_ page: inout PageWriter, _ task: PlanTask, _ scheduled: ScheduledTask, _ columns: Columns) {
    page.raw("<tr")
    page.identifier(task.id)
    page.raw("><td class=\"id\">")
    page.text(task.id)
    page.raw("</td><th scope=\"row\">")
    page.text(task.title)
    details(&page, task)
    page.raw("</th><td class=\"n\">")
    if let progress = task.progress { page.percent(progress) } else { page.missing() }
    page.raw("</td><td>")
    page.status(scheduled.status)
    page.raw("</td>")
    if columns.keyResult {
      page.raw("<td>")
      if let reference = task.keyResult { page.reference(reference, in: dossier.portfolio) } else { page.missing() }
      page.raw("</td>")
    }
    page.raw("<td>")
    page.people(task.fields[.owner])
    page.raw("</td><td class=\"when\">")
    dates(&page, task.start, task.end, task.duration)
    page.raw("</td>")
    if columns.actual {
      page.raw("<td class=\"when\">")
      dates(&page, task.actualStart, task.actualEnd, nil)
      page.raw("</td>")
    }
    end(&page, task, columns)
    page.raw("</tr>")
  }

  private func end(_ page: inout PageWriter, _ task: PlanTask, _ columns: Columns) {
    if columns.after {
      page.raw("<td>")
      DependencyList(dependencies: task.after, portfolio: dossier.portfolio).write(to: &page)
      page.raw("</td>")
    }
    if columns.deliverable {
      page.raw("<td>")
      if let deliverable = task.deliverable { page.text(deliverable) } else { page.missing() }
      page.raw("</td>")
    }
  }

  private func dates(
    _ page: inout PageWriter, _ start: WrittenDate?, _ end: WrittenDate?, _ duration: WrittenDuration?
  ) {
    switch (start, end) {
    case (let start?, let end?) where start != end:
      // One cell may say both: its words tell the stretch once.
      if start.text == end.text, let first = start.start, let last = end.end {
        page.dates(DateRange(between: first, and: last))
        break
      }
      page.writtenDate(start)
      page.raw(" –<br>")
      page.writtenDate(end)
    case (let one?, _), (nil, let one?): page.writtenDate(one)
    case (nil, nil): if duration == nil { page.missing() }
    }
    guard let duration else { return }
    page.raw(" <small>")
    page.text(duration.text)
    page.raw("</small>")
  }

  private func details(_ page: inout PageWriter, _ task: PlanTask) {
    var list = DetailList()
    for entry in task.fields.entries where !entry.text.isEmpty {
      switch entry.field {
      case .description, .acceptance, .resources, .type, .why, .where, .how, .deviation, .correction, .note:
        list.add(entry.field.word, entry.text, &page)
      default: continue
      }
    }
    list.add(task.fields.extras, &page)
    list.close(&page)
  }
}

/// `T1、T2（完成后开始，+2 工作日）`
struct DependencyList {
  let dependencies: [Dependency]
  let portfolio: Portfolio

  func write(to page: inout PageWriter) {
    guard !dependencies.isEmpty else { return page.missing() }
    for (place, dependency) in dependencies.enumerated() {
      if place > 0 { page.word(.listSeparator) }
      page.reference(dependency.reference, in: portfolio)
      guard dependency.kind != .finishToStart || dependency.lag != 0 else { continue }
      page.raw(" <small>")
      page.text(dependency.kind.rawValue)
      if dependency.lag != 0 {
        page.raw(dependency.lag > 0 ? " +" : " −")
        page.integer(abs(dependency.lag))
      }
      page.raw("</small>")
    }
  }
}

/// Early and late dates, and how long each task may slip, for those who want to know.
private struct ComputedDates {
  let dossier: PlanDossier
  let tasks: [Int]

  func write(to page: inout PageWriter) {
    guard !dossier.analysis.schedule.chain.isEmpty else { return }
    page.raw("<details><summary>")
    page.word(.computedDates)
    page.raw("</summary>")
    page.scrolling(.computedDates) { page in
      page.raw("<table class=\"grid compact\"><thead><tr>")
      page.columnHead(.task)
      page.numberHead(.workingDays)
      page.columnHead(.earlyStart)
      page.columnHead(.earlyFinish)
      page.columnHead(.lateStart)
      page.columnHead(.lateFinish)
      page.numberHead(.slack)
      page.raw("</tr></thead><tbody>")
      for task in tasks { row(&page, task) }
      page.raw("</tbody></table>")
    }
    page.raw("</details>")
  }

  private func row(_ page: inout PageWriter, _ number: Int) {
    guard let dates = dossier.analysis.schedule.tasks[number].dates else { return }
    page.raw("<tr><th scope=\"row\">")
    page.text(dossier.plan.tasks[number].id)
    page.raw("</th><td class=\"n\">")
    page.integer(dates.workingDays)
    for day in [dates.earlyStart, dates.earlyFinish, dates.lateStart, dates.lateFinish] {
      page.raw("</td><td>")
      page.isoDate(day)
    }
    page.raw("</td><td class=\"n\">")
    if dates.isCritical { page.word(.critical) } else { page.phrase(.slackDays, dates.slack) }
    page.raw("</td></tr>")
  }
}
