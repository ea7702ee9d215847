package import PlanModel
private import PlanReading
package import SiteGenerator

/// The plans of a period, and those without which they could not be read later.
package struct ArchiveSelection: Sendable {
  package let period: Period

  /// Nil for all departments.
  package let department: String?

  /// The plans whose own period lies in the archive's, in the order of keys.
  package let plans: [Int]

  /// What they carry out, look back on, link to and take lessons from.
  package let context: [Int]

  /// Those of ``plans`` that are not closed.
  package let open: [Int]

  /// Those of ``context`` that not everybody may see who may see ``plans``; none where all departments are archived.
  package let restricted: [Int]

  package init(_ period: Period, department: String?, of site: LoadedSite) {
    self.period = period
    self.department = department
    let portfolio = site.site.portfolio
    plans = portfolio.plans.indices.filter { number in
      guard let own = portfolio.plans[number].period, period.contains(own) else { return false }
      return department == nil || portfolio.plans[number].department == department
    }
    open = plans.filter { portfolio.plans[$0].isOpen }
    let own = Set(plans)
    var found = own
    var pending = plans
    func enter(_ numbers: some Sequence<Int>) {
      for number in numbers where found.insert(number).inserted { pending.append(number) }
    }
    while let number = pending.popLast() {
      enter(portfolio.links.upstream[number].map(\.upstreamPlan))
      enter(portfolio.plans[number].reviews.compactMap { $0.plan.flatMap(portfolio.index(of:)) })
      enter(Self.linked(from: number, in: site))
      guard own.contains(number) else { continue }
      enter(portfolio.links.reviewedBy[number])
      enter(portfolio.links.lookBacks[number])
      enter([portfolio.links.previous[number]].compactMap(\.self))
    }
    let context = found.subtracting(own).sorted()
    self.context = context
    restricted = department == nil ? [] : Self.restricted(context, whereOthersSee: plans, portfolio.plans)
  }

  private static func restricted(_ context: [Int], whereOthersSee own: [Int], _ plans: [Plan]) -> [Int] {
    context.filter { number in
      guard plans[number].fields.contains(.audience) else { return false }
      let allowed = Set(plans[number].audience)
      return !own.allSatisfy { !plans[$0].audience.isEmpty && allowed.isSuperset(of: plans[$0].audience) }
    }
  }

  /// The plans that a plan's text links to.
  private static func linked(from number: Int, in site: LoadedSite) -> [Int] {
    let plan = site.site.portfolio.plans[number]
    return site.site.bodies[number].links.compactMap { link in
      guard let path = SitePath.resolve(link.path, from: plan.file), path.hasPrefix(Discovery.folderName + "/") else {
        return nil
      }
      return site.site.portfolio.index(of: PlanFile(path: path).key)
    }
  }

  // MARK: - Files

  /// The files of the site from which its plans can be read again, by their paths from it.
  package func sources(of site: LoadedSite) throws(FileProblem) -> [(path: String, bytes: [UInt8])] {
    let folder = site.folder.folder
    var paths: Set<String> = []
    for number in plans + context {
      let plan = site.site.portfolio.plans[number]
      paths.insert(plan.file)
      paths.formUnion(plan.metrics.compactMap { $0.series.flatMap { SitePath.resolve($0, from: plan.file) } })
      paths.insert(BaselineFile.path(ofPlan: plan.key))
      paths.formUnion(site.site.bodies[number].links.compactMap { SitePath.resolve($0.path, from: plan.file) })
    }
    // A text may name anything; what no plan shows is no source.
    let attachments = Set(site.attachments)
    let known = Set(site.site.portfolio.plans.lazy.map(\.file))
    paths = paths.filter { path in
      guard OutputPath.isWithinOutput(path) else { return false }
      return known.contains(path) || attachments.contains(path) || path.hasPrefix(BaselineFile.folderName + "/")
        || plans.contains { Self.reads(site.site.portfolio.plans[$0], path) }
        || context.contains { Self.reads(site.site.portfolio.plans[$0], path) }
    }
    paths.insert(SiteConfiguration.fileName)
    if try folder.status(of: CalendarFiles.folderName, followingLinks: true)?.kind == .folder {
      let calendars = try folder.folder(CalendarFiles.folderName).entries().filter { !$0.name.hasPrefix(".") }
      paths.formUnion(calendars.map { CalendarFiles.folderName + "/" + $0.name })
    }
    var files: [(path: String, bytes: [UInt8])] = []
    for path in paths.sorted(by: Bag.precedes) {
      guard try folder.status(of: path, followingLinks: true)?.kind == .file else { continue }
      files.append((path, try folder.read(path)))
    }
    let templates = try TemplateFiles.read(folder)
    return files
      + templates.keys.sorted(by: Bag.precedes).map { (TemplateFiles.folderName + "/" + $0, templates[$0] ?? []) }
  }

  private static func reads(_ plan: Plan, _ path: String) -> Bool {
    plan.metrics.contains { $0.series.flatMap { SitePath.resolve($0, from: plan.file) } == path }
  }
}

extension Plan {
  /// Whether more is to come: a plan is closed when it says so; reports and looks back are complete as they are written.
  fileprivate var isOpen: Bool {
    switch self.kind {
    case .report, .retrospective, .page: self.status == .draft || self.status == .active
    default: self.status != .closed
    }
  }
}
