package import PlanModel
package import SiteGenerator

/// A site as it is at one moment of its preview.
package struct LiveState: Sendable {
  /// Grows with every change.
  package internal(set) var number = 1

  /// The newest state in which something changed that pages don't hold themselves: styles, images.
  package internal(set) var numberOfShared = 0

  /// What all pages were made from when everything was linked last.
  let build: SiteBuild
  private let files: [String: OutputFile]

  /// The plans' indices by their pages' paths.
  private let plans: [String: Int]

  /// A plan that has changed since then, with a renderer that knows it as it is now.
  private var newer: (plan: ChangedPlan, renderer: PageRenderer)?

  /// Of the diagnostics of that time the errors: every question for news looks at all of them.
  private let errors: Findings

  /// The files of plans that can't be understood now, and whose pages show what they were before.
  package let outdated: Set<String>

  /// Why the newest change could not be taken over.
  package internal(set) var failure: FileProblem?

  init(_ build: SiteBuild, outdated: Set<String>) {
    self.build = build
    self.outdated = outdated
    errors = build.diagnostics.errors
    files = Dictionary(build.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let renderer = build.renderer
    plans = Dictionary(
      build.loaded.site.portfolio.plans.indices.map { (renderer.path(of: .plan($0)), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The same with one plan as it is now, whose own page alone shows it so far.
  func replacing(_ plan: ChangedPlan, outdated: Set<String>) -> LiveState {
    var state = LiveState(self, outdated: outdated)
    state.newer = (plan, build.renderer.replacing(plan))
    return state
  }

  private init(_ other: LiveState, outdated: Set<String>) {
    number = other.number
    numberOfShared = other.numberOfShared
    build = other.build
    files = other.files
    plans = other.plans
    errors = other.errors
    self.outdated = outdated
  }

  // MARK: - Answers

  /// The bytes of a file of the site; nil where it has none at the path.
  package func bytes(at path: String) throws(OutputProblem) -> [UInt8]? {
    if let newer, plans[path] == newer.plan.index { return newer.renderer.render(.plan(newer.plan.index)) }
    return try files[path]?.content()
  }

  /// The page for addresses that the site does not have.
  package var notFound: [UInt8] { build.renderer.render(.notFound) }

  /// What stands in the way of a page: the errors of its own plan, else, on pages about many plans, those of all plans
  /// that can't be understood.
  package func problems(ofPage path: String) -> [Diagnostic] {
    let file = plans[path].map { build.loaded.site.portfolio.plans[$0].file }
    let errors = current(errors).errors
    if let file { return errors[file] }
    return Array(errors.ofFiles { outdated.contains($0) })
  }

  /// How many plans were left out for the audience when everything was linked last.
  package var withheld: Withheld { build.loaded.withheld }

  /// Of all plans, as they are now.
  package var diagnostics: Findings { current(build.diagnostics) }

  /// The same diagnostics with those of the plan that has changed in the place of those that it had.
  private func current(_ diagnostics: Findings) -> Findings {
    guard let newer else { return diagnostics }
    let file = newer.plan.site.portfolio.plans[newer.plan.index].file
    return diagnostics.replacing(file: file, with: newer.plan.site.diagnostics)
  }
}
