/// A date expression as parsed, before a period gives it a year.
enum DateExpression {
  case point(DatePoint, DateBound)
  case range(DatePoint, DatePoint)
  case list([DatePoint])

  /// `自5月1日起`
  case from(DatePoint)

  /// `在未来12个月内`
  case within(Int, WithinUnit)

  /// `持续进行`
  case wholePeriod

  enum WithinUnit {
    case days, weeks, months
  }
}

/// What a word beside a date makes of it.
enum DateBound {
  case none

  /// `前`, `by`: a day is its own deadline; with a month both its eve and its end are meant.
  case by

  /// `before June`
  case before
  case after
}

/// A day, or a stretch of days that bears a name.
struct DatePoint: Hashable {
  enum Unit: Hashable {
    case day(month: Int, day: Int)

    /// `3/4`, whose order depends on where its author comes from.
    case slashed(Int, Int)

    /// `15日`
    case dayOfMonth(Int)
    case month(Int)
    case weekOfMonth(month: Int, week: Int)
    case quarter(Int)
    case half(Int)
    case year
    case isoWeek(Int)

    /// Weeks, months and days counted from the period's first.
    case weekOfPeriod(Int)
    case monthOfPeriod(Int)
    case dayOfPeriod(Int)

    /// `本月`, `季度末`, `年底`, `期末` with their part.
    case currentMonth, currentQuarter, currentYear, period

    /// A number that gets its meaning from the other end of a range.
    case bare(Int)
  }

  enum Part: Hashable {
    case whole
    case start, end
    case early, middle, late, earlyAndMiddle, middleAndLate
  }

  var year: Int?
  var unit: Unit
  var part = Part.whole

  /// Whether the year was written with two digits.
  var hasShortYear = false
}
