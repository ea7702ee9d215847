import SiteGenerator

/// Tells which files of a site change, come or go.
package protocol FolderWatch: Sendable {
  /// Paths from the site; an empty set where nobody knows which. Ends when the watch does.
  ///
  /// None is dropped, however long nobody listens: a change is told of once.
  var changes: AsyncStream<Set<String>> { get }

  func stop()
}

/// The part of a site's folder that pages are made from.
enum WatchedFolders {
  static let names = [
    Discovery.folderName, TemplateFiles.folderName, CalendarFiles.folderName, BaselineFile.folderName, "archives",
  ]

  /// Whether a file right in the site's folder matters.
  static func concerns(_ name: String) -> Bool { name == SiteConfiguration.fileName || names.contains(name) }
}

/// Visits the folders below a folder, following links as far as they lead to new ones.
struct FolderWalk {
  private var seen: Set<FileIdentity> = []
  private let deepest = 64

  init() {}

  /// - Parameters:
  ///   - prefix: the folder's path from the site, with a slash behind it; empty for the site itself.
  ///   - visit: told each folder's path, and the names of the files in it.
  mutating func visit(_ folder: Folder, _ prefix: String, _ visit: (String, [String]) -> Void) {
    do throws(FileProblem) {
      let depth = prefix.utf8.count { $0 == UInt8(ascii: "/") }
      guard seen.insert(try folder.identity).inserted, depth < deepest else { return }
      let entries = try folder.entries().filter { $0.isUTF8 && !$0.name.hasPrefix(".") }
      var files: [String] = []
      var folders: [String] = []
      for entry in entries {
        switch try folder.status(of: entry.name, followingLinks: true)?.kind {
        case .folder: folders.append(entry.name)
        case .file: files.append(entry.name)
        default: continue
        }
      }
      visit(prefix, files)
      for name in folders where !prefix.isEmpty || WatchedFolders.names.contains(name) {
        self.visit(try folder.folder(name), prefix + name + "/", visit)
      }
    } catch {
      // What can't be looked into now is looked into when it changes again.
      return
    }
  }
}
