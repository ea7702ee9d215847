/// How a plan's weight, work and money are spread over the dimensions of its goals.
package struct GoalBalance: Hashable, Sendable {
  package struct Cell: Hashable, Sendable {
    package let dimension: Dimension
    package internal(set) var objectives: [Int] = []

    /// The share of the plan's weight, from 0 to 1.
    package internal(set) var weight = 0.0
    package internal(set) var tasks = 0
    package internal(set) var money = 0.0
  }

  /// The dimensions that the site lists, in its order, then others in the order of the goals; nine at most.
  package private(set) var cells: [Cell]

  /// Goals that name no dimension.
  package private(set) var objectivesWithout: [Int] = []

  /// Tasks of a goal with a dimension, and what is planned for a dimension: what the shares are of.
  package private(set) var tasks = 0
  package private(set) var money = 0.0

  /// The unit of the money; nil where no budget line names a dimension.
  package private(set) var unit: String?

  private static let mostCells = 9

  /// The balance of one plan; the site's own dimensions are shown even where no goal is of them.
  package init(of number: Int, in portfolio: Portfolio) {
    let plan = portfolio.plans[number]
    let progress = portfolio.analyses[number].objectives
    cells = portfolio.settings.dimensions.prefix(Self.mostCells).map { Cell(dimension: $0) }
    for (place, objective) in plan.objectives.enumerated() {
      guard let cell = objective.dimension.flatMap({ enter($0) }) else {
        objectivesWithout.append(place)
        continue
      }
      cells[cell].objectives.append(place)
      cells[cell].weight += progress[place].share
    }
    for task in plan.tasks {
      guard let reference = task.keyResult,
        case .record(number, let goal) = portfolio.resolve(reference, from: number), let objective = goal.objective,
        let cell = cells.firstIndex(where: { $0.objectives.contains(objective) })
      else { continue }
      cells[cell].tasks += 1
      tasks += 1
    }
    spend(plan.more.budget)
  }

  private mutating func enter(_ dimension: Dimension) -> Int? {
    if let known = cells.firstIndex(where: { $0.dimension == dimension }) { return known }
    guard cells.count < Self.mostCells else { return nil }
    cells.append(Cell(dimension: dimension))
    return cells.endIndex - 1
  }

  private mutating func spend(_ lines: [BudgetLine]) {
    let dimensioned = lines.filter { $0.dimension != nil }
    guard let unit = BudgetSummary(of: dimensioned).unit else { return }
    self.unit = unit
    for line in dimensioned where line.planned?.unit == unit {
      guard let sum = line.planned?.sum, let cell = line.dimension.flatMap({ enter($0) }) else { continue }
      cells[cell].money += sum
      money += sum
    }
  }

  package func taskShare(of cell: Cell) -> Double? { tasks > 0 ? Double(cell.tasks) / Double(tasks) : nil }
  package func moneyShare(of cell: Cell) -> Double? { money > 0 ? cell.money / money : nil }
}

extension RecordPlace {
  /// The objective that a goal or key result is or belongs to; nil for what is neither.
  fileprivate var objective: Int? {
    switch self {
    case .objective(let place), .keyResult(let place, _): place
    default: nil
    }
  }
}
