/// A named stretch of time that a plan is for.
package struct Period: Hashable, Sendable {
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case year, half, quarter, month, week, custom
  }

  /// `2026-Q2`, `2026`, `2026-H1`, `2026-05`, `2026-W14`, `2026-05-01..2026-06-30`
  package let label: String
  package let unit: Unit
  package let range: DateRange

  package init(label: String, unit: Unit, range: DateRange) {
    self.label = label
    self.unit = unit
    self.range = range
  }
}
