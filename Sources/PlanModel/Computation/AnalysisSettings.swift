public import SourceText

/// What a site may decide about the computing.
public struct AnalysisSettings: Sendable {
  /// Today, for everything that asks: nothing reads a clock.
  public var asOf: CalendarDate
  public var calendar: WorkingCalendar

  /// Calendars that a plan may name, by name.
  public var calendars: [String: WorkingCalendar] = [:]
  public var thresholds = Thresholds()

  /// What people are called properly, by their other names.
  public var personNames = AliasTable<String>([])

  /// The dimensions that goals may have, in their order; empty where any will do.
  public var dimensions: [Dimension] = []

  /// The same in the words of the site.
  public var dimensionNames: [String] = []

  public init(asOf: CalendarDate, calendar: WorkingCalendar) {
    self.asOf = asOf
    self.calendar = calendar
  }

  public struct Thresholds: Sendable, Hashable {
    /// Under this share of an even pace something is at risk.
    public var atRisk = 0.8

    /// Under this share of an even pace something is off track.
    public var offTrack = 0.6

    /// Under this share of its target a metric's reading is a miss.
    public var alertShare = 0.8

    /// How many misses in a row make an alert.
    public var alertReadings = 2

    /// Days without a report after which a key result is stale.
    public var staleDays = 30

    /// How many key results an objective has at least and at most.
    public var fewestKeyResults = 3
    public var mostKeyResults = 5

    /// How many working days a task takes at least and at most.
    public var shortestTask = 5
    public var longestTask = 10

    /// More of the weight than this share in one dimension is out of balance.
    public var dimensionShare = 0.8

    /// More tasks than this in one week are more than one person can do.
    public var weeklyTasks = 5

    /// A sound budget keeps at least and at most this share in reserve.
    public var leastReserve = 0.1
    public var mostReserve = 0.15

    /// A crisis plan is due for review so many months after the last one.
    public var crisisReviewMonths = 12

    public init() {}
  }
}
