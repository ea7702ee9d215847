package import PlanModel

/// Which of two small numbers around a slash is the month.
package enum SlashOrder: Sendable {
  /// `3/4` is the fourth of March, as in Chinese and American texts.
  case monthFirst
  case dayFirst

  /// Both readings are possible: the period decides, or the author is asked.
  case undecided
}

/// Reads dates as people write them into plans.
///
///     5.1-5.10       a range        6月30日前      a day
///     5月中旬         11 to 20       第3-5周        weeks of the period
///     5.15/5.29/6.12 three days     每周三下午3点   a recurrence
package enum DateGrammar {
  /// Reads a whole text as a date.
  ///
  /// - Parameters:
  ///   - period: gives the year to dates without one, and counts weeks and months.
  ///   - order: how `3/4` is meant where both ways are possible.
  package static func parse(
    _ text: String, within period: Period?, order: SlashOrder = .monthFirst
  ) -> DateReading {
    if let day = CalendarDate(iso: text) { return DateReading(date: WrittenDate(text: text, meaning: .day(day))) }
    let folded = GrammarText(text)
    var cursor = GrammarCursor(folded)
    if let expression = cursor.takeDateExpression() {
      cursor.takeDateVerb()
      if cursor.isAtEnd {
        let result = DateResolver(period: period, order: order).resolve(expression)
        return DateReading(date: WrittenDate(text: text, meaning: result.meaning), problem: result.problem)
      }
    }
    return parseOther(text, folded)
  }

  /// What is no day: a recurrence, a placeholder, nothing.
  private static func parseOther(_ text: String, _ folded: GrammarText) -> DateReading {
    var cursor = GrammarCursor(folded)
    cursor.skipSpaces()
    // Only 每 says for sure that something comes back; other words of a recurrence have to begin the text.
    let recurrence = folded.contains("每") ? RecurrenceGrammar.parse(folded) : cursor.attempt { $0.takeRecurrence() }
    if let recurrence {
      return DateReading(date: WrittenDate(text: text, meaning: .recurrence(recurrence)))
    }
    let problem: DateProblem? =
      if cursor.holdsNothing { nil } else if cursor.holdsPlaceholder { .placeholder } else { .unknown }
    return DateReading(date: WrittenDate(text: text, meaning: .unresolved), problem: problem)
  }
}
