import PlanModel
import SourceText

/// Brings tasks up to date with what tracking tables say of them.
///
/// Of several updates of a task the newest counts, the last in the text where none is newer. Planned dates stay those of
/// the task. An update that names no task declares one: work that came up on the way stands only there.
struct TaskTracking {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String) {
    self.file = file
  }

  mutating func apply(_ updates: inout [TaskUpdate], to tasks: inout [PlanTask]) {
    let names = TaskNames(tasks)
    for index in updates.indices { complete(&updates[index], names, &tasks) }
    let order = updates.indices.sorted { left, right in
      let (first, second) = (updates[left].date?.end, updates[right].date?.end)
      guard let first, let second, first != second else { return left < right }
      return first < second
    }
    let places = TaskNames(tasks)
    for index in order {
      guard let name = updates[index].task?.record, let place = places.place(of: name) else { continue }
      bring(&tasks[place], upTo: updates[index])
    }
  }

  /// Gives an update the identifier and the words of its task, and a task to one that has none.
  private func complete(_ update: inout TaskUpdate, _ names: TaskNames, _ tasks: inout [PlanTask]) {
    let words = update.task?.record ?? update.title
    if let place = names.place(of: words) ?? names.place(of: update.title) {
      let id = tasks[place].id
      update.task = Reference(plan: nil, record: id, span: update.task?.span ?? update.fields.span)
      if update.title.isEmpty { update.title = tasks[place].title }
      return
    }
    guard !update.title.isEmpty, update.task?.plan == nil else { return }
    let id = update.task?.record ?? "T" + String(tasks.count + 1)
    if !tasks.contains(where: { $0.id == id }) { tasks.append(task(id, of: update)) }
    update.task = Reference(plan: nil, record: id, span: update.fields.span)
  }

  private func task(_ id: String, of update: TaskUpdate) -> PlanTask {
    var task = PlanTask()
    task.id = id
    task.title = update.title
    task.fields.span = update.fields.span
    task.fields.append(.title, update.title, at: update.fields.span(of: .title))
    for field in [Field.owner, .start, .end] {
      if let words = update.fields[field] { task.fields.append(field, words, at: update.fields.span(of: field)) }
    }
    (task.start, task.end) = (update.start, update.end)
    return task
  }

  private mutating func bring(_ task: inout PlanTask, upTo update: TaskUpdate) {
    task.actualStart = update.actualStart ?? task.actualStart
    task.actualEnd = update.actualEnd ?? task.actualEnd
    task.progress = update.progress ?? task.progress
    task.status = update.status ?? task.status
    for field in [Field.actualStart, .actualEnd, .progress, .status, .deviation, .correction] {
      if let words = update.fields[field] { task.fields.set(field, words, at: update.fields.span(of: field)) }
    }
    plan(\.start, .start, of: &task, update.start, update)
    plan(\.end, .end, of: &task, update.end, update)
  }

  /// Takes over a planned date where the task has none, and reports one that is not the task's.
  private mutating func plan(
    _ date: WritableKeyPath<PlanTask.Content, WrittenDate?>, _ field: Field, of task: inout PlanTask,
    _ tracked: WrittenDate?, _ update: TaskUpdate
  ) {
    guard let tracked else { return }
    guard let planned = task[dynamicMember: date] else {
      task[dynamicMember: date] = tracked
      return task.fields.set(field, tracked.text, at: update.fields.span(of: field))
    }
    let days = field == .start ? (planned.start, tracked.start) : (planned.end, tracked.end)
    guard let first = days.0, let second = days.1, first != second else { return }
    diagnostics.append(
      Diagnostic(
        .trackedDateDiffers, file: file, at: update.fields.span(of: field), .text(update.task?.record ?? ""),
        .field(field), .text(tracked.text), .text(planned.text),
        related: .init(file: file, span: task.fields.span(of: task.fields.contains(field) ? field : .date))))
  }
}
