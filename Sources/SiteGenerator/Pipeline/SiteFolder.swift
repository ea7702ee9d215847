/// A site's folder, out of which nothing is read.
package struct SiteFolder: Sendable {
  package let folder: Folder

  /// The folder's absolute path, which the target of a link must begin with.
  private let root: String

  package init(_ path: String) throws(FileProblem) {
    folder = try Folder(path)
    guard let resolved = try Folder.resolved(path) else { throw .missing(path) }
    root = resolved.hasSuffix("/") ? resolved : resolved + "/"
  }

  /// Why the bytes of a data file are not there.
  package enum DataProblem: Error, Hashable, Sendable {
    case file(FileProblem)
    /// The path, or a link on it, leads out of the site.
    case outside
  }

  /// The path from the site of what a plan names relative to itself; nil where it leads out of the site.
  ///
  ///     path(of: "../data/q2.csv", from: "plans/2026-q2/marketing.md")  // plans/data/q2.csv
  package func path(of relative: String, from plan: String) -> String? {
    var segments = plan.split(separator: "/").dropLast().map(String.init)
    if relative.utf8.first == UInt8(ascii: "/") { return nil }
    for segment in relative.split(separator: "/") {
      switch segment {
      case ".": continue
      case "..": if segments.popLast() == nil { return nil }
      default: segments.append(String(segment))
      }
    }
    return segments.isEmpty ? nil : segments.joined(separator: "/")
  }

  /// The bytes of a file that a plan names, such as a metric's series; at most `limit` and one more.
  package func data(at relative: String, from plan: String, limit: Int) throws(DataProblem) -> [UInt8] {
    guard let path = path(of: relative, from: plan) else { throw .outside }
    do {
      guard let resolved = try Folder.resolved(folder.shown(path)) else { throw FileProblem.missing(path) }
      guard resolved.hasPrefix(root) || isBelowPlans(resolved) else { throw DataProblem.outside }
      return try folder.read(path, limit: limit)
    } catch let problem as FileProblem {
      throw .file(problem)
    } catch {
      throw .outside
    }
  }

  /// The folder of plans may be a link to elsewhere; what lies below it belongs to the site all the same.
  private func isBelowPlans(_ resolved: String) -> Bool {
    do {
      guard let plans = try Folder.resolved(folder.shown(Discovery.folderName)) else { return false }
      return resolved.hasPrefix(plans + "/")
    } catch {
      return false
    }
  }
}
