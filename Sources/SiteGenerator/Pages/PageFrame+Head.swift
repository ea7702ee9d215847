import HTML
import PlanModel

extension PageFrame {
  /// What a page says of itself to programs: to search engines, to those that show a preview of a link, to readers of
  /// feeds.
  func head(_ page: inout PageWriter, path: String) {
    page.raw("<meta name=\"robots\" content=\"")
    if site.configuration.allowsSearchEngines, address != .notFound {
      page.raw("all")
    } else {
      page.raw("noindex, nofollow")
    }
    page.raw("\">\n")
    if address == .notFound { return }
    if address == .search { scripts(&page) }
    preview(&page, path)
    alternate(&page, "application/atom+xml", SitePaths.feed, siteTitle)
    if case .department(let name) = address {
      alternate(&page, "application/atom+xml", SitePaths.feed(of: path), name)
      alternate(&page, "text/calendar", SitePaths.calendar(of: path), name)
    } else {
      alternate(&page, "text/calendar", SitePaths.calendar, siteTitle)
    }
  }

  private func scripts(_ page: inout PageWriter) {
    page.raw("<script src=\"")
    page.markup(page.root)
    page.text(SitePaths.searchScript)
    page.raw("\" defer></script>\n")
  }

  private var siteTitle: String? { site.configuration.title }

  private func preview(_ page: inout PageWriter, _ path: String) {
    property(&page, "og:type") { $0.raw("website") }
    property(&page, "og:title") { page in
      if address == .home, let siteTitle { page.text(siteTitle) } else { name(&page) }
    }
    property(&page, "og:site_name") { page in
      if let siteTitle { page.text(siteTitle) } else { page.word(.plans) }
    }
    if let summary {
      page.raw("<meta name=\"description\" content=\"")
      page.text(summary)
      page.raw("\">\n")
      property(&page, "og:description") { $0.text(summary) }
    }
    guard let base = site.configuration.baseAddress else { return }
    let whole = base + SitePaths.address(path)
    property(&page, "og:url") { $0.text(whole) }
    page.raw("<link rel=\"canonical\" href=\"")
    page.text(whole)
    page.raw("\">\n<link rel=\"manifest\" href=\"")
    page.markup(page.root)
    page.text(SitePaths.manifest)
    page.raw("\">\n")
  }

  private var summary: String? {
    guard case .plan(let number) = address, site.portfolio.plans.indices.contains(number) else { return nil }
    return site.portfolio.plans[number].summary
  }

  private func property(
    _ page: inout PageWriter, _ name: StaticString, _ content: (inout PageWriter) -> Void
  ) {
    page.raw("<meta property=\"")
    page.raw(name)
    page.raw("\" content=\"")
    content(&page)
    page.raw("\">\n")
  }

  private func alternate(_ page: inout PageWriter, _ type: StaticString, _ path: String, _ title: String?) {
    page.raw("<link rel=\"alternate\" type=\"")
    page.raw(type)
    page.raw("\" href=\"")
    page.markup(page.root)
    page.html.percentEncoded(path)
    page.raw("\" title=\"")
    if let title { page.text(title) } else { page.word(.plans) }
    page.raw("\">\n")
  }
}
