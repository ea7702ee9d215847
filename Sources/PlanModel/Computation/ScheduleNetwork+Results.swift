extension ScheduleNetwork {
  func dates(ofTask index: Int, of plan: Plan) -> ScheduleDates? {
    let vertex = vertices[index]
    guard vertex.isPlaced else { return nil }
    var first = calendar.workingDay(ordinal: vertex.start)
    var last = vertex.length > 0 ? calendar.workingDay(ordinal: vertex.finish - 1) : first
    if vertex.length == 0, vertex.start == vertex.given, case (let start?, let end?) = plan.plannedDates(ofTask: index)
    {
      // Work that lies on days off alone, as a fair on a Sunday does.
      (first, last) = (start, end)
    }
    return dates(of: vertex, from: first, to: last)
  }

  func dates(ofMilestone index: Int, of plan: Plan) -> ScheduleDates? {
    let vertex = vertices[taskCount + index]
    guard vertex.isPlaced else { return nil }
    let isOnItsDay = vertex.start == vertex.given
    let day = (isOnItsDay ? plan.milestones[index].due.lastDay : nil) ?? calendar.workingDay(ordinal: vertex.start - 1)
    return dates(of: vertex, from: day, to: day)
  }

  private func dates(of vertex: Vertex, from first: CalendarDate, to last: CalendarDate) -> ScheduleDates {
    var (lateFirst, lateLast) = (first, last)
    if vertex.slack > 0 {
      lateLast = calendar.workingDay(
        ordinal: vertex.lateFinish - (vertex.role == .milestone || vertex.length > 0 ? 1 : 0))
      lateFirst = vertex.length > 0 ? calendar.workingDay(ordinal: vertex.lateStart) : lateLast
    }
    return ScheduleDates(
      workingDays: vertex.length, earlyStart: first, earlyFinish: last, lateStart: lateFirst, lateFinish: lateLast,
      slack: vertex.slack, reason: reason(of: vertex))
  }

  private func reason(of vertex: Vertex) -> ScheduleReason {
    if vertex.role == .summary { return .children }
    guard vertex.driver >= 0 else { return vertex.given == nil ? .planStart : .ownDate }
    let edge = edges[Int(vertex.driver)]
    if edge.dependency >= 0 { return .dependency(Int(edge.dependency)) }
    let gate = vertices[Int(edge.from)]
    return .parent(task: Int(gate.starter), dependency: Int(edges[Int(gate.driver)].dependency))
  }

  /// The longest of the chains that end with the plan.
  var chain: [ScheduleNode] {
    guard edges.contains(where: { $0.dependency >= 0 }) else { return [] }
    var last = -1
    for index in 0..<(taskCount + milestoneCount) {
      let vertex = vertices[index]
      guard vertex.isPlaced, vertex.role != .summary, vertex.finish == end else { continue }
      if last < 0 || vertex.depth > vertices[last].depth { last = index }
    }
    var chain: [ScheduleNode] = []
    // A length in months may leave a predecessor a day of slack, for months differ: there the path begins.
    while last >= 0, vertices[last].slack == 0, let node = node(last) {
      chain.append(node)
      last = Int(vertices[last].via)
    }
    return chain.reversed()
  }

  /// Given dates that a dependency does not allow, those of a summary's children by the earliest of them.
  func conflicts(of plan: Plan) -> [Schedule.Conflict] {
    var conflicts: [Schedule.Conflict] = []
    for index in 0..<(taskCount + milestoneCount) {
      guard let given = vertices[index].given, given < vertices[index].start, let node = node(index) else { continue }
      var vertex = vertices[index]
      if vertex.months > 0 { vertex.length = workingDays(ofMonths: vertex.months, from: given) }
      for edge in incoming(index) where edges[edge].dependency >= 0 {
        guard let allowed = allowedStart(edges[edge], of: vertex, from: given), allowed > given else { continue }
        conflicts.append(
          Schedule.Conflict(
            node: node, dependency: Int(edges[edge].dependency), given: date(given, of: index, in: plan),
            allowed: calendar.workingDay(ordinal: vertex.role == .milestone ? allowed - 1 : allowed)))
      }
    }
    conflicts.append(contentsOf: conflictsOfSummaries(of: plan))
    return conflicts
  }

  private func conflictsOfSummaries(of plan: Plan) -> [Schedule.Conflict] {
    gated.indices.compactMap { number in
      let gate = vertices[taskCount + milestoneCount + number]
      // Of gates in gates the outermost speaks.
      guard gate.isPlaced, Int(gate.starter) == gated[number] else { return nil }
      var earliest: (given: Int, child: Int)?
      for edge in incoming(gated[number]) where edges[edge].kind == .member {
        let child = Int(edges[edge].from)
        guard let given = vertices[child].given, given < earliest?.given ?? gate.start else { continue }
        earliest = (given, child)
      }
      guard let earliest else { return nil }
      return Schedule.Conflict(
        node: .task(gated[number]), dependency: Int(edges[Int(gate.driver)].dependency),
        given: date(earliest.given, of: earliest.child, in: plan), allowed: calendar.workingDay(ordinal: gate.start))
    }
  }

  /// The day that was written, be it a day off, else the one that follows from an end and a duration.
  private func date(_ given: Int, of index: Int, in plan: Plan) -> CalendarDate {
    let written =
      index < taskCount ? plan.plannedDates(ofTask: index).start : plan.milestones[index - taskCount].due.lastDay
    return written ?? calendar.workingDay(ordinal: given)
  }
}
