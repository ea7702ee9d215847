private import SourceText

/// Writes a site so that its readers see the old one whole until they see the new one whole.
///
/// Files that don't change keep their inode and times; files that are not ours stay where they are.
/// `docs/output.md` says how, and why so.
package struct SiteWriter: Sendable {
  package let destination: String
  package var workers: Workers

  /// How long to wait for another build of the same output.
  package var patience: Duration = .seconds(600)

  /// Called once before a wait, with the process and host that is building.
  package var waiting: @Sendable (_ holder: String) -> Void = { _ in }

  /// Called after each file, on any core.
  package var wrote: @Sendable () -> Void = {}

  /// Moves file by file even where the folders could change places.
  var movesFileByFile = false

  package init(destination: String, workers: Workers) {
    self.destination = destination
    self.workers = workers
  }

  /// Brings the output to exactly these files, and those that are not ours.
  package func write(_ files: [OutputFile]) async throws(OutputProblem) -> OutputSummary {
    let files = try Self.checked(files)
    let place = try OutputPlace(destination, patience: patience, waiting: waiting)
    let staging = try Staging(place, within: movesFileByFile)
    do {
      let outcomes = try await stage(files, in: staging)
      let change = OutputChange(files: files, outcomes: outcomes, previous: place.manifest)
      if !change.isEmpty || place.manifest == nil {
        try await SiteSwitch(staging: staging, change: change, workers: workers).perform()
      }
      try staging.discard()
      return change.summary
    } catch {
      // The first problem is the one to tell; what is left lying here the next build removes.
      do { try staging.discard() } catch {}
      throw error
    }
  }

  /// The files sorted by path, after a look at what no output folder could hold.
  private static func checked(_ files: [OutputFile]) throws(OutputProblem) -> [OutputFile] {
    let sorted = files.sorted { $0.path.precedesByBytes($1.path) }
    var seen: [UTF8Key: String] = [:]
    seen.reserveCapacity(sorted.count)
    for file in sorted {
      guard OutputPath.isWithinOutput(file.path) else { throw .outside(path: file.path) }
      let other = seen.updateValue(file.path, forKey: OutputPath.folded(file.path))
      if let other { throw .collision(other, file.path) }
    }
    return sorted
  }

  private func stage(_ files: [OutputFile], in staging: Staging) async throws(OutputProblem) -> [StagedFile] {
    let ours = staging.place.manifest?.keys ?? []
    let output = staging.place.output
    let isUpdate = staging.place.manifest != nil
    return try await workers.tryMap(files) { (file) throws(OutputProblem) in
      defer { wrote() }
      return try file.withContent { (bytes) throws(OutputProblem) in
        do throws(FileProblem) {
          let isOurs = ours.contains(UTF8Key(file.path))
          if let output, isUpdate {
            if try output.holds(bytes, at: file.path) {
              return StagedFile(state: isOurs ? .unchanged : .adopted, byteCount: bytes.count)
            }
            if !isOurs, try output.status(of: file.path) != nil {
              throw FileProblem(.create, file.path, code: FileProblem.exists)
            }
          }
          try staging.folder.write(bytes, to: file.path, onCollision: .refuse)
          return StagedFile(state: isOurs ? .changed : .added, byteCount: bytes.count)
        } catch {
          throw error.code == FileProblem.exists ? .inTheWay(path: error.path) : .file(error)
        }
      }
    }
  }
}
