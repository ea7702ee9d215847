internal import PlanModel
internal import SiteGenerator

/// A plan that somebody names on the command line: by its key or by its file.
struct PlanArgument {
  /// The site's folder.
  let site: String
  let file: PlanFile

  /// - Parameter site: where a key is looked for.
  init(_ name: String, site: String) throws(FileProblem) {
    if name.utf8.suffix(3).elementsEqual(".md".utf8), try Folder.resolved(name) != nil {
      let location = try SiteLocation(of: name)
      self.site = location.site
      file = PlanFile(path: location.relative)
      return
    }
    self.site = site
    let prefix = Discovery.folderName + "/"
    let path = name.hasPrefix(prefix) ? name : prefix + name
    file = PlanFile(path: path.utf8.suffix(3).elementsEqual(".md".utf8) ? path : path + ".md")
  }
}
