package import SourceText

/// What a site may decide about the computing.
package struct AnalysisSettings: Sendable {
  /// Today, for everything that asks: nothing reads a clock.
  package var asOf: CalendarDate
  package var calendar: WorkingCalendar

  /// Calendars that a plan may name, by name.
  package var calendars: [String: WorkingCalendar] = [:]
  package var thresholds = Thresholds()

  /// What people are called properly, by their other names.
  package var personNames = AliasTable<String>([])

  /// The dimensions that goals may have, in their order; empty where any will do.
  package var dimensions: [Dimension] = []

  /// The same in the words of the site.
  package var dimensionNames: [String] = []

  package init(asOf: CalendarDate, calendar: WorkingCalendar) {
    self.asOf = asOf
    self.calendar = calendar
  }

  package struct Thresholds: Sendable, Hashable {
    /// Under this share of an even pace something is at risk.
    package var atRisk = 0.8

    /// Under this share of an even pace something is off track.
    package var offTrack = 0.6

    /// Under this share of its target a metric's reading is a miss.
    package var alertShare = 0.8

    /// How many misses in a row make an alert.
    package var alertReadings = 2

    /// Days without a report after which a key result is stale.
    package var staleDays = 30

    /// How many key results an objective has at least and at most.
    package var fewestKeyResults = 3
    package var mostKeyResults = 5

    /// How many working days a task takes at least and at most.
    package var shortestTask = 5
    package var longestTask = 10

    /// More of the weight than this share in one dimension is out of balance.
    package var dimensionShare = 0.8

    /// More tasks than this in one week are more than one person can do.
    package var weeklyTasks = 5

    /// A sound budget keeps at least and at most this share in reserve.
    package var leastReserve = 0.1
    package var mostReserve = 0.15

    /// A crisis plan is due for review so many months after the last one.
    package var crisisReviewMonths = 12

    package init() {}
  }
}
