import PlanModel
import SourceText

/// Everything that is wrong with a plan, put in order: plan by plan, so that all cores can look.
struct SiteCheck: Sendable {
  let rules: PlanCheck
  let links: LinkCheck

  /// For whom the site is, without its plans.
  let selection: Selection
  let configuration: SiteConfiguration

  struct Outcome: Sendable {
    /// Of the plan's own file, sorted.
    let findings: [Diagnostic]

    /// Of other files that the plan reads.
    let others: [Diagnostic]

    /// The files beside the plans that the plan links to.
    let attachments: Set<UTF8Key>
  }

  /// - Parameter diagnostics: what was found when the plan was read.
  func outcome(ofPlanAt index: Int, read diagnostics: [Diagnostic]) -> Outcome {
    let links = links.run(on: index)
    let found = selection.allowed(rules.diagnostics(ofPlanAt: index))
    var (own, others) = (configuration.applySeverities(to: diagnostics + links.diagnostics + found), [Diagnostic]())
    let file = self.links.plans[index].file
    if !own.areAll(ofFile: file) {
      others = own.filter { !$0.isOf(file: file) }
      own.removeAll { !$0.isOf(file: file) }
    }
    return Outcome(findings: own.sortedWithinFile(), others: others, attachments: links.attachments)
  }
}
