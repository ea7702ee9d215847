private import SourceText

/// Puts a staged state in the place of the old one.
struct SiteSwitch {
  let staging: Staging
  let change: OutputChange
  let workers: Workers

  private var place: OutputPlace { staging.place }

  func perform() async throws(OutputProblem) {
    do throws(FileProblem) {
      guard staging.isBeside else { return try moveFileByFile() }
      do throws(FileProblem) {
        try await switchFolders()
      } catch {
        guard error.isUnsupported else { throw error }
        try moveFileByFile()
      }
    } catch {
      throw error.code == FileProblem.exists ? .inTheWay(path: error.path) : .file(error)
    }
  }

  // MARK: - The whole folder at one moment

  private func switchFolders() async throws(FileProblem) {
    if let output = place.output {
      try staging.folder.takeRights(from: output)
      try await completeFromOld(output)
    }
    try staging.folder.write(change.manifest.bytes, to: OutputManifest.fileName)
    try staging.folder.flush()
    guard place.manifest != nil else {
      return try place.parent.rename(staging.name, into: place.parent, as: place.name)
    }
    try place.parent.exchange(staging.name, place.name)
  }

  /// Links into the new state what it has in common with the old one, and what isn't ours.
  private func completeFromOld(_ output: Folder) async throws(FileProblem) {
    let new = staging.folder
    _ = try await workers.tryMap(change.kept) { (path) throws(FileProblem) in
      try output.link(path, into: new, as: path)
    }
    guard let previous = change.previous else { return }
    let ours = previous.keys.union(change.manifest.keys)
    try carryOver(from: output, "", ours: ours, folders: Self.folders(of: ours))
  }

  private func carryOver(
    from output: Folder, _ prefix: String, ours: Set<UTF8Key>, folders: Set<UTF8Key>
  ) throws(FileProblem) {
    let folder = prefix.isEmpty ? output : try output.folder(String(prefix.dropLast()), followingLinks: false)
    for entry in try folder.entries() {
      let path = prefix + entry.name
      if try folder.kind(of: entry) == .folder {
        if !folders.contains(UTF8Key(path)) {
          try staging.folder.makeFolder(path)
          try staging.folder.folder(path).takeRights(from: folder.folder(entry.name, followingLinks: false))
        }
        try carryOver(from: output, path + "/", ours: ours, folders: folders)
      } else if path != OutputManifest.fileName, !ours.contains(UTF8Key(path)) {
        try output.link(path, into: staging.folder, as: path)
      }
    }
  }

  /// Every folder that one of the paths leads through.
  private static func folders(of paths: Set<UTF8Key>) -> Set<UTF8Key> {
    var folders: Set<UTF8Key> = []
    for path in paths {
      var rest = Substring(path.text)
      while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
        rest = rest[..<slash]
        guard folders.insert(UTF8Key(String(rest))).inserted else { break }
      }
    }
    return folders
  }

  // MARK: - File by file

  /// Moves every changed file over the old one: first what pages refer to, then pages, the home page last; then
  /// removes what is gone.
  ///
  /// The manifest lists old and new files while this lasts, so that a build that is killed here is known to the next.
  private func moveFileByFile() throws(FileProblem) {
    let output: Folder
    if let present = place.output { output = present } else { output = try place.parent.madeFolder(place.name) }
    let both = change.manifest.paths + change.removed
    try replaceManifest(OutputManifest(paths: both), in: output)
    try staging.folder.flush()
    for path in change.written.sorted(by: Self.goesFirst) {
      try staging.folder.rename(path, into: output, as: path)
    }
    for path in change.removed { try remove(path, from: output) }
    try replaceManifest(change.manifest, in: output)
  }

  private func replaceManifest(_ manifest: OutputManifest, in output: Folder) throws(FileProblem) {
    try staging.folder.write(manifest.bytes, to: OutputManifest.fileName)
    try staging.folder.rename(OutputManifest.fileName, into: output, as: OutputManifest.fileName)
  }

  private static func goesFirst(_ left: String, _ right: String) -> Bool {
    let (leftRank, rightRank) = (rank(left), rank(right))
    return leftRank == rightRank ? left.precedesByBytes(right) : leftRank < rightRank
  }

  private static func rank(_ path: String) -> Int {
    if path == "index.html" { return 2 }
    return path.hasSuffix(".html") ? 1 : 0
  }

  private func remove(_ path: String, from output: Folder) throws(FileProblem) {
    try output.remove(path)
    var rest = Substring(path)
    while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      guard try output.removeIfEmpty(String(rest)) else { break }
    }
  }
}
