package import HTML
import PlanModel
import PlanReading
import SourceText

/// Makes every page of a site: a function from an address to bytes.
///
/// Everything that pages share is made once, when the renderer is; after that any number of threads may ask for pages.
package final class PageRenderer: Sendable {
  let site: Site
  let index: SiteIndex
  let links: SiteLinks
  private let library: TemplateLibrary
  let strings: [Language: InterfaceStrings]
  private let shells: ShellSet

  /// - Parameter preparation: what has been gathered of the site before.
  package init(
    site: Site, templates library: TemplateLibrary = TemplateLibrary(), _ preparation: SitePreparation? = nil
  ) {
    self.site = site
    self.library = library
    let preparation = preparation ?? SitePreparation(site.portfolio, site.configuration)
    index = SiteIndex(site, preparation)
    links = preparation.names.links
    let languages = Set(site.portfolio.plans.compactMap { $0.language }).union([site.configuration.language])
    strings = Dictionary(uniqueKeysWithValues: languages.map { ($0, library.strings($0)) })
    shells = ShellSet(site, links.paths, library: library, strings: strings)
  }

  /// Makes the page of a plan that has changed, and whose shape has not; of that plan alone.
  package func replacing(_ plan: ChangedPlan) -> PageRenderer {
    PageRenderer(site: plan.site, index: index.replacing(plan), like: self)
  }

  private init(site: Site, index: SiteIndex, like other: PageRenderer) {
    self.site = site
    self.index = index
    (links, library, strings, shells) = (other.links, other.library, other.strings, other.shells)
  }

  // MARK: - Addresses

  /// All pages, in the order of their paths.
  package func addresses() -> [PageAddress] { placedAddresses().map(\.address) }

  /// All pages with their paths, in the order of these.
  func placedAddresses() -> [(path: String, address: PageAddress)] {
    var addresses: [PageAddress] = [
      .home, .alignment, .calendar, .milestones, .news, .risks, .alerts, .health, .search, .notFound,
    ]
    addresses += site.portfolio.plans.indices.map(PageAddress.plan)
    addresses += index.periods.map { .period($0.period.label) }
    addresses += index.periods.lazy.filter(\.period.isReported).map { .review($0.period.label) }
    addresses += index.calendar.months.map { .month($0.monthLabel) }
    addresses += index.departments.map { .department($0.name) }
    addresses += index.people.people.map { .person($0.name) }
    if !site.archives.records.isEmpty { addresses.append(.archives) }
    return addresses.map { (path(of: $0), $0) }.sorted { $0.0.precedesByBytes($1.0) }
  }

  /// Where a page lies in the site: `2026-q2/marketing.html`, `view/departments/市场部.html`; the page that says that
  /// nothing was found for an address that the site does not have.
  package func path(of address: PageAddress) -> String {
    switch address {
    case .home: SitePaths.home
    case .plan(let number): links.paths.plans.indices.contains(number) ? links.paths.plans[number] : SitePaths.notFound
    case .period(let label): links.period(label).map { links.paths.periods[$0] } ?? SitePaths.notFound
    case .review(let label): links.period(label).map { links.paths.reviews[$0] } ?? SitePaths.notFound
    case .department(let name): links.department(name).map { links.paths.departments[$0] } ?? SitePaths.notFound
    case .person(let name): links.person(name).map { links.paths.people[$0] } ?? SitePaths.notFound
    case .month(let label): SitePaths.month(label)
    case .alignment: SitePaths.alignment
    case .calendar: SitePaths.calendarPage
    case .milestones: SitePaths.milestones
    case .news: SitePaths.news
    case .risks: SitePaths.risks
    case .alerts: SitePaths.alerts
    case .health: SitePaths.health
    case .search: SitePaths.search
    case .archives: SitePaths.archives
    case .notFound: SitePaths.notFound
    }
  }

  /// The files that all pages use, by path.
  package func assets() -> [(path: String, bytes: [UInt8])] { library.assets }

  // MARK: - Pages

  /// A page's bytes; those of the page that says that nothing was found for an address that the site does not have.
  package func render(_ address: PageAddress) -> [UInt8] { page(address).bytes }

  /// The same page where it has been put together.
  package func page(_ address: PageAddress) -> HTMLWriter {
    let language = language(of: address)
    let depth = SitePaths.depth(of: path(of: address))
    let shell = shell(for: address, depth, language)
    guard let strings = strings[language], let shell else { return HTMLWriter() }
    var page = PageWriter(
      strings: strings, links: links, depth: depth, reservingCapacity: shell.size + capacity(for: address))
    let frame = PageFrame(site: site, index: index, address: address)
    shell.write(to: &page) { page, slot in
      switch slot {
      case .title: frame.title(&page)
      case .breadcrumbs: frame.breadcrumbs(&page)
      case .head: frame.head(&page, path: path(of: address))
      case .main: content(of: address, &page)
      }
    }
    return page.html
  }

  private func shell(for address: PageAddress, _ depth: Int, _ language: Language) -> PageShell? {
    guard case .plan(let number) = address, site.portfolio.plans.indices.contains(number) else {
      return shells[address.kind, depth, language]
    }
    let portfolio = site.portfolio
    return shells.shell(for: portfolio.plans[number], portfolio.analyses[number], depth: depth, language)
  }

  private func language(of address: PageAddress) -> Language {
    guard case .plan(let number) = address, site.portfolio.plans.indices.contains(number) else {
      return site.configuration.language
    }
    return site.portfolio.plans[number].language ?? site.configuration.language
  }

  private func capacity(for address: PageAddress) -> Int {
    guard case .plan(let number) = address, site.portfolio.plans.indices.contains(number) else { return 65_536 }
    let plan = site.portfolio.plans[number]
    return 16_384 + (plan.tasks.count + plan.milestones.count) * 2_048 + plan.objectives.count * 4_096
  }

  func content(of address: PageAddress, _ page: inout PageWriter) {
    switch address {
    case .home: HomePage(site: site, index: index).write(to: &page)
    case .plan(let number):
      guard site.portfolio.plans.indices.contains(number) else { return NotFoundPage().write(to: &page) }
      PlanPage(PlanDossier(number, of: site, index)).write(to: &page)
    case .period(let label):
      guard let number = links.period(label) else { return NotFoundPage().write(to: &page) }
      PeriodPage(site: site, index: index, number: number).write(to: &page)
    case .review(let label):
      guard let number = links.period(label) else { return NotFoundPage().write(to: &page) }
      ReviewPage(site: site, index: index, number: number).write(to: &page)
    case .department(let name):
      guard let number = links.department(name) else { return NotFoundPage().write(to: &page) }
      DepartmentPage(site: site, index: index, number: number).write(to: &page)
    case .person(let name):
      guard let number = links.person(name) else { return NotFoundPage().write(to: &page) }
      PersonPage(site: site, index: index, number: number).write(to: &page)
    case .alignment: AlignmentPage(site: site, index: index).write(to: &page)
    case .calendar: CalendarPage(site: site, index: index).write(to: &page)
    case .month(let label):
      guard let month = CalendarPage(site: site, index: index, month: label) else {
        return NotFoundPage().write(to: &page)
      }
      month.write(to: &page)
    case .news: NewsPage(site: site, index: index).write(to: &page)
    case .milestones: MilestonesPage(site: site, index: index).write(to: &page)
    case .risks: RisksPage(site: site, index: index).write(to: &page)
    case .alerts: AlertsPage(site: site, index: index).write(to: &page)
    case .health: HealthPage(site: site, index: index).write(to: &page)
    case .search: SearchPage(site: site, index: index).write(to: &page)
    case .archives: ArchivesPage(site: site).write(to: &page)
    case .notFound: NotFoundPage().write(to: &page)
    }
  }
}
