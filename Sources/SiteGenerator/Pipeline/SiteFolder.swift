package import PlanReading
package import SourceText

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

  /// A file of data that a plan names, by its path from the site; of a longer one as much as `limit` and one byte more.
  package func dataFile(_ path: String, limit: Int = SourceFile.defaultLimit) -> DataFile {
    do throws(FileProblem) {
      guard OutputPath.isWithinOutput(path) else { return .outsideSite }
      guard let resolved = try Folder.resolved(folder.shown(path)) else { return .missing }
      let isInside = try isBelowPlans(resolved)
      guard isInside || resolved.hasPrefix(root) else { return .outsideSite }
      return .bytes(try folder.read(path, limit: limit))
    } catch {
      return .unreadable(error.reasonText)
    }
  }

  /// The folder of plans may be a link to elsewhere; what lies below it belongs to the site all the same.
  private func isBelowPlans(_ resolved: String) throws(FileProblem) -> Bool {
    guard let plans = try Folder.resolved(folder.shown(Discovery.folderName)) else { return false }
    return resolved.hasPrefix(plans + "/")
  }

  /// The text of a file of the site as it is now; nil where it can't be read.
  package func sourceText(_ file: String) -> SourceFile? {
    do {
      return try SourceFile(bytes: folder.read(file, limit: SourceFile.defaultLimit))
    } catch {
      return nil
    }
  }
}
