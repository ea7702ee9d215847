/// The newest value that check-ins and metrics report of each key result, on or before a day.
struct ReportedValues {
  struct Value {
    let quantity: Quantity
    let date: CalendarDate
    let source: Achievement.Source
  }

  private struct Place: Hashable {
    let objective: Int
    let keyResult: Int
  }

  private let asOf: CalendarDate
  private var checkIns: [Place: Value] = [:]

  /// Reads each check-in once; metrics are read when they are asked for.
  init(plan: Plan, asOf: CalendarDate) {
    self.asOf = asOf
    guard !plan.checkIns.isEmpty else { return }
    let index = plan.recordCount > RecordIndex.smallPlan ? RecordIndex(plan) : nil
    for number in plan.checkIns.indices {
      guard let date = plan.checkIns[number].date?.end, date <= asOf, let current = plan.checkIns[number].current,
        current.isValue, let reference = plan.checkIns[number].keyResult, plan.owns(reference),
        let record = reference.record,
        case .one(.keyResult(let objective, let keyResult)) = index?.match(record) ?? plan.match(record)
      else { continue }
      let place = Place(objective: objective, keyResult: keyResult)
      // Of two on one day the later in the file counts.
      if let earlier = checkIns[place], earlier.date > date { continue }
      checkIns[place] = Value(quantity: current, date: date, source: .checkIn(number))
    }
  }

  /// The newest value of a key result; where a check-in and a metric have the same day, the check-in's.
  func newest(objective: Int, keyResult: Int, in plan: Plan) -> Value? {
    let checkIn = checkIns.isEmpty ? nil : checkIns[Place(objective: objective, keyResult: keyResult)]
    guard let reference = plan.objectives[objective].keyResults[keyResult].metric,
      let reading = reading(of: reference, in: plan)
    else { return checkIn }
    if let checkIn, checkIn.date >= reading.date { return checkIn }
    return reading
  }

  private func reading(of reference: Reference, in plan: Plan) -> Value? {
    guard plan.owns(reference), let name = reference.record,
      let number = plan.metrics.indices.first(where: { plan.metrics[$0].id == name })
        ?? plan.metrics.indices.first(where: { plan.metrics[$0].title == name })
    else { return nil }
    let readings = plan.metrics[number].readings
    guard let last = readings.indices.last(where: { readings[$0].date <= asOf && readings[$0].value.isValue })
    else { return nil }
    return Value(quantity: readings[last].value, date: readings[last].date, source: .metric(number, reading: last))
  }
}

extension Quantity {
  /// Whether it says anything that can be measured.
  var isValue: Bool {
    switch meaning {
    case .placeholder, .words: false
    default: true
    }
  }
}

extension Plan {
  /// Whether a reference points into this plan.
  func owns(_ reference: Reference) -> Bool {
    guard let other = reference.plan else { return true }
    return other == key
  }
}
