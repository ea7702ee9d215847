/// What the lines of a budget come to, in the unit that most of them have.
package struct BudgetSummary: Hashable, Sendable {
  /// Lines of one category or one part of the year together.
  package struct Group: Hashable, Sendable {
    package let name: String
    package internal(set) var planned = 0.0
    package internal(set) var actual = 0.0
  }

  /// Nil where no line has a sum that is a number.
  package let unit: String?
  package let planned: Double

  /// Nil where no line says what was spent.
  package let actual: Double?

  /// Actual minus planned over the lines that say what was spent; nil where none does.
  package let variance: Double?

  /// How many lines say what was spent, of those that count.
  package let spentLines: Int
  package let countedLines: Int

  /// Lines in another unit, or whose sum is no number: they are in no total.
  package let uncountedLines: Int

  /// What is kept back for what nobody can know.
  package let reserve: Double

  /// In the order in which the lines name them; empty where none does.
  package private(set) var categories: [Group] = []
  package private(set) var periods: [Group] = []

  /// The share of all that is planned, from 0 to 1; nil where nothing is kept or planned.
  package var reserveShare: Double? { reserve > 0 && planned > 0 ? reserve / planned : nil }

  package init(of lines: [BudgetLine]) {
    let unit = BudgetSummary.commonUnit(of: lines)
    let counted = lines.filter { $0.planned.flatMap(\.sum) != nil && $0.planned?.unit == unit }
    let spent = counted.filter { $0.actual(in: unit) != nil }
    self.unit = unit
    planned = counted.reduce(0) { $0 + ($1.planned?.sum ?? 0) }
    actual = spent.isEmpty ? nil : spent.reduce(0) { $0 + ($1.actual(in: unit) ?? 0) }
    variance = spent.isEmpty ? nil : spent.reduce(0) { $0 + ($1.variance ?? 0) }
    (spentLines, countedLines, uncountedLines) = (spent.count, counted.count, lines.count - counted.count)
    reserve = counted.reduce(0) { $0 + $1.reserved }
    for line in counted {
      let sums = (line.planned?.sum ?? 0, line.actual(in: unit) ?? 0)
      if let category = line.category { Self.add(sums, to: category, in: &categories) }
      if line.parts.isEmpty {
        if let period = line.period { Self.add(sums, to: period, in: &periods) }
        continue
      }
      for part in line.parts { Self.add((part.amount.sum ?? 0, 0), to: part.label, in: &periods) }
    }
  }

  private static func commonUnit(of lines: [BudgetLine]) -> String? {
    var units: [(unit: String, count: Int)] = []
    for line in lines {
      guard let planned = line.planned, planned.sum != nil else { continue }
      if let place = units.firstIndex(where: { $0.unit == planned.unit }) {
        units[place].count += 1
      } else {
        units.append((planned.unit, 1))
      }
    }
    return units.reversed().max { $0.count < $1.count }?.unit
  }

  private static func add(_ sums: (planned: Double, actual: Double), to name: String, in groups: inout [Group]) {
    let place = groups.firstIndex { $0.name == name } ?? groups.endIndex
    if place == groups.endIndex { groups.append(Group(name: name)) }
    groups[place].planned += sums.planned
    groups[place].actual += sums.actual
  }
}

extension BudgetLine {
  /// Actual minus planned: above 0 is overspent. Nil where either is missing or they are in different units.
  package var variance: Double? {
    guard let planned, let sum = planned.sum, let actual = actual(in: planned.unit) else { return nil }
    return actual - sum
  }

  func actual(in unit: String?) -> Double? {
    guard let actual, actual.unit == unit else { return nil }
    return actual.sum
  }

  /// The line's part of the reserve: all of it, a sum, or a share of what is planned.
  package var reserved: Double {
    let whole = planned?.sum ?? 0
    switch reserve?.meaning {
    case nil: return isReserveByName ? whole : 0
    case .truth(let isReserve): return isReserve ? whole : 0
    default:
      guard let sum = reserve?.sum else { return 0 }
      return reserve?.unit == "%" ? whole * sum / 100 : sum
    }
  }

  private var isReserveByName: Bool {
    let words = [title, category ?? ""]
    return words.contains { word in
      ["应急储备", "應急儲備", "预备金", "預備金", "Contingency reserve", "contingency reserve"].contains { word.contains($0) }
    }
  }
}

extension Quantity {
  /// The number of a sum of money, and the bound of one that is written as one; nil where the words have none.
  package var sum: Double? {
    switch meaning {
    case .number(let number), .atLeast(let number), .atMost(let number): number
    default: nil
    }
  }
}
