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

  /// For each person the rest of a link to them, from the address on: `people/….html">李明</a>`.
  let personLinks: HTMLFragments
  private let periodNumbers: [UTF8Key: Int]
  private let departmentNumbers: [UTF8Key: Int]

  init(paths: SitePaths, people: PersonIndex, periods: [String], departments: [String]) {
    self.paths = paths
    self.people = people
    plans = paths.plans.map { SitePaths.href($0) }
    self.periods = paths.periods.map { SitePaths.href($0) }
    reviews = paths.reviews.map { SitePaths.href($0) }
    self.departments = paths.departments.map { SitePaths.href($0) }
    var personLinks = HTMLFragments()
    for (path, person) in zip(paths.people, people.people) {
      var html = HTMLWriter()
      html.markup(SitePaths.href(path))
      html.raw("\">")
      html.text(person.name)
      html.raw("</a>")
      personLinks.append(html.fragment)
    }
    self.personLinks = personLinks
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

  /// The people of a cell as places for ``person(at:)``; nil where the cell stands in no plan.
  func places(ofPeopleIn cell: String) -> Range<Int>? { people.places(ofPeopleIn: cell) }
  func person(at place: Int) -> Int { people.person(at: place) }
}
