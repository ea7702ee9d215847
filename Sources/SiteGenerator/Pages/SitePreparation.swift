import PlanModel
import PlanReading

/// What the pages of a site need to know of all plans, whatever is wrong with these: it can be gathered while they are
/// checked.
package struct SitePreparation: Sendable {
  let names: Names
  let calendar: EventCalendar
  let digests: [PlanDigest]
  let registers: SiteIndex.Registers

  /// What a search looks up; nil where that is gathered when somebody looks for something.
  private(set) var search: SearchIndex.PlanTokens?

  /// What the site lists by name, and where the pages about it lie.
  struct Names: Sendable {
    let groups: SiteIndex.Groups
    let people: PersonIndex
    let links: SiteLinks
  }

  /// Gathers everything but what a search looks up.
  init(_ portfolio: Portfolio, _ configuration: SiteConfiguration) {
    names = Names(portfolio, configuration)
    calendar = EventCalendar(portfolio)
    digests = SiteIndex.digests(portfolio)
    registers = SiteIndex.Registers(portfolio)
  }

  /// Gathers everything.
  ///
  /// - Parameter bodies: the texts of the plans, in their order.
  init(_ portfolio: Portfolio, bodies: [PlanBody], _ configuration: SiteConfiguration, workers: Workers) async {
    guard workers.count > 1 else {
      self.init(portfolio, configuration)
      search = await SearchIndex.PlanTokens(portfolio.plans, bodies, workers: workers)
      return
    }
    async let names = Names(portfolio, configuration)
    async let calendar = EventCalendar(portfolio)
    async let digests = SiteIndex.digests(portfolio)
    async let registers = SiteIndex.Registers(portfolio)
    let search = await SearchIndex.PlanTokens(portfolio.plans, bodies, workers: workers)
    self.init(
      names: await names, calendar: await calendar, digests: await digests, registers: await registers, search: search)
  }

  private init(
    names: Names, calendar: EventCalendar, digests: [PlanDigest], registers: SiteIndex.Registers,
    search: SearchIndex.PlanTokens
  ) {
    self.names = names
    self.calendar = calendar
    self.digests = digests
    self.registers = registers
    self.search = search
  }
}

extension SitePreparation.Names {
  fileprivate init(_ portfolio: Portfolio, _ configuration: SiteConfiguration) {
    groups = SiteIndex.Groups(portfolio, order: configuration.departments)
    people = PersonIndex(portfolio.plans, names: portfolio.settings.personNames)
    let periods = groups.periods.map(\.period.label)
    let departments = groups.departments.map(\.name)
    let paths = SitePaths(
      plans: portfolio.plans.map { $0.key }, periods: periods, departments: departments,
      people: people.people.map(\.name))
    links = SiteLinks(paths: paths, people: people, periods: periods, departments: departments)
  }
}
