import PlanModel

/// A day as spreadsheets count it, with the part of it that has passed.
struct SerialDate {
  private let date: CalendarDate
  private let fraction: Double

  /// Nil for a number that is no day there.
  ///
  /// The count of 1900 has a 29 February of that year, which there was not; the count of 1904 has day 0 on 1 January.
  init?(_ number: Double, is1904: Bool) {
    guard number >= 0, number < 2_958_466 else { return nil }
    // A time that rounding has left a moment before midnight.
    let seconds = (number * 86_400).rounded()
    let days = Int((seconds / 86_400).rounded(.down))
    fraction = seconds / 86_400 - Double(days)
    let epoch = CalendarDate(year: is1904 ? 1904 : 1899, month: is1904 ? 1 : 12, day: is1904 ? 1 : 30)
    guard let epoch else { return nil }
    date = epoch.adding(days: !is1904 && days < 60 ? days + 1 : days)
  }

  /// `2026-07-01`
  var day: String { date.description }

  /// `2026年7月`, which stands for the whole month.
  var month: String { "\(date.year)年\(date.month)月" }

  /// `2026-07-01 14:30`; the day alone at midnight.
  var dayAndTime: String { fraction == 0 ? day : day + " " + (Self.time(fraction) ?? "") }

  /// `14:30`, with seconds where there are any, and more than 24 hours for more than a day; nil for what no clock shows.
  static func time(_ days: Double) -> String? {
    guard days >= 0, days < 100_000 else { return nil }
    let seconds = Int((days * 86_400).rounded())
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let clock = two(seconds / 3600) + ":" + two(seconds / 60 % 60)
    return seconds % 60 == 0 ? clock : clock + ":" + two(seconds % 60)
  }
}
