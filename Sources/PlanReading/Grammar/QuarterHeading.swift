package import PlanModel
import SourceText

/// Headings of columns that name a part of the plan's year: `Q1`, `季度一`, `第二季度`, `上半年`, `4月`, `2026-Q3`.
package enum QuarterHeading {
  /// The days that are meant; nil where the heading is no part of a year.
  package static func range(of heading: String, within period: Period?) -> DateRange? {
    let heading = withoutBrackets(heading)
    guard let first = heading.unicodeScalars.first(where: { !$0.properties.isWhitespace }), mayBegin(first) else {
      return nil
    }
    let fiscal = period?.fiscal ?? .calendarYear
    if let part = PeriodGrammar.parse(heading, fiscal: fiscal, defaultYear: period?.year) { return part.range }
    guard let quarter = quarters[heading], let period else { return nil }
    return PeriodGrammar.parse("\(period.year)-Q\(quarter)", fiscal: fiscal)?.range
  }

  /// `Q2` of `Q2（万元）`.
  private static func withoutBrackets(_ heading: String) -> String {
    let scalars = heading.unicodeScalars
    guard let open = scalars.firstIndex(where: { $0 == "（" || $0 == "(" }) else { return heading }
    return String(scalars[..<open])
  }

  private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType != nil || "第季上下".unicodeScalars.contains(scalar)
      || scalar.isASCII && scalar.properties.isAlphabetic
  }

  /// The words in the order that no grammar of dates has.
  private static let quarters = AliasTable<Int>(
    [("一", 1), ("二", 2), ("三", 3), ("四", 4)].flatMap { numeral, number in
      ["季度\(numeral)", "季度\(number)"].map { (spelling: $0, value: number) }
    })
}
