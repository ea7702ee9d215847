internal import PlanModel
internal import SiteGenerator

/// The pages of a site.
enum Pages {
  static let stage: PageStage = { (site, _) throws(OutputProblem) in
    var files = site.portfolio.plans.map { plan in
      OutputFile(path: plan.key + ".html") { () throws(OutputProblem) in
        Array("<!DOCTYPE html><title>\(plan.key)</title>\n".utf8) + Array(repeating: 120, count: 8_000)
      }
    }
    files.append(OutputFile(path: "index.html") { () throws(OutputProblem) in Array("<!DOCTYPE html>".utf8) })
    return files
  }
}
