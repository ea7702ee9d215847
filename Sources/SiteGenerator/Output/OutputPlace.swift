/// Where a site is written: the output folder, and a folder on the same file system in which the next state is made.
struct OutputPlace: Sendable {
  /// The folder that the output lies in.
  let parent: Folder
  let name: String

  /// As problems show it.
  let path: String

  /// Nil where there is none yet.
  let output: Folder?

  /// Nil where there is none, or where it is not ours.
  let manifest: OutputManifest?
  let lock: OutputLock

  var stagingName: String { "." + name + ".planpress-staging" }
  static let innerStagingName = ".planpress-staging"
  static let innerLockName = ".planpress-lock"

  /// Finds the output folder and takes its lock.
  init(_ path: String, patience: Duration, waiting: (String) -> Void) throws(OutputProblem) {
    self.path = path
    let resolved: String
    // A link to the output is the usual way to put it under a web server: what it leads to is what changes.
    do { resolved = try Folder.resolved(path) ?? path } catch { throw .file(error) }
    let (parentPath, name) = Folder.split(resolved)
    guard !["", ".", ".."].contains(name) else { throw .noFolder(path: path) }
    self.name = name
    do { parent = try Folder.made(parentPath) } catch { throw .file(error) }
    lock = try Self.lock(name, in: parent, path: path, patience: patience, waiting: waiting)
    do {
      output = try parent.status(of: name) == nil ? nil : parent.folder(name)
      manifest = try Self.manifest(of: output)
    } catch {
      throw .file(error)
    }
    if manifest == nil, let output, try Self.holdsAnything(output) { throw .notOurs(path: path) }
  }

  /// The lock lies beside the output; within it where the folder above can't be written.
  private static func lock(
    _ name: String, in parent: Folder, path: String, patience: Duration, waiting: (String) -> Void
  ) throws(OutputProblem) -> OutputLock {
    do throws(OutputProblem) {
      return try OutputLock.take(
        "." + name + ".planpress-lock", in: parent, patience: patience, waiting: waiting)
    } catch {
      guard case .file(let problem) = error, problem.isReadOnlyPlace else { throw error }
      let output: Folder
      do { output = try parent.folder(name) } catch { throw .file(problem) }
      let isOurs = try isOurs(output)
      if !isOurs, try holdsAnything(output) { throw .notOurs(path: path) }
      return try OutputLock.take(innerLockName, in: output, patience: patience, waiting: waiting)
    }
  }

  private static func isOurs(_ output: Folder) throws(OutputProblem) -> Bool {
    do { return try manifest(of: output) != nil } catch { throw .file(error) }
  }

  private static func manifest(of output: Folder?) throws(FileProblem) -> OutputManifest? {
    guard let output, try output.status(of: OutputManifest.fileName) != nil else { return nil }
    return OutputManifest(bytes: try output.read(OutputManifest.fileName))
  }

  private static func holdsAnything(_ output: Folder) throws(OutputProblem) -> Bool {
    do {
      // A new file system has this folder from the start.
      let ignored = [innerLockName, innerStagingName, "lost+found"]
      return try output.entries().contains { !ignored.contains($0.name) }
    } catch {
      throw .file(error)
    }
  }
}

extension FileProblem {
  /// Whether nothing can be made in a folder, though something can perhaps in one below it.
  var isReadOnlyPlace: Bool { isDenied || isReadOnly }
}
