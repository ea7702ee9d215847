/// A page of the site, by what it shows; its file is ``path``.
package enum PageAddress: Hashable, Sendable {
  case home
  /// An index into the portfolio's plans.
  case plan(Int)
  /// All plans of a period, by its label.
  case period(String)
  /// What a quarter (or year) came to, by the period's label.
  case review(String)
  case department(String)
  case person(String)
  /// What all plans have on the days of one month, by its label: `2026-08`.
  case month(String)
  case alignment, calendar, milestones, news, risks, alerts, health, search, archives, notFound
}
