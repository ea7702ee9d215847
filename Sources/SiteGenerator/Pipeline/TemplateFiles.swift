/// The templates, styles and words that a site puts in the place of the product's.
package enum TemplateFiles {
  /// Every file below the site's `templates/`, by its path there; none where there is no such folder.
  package static func read(_ site: Folder) throws(FileProblem) -> [String: [UInt8]] {
    guard try site.status(of: folderName, followingLinks: true)?.kind == .folder else { return [:] }
    var files: [String: [UInt8]] = [:]
    var pending = [(folder: try site.folder(folderName), prefix: "")]
    while let (folder, prefix) = pending.popLast() {
      for entry in try folder.entries() where entry.isUTF8 && !entry.name.hasPrefix(".") {
        switch try folder.kind(of: entry) {
        case .folder where prefix.utf8.count < deepest:
          pending.append((try folder.folder(entry.name, followingLinks: false), prefix + entry.name + "/"))
        case .file:
          files[prefix + entry.name] = try folder.read(entry.name)
        default:
          break
        }
      }
    }
    return files
  }

  package static let folderName = "templates"

  /// In bytes of a path: no template lies deeper.
  private static let deepest = 200
}
