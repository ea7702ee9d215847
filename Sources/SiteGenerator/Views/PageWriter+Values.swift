import HTML
import PlanModel

extension PageWriter {
  // MARK: - Numbers

  /// A ratio as whole per cent: `71%`.
  mutating func percent(_ ratio: Double) {
    integer(Self.whole(ratio * 100))
    raw("%")
  }

  /// A score with its two decimals: `0.71`.
  mutating func score(_ value: Double) {
    let hundredths = Self.whole(value * 100)
    if hundredths < 0 { raw("-") }
    integer(abs(hundredths) / 100)
    raw(".")
    twoDigits(abs(hundredths) % 100)
  }

  /// A number with at most two decimals and none that say nothing: `12`, `3.5`, `0.25`.
  mutating func number(_ value: Double) {
    let hundredths = Self.whole(value * 100)
    if hundredths < 0 { raw("-") }
    let magnitude = abs(hundredths)
    integer(magnitude / 100)
    let rest = magnitude % 100
    guard rest > 0 else { return }
    raw(".")
    if rest % 10 == 0 { return integer(rest / 10) }
    twoDigits(rest)
  }

  /// A length in tenths, for the geometry of charts: `103.5`.
  mutating func tenths(_ value: Int) {
    if value < 0 { raw("-") }
    integer(abs(value) / 10)
    guard value % 10 != 0 else { return }
    raw(".")
    integer(abs(value) % 10)
  }

  mutating func twoDigits(_ number: Int) { html.twoDigits(number) }

  /// The nearest whole number; what is too large or no number at all becomes the nearest that can be shown.
  static func whole(_ value: Double) -> Int {
    guard !value.isNaN else { return 0 }
    return Int(min(1e15, max(-1e15, value.rounded())))
  }

  // MARK: - Dates

  /// `2026-06-30`
  mutating func isoDate(_ day: CalendarDate) {
    let (year, month, dayOfMonth) = day.components
    if year >= 1_000, year <= 9_999 { return html.day(year, month, dayOfMonth) }
    integer(year)
    raw("-")
    twoDigits(month)
    raw("-")
    twoDigits(dayOfMonth)
  }

  /// A computed day: `<time>2026-06-30</time>`.
  mutating func date(_ day: CalendarDate) {
    raw("<time>")
    isoDate(day)
    raw("</time>")
  }

  /// A day in words: `2026年6月30日`, `30 June 2026` as the language's phrase has it.
  mutating func longDate(_ day: CalendarDate) {
    let (year, month, dayOfMonth) = day.components
    raw("<time datetime=\"")
    isoDate(day)
    raw("\">")
    switch strings.language {
    case .english:
      integer(dayOfMonth)
      raw(" ")
      raw(Self.englishMonths[month - 1])
      raw(" ")
      integer(year)
    case .simplifiedChinese, .traditionalChinese:
      integer(year)
      raw("年")
      integer(month)
      raw("月")
      integer(dayOfMonth)
      raw("日")
    }
    raw("</time>")
  }

  /// A stretch of days: `2026-05-01 – 2026-06-30`.
  mutating func dates(_ range: DateRange) {
    isoDate(range.start)
    guard range.end != range.start else { return }
    raw(" – ")
    isoDate(range.end)
  }

  /// What people call a period: `2026 年第 2 季度`, `Q2 2026`.
  mutating func periodName(_ period: Period) {
    switch period.unit {
    case .year: phrase(.nameOfYear, period.year)
    case .half: phrase(period.index == 1 ? .nameOfFirstHalf : .nameOfSecondHalf, period.year)
    case .quarter: phrase(.nameOfQuarter, period.year, period.index)
    case .month: phrase(.nameOfMonth) { $1 == 0 ? $0.integer(period.year) : $0.monthName(period.index) }
    case .week: phrase(.nameOfWeek, period.year, period.index)
    case .custom: dates(period.range)
    }
  }

  /// A month's short name: `6月`, `Jun`.
  mutating func monthName(_ month: Int) {
    switch strings.language {
    case .english: raw(Self.shortEnglishMonths[month - 1])
    case .simplifiedChinese, .traditionalChinese:
      integer(month)
      raw("月")
    }
  }

  /// The author's words for a date, with the day that they mean where it is one day.
  mutating func writtenDate(_ written: WrittenDate) {
    guard case .day(let day) = written.meaning else { return text(written.text) }
    // `2026-06-30` says the day without an attribute.
    if CalendarDate.isISO(written.text) {
      raw("<time>")
      text(written.text)
      return raw("</time>")
    }
    raw("<time datetime=\"")
    isoDate(day)
    raw("\">")
    text(written.text)
    raw("</time>")
  }

  mutating func writtenDate(_ written: WrittenDate?) {
    if let written { writtenDate(written) } else { missing() }
  }

  mutating func quantity(_ quantity: Quantity?) {
    if let quantity { text(quantity.text) } else { missing() }
  }

  /// Begins the cell of a value, which is broken into lines where its words would make a column of figures too wide.
  mutating func openQuantityCell(_ quantity: Quantity?) {
    let isLong = quantity.map { $0.text.utf8.count > Self.longestFigure } ?? false
    raw(isLong ? "<td class=\"n long\">" : "<td class=\"n\">")
  }

  /// In bytes: `12,345,678 元` stays in one line.
  private static let longestFigure = 14

  private static let englishMonths: [StaticString] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let shortEnglishMonths: [StaticString] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
