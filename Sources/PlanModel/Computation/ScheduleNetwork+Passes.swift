// The two passes of the critical path method.

extension ScheduleNetwork {
  // MARK: Forward

  /// Places everything as early as its own date, the plan's start and its predecessors allow.
  mutating func placeEarly() {
    for vertex in order {
      switch vertices[Int(vertex)].role {
      case .unscheduled: break
      case .work: placeWork(Int(vertex))
      case .milestone: placeAfterPredecessors(Int(vertex), floor: planStart)
      case .gate: placeAfterPredecessors(Int(vertex), floor: Int.min)
      case .summary: placeSummary(Int(vertex))
      }
      let placed = vertices[Int(vertex)]
      if placed.isPlaced, placed.role != .gate { end = max(end, placed.finish) }
    }
  }

  private mutating func placeWork(_ index: Int) {
    var vertex = vertices[index]
    let anchor = vertex.given ?? planStart
    var start = anchor
    if vertex.months > 0 { vertex.length = workingDays(ofMonths: vertex.months, from: start) }
    for edge in incoming(index) {
      guard let allowed = allowedStart(edges[edge], of: vertex, from: start) else { continue }
      if allowed > start || (allowed == start && vertex.driver < 0) {
        vertex.driver = Int32(edge)
        start = allowed
        if vertex.months > 0 { vertex.length = workingDays(ofMonths: vertex.months, from: start) }
      }
    }
    vertex.start = start
    vertex.finish = start + vertex.length
    vertex.isPlaced = true
    follow(&vertex)
    vertices[index] = vertex
  }

  /// A milestone without a date and a gate lie where their predecessors put them, and nowhere without any.
  private mutating func placeAfterPredecessors(_ index: Int, floor: Int) {
    var vertex = vertices[index]
    var start = vertex.given ?? floor
    var isPlaced = vertex.given != nil
    for edge in incoming(index) {
      guard let allowed = allowedStart(edges[edge], of: vertex, from: start) else { continue }
      isPlaced = true
      if allowed > start || (allowed == start && vertex.driver < 0) {
        vertex.driver = Int32(edge)
        start = allowed
      }
    }
    guard isPlaced else { return }
    vertex.start = start
    vertex.finish = start
    vertex.isPlaced = true
    follow(&vertex)
    if vertex.role == .gate {
      let driver = edges[Int(vertex.driver)]
      let isOwn = driver.dependency >= 0
      vertex.starter = isOwn ? Int32(gated[index - taskCount - milestoneCount]) : vertices[Int(driver.from)].starter
      if !isOwn { vertex.driver = vertices[Int(driver.from)].driver }
    }
    vertices[index] = vertex
  }

  /// Finds the work that the driver leads back to.
  private func follow(_ vertex: inout Vertex) {
    guard vertex.driver >= 0 else { return }
    let edge = edges[Int(vertex.driver)]
    let from = vertices[Int(edge.from)]
    switch from.role {
    case .gate: vertex.via = from.via
    case .summary:
      let isFinish = edge.kind == .finishToStart || edge.kind == .finishToFinish
      vertex.via = isFinish ? from.finisher : from.starter
    case .work, .milestone, .unscheduled: vertex.via = edge.from
    }
    if vertex.via >= 0 { vertex.depth = vertices[Int(vertex.via)].depth + 1 }
  }

  /// From the first start to the last finish of its children.
  private mutating func placeSummary(_ index: Int) {
    var (start, finish) = (Int.max, Int.min)
    for edge in incoming(index) where edges[edge].kind == .member {
      let number = edges[edge].from
      let child = vertices[Int(number)]
      guard child.isPlaced else { continue }
      if child.start < start {
        start = child.start
        vertices[index].starter = child.role == .summary ? child.starter : number
      }
      if child.finish > finish {
        finish = child.finish
        vertices[index].finisher = child.role == .summary ? child.finisher : number
      }
    }
    guard start <= finish else { return }
    vertices[index].start = start
    vertices[index].finish = finish
    vertices[index].length = finish - start
    vertices[index].isPlaced = true
  }

