import PlanModel

/// A plan's tasks in three columns: to do, doing, done; those that are late stand first and say so.
struct TaskBoard {
  let dossier: PlanDossier

  /// The cards of a column behind these are folded.
  private static let mostCards = 40

  private enum Column: CaseIterable {
    case toDo, doing, done

    var word: StringKey {
      switch self {
      case .toDo: .toDo
      case .doing: .doing
      case .done: .done
      }
    }
  }

  func write(to page: inout PageWriter) {
    let tasks = dossier.plan.tasks
    guard !tasks.isEmpty else { return page.emptyState(.noTasks) }
    let columns = Dictionary(grouping: tasks.indices) { column(of: $0) }
    page.raw("<div class=\"board\">")
    for column in Column.allCases { write(column, columns[column] ?? [], &page) }
    page.raw("</div>")
  }

  /// What is late is being done, unless nobody has begun.
  private func column(of number: Int) -> Column {
    let task = dossier.plan.tasks[number]
    switch dossier.analysis.schedule.tasks[number].status {
    case .done: return .done
    case .inProgress: return .doing
    case .notStarted: return .toDo
    case .delayed: return task.actualStart != nil || (task.progress ?? 0) > 0 ? .doing : .toDo
    }
  }

  private func write(_ column: Column, _ numbers: [Int], _ page: inout PageWriter) {
    page.raw("<section><h3>")
    page.word(column.word)
    page.badge(numbers.count)
    page.raw("</h3>")
    if numbers.isEmpty {
      page.emptyState(.none)
    } else {
      let schedule = dossier.analysis.schedule.tasks
      let ordered =
        numbers.filter { schedule[$0].status == .delayed } + numbers.filter { schedule[$0].status != .delayed }
      cards(ordered.prefix(Self.mostCards), &page)
      page.folded(ordered.count - Self.mostCards) { cards(ordered.dropFirst(Self.mostCards), &$0) }
    }
    page.raw("</section>")
  }

  private func cards(_ numbers: ArraySlice<Int>, _ page: inout PageWriter) {
    page.raw("<ul>")
    for number in numbers { card(number, &page) }
    page.raw("</ul>")
  }

  private func card(_ number: Int, _ page: inout PageWriter) {
    let task = dossier.plan.tasks[number]
    let scheduled = dossier.analysis.schedule.tasks[number]
    page.raw(scheduled.status == .delayed ? "<li class=\"late\">" : "<li>")
    page.openLink(record: task.id)
    page.raw("<span class=\"id\">")
    page.text(task.id)
    page.raw("</span> ")
    page.text(task.title)
    page.raw("</a>")
    if scheduled.status == .delayed {
      page.raw(" ")
      page.status(.delayed)
    }
    page.raw("<p class=\"hint\"><span>")
    page.people(task.fields[.owner])
    page.raw("</span> <span>")
    if let end = task.end ?? task.start {
      page.writtenDate(end)
    } else if let day = scheduled.dates?.earlyFinish {
      page.date(day)
    }
    page.raw("</span>")
    if let progress = task.progress, progress > 0, progress < 1 {
      page.raw(" <span>")
      page.percent(progress)
      page.raw("</span>")
    }
    page.raw("</p></li>")
  }
}
