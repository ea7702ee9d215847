/// The text of a plan that is not, or not yet, what its file holds.
package struct PlanDraft: Sendable {
  package let file: PlanFile
  package let bytes: [UInt8]

  /// Whether it belongs to no site, so that no other plan is read.
  package let standsAlone: Bool

  package init(file: PlanFile, bytes: [UInt8], standsAlone: Bool) {
    self.file = file
    self.bytes = bytes
    self.standsAlone = standsAlone
  }
}

/// A plan's file as discovery found it.
package struct PlanFile: Hashable, Sendable {
  /// The path below `plans/` without `.md`, in Unicode's composed form: the plan's address for good.
  package let key: String

  /// The path from the site, as the file system has it: `plans/2026-q2/marketing.md`.
  package let path: String

  package init(key: String, path: String) {
    self.key = key
    self.path = path
  }

  /// The plan of a file of the site: `plans/2026-q2/marketing.md`; a file elsewhere has its whole path as its key.
  package init(path: String) {
    let folder = Discovery.folderName + "/"
    var key = path.hasPrefix(folder) ? Substring(path.utf8.dropFirst(folder.utf8.count)) : Substring(path)
    if key.utf8.suffix(3).elementsEqual(".md".utf8) { key = Substring(key.utf8.dropLast(3)) }
    self.init(key: OutputPath.composed(String(key)), path: path)
  }
}