  /// The earliest start that an edge allows; nil where its predecessor isn't scheduled.
  func allowedStart(_ edge: Edge, of vertex: Vertex, from start: Int) -> Int? {
    let from = vertices[Int(edge.from)]
    guard from.isPlaced else { return nil }
    switch edge.kind {
    case .finishToStart: return from.finish + edge.lag
    case .startToStart: return from.start + edge.lag
    case .finishToFinish: return startFinishing(at: from.finish + edge.lag, of: vertex, from: start)
    case .startToFinish: return startFinishing(at: from.start + edge.lag, of: vertex, from: start)
    case .member: return nil
    }
  }

  /// The earliest start with which the work doesn't finish before a boundary.
  private func startFinishing(at finish: Int, of vertex: Vertex, from start: Int) -> Int {
    guard vertex.months > 0, start + vertex.length < finish else { return finish - vertex.length }
    // A month is longer here and shorter there, but starting later never means finishing earlier.
    var (low, high) = (start, finish)
    while low < high {
      let middle = low + (high - low) / 2
      if middle + workingDays(ofMonths: vertex.months, from: middle) >= finish {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }

  // MARK: Backward

  /// Finds how late everything can be without putting off the latest finish of all.
  ///
  /// Nothing may finish after that, be it that only its start has successors.
  mutating func placeLate() {
    for vertex in order.reversed() {
      let index = Int(vertex)
      guard vertices[index].isPlaced else { continue }
      let late = min(vertices[index].lateFinish, end)
      vertices[index].lateFinish = late
      if vertices[index].role == .summary {
        holdChildren(of: index)
        continue
      }
      // A gate that holds back nothing holds up nothing.
      if vertices[index].role == .gate, vertices[index].lateStart == Int.max { continue }
      let start = min(vertices[index].lateStart, late - vertices[index].length)
      vertices[index].lateStart = start
      vertices[index].lateFinish = start + vertices[index].length
      vertices[index].slack = start - vertices[index].start
      for edge in incoming(index) { hold(edges[edge], before: vertices[index]) }
    }
    settleSummaries()
  }

  private mutating func hold(_ edge: Edge, before successor: Vertex) {
    let from = Int(edge.from)
    guard vertices[from].isPlaced else { return }
    switch edge.kind {
    case .finishToStart: limitFinish(from, successor.lateStart - edge.lag)
    case .startToStart: limitStart(from, successor.lateStart - edge.lag)
    case .finishToFinish: limitFinish(from, successor.lateFinish - edge.lag)
    case .startToFinish: limitStart(from, successor.lateFinish - edge.lag)
    case .member: break
    }
  }

  private mutating func limitFinish(_ vertex: Int, _ latest: Int) {
    vertices[vertex].lateFinish = min(vertices[vertex].lateFinish, latest)
  }

  private mutating func limitStart(_ vertex: Int, _ latest: Int) {
    vertices[vertex].lateStart = min(vertices[vertex].lateStart, latest)
  }

  /// What a summary's successors ask of its finish they ask of all children; what they ask of its start, of those that
  /// make it.
  private mutating func holdChildren(of summary: Int) {
    for edge in incoming(summary) where edges[edge].kind == .member {
      let child = Int(edges[edge].from)
      limitFinish(child, vertices[summary].lateFinish)
      if vertices[child].start == vertices[summary].start { limitStart(child, vertices[summary].lateStart) }
    }
  }

  /// A summary has the least slack of its children.
  private mutating func settleSummaries() {
    guard !gated.isEmpty else { return }
    for vertex in order where vertices[Int(vertex)].role == .summary && vertices[Int(vertex)].isPlaced {
      let index = Int(vertex)
      var slack = Int.max
      for edge in incoming(index) where edges[edge].kind == .member && vertices[Int(edges[edge].from)].isPlaced {
        slack = min(slack, vertices[Int(edges[edge].from)].slack)
      }
      vertices[index].slack = slack
      vertices[index].lateStart = vertices[index].start + slack
      vertices[index].lateFinish = vertices[index].finish + slack
    }
  }
}
