package import SourceText

/// A pointer to a record or a plan, as written: `O1`, `O1.KR2`, `2026-q2/marketing#O1.KR2`, `company/2026`.
package struct Reference: Hashable, Sendable {
  /// The key of the plan; nil means the plan that the reference stands in.
  package let plan: String?

  /// The identifier of the record; nil means the plan as a whole.
  package let record: String?
  package let span: SourceSpan

  package init(plan: String?, record: String?, span: SourceSpan) {
    self.plan = plan
    self.record = record
    self.span = span
  }

  /// The reference as an author would write it.
  package var text: String {
    switch (plan, record) {
    case (let plan?, let record?): plan + "#" + record
    case (let plan?, nil): plan
    case (nil, let record?): record
    case (nil, nil): ""
    }
  }
}
