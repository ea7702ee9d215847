import SourceText

extension ScheduleNetwork {
  /// Nil where the plan has nothing to schedule.
  init?(_ plan: Plan, calendar: WorkingCalendar) {
    self.calendar = calendar
    taskCount = plan.tasks.count
    milestoneCount = plan.milestones.count
    guard taskCount + milestoneCount > 0 else { return nil }
    vertices = [Vertex](repeating: Vertex(), count: taskCount + milestoneCount)
    for index in 0..<taskCount { placeTask(index, of: plan) }
    for index in 0..<milestoneCount {
      vertices[taskCount + index].role = .milestone
      // The end of the day, so that what follows starts on the next.
      vertices[taskCount + index].given = plan.milestones[index].due.lastDay.map {
        calendar.ordinal(of: $0.adding(days: 1))
      }
    }
    guard let planStart = start(of: plan) else { return nil }
    self.planStart = planStart
    let names = NodeNames(plan)
    let children = Children(plan, names: names)
    addSummaries(children)
    addEdges(plan, names: names, children: children)
  }

  /// The start of the period; without one the earliest date that is given.
  private func start(of plan: Plan) -> Int? {
    if let period = plan.period { return calendar.ordinal(of: period.start) }
    var earliest: Int?
    for vertex in vertices {
      guard let given = vertex.given else { continue }
      earliest = min(earliest ?? given, given)
    }
    return earliest
  }

  // MARK: Dates and durations

  /// Takes the length from start to end, both counted, else from the duration; a lone date is one day's work.
  private mutating func placeTask(_ index: Int, of plan: Plan) {
    let dates = plan.plannedDates(ofTask: index)
    let duration = plan.tasks[index].duration
    switch (dates.start, dates.end) {
    case (let start?, let end?) where start <= end:
      let first = calendar.ordinal(of: start)
      vertices[index].given = first
      vertices[index].length = calendar.ordinal(of: end.adding(days: 1)) - first
    case (let start?, _):
      vertices[index].given = calendar.ordinal(of: start)
      setLength(duration, at: index)
    case (nil, let end?):
      setLength(duration, at: index)
      setStart(endingOn: end, at: index)
    case (nil, nil):
      guard duration?.amount != nil else { return }
      setLength(duration, at: index)
    }
    vertices[index].role = .work
  }

  /// Of `1-2个月` the longer is planned with. Days are working days, weeks five of them.
  private mutating func setLength(_ duration: WrittenDuration?, at index: Int) {
    let amount = min(max(duration?.amount?.upperBound ?? 1, 0), ScheduleNetwork.limit)
    switch duration?.unit {
    case .months?: vertices[index].months = min(amount, ScheduleNetwork.limit / 31)
    case .weeks?: vertices[index].length = min(amount * 5, ScheduleNetwork.limit)
    case .days?, .workingDays?, nil: vertices[index].length = amount
    }
  }

  private mutating func setStart(endingOn end: CalendarDate, at index: Int) {
    let finish = calendar.ordinal(of: end.adding(days: 1))
    if vertices[index].months > 0 {
      let start = calendar.ordinal(of: end.adding(days: 1).adding(months: -vertices[index].months))
      vertices[index].length = max(1, finish - start)
      vertices[index].months = 0
    }
    vertices[index].given = finish - vertices[index].length
  }

  // MARK: Edges

  /// Summaries span their children, and get a gate where they wait for something.
  private mutating func addSummaries(_ children: Children) {
    guard !children.isEmpty else { return }
    for index in 0..<taskCount where children.first[index] >= 0 && vertices[index].role == .unscheduled {
      vertices[index].role = .summary
    }
    for index in 0..<taskCount where vertices[index].role == .summary {
      var gate = Vertex()
      gate.role = .gate
      gated.append(index)
      let number = Int32(vertices.count)
      vertices.append(gate)
      var child = children.first[index]
      while child >= 0 {
        vertices[Int(child)].gate = number
        child = children.next[Int(child)]
      }
    }
    // A summary's own parent holds back its gate, and so the children of its children.
    for index in gated.indices {
      vertices[taskCount + milestoneCount + index].gate = vertices[gated[index]].gate
      vertices[gated[index]].gate = -1
    }
  }

  private mutating func addEdges(_ plan: Plan, names: NodeNames, children: Children) {
    firstEdge.reserveCapacity(vertices.count + 1)
    edges.reserveCapacity(vertices.count)
    for vertex in vertices.indices {
      firstEdge.append(Int32(edges.count))
      if vertices[vertex].gate >= 0 {
        edges.append(Edge(from: vertices[vertex].gate, kind: .startToStart, lag: 0, dependency: -1))
      }
      switch vertices[vertex].role {
      case .unscheduled: continue
      case .work: addEdges(plan.tasks[vertex].after, plan: plan, names: names)
      case .milestone: addEdges(plan.milestones[vertex - taskCount].after, plan: plan, names: names)
      case .gate:
        let summary = gated[vertex - taskCount - milestoneCount]
        addEdges(plan.tasks[summary].after, plan: plan, names: names, startsOnly: true)
      case .summary:
        var child = children.first[vertex]
        while child >= 0 {
          edges.append(Edge(from: child, kind: .member, lag: 0, dependency: -1))
          child = children.next[Int(child)]
        }
      }
    }
    firstEdge.append(Int32(edges.count))
  }

