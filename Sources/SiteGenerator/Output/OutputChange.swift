private import SourceText

/// What a file of the new state is against the old one.
struct StagedFile: Sendable {
  enum State: Sendable {
    case added, changed, unchanged
    /// The same bytes stand there already, and the manifest doesn't have them as ours yet.
    case adopted
  }

  let state: State
  let byteCount: Int
}

/// What differs between the output and what it shall be.
struct OutputChange: Sendable {
  /// Sorted by bytes; they lie in the staging folder.
  private(set) var written: [String] = []

  /// Sorted by bytes; they lie in the output.
  private(set) var kept: [String] = []

  /// Ours until now, sorted by bytes.
  let removed: [String]
  let manifest: OutputManifest
  let previous: OutputManifest?
  private(set) var summary = OutputSummary()

  init(files: [OutputFile], outcomes: [StagedFile], previous: OutputManifest?) {
    manifest = OutputManifest(paths: files.lazy.map(\.path))
    self.previous = previous
    if let previous, previous != manifest {
      let current = manifest.keys
      removed = previous.paths.filter { !current.contains(UTF8Key($0)) }
    } else {
      removed = []
    }
    summary.removed = removed.count
    for (file, outcome) in zip(files, outcomes) {
      summary.byteCount += outcome.byteCount
      switch outcome.state {
      case .added: summary.added += 1
      case .changed: summary.changed += 1
      case .unchanged, .adopted: summary.unchanged += 1
      }
      switch outcome.state {
      case .added, .changed: written.append(file.path)
      case .unchanged, .adopted: kept.append(file.path)
      }
    }
  }

  var isEmpty: Bool { written.isEmpty && previous == manifest }
}
