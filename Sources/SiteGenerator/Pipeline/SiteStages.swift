package import PlanModel
package import PlanReading

/// The stages of the pipeline that other rooms make: each a pure function, called on any core.
package struct SiteStages: Sendable {
  /// A file's bytes become a plan, or only diagnostics where they are no text.
  package var read: @Sendable (PlanFile, [UInt8], ReadingSupport) -> ReadOutcome

  /// Plans, sorted by key, find each other.
  package var link: @Sendable ([Plan]) -> PortfolioLinks

  /// The rules of a good plan, over all of them.
  package var check: @Sendable (Portfolio) -> [Diagnostic]

  /// The files that a site consists of beside its plans' attachments: pages, style sheets, scripts.
  ///
  /// Only what the site's own templates say can make it fail.
  package var files: @Sendable (Site, SiteFolder) throws(OutputProblem) -> [OutputFile]

  package init(
    read: @escaping @Sendable (PlanFile, [UInt8], ReadingSupport) -> ReadOutcome,
    link: @escaping @Sendable ([Plan]) -> PortfolioLinks,
    check: @escaping @Sendable (Portfolio) -> [Diagnostic],
    files: @escaping @Sendable (Site, SiteFolder) throws(OutputProblem) -> [OutputFile]
  ) {
    self.read = read
    self.link = link
    self.check = check
    self.files = files
  }
}

/// What reading a plan may ask for beside the file itself.
package struct ReadingSupport: Sendable {
  package let configuration: SiteConfiguration
  package let folder: SiteFolder
}

package enum ReadOutcome: Sendable {
  case plan(ReadPlan)
  case nothing([Diagnostic])
}
