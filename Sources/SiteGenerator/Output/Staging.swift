private import SourceText

/// The folder in which the next state of the output is made.
///
/// It lies beside the output, so that the two can change places. Where that is impossible (the output is a mount point,
/// the folder above is not writable, the file system has no hard links) it lies within the output, and files are moved
/// one by one.
final class Staging: Sendable {
  let place: OutputPlace

  /// Where the staging folder lies: ``OutputPlace/parent``, or the output itself.
  let holder: Folder
  let name: String
  let folder: Folder
  let isBeside: Bool

  /// - Parameter isWithin: whether it must lie within the output, where there is one.
  convenience init(_ place: OutputPlace, within isWithin: Bool) throws(OutputProblem) {
    do {
      if isWithin, let output = place.output {
        try self.init(within: output, of: place)
        return
      }
      if let output = place.output { try output.removeTree(OutputPlace.innerStagingName) }
      try self.init(beside: place)
    } catch {
      guard error.isUnsupported || error.isReadOnlyPlace, let output = place.output else { throw .file(error) }
      do { try self.init(within: output, of: place) } catch { throw .file(error) }
    }
  }

  private init(beside place: OutputPlace) throws(FileProblem) {
    let (parent, name) = (place.parent, place.stagingName)
    try Self.clear(name, of: place)
    try parent.makeFolder(name)
    self.place = place
    self.name = name
    holder = parent
    folder = try parent.folder(name, followingLinks: false)
    isBeside = true
    do {
      try probe()
    } catch {
      try parent.removeTree(name)
      throw error
    }
  }

  private init(within output: Folder, of place: OutputPlace) throws(FileProblem) {
    self.place = place
    name = OutputPlace.innerStagingName
    holder = output
    try output.makeFolder(name)
    folder = try output.folder(name, followingLinks: false)
    isBeside = false
  }

  /// Tries what the switch will need, because no system call tells it beforehand: a bind mount looks like any folder.
  private func probe() throws(FileProblem) {
    guard let output = place.output else { return }
    let name = ".planpress-probe"
    if place.manifest != nil {
      try output.link(OutputManifest.fileName, into: folder, as: name)
      try folder.remove(name)
    } else {
      try folder.write([], to: name)
      try folder.rename(name, into: output, as: name)
      try output.remove(name)
    }
  }

  /// Removes the folder with all that lies in it.
  func discard() throws(OutputProblem) {
    do {
      if isBeside { try Self.clear(name, of: place) } else { try holder.removeTree(name) }
    } catch {
      throw .file(error)
    }
  }
}

// MARK: - Clearing

extension Staging {
  /// Removes what a build left beside the output: the next state it did not finish, or the last one it replaced.
  ///
  /// A complete state may hold a file that somebody put into the output in the moment of the switch; such a file goes
  /// to the output.
  private static func clear(_ name: String, of place: OutputPlace) throws(FileProblem) {
    guard try place.parent.status(of: name) != nil else { return }
    let state = try place.parent.folder(name, followingLinks: false)
    if try state.status(of: OutputManifest.fileName) != nil,
      let manifest = OutputManifest(bytes: try state.read(OutputManifest.fileName)),
      try place.parent.status(of: place.name) != nil
    {
      try clear(state, into: try place.parent.folder(place.name), "", ours: manifest.keys)
      try place.parent.removeIfEmpty(name)
    } else {
      try place.parent.removeTree(name)
    }
  }

  private static func clear(
    _ state: Folder, into output: Folder, _ prefix: String, ours: Set<UTF8Key>
  ) throws(FileProblem) {
    let folder = prefix.isEmpty ? state : try state.folder(String(prefix.dropLast()), followingLinks: false)
    for entry in try folder.entries() {
      let path = prefix + entry.name
      if try folder.kind(of: entry) == .folder {
        try clear(state, into: output, path + "/", ours: ours)
        try folder.removeIfEmpty(entry.name)
        continue
      }
      let isOurs = path == OutputManifest.fileName || ours.contains(UTF8Key(path))
      let isThere = try output.status(of: path) != nil
      if isOurs || isThere {
        try folder.remove(entry.name)
      } else {
        try folder.rename(entry.name, into: output, as: path)
      }
    }
  }
}
