import HTML
import PlanModel
import SourceText

/// Where every page lies.
///
/// A plan's page has its key's path. All that the site makes of many plans lies in one folder, `view/`, so that a new
/// kind of page never takes the address of somebody's plan; the names that are left, `view/…`, `index` and `404`, are
/// refused to plans, which get `-plan` after the first part of their path.
struct SitePaths: Sendable {
  let plans: [String]
  let periods: [String]
  let reviews: [String]
  let departments: [String]
  let people: [String]

  static let home = "index.html"
  static let notFound = "404.html"
  static let alignment = "view/alignment.html"
  static let milestones = "view/milestones.html"
  static let calendarPage = "view/calendar.html"
  static let news = "view/news.html"
  static let risks = "view/risks.html"
  static let alerts = "view/alerts.html"
  static let health = "view/health.html"
  static let archives = "view/archives.html"
  static let stylesheet = "view/assets/planpress.css"

  init(plans keys: [String], periods labels: [String], departments: [String], people: [String]) {
    plans = NameRegister.assign(keys.map { ($0, SitePaths.freed(PathNaming.path($0))) }).map { $0 + ".html" }
    periods = SitePaths.files(labels, in: "view/periods/")
    reviews = SitePaths.files(labels, in: "view/reviews/")
    self.departments = SitePaths.files(departments, in: "view/departments/")
    self.people = SitePaths.files(people, in: "view/people/")
  }

  /// `view/calendar/2026-08.html`
  static func month(_ label: String) -> String { "view/calendar/" + label + ".html" }

  private static func files(_ names: [String], in folder: String) -> [String] {
    NameRegister.assign(names.map { ($0, PathNaming.segment($0.utf8Span.span)) }).map { folder + $0 + ".html" }
  }

  /// The path itself, or one beside it where it begins with a name that the site keeps for itself.
  private static func freed(_ path: [UInt8]) -> [UInt8] {
    let first = path.prefix { $0 != UInt8(ascii: "/") }
    guard first.count <= 5 else { return path }
    let isWhole = first.count == path.count
    switch String(decoding: first, as: UTF8.self).lowercased() {
    case "view": break
    case "index", "404": if !isWhole { return path }
    default: return path
    }
    return first + Array("-plan".utf8) + path[first.endIndex...]
  }

  /// The search page with a question in its field: what has the words of it.
  static func search(for words: String) -> HTMLFragment {
    var html = HTMLWriter()
    html.percentEncoded(search)
    html.raw("?q=")
    html.percentEncoded(words)
    return html.fragment
  }

  /// How many folders a path lies below the site's own.
  static func depth(of path: String) -> Int {
    path.utf8.count { $0 == UInt8(ascii: "/") }
  }

  /// The path as an address: everything but unreserved characters and slashes in per cent codes.
  static func href(_ path: String) -> HTMLFragment {
    var html = HTMLWriter()
    html.percentEncoded(path)
    return html.fragment
  }
}
