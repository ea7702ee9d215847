/// What has to happen before a task or milestone can start or finish.
public struct Dependency: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case finishToStart = "FS"
    case startToStart = "SS"
    case finishToFinish = "FF"
    case startToFinish = "SF"
  }

  public let reference: Reference
  public let kind: Kind

  /// Working days between the two ends; negative where they may overlap.
  public let lag: Int

  public init(reference: Reference, kind: Kind, lag: Int) {
    self.reference = reference
    self.kind = kind
    self.lag = lag
  }
}
