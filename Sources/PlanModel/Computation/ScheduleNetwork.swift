/// Tasks and milestones as a graph over working days, numbered through: what ``Schedule/of(_:_:)`` computes on.
///
/// Time is counted in the ordinals of the working calendar, as the boundaries between working days: work that starts
/// at `s` and takes `n` days ends at `s + n`, which is where its successor may start. A milestone takes no time and
/// lies at the end of its day.
///
/// A task that others name as their parent, and that has neither date nor duration, is a *summary*: it spans its
/// children, and what it waits for (by a start) holds back each of them. For that a *gate* stands before the children.
struct ScheduleNetwork {
  enum Role: UInt8 {
    case work, milestone, summary, gate
    /// Neither dates nor a duration.
    case unscheduled
  }

  struct Vertex {
    var role = Role.unscheduled

    /// The start that its own dates give.
    var given: Int?
    var length = 0

    /// For a length in months, which is as many working days as its place in the calendar makes it.
    var months = 0

    /// The gate of the task above it, −1 without.
    var gate: Int32 = -1

    var isPlaced = false
    var start = 0
    var finish = 0
    var lateStart = Int.max
    var lateFinish = Int.max
    var slack = Int.max

    /// The edge that fixes the start, −1 without; a gate takes over the one of the gate above.
    var driver: Int32 = -1

    /// The task or milestone at the other end of it, inside summaries and beyond gates; −1 without.
    var via: Int32 = -1

    /// How many tasks and milestones lead here, each fixing the next, itself counted.
    var depth: Int32 = 1

    /// For a summary, the work inside it that starts first; for a gate, the summary whose dependency it is.
    var starter: Int32 = -1

    /// For a summary, the work inside it that finishes last.
    var finisher: Int32 = -1
  }

  struct Edge {
    enum Kind: UInt8 {
      case finishToStart, startToStart, finishToFinish, startToFinish
      /// From a child to its summary.
      case member
    }

    var from: Int32
    var kind: Kind
    var lag: Int

    /// An index into the successor's dependencies; −1 where no author wrote it.
    var dependency: Int32
  }

  let calendar: WorkingCalendar
  let taskCount: Int
  let milestoneCount: Int

  /// Where work begins that has no date.
  var planStart = 0

  /// Tasks, then milestones, then gates.
  var vertices: [Vertex] = []

  /// For each gate, its summary.
  var gated: [Int] = []

  /// Grouped by the vertex they lead to.
  var edges: [Edge] = []

  /// Where the edges to a vertex begin; one entry more than vertices.
  var firstEdge: [Int32] = []

  /// Predecessors first.
  var order: [Int32] = []
  var cycles: [[ScheduleNode]] = []

  /// The latest finish of all.
  var end = Int.min

  /// No plan needs longer lags and durations than these working days, and no sum of them overflows.
  static let limit = 100_000

  func node(_ vertex: Int) -> ScheduleNode? {
    if vertex < taskCount { return .task(vertex) }
    return vertex < taskCount + milestoneCount ? .milestone(vertex - taskCount) : nil
  }

  func incoming(_ vertex: Int) -> Range<Int> {
    Int(firstEdge[vertex])..<Int(firstEdge[vertex + 1])
  }

  /// How many working days a length in months is from a start, at least one.
  ///
  /// A month lasts to the day before the same day of the next month.
  func workingDays(ofMonths months: Int, from start: Int) -> Int {
    let first = calendar.workingDay(ordinal: start)
    return max(1, calendar.ordinal(of: first.adding(months: months)) - start)
  }
}
