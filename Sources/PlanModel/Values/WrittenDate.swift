/// A date as its author wrote it, with what it means within the plan's period.
package struct WrittenDate: Hashable, Sendable {
  /// The author's words, which are what is shown.
  package let text: String
  package let meaning: Meaning

  package enum Meaning: Hashable, Sendable {
    /// `2026-06-30`, `6月30日前`, `6月底`
    case day(CalendarDate)
    /// `5.1-5.10`, `5月中旬`, `第3-5周`, `Q2内`, `持续进行`
    case range(DateRange)
    /// `5.15/5.29/6.12`, in the order of the calendar
    case days([CalendarDate])
    /// `每周三下午3点`, `每月中旬`
    indirect case recurrence(Recurrence)
    /// Nothing that the grammar knows; a diagnostic says so.
    case unresolved
  }

  package init(text: String, meaning: Meaning) {
    self.text = text
    self.meaning = meaning
  }

  /// Whether nobody knows what the words mean.
  var isUnresolved: Bool { if case .unresolved = meaning { true } else { false } }

  /// The first day that it names.
  package var start: CalendarDate? {
    switch meaning {
    case .day(let day): day
    case .range(let range): range.start
    case .days(let days): days.first
    case .recurrence, .unresolved: nil
    }
  }

  /// The last day that it names: what a deadline means.
  package var end: CalendarDate? {
    switch meaning {
    case .day(let day): day
    case .range(let range): range.end
    case .days(let days): days.last
    case .recurrence, .unresolved: nil
    }
  }
}

/// Asked of a date that may be missing, and never inlined, so that the date is lent: what looks into it where it stands
/// counts the references of its words.
extension WrittenDate? {
  /// The first day that it names.
  @inline(never)
  var firstDay: CalendarDate? {
    switch self {
    case .some(let date): date.start
    case .none: nil
    }
  }

  /// The last day that it names.
  @inline(never)
  var lastDay: CalendarDate? {
    switch self {
    case .some(let date): date.end
    case .none: nil
    }
  }

  /// Whether words are written that nobody knows the meaning of.
  @inline(never)
  var isUnresolved: Bool {
    switch self {
    case .some(let date): date.isUnresolved
    case .none: false
    }
  }
}

/// An event that comes back: every day, week, month, quarter or year.
package struct Recurrence: Hashable, Sendable {
  package enum Frequency: String, Hashable, Sendable, CaseIterable {
    case daily, weekly, monthly, quarterly, halfYearly = "half-yearly", yearly
  }

  package let frequency: Frequency

  /// Every how many turns: 1 for `每周`, 2 for `双周`.
  package let interval: Int

  /// For a weekly event: ISO weekdays, 1 (Monday) to 7 (Sunday).
  package let weekdays: [Int]

  /// Where in the month, quarter or year it lies (`每月中旬` is 11 to 20, `季度末` the last days); nil where nothing is said.
  package let window: Window?

  /// Minutes after midnight; nil where no time is given.
  package let minuteOfDay: Int?

  /// How often in each turn (`每周3篇` is 3).
  package let count: Int?

  package enum Window: Hashable, Sendable {
    case days(first: Int, last: Int)
    case end
    case start
  }

  package init(
    frequency: Frequency, interval: Int = 1, weekdays: [Int] = [], window: Window? = nil, minuteOfDay: Int? = nil,
    count: Int? = nil
  ) {
    self.frequency = frequency
    self.interval = interval
    self.weekdays = weekdays
    self.window = window
    self.minuteOfDay = minuteOfDay
    self.count = count
  }
}

/// A length of work as its author wrote it: `10工作日`, `1-2个月`, `3d`.
package struct WrittenDuration: Hashable, Sendable {
  package enum Unit: String, Hashable, Sendable {
    case workingDays = "working-days", days, weeks, months
  }

  package let text: String

  /// The least and the most, equal where one figure is given; nil where the words are no duration.
  package let amount: ClosedRange<Int>?
  package let unit: Unit

  package init(text: String, amount: ClosedRange<Int>?, unit: Unit) {
    self.text = text
    self.amount = amount
    self.unit = unit
  }
}
