/// Makes the files that a site consists of beside its plans' attachments: pages, style sheets, scripts.
package typealias PageStage = @Sendable (Site, SiteFolder) throws(OutputProblem) -> [OutputFile]
