import HTML
import PlanModel
import SourceText

/// The addresses of all pages, relative to the site's folder and ready for an attribute.
///
/// It is a class because every page holds it.
final class SiteLinks: Sendable {
  let paths: SitePaths
  let plans: [HTMLFragment]
  let periods: [HTMLFragment]
  let reviews: [HTMLFragment]
  let departments: [HTMLFragment]
  let home = SitePaths.href(SitePaths.home)
  let milestones = SitePaths.href(SitePaths.milestones)
  let archives = SitePaths.href(SitePaths.archives)
  let calendar = SitePaths.href(SitePaths.calendarPage)
  let news = SitePaths.href(SitePaths.news)
  let risks = SitePaths.href(SitePaths.risks)
  let alerts = SitePaths.href(SitePaths.alerts)
  let health = SitePaths.href(SitePaths.health)
  let search = SitePaths.href(SitePaths.search)

  private let people: PersonIndex
  private let personAddresses: [HTMLFragment]

  /// For each person the rest of a link to them, from the address on: `people/….html">李明</a>`.
  private let personLinks: [HTMLFragment]
  private let periodNumbers: [UTF8Key: Int]
  private let departmentNumbers: [UTF8Key: Int]

  init(paths: SitePaths, people: PersonIndex, periods: [String], departments: [String]) {
    self.paths = paths
    self.people = people
    plans = paths.plans.map { SitePaths.href($0) }
    self.periods = paths.periods.map { SitePaths.href($0) }
    reviews = paths.reviews.map { SitePaths.href($0) }
    self.departments = paths.departments.map { SitePaths.href($0) }
    let addresses = paths.people.map { SitePaths.href($0) }
    personAddresses = addresses
    personLinks = zip(addresses, people.people).map { address, person in
      var html = HTMLWriter()
      html.markup(address)
      html.raw("\">")
      html.text(person.name)
      html.raw("</a>")
      return html.fragment
    }
    periodNumbers = SiteLinks.numbers(of: periods)
    departmentNumbers = SiteLinks.numbers(of: departments)
  }

  /// The addresses of a site without pages.
  static let none = SiteLinks(
    paths: SitePaths(plans: [], periods: [], departments: [], people: []), people: PersonIndex([]), periods: [],
    departments: [])

  static func numbers(of names: [String]) -> [UTF8Key: Int] {
    Dictionary(zip(names.map { UTF8Key($0) }, names.indices)) { first, _ in first }
  }

  func period(_ label: String) -> Int? { periodNumbers[UTF8Key(label)] }
  func department(_ name: String) -> Int? { departmentNumbers[UTF8Key(name)] }
  func person(_ name: String) -> Int? { people.number(of: name) }
  func people(in cell: String) -> [Int] { people.numbers(in: cell) }
  func personLink(_ number: Int) -> HTMLFragment { personLinks[number] }
  func personAddress(_ number: Int) -> HTMLFragment { personAddresses[number] }
}
