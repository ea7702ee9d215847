extension ScheduleNetwork {
  /// Puts predecessors first; what waits for itself is reported in ``cycles``, and its edges are cut.
  mutating func sort() {
    if isSorted {
      order = (0..<Int32(vertices.count)).map { $0 }
      return
    }
    var search = ComponentSearch(network: self)
    search.run()
    order = search.order
    guard search.hasCycles else { return }
    cut(componentOf: search.component)
  }

  /// Whether all edges lead forward, as they do where authors list tasks in the order of the work.
  private var isSorted: Bool {
    for vertex in vertices.indices {
      for edge in incoming(vertex) where edges[edge].from >= vertex { return false }
    }
    return true
  }

  /// Removes the edges inside a component, which is what makes a cycle, and reports its members.
  private mutating func cut(componentOf component: [Int32]) {
    var kept: [Edge] = []
    kept.reserveCapacity(edges.count)
    var starts: [Int32] = []
    starts.reserveCapacity(firstEdge.count)
    var isCyclic = [Bool](repeating: false, count: vertices.count)
    for vertex in vertices.indices {
      starts.append(Int32(kept.count))
      for edge in incoming(vertex) {
        if component[Int(edges[edge].from)] == component[vertex] {
          isCyclic[Int(component[vertex])] = true
        } else {
          kept.append(edges[edge])
        }
      }
    }
    starts.append(Int32(kept.count))
    edges = kept
    firstEdge = starts
    cycles = members(of: component, where: isCyclic)
  }

  private func members(of component: [Int32], where isCyclic: [Bool]) -> [[ScheduleNode]] {
    var place = [Int](repeating: -1, count: vertices.count)
    var found: [[ScheduleNode]] = []
    for vertex in vertices.indices {
      let number = Int(component[vertex])
      guard isCyclic[number], let node = node(vertex) else { continue }
      if place[number] < 0 {
        place[number] = found.count
        found.append([])
      }
      found[place[number]].append(node)
    }
    return found
  }
}

/// Finds strongly connected components with Tarjan's algorithm, on a stack of its own: plans may nest as deep as
/// they like.
///
/// It walks edges backwards, so that components come out with their predecessors first.
private struct ComponentSearch {
  private let network: ScheduleNetwork
  private(set) var order: [Int32] = []

  /// For each vertex, the number of its component.
  private(set) var component: [Int32]
  private(set) var hasCycles = false

  private var number: [Int32]
  private var low: [Int32]
  private var pending: [Int32] = []
  private var path: [(vertex: Int, edge: Int)] = []
  private var visited: Int32 = 0
  private var components: Int32 = 0

  init(network: ScheduleNetwork) {
    self.network = network
    let count = network.vertices.count
    component = [Int32](repeating: -1, count: count)
    number = component
    low = component
    order.reserveCapacity(count)
  }

  mutating func run() {
    for root in network.vertices.indices where number[root] < 0 {
      enter(root)
      while let (vertex, edge) = path.last {
        guard edge < network.incoming(vertex).upperBound else {
          leave(vertex)
          continue
        }
        path[path.count - 1].edge += 1
        look(from: vertex, at: Int(network.edges[edge].from))
      }
    }
  }

  private mutating func enter(_ vertex: Int) {
    number[vertex] = visited
    low[vertex] = visited
    visited += 1
    pending.append(Int32(vertex))
    path.append((vertex, network.incoming(vertex).lowerBound))
  }

  private mutating func look(from vertex: Int, at predecessor: Int) {
    if predecessor == vertex { hasCycles = true }
    if number[predecessor] < 0 {
      enter(predecessor)
    } else if component[predecessor] < 0 {
      low[vertex] = min(low[vertex], number[predecessor])
    }
  }

  private mutating func leave(_ vertex: Int) {
    path.removeLast()
    if let above = path.last?.vertex { low[above] = min(low[above], low[vertex]) }
    guard low[vertex] == number[vertex] else { return }
    var size = 0
    while let member = pending.popLast() {
      component[Int(member)] = components
      order.append(member)
      size += 1
      if Int(member) == vertex { break }
    }
    components += 1
    if size > 1 { hasCycles = true }
  }
}
