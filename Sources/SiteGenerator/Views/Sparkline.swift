import PlanModel

/// A metric's readings as a small line with its target, sized for a card.
struct Sparkline {
  /// One for each reading that has a number.
  let points: [(reading: Reading, value: Double)]
  let target: Double?
  private let low: Double
  private let high: Double

  init?(_ metric: Metric) {
    points = metric.readings.compactMap { reading in reading.value.amount.map { (reading, $0) } }
    guard points.count > 1 else { return nil }
    target = metric.target?.amount
    let values = points.map(\.value) + (target.map { [$0] } ?? [])
    low = values.min() ?? 0
    high = values.max() ?? 0
  }

  private static let height = 60.0
  private static let margin = 60

  func write(to page: inout PageWriter, alert: Alert?) {
    page.raw("<svg class=\"spark\" viewBox=\"0 0 260 72\" role=\"img\"><title>")
    describe(&page)
    page.raw("</title>")
    if let target {
      page.raw("<path class=\"aim\" d=\"M0 ")
      page.tenths(y(target))
      page.raw("h260\"/>")
    }
    page.raw("<path class=\"line\" d=\"M")
    for place in points.indices {
      if place > 0 { page.raw("L") }
      page.tenths(x(place))
      page.raw(" ")
      page.tenths(y(points[place].value))
    }
    page.raw("\"/>")
    if let alert { misses(&page, alert) }
    dot(&page, points.count - 1)
    page.raw("</svg>")
  }

  private func describe(_ page: inout PageWriter) {
    page.phrase(.sparkline) { page, index in
      switch index {
      case 0: page.integer(points.count)
      case 1: page.text(points[0].reading.value.text)
      default: page.text(points[points.count - 1].reading.value.text)
      }
    }
  }

  /// Readings of the run that raised the alert, as squares.
  private func misses(_ page: inout PageWriter, _ alert: Alert) {
    let count = min(alert.readings.count, points.count)
    for place in (points.count - count)..<points.count {
      page.raw("<path class=\"miss\" d=\"M")
      page.tenths(x(place) - 40)
      page.raw(" ")
      page.tenths(y(points[place].value) - 40)
      page.raw("h8v8h-8z\"/>")
    }
  }

  private func dot(_ page: inout PageWriter, _ place: Int) {
    page.raw("<circle class=\"dot\" cx=\"")
    page.tenths(x(place))
    page.raw("\" cy=\"")
    page.tenths(y(points[place].value))
    page.raw("\" r=\"3.5\"/>")
  }

  private func x(_ place: Int) -> Int {
    60 + place * (2600 - 120) / (points.count - 1)
  }

  private func y(_ value: Double) -> Int {
    let share = high > low ? (value - low) / (high - low) : 0.5
    return Self.margin + PageWriter.whole((1 - share) * Self.height * 10)
  }
}

extension Quantity {
  /// The one number that a value stands for, where it stands for one.
  var amount: Double? {
    switch meaning {
    case .number(let number), .atLeast(let number), .atMost(let number), .difference(let number): number
    case .range(let low, let high): (low + high) / 2
    case .ratio(let first, let second, _): second == 0 ? nil : first / second
    case .change(_, let end): end
    case .truth(let isTrue): isTrue ? 1 : 0
    case .placeholder, .words: nil
    }
  }
}
