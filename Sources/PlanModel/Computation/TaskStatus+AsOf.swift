extension Plan {
  /// What follows from the dates and reports on the as-of date, whatever the author says.
  ///
  /// - Done with an actual end by that day, or all progress.
  /// - Else delayed once the planned end has passed, or the planned start where somebody reports that it hasn't begun:
  ///   by 0 % progress or a column for the actual start that is empty.
  /// - Else in progress with an actual start by that day, or some progress. A plan that reports nothing is not started:
  ///   that a day has come doesn't mean that anybody works.
  ///
  /// The planned dates are the given ones, without them the early ones of the schedule. Nobody is late by an end that
  /// can't be read (`尽快`).
  func status(ofTask index: Int, dates: ScheduleDates?, asOf: CalendarDate) -> TaskStatus {
    if let end = tasks[index].actualEnd.lastDay, end <= asOf { return .done }
    let reported = tasks[index].progress
    let progress = reported ?? 0
    if progress >= 1 { return .done }
    let planned = plannedDates(ofTask: index)
    if !tasks[index].end.isUnresolved, let end = planned.end ?? dates?.earlyFinish, end < asOf { return .delayed }
    if let start = tasks[index].actualStart.firstDay, start <= asOf { return .inProgress }
    if progress > 0 { return .inProgress }
    guard let start = planned.start ?? dates?.earlyStart, start < asOf else { return .notStarted }
    return reported != nil || tasks[index].fields.contains(.actualStart) ? .delayed : .notStarted
  }

  /// What follows from the dates on the as-of date: done, delayed once its day has passed, or not started.
  func status(ofMilestone index: Int, dates: ScheduleDates?, asOf: CalendarDate) -> TaskStatus {
    if let actual = milestones[index].actual.lastDay, actual <= asOf { return .done }
    if !milestones[index].due.isUnresolved, let day = milestones[index].due.lastDay ?? dates?.earlyFinish, day < asOf {
      return .delayed
    }
    return .notStarted
  }

  /// The day on which a task is due: its given end, without one its early finish. Nil where an end is written that can't
  /// be read (`尽快`): then nobody has said when.
  package func dueDay(ofTask index: Int, _ dates: ScheduleDates?) -> CalendarDate? {
    tasks[index].end.isUnresolved ? nil : tasks[index].lastDay ?? dates?.earlyFinish
  }
}

extension PlanTask {
  /// Whether anything says how far it is.
  var isReported: Bool { self.progress != nil || self.actualStart != nil || self.actualEnd != nil }
}
