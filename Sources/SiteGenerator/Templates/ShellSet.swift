import HTML
import PlanModel

/// The frames of all kinds of pages that a site has, by depth and language.
struct ShellSet: Sendable {
  private struct Key: Hashable {
    let kind: PageKind
    let depth: Int
    let language: Language
  }

  private var shells: [Key: PageShell] = [:]

  /// Templates that ask for a plan's own values, with everything else that they see.
  private var sources: [Key: (source: TemplateSource, data: ShellData)] = [:]
  private let library: TemplateLibrary

  init(_ site: Site, _ paths: SitePaths, library: TemplateLibrary, strings: [Language: InterfaceStrings]) {
    self.library = library
    let own = site.configuration.language
    for kind in PageKind.allCases where kind != .plan {
      add(kind, depth: kind.depth, own, site, library, strings)
    }
    for (plan, path) in zip(site.portfolio.plans, paths.plans) {
      let depth = SitePaths.depth(of: path)
      add(.plan, depth: depth, plan.language ?? own, site, library, strings)
    }
    // An address that the site does not have is answered at the depth of the page that says so.
    for kind in PageKind.allCases { add(kind, depth: 0, own, site, library, strings) }
  }

  /// The frame for one plan's page.
  func shell(for plan: Plan, _ analysis: PlanAnalysis, depth: Int, _ language: Language) -> PageShell? {
    let key = Key(kind: .plan, depth: depth, language: language)
    guard let (source, data) = sources[key] else { return shells[key] }
    var own = data
    own.plan = PlanTemplateData(plan: plan, analysis: analysis, strings: data.strings)
    return PageShell(rendered: library.render(source, own))
  }

  subscript(_ kind: PageKind, _ depth: Int, _ language: Language) -> PageShell? {
    shells[Key(kind: kind, depth: depth, language: language)]
  }

  private mutating func add(
    _ kind: PageKind, depth: Int, _ language: Language, _ site: Site, _ library: TemplateLibrary,
    _ strings: [Language: InterfaceStrings]
  ) {
    let key = Key(kind: kind, depth: depth, language: language)
    guard shells[key] == nil, let source = library.source(for: kind), let words = strings[language] else { return }
    let root = String(repeating: "../", count: depth)
    let data = ShellData(
      configuration: [
        "language": language.rawValue, "pageKind": kind.rawValue, "root": root, "stylesheet": SitePaths.stylesheet,
        "siteTitle": site.configuration.title ?? words.plainText(.plans),
        "asOf": ShellSet.asOf(site.portfolio.asOf, words),
      ],
      strings: StringLookup(strings: words), navigation: ShellSet.navigation(kind, root, words, site),
      hasBreadcrumbs: kind != .home)
    shells[key] = PageShell(rendered: library.render(source, data))
    if kind == .plan, library.uses("plan", in: source) { sources[key] = (source, data) }
  }

  private static func asOf(_ day: CalendarDate, _ words: InterfaceStrings) -> String {
    var page = PageWriter(strings: words, links: .none, depth: 0)
    page.longDate(day)
    return String(decoding: page.html.bytes, as: UTF8.self)
  }

  private static func navigation(
    _ current: PageKind, _ root: String, _ words: InterfaceStrings, _ site: Site
  ) -> [NavigationItem] {
    var items: [(PageKind, String, StringKey)] = [
      (.home, SitePaths.home, .home), (.alignment, SitePaths.alignment, .alignment),
      (.calendar, SitePaths.calendarPage, .calendar), (.milestones, SitePaths.milestones, .milestones),
      (.risks, SitePaths.risks, .risks), (.alerts, SitePaths.alerts, .alerts), (.health, SitePaths.health, .health),
      (.search, SitePaths.search, .search),
    ]
    if !site.archives.records.isEmpty { items.append((.archives, SitePaths.archives, .archives)) }
    return items.map { kind, path, label in
      NavigationItem(
        href: root + path, label: words.plainText(label),
        isCurrent: kind == current || (kind == .calendar && current == .month))
    }
  }
}

extension PageKind {
  /// How many folders below the site's own its pages lie.
  var depth: Int {
    switch self {
    case .home, .plan, .notFound: 0
    case .alignment, .calendar, .milestones, .news, .risks, .alerts, .health, .search, .archives: 1
    case .period, .review, .department, .person, .month: 2
    }
  }
}
