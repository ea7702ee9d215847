public import SourceText

/// A pointer to a record or a plan, as written: `O1`, `O1.KR2`, `2026-q2/marketing#O1.KR2`, `company/2026`.
public struct Reference: Hashable, Sendable {
  /// The key of the plan; nil means the plan that the reference stands in.
  public let plan: String?

  /// The identifier of the record; nil means the plan as a whole.
  public let record: String?
  public let span: SourceSpan

  public init(plan: String?, record: String?, span: SourceSpan) {
    self.plan = plan
    self.record = record
    self.span = span
  }

  /// The reference as an author would write it.
  public var text: String {
    switch (plan, record) {
    case (let plan?, let record?): plan + "#" + record
    case (let plan?, nil): plan
    case (nil, let record?): record
    case (nil, nil): ""
    }
  }
}
