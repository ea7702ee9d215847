import PlanModel
import PlanReading
import SourceText

/// Finds links and images of the text that lead nowhere within the site.
struct LinkCheck: Sendable {
  let plans: [Plan]
  private let bodies: [PlanBody]
  private let index: [UTF8Key: Int]
  private let fileExists: @Sendable (String) -> Bool

  /// - Parameter fileExists: whether a file is there, by its path from the site's folder.
  init(plans: [Plan], bodies: [PlanBody], fileExists: @escaping @Sendable (String) -> Bool) {
    self.plans = plans
    self.bodies = bodies
    self.fileExists = fileExists
    index = Dictionary(
      plans.enumerated().map { (UTF8Key($0.element.file), $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is wrong with a plan, and the files that its page refers to.
  func run(on place: Int) -> (diagnostics: [Diagnostic], attachments: Set<UTF8Key>) {
    var diagnostics: [Diagnostic] = []
    var attachments: Set<UTF8Key> = []
    for link in bodies[place].links {
      if let problem = problem(of: link, in: plans[place], bodies[place], &attachments) {
        diagnostics.append(problem)
      }
    }
    return (diagnostics, attachments)
  }

  private func problem(
    of link: PlanBody.Link, in plan: Plan, _ body: PlanBody, _ attachments: inout Set<UTF8Key>
  ) -> Diagnostic? {
    if link.path.isEmpty { return missingAnchor(link, in: plan, body, from: plan) }
    guard let path = SitePath.resolve(link.path, from: plan.file), path.hasPrefix("plans/") else {
      return Diagnostic(.brokenLink, file: plan.file, at: link.span, .text(link.path), .text(""))
    }
    if let target = index[UTF8Key(path)] {
      return missingAnchor(link, in: plans[target], bodies[target], from: plan)
    }
    if !path.hasSuffix(".md"), fileExists(path) {
      attachments.insert(UTF8Key(path))
      return nil
    }
    if link.isImage { return Diagnostic(.missingImage, file: plan.file, at: link.span, .text(link.path)) }
    return Diagnostic(.brokenLink, file: plan.file, at: link.span, .text(link.path), .text(nearest(to: path)))
  }

  private func missingAnchor(_ link: PlanBody.Link, in target: Plan, _ body: PlanBody, from plan: Plan) -> Diagnostic? {
    guard let fragment = link.fragment, !fragment.isEmpty, !has(fragment, target, body) else { return nil }
    return Diagnostic(.brokenAnchor, file: plan.file, at: link.span, .text(fragment), .text(target.file))
  }

  private func has(_ fragment: String, _ plan: Plan, _ body: PlanBody) -> Bool {
    if body.headings.contains(where: { $0.anchor == fragment }) || PlanBody.reservedAnchors.contains(fragment) {
      return true
    }
    var isFound = fragment.hasPrefix("fn")
    plan.forEachIdentifier { _, id in isFound = isFound || id == fragment }
    return isFound
  }

  /// A plan of the same file name elsewhere: links break most often when a file moves.
  private func nearest(to path: String) -> String {
    guard let name = path.split(separator: "/").last else { return "" }
    return plans.first { $0.file.split(separator: "/").last == name }?.file ?? ""
  }
}
