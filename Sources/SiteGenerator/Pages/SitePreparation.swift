import PlanModel

/// What the pages of a site need to know of all plans, as far as it can be gathered on all cores.
///
/// Whoever makes pages without it gathers the same when it is needed.
package struct SitePreparation: Sendable {
  let search: SearchIndex.PlanTokens
  let people: PersonIndex
  let calendar: EventCalendar
  let digests: [PlanDigest]
  let registers: SiteIndex.Registers

  package init(_ site: Site, workers: Workers) async {
    let portfolio = site.portfolio
    guard workers.count > 1 else {
      people = Self.people(of: portfolio)
      calendar = EventCalendar(portfolio)
      digests = SiteIndex.digests(portfolio)
      registers = SiteIndex.Registers(portfolio)
      search = await SearchIndex.PlanTokens(site, workers: workers)
      return
    }
    async let people = Self.people(of: portfolio)
    async let calendar = EventCalendar(portfolio)
    async let digests = SiteIndex.digests(portfolio)
    async let registers = SiteIndex.Registers(portfolio)
    search = await SearchIndex.PlanTokens(site, workers: workers)
    (self.people, self.calendar) = await (people, calendar)
    (self.digests, self.registers) = await (digests, registers)
  }

  static func people(of portfolio: Portfolio) -> PersonIndex {
    PersonIndex(portfolio.plans, names: portfolio.settings.personNames)
  }
}
