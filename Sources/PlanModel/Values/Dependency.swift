/// What has to happen before a task or milestone can start or finish.
package struct Dependency: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case finishToStart = "FS"
    case startToStart = "SS"
    case finishToFinish = "FF"
    case startToFinish = "SF"
  }

  package let reference: Reference
  package let kind: Kind

  /// Working days between the two ends; negative where they may overlap.
  package let lag: Int

  package init(reference: Reference, kind: Kind, lag: Int) {
    self.reference = reference
    self.kind = kind
    self.lag = lag
  }
}
