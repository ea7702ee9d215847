import SourceText

/// What publishing changes for the readers, file by file; each list is sorted.
package struct PublishChange: Hashable, Sendable {
  package var added: [String] = []
  package var changed: [String] = []
  package var removed: [String] = []

  package init(added: [String] = [], changed: [String] = [], removed: [String] = []) {
    self.added = added.sorted { $0.precedesByBytes($1) }
    self.changed = changed.sorted { $0.precedesByBytes($1) }
    self.removed = removed.sorted { $0.precedesByBytes($1) }
  }

  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }

  /// Refuses to remove more than the target allows: a build that went wrong must not empty a site.
  func checkRemovals(_ target: PublishTarget, publishedCount: Int) throws(PublishProblem) {
    let limit = target.mostRemoved ?? max(20, publishedCount / 4)
    guard removed.count <= limit else {
      throw .tooManyRemovals(count: removed.count, limit: limit, example: removed.first ?? "")
    }
  }
}

/// What publishing did, or would do.
package struct PublishOutcome: Sendable {
  package let change: PublishChange

  /// The release that is read now; nil where there are none, or nothing was done.
  package let release: String?
}
