import HTML
import PlanModel

extension PageRenderer {
  /// A file for programs: where it lies, and what makes it.
  package struct Document: Sendable {
    package let path: String
    package let make: @Sendable () -> [UInt8]
  }

  /// Feeds, calendars, the list of plans, the web manifest and the sitemap; each is made when it is asked for.
  package func documents() -> [Document] {
    let everything = Array(site.portfolio.plans.indices)
    var documents = [
      calendar(SitePaths.calendar, siteName, everything),
      feed(SitePaths.feed, siteName, page: SitePaths.home, everything),
      Document(path: SitePaths.planList) { [self] in
        PlanListDocument(site: site, index: index, paths: links.paths).bytes
      },
    ]
    for (number, department) in index.departments.enumerated() {
      let page = links.paths.departments[number]
      let name = siteName + " · " + department.name
      documents.append(calendar(SitePaths.calendar(of: page), name, department.plans))
      documents.append(feed(SitePaths.feed(of: page), name, page: page, department.plans))
    }
    if let base = site.configuration.baseAddress {
      documents.append(Document(path: SitePaths.manifest) { [self] in manifest })
      let pages = addresses().filter { $0 != .notFound }.map { path(of: $0) }
      for file in SitemapDocument(base: base).files(of: pages) {
        documents.append(Document(path: file.path) { file.bytes })
      }
    }
    return documents
  }

  var siteName: String {
    site.configuration.title ?? strings[site.configuration.language]?.plainText(.plans) ?? ""
  }

  private func calendar(_ path: String, _ name: String, _ plans: [Int]) -> Document {
    Document(path: path) { [self] in
      guard let strings = strings[site.configuration.language] else { return [] }
      return CalendarDocument(site: site, links: links, strings: strings, name: name, plans: plans).bytes
    }
  }

  private func feed(_ path: String, _ title: String, page: String, _ plans: [Int]) -> Document {
    Document(path: path) { [self] in
      guard let strings = strings[site.configuration.language] else { return [] }
      var xml = PageWriter(strings: strings, links: links, depth: SitePaths.depth(of: path))
      FeedDocument(site: site, title: title, path: path, page: page, plans: plans).write(to: &xml)
      return xml.html.takeBytes()
    }
  }

  /// Lets a phone keep the site as an app; it needs a whole address to be found.
  private var manifest: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("name", siteName)
      json.member("lang", site.configuration.language.rawValue)
      json.member("start_url", "../" + SitePaths.home)
      json.member("scope", "../")
      json.member("display", "minimal-ui")
      json.array("icons", [SitePaths.icon]) { json, icon in
        json.object { json in
          json.member("src", "../" + icon)
          json.member("type", "image/svg+xml")
          json.member("sizes", "any")
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// The same files as `export` prints them.
  package func calendar(ofDepartment name: String?) -> [UInt8]? {
    guard let name else { return documents().first { $0.path == SitePaths.calendar }?.make() }
    guard let number = links.department(name) else { return nil }
    let path = SitePaths.calendar(of: links.paths.departments[number])
    return documents().first { $0.path == path }?.make()
  }
}

extension SiteConfiguration {
  /// Where the site will be found, with a slash at its end; nil where nobody has said.
  var baseAddress: String? {
    baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  }
}

extension SitePaths {
  static let calendar = "view/calendar.ics"
  static let feed = "view/feed.xml"
  static let planList = "view/plans.json"
  static let manifest = "view/manifest.webmanifest"
  static let icon = "view/assets/icon.svg"
  static let script = "view/assets/planpress.js"
  static let themeScript = "view/assets/theme.js"
  static let searchScript = "view/assets/search.js"
  static let sitemap = "sitemap.xml"

  /// `view/departments/市场部.ics`
  static func calendar(of page: String) -> String { page.dropLast(".html".count) + ".ics" }
  static func feed(of page: String) -> String { page.dropLast(".html".count) + ".xml" }

  /// A path as an address, for where no markup is.
  static func address(_ path: String, record: String? = nil) -> String {
    var html = HTMLWriter()
    html.percentEncoded(path)
    if let record, !record.isEmpty {
      html.raw("#")
      html.percentEncoded(record)
    }
    return String(decoding: html.bytes, as: UTF8.self)
  }
}
