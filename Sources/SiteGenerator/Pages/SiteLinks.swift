import HTML
import PlanModel
import SourceText

/// The addresses of all pages, relative to the site's folder and ready for an attribute.
struct SiteLinks: Sendable {
  let paths: SitePaths
  let plans: [HTMLFragment]
  let periods: [HTMLFragment]
  let reviews: [HTMLFragment]
  let departments: [HTMLFragment]
  let home = SitePaths.href(SitePaths.home)
  let milestones = SitePaths.href(SitePaths.milestones)
  let risks = SitePaths.href(SitePaths.risks)
  let alerts = SitePaths.href(SitePaths.alerts)
  let health = SitePaths.href(SitePaths.health)

  private let people: PeopleDirectory
  private let personAddresses: [HTMLFragment]

  /// For each person the rest of a link to them, from the address on: `people/….html">李明</a>`.
  private let personLinks: [HTMLFragment]
  private let periodNumbers: [UTF8Key: Int]
  private let departmentNumbers: [UTF8Key: Int]

  init(paths: SitePaths, people: PeopleDirectory, periods: [String], departments: [String]) {
    self.paths = paths
    self.people = people
    plans = paths.plans.map { SitePaths.href($0) }
    self.periods = paths.periods.map { SitePaths.href($0) }
    reviews = paths.reviews.map { SitePaths.href($0) }
    self.departments = paths.departments.map { SitePaths.href($0) }
    let addresses = paths.people.map { SitePaths.href($0) }
    personAddresses = addresses
    personLinks = zip(addresses, people.names).map { address, name in
      var html = HTMLWriter()
      html.markup(address)
      html.raw("\">")
      html.text(name)
      html.raw("</a>")
      return html.fragment
    }
    periodNumbers = SiteLinks.numbers(of: periods)
    departmentNumbers = SiteLinks.numbers(of: departments)
  }

  /// The addresses of a site without pages.
  static let none = SiteLinks(
    paths: SitePaths(plans: [], periods: [], departments: [], people: []), people: PeopleDirectory(), periods: [],
    departments: [])

  static func numbers(of names: [String]) -> [UTF8Key: Int] {
    Dictionary(zip(names.map { UTF8Key($0) }, names.indices)) { first, _ in first }
  }

  func period(_ label: String) -> Int? { periodNumbers[UTF8Key(label)] }
  func department(_ name: String) -> Int? { departmentNumbers[UTF8Key(name)] }
  func person(_ name: String) -> Int? { people.number(of: name) }
  func people(in text: String) -> [Int32] { people.numbers(in: text) }
  func personLink(_ number: Int) -> HTMLFragment { personLinks[number] }
  func personAddress(_ number: Int) -> HTMLFragment { personAddresses[number] }
}

/// Everybody who is named in any plan, by number.
///
/// The words of an owner's cell recur in thousands of rows, so they are split once and looked up whole.
struct PeopleDirectory: Sendable {
  private(set) var names: [String] = []
  private var numbers: [UTF8Key: Int32] = [:]
  private var cells: [UTF8Key: [Int32]] = [:]

  /// The people of a cell, who are entered where they are new.
  mutating func enter(_ cell: String) -> [Int32] {
    let key = UTF8Key(cell)
    if let known = cells[key] { return known }
    var people: [Int32] = []
    for name in People(text: cell).names {
      let number = enter(name: name)
      if !people.contains(number) { people.append(number) }
    }
    cells[key] = people
    return people
  }

  private mutating func enter(name: String) -> Int32 {
    let key = UTF8Key(name)
    if let known = numbers[key] { return known }
    let number = Int32(names.count)
    numbers[key] = number
    names.append(name)
    return number
  }

  func number(of name: String) -> Int? { numbers[UTF8Key(name)].map(Int.init) }

  /// Empty for words that were never entered.
  func numbers(in cell: String) -> [Int32] { cells[UTF8Key(cell)] ?? [] }
}
