package import PlanModel

/// What a date grammar made of a text: the date, and what its author should be told about it.
package struct DateReading: Hashable, Sendable {
  package let date: WrittenDate

  /// Nil where the words can be read in one way only.
  package let problem: DateProblem?

  package init(date: WrittenDate, problem: DateProblem? = nil) {
    self.date = date
    self.problem = problem
  }
}

/// Why a written date isn't plainly a day.
package enum DateProblem: Hashable, Sendable {
  /// Each way to read it; the date has the first, or is unresolved where none is likelier.
  case ambiguous([DateRange])

  /// No such day (`6.31`), with the nearest that exists; the date is unresolved.
  case impossible(nearest: CalendarDate?)

  /// A date with no year that lies in the period in no year; the date is the one nearest to it.
  case outsidePeriod(DateRange)

  /// The end comes before the start; the date is unresolved.
  case reversed(start: CalendarDate, end: CalendarDate)

  /// What is written needs a period to count from, and there is none.
  case noPeriod

  /// `待定`, `X月X日`: somebody still has to fill it in.
  case placeholder

  /// No words that the grammar knows.
  case unknown

  /// The day to offer instead; nil where there is none to offer.
  package var suggestion: CalendarDate? {
    switch self {
    case .impossible(let nearest): nearest
    case .ambiguous(let readings): readings.first?.end
    case .outsidePeriod(let range): range.end
    case .reversed, .noPeriod, .placeholder, .unknown: nil
    }
  }
}