  /// Leaves out what other plans have and what nobody has: a rule reports those.
  private mutating func addEdges(
    _ dependencies: [Dependency], plan: Plan, names: NodeNames, startsOnly: Bool = false
  ) {
    for (index, dependency) in dependencies.enumerated() {
      guard plan.owns(dependency.reference), let id = dependency.reference.record,
        let from = names.vertex(id, in: plan)
      else { continue }
      let kind = Edge.Kind(dependency.kind)
      // The finish of a summary is its children's, so nothing can be said of it alone.
      if startsOnly, kind == .finishToFinish || kind == .startToFinish { continue }
      let lag = min(max(dependency.lag, -ScheduleNetwork.limit), ScheduleNetwork.limit)
      edges.append(Edge(from: Int32(from), kind: kind, lag: lag, dependency: Int32(clamping: index)))
    }
  }
}

extension ScheduleNetwork.Edge.Kind {
  fileprivate init(_ kind: Dependency.Kind) {
    switch kind {
    case .finishToStart: self = .finishToStart
    case .startToStart: self = .startToStart
    case .finishToFinish: self = .finishToFinish
    case .startToFinish: self = .startToFinish
    }
  }
}

extension PlanTask {
  /// The days it was planned for: a column that names a range (`5月上旬`) gives both.
  package var plannedDates: (start: CalendarDate?, end: CalendarDate?) {
    let (start, end) = (shared.content.start?.reading, shared.content.end?.reading)
    return switch (start, end) {
    case (let start?, let end?): (start.start ?? end.rangeStart, end.end ?? start.rangeEnd)
    case (let start?, nil): (start.start, start.rangeEnd)
    case (nil, let end?): (end.rangeStart, end.end)
    case (nil, nil): (nil, nil)
    }
  }
}

extension Plan {
  /// The planned days of a task, without taking the task out of the plan.
  func plannedDates(ofTask index: Int) -> (start: CalendarDate?, end: CalendarDate?) {
    tasks[index].plannedDates
  }
}

/// The days that a written date means.
private struct PlannedDay {
  let start: CalendarDate?
  let end: CalendarDate?
  let isStretch: Bool

  var rangeStart: CalendarDate? { isStretch ? start : nil }
  var rangeEnd: CalendarDate? { isStretch ? end : nil }
}

extension WrittenDate {
  fileprivate var reading: PlannedDay { PlannedDay(start: start, end: end, isStretch: isStretch) }

  private var isStretch: Bool {
    switch meaning {
    case .range, .days: true
    case .day, .recurrence, .unresolved: false
    }
  }
}

/// Finds tasks and milestones by identifier, as vertices; of two with one identifier the first counts.
private struct NodeNames {
  /// Nil for a plan so small that looking through it costs less.
  private var table: [UTF8Key: Int]?

  init(_ plan: Plan) {
    let count = plan.tasks.count + plan.milestones.count
    guard count > 24 else { return }
    var table = [UTF8Key: Int](minimumCapacity: count)
    // Backwards, so that the first of two wins.
    for index in plan.milestones.indices.reversed() {
      table[UTF8Key(plan.milestones[index].id)] = plan.tasks.count + index
    }
    for index in plan.tasks.indices.reversed() { table[UTF8Key(plan.tasks[index].id)] = index }
    self.table = table
  }

  func vertex(_ id: String, in plan: Plan) -> Int? {
    if let table { return table[UTF8Key(id)] }
    for index in plan.tasks.indices where plan.tasks[index].id == id { return index }
    for index in plan.milestones.indices where plan.milestones[index].id == id { return plan.tasks.count + index }
    return nil
  }
}

/// The tasks below each task, as linked lists in the order of the plan; −1 ends one.
private struct Children {
  var first: [Int32] = []
  var next: [Int32] = []

  var isEmpty: Bool { first.isEmpty }

  init(_ plan: Plan, names: NodeNames) {
    // Backwards, so that each list begins with its first.
    for index in plan.tasks.indices.reversed() {
      guard let parent = plan.tasks[index].parent, plan.owns(parent), let id = parent.record,
        let above = names.vertex(id, in: plan), above < plan.tasks.count, above != index
      else { continue }
      if first.isEmpty {
        first = [Int32](repeating: -1, count: plan.tasks.count)
        next = first
      }
      next[index] = first[above]
      first[above] = Int32(index)
    }
  }
}
