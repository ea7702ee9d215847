import PlanModel

/// What happened in all plans in the days up to the as-of date.
struct RecentNews {
  let days: DateRange

  /// The newest day first; on a day what asks for somebody before what only informs.
  let items: [PlanNews]

  init(_ dayCount: Int, of portfolio: Portfolio) {
    let days = DateRange(between: portfolio.asOf.adding(days: 1 - dayCount), and: portfolio.asOf)
    self.days = days
    var items: [PlanNews] = []
    for number in portfolio.plans.indices {
      items += PlanNews.changes(of: number, in: portfolio, since: days.start)
      items += PlanNews.happenings(of: number, in: portfolio, within: days)
    }
    self.items = items.sorted { left, right in
      (right.day, left.content.rank, left.plan) < (left.day, right.content.rank, right.plan)
    }
  }

  /// Those that a reader with one minute wants: the most telling first, whatever their day.
  func mostTelling(_ count: Int) -> [PlanNews] {
    let order = items.indices.sorted { (items[$0].content.rank, $0) < (items[$1].content.rank, $1) }
    return order.prefix(count).map { items[$0] }
  }
}

extension PlanNews.Content {
  /// What asks for somebody comes before what only informs.
  var rank: Int {
    switch self {
    case .missed(.milestone): 0
    case .alert: 1
    case .reached(.milestone): 2
    case .adjustment, .change: 3
    case .missed: 4
    case .reached: 5
    case .checkIn: 6
    case .reading: 7
    }
  }
}
