/// Something that may go wrong, how likely and how bad it is, and what is done about it.
package struct Risk: SharedRecord {
  package static let kind = RecordKind.risk

  package struct Content: RecordContent {
    package var id = ""
    package var title = ""
    package var fields = RecordFields()
    package var likelihood: Likelihood?
    package var impact: Impact?

    package init() {}
  }

  package var shared: Shared<Content>

  @inlinable
  package init(shared: Shared<Content>) {
    self.shared = shared
  }

  package var category: String? { fields[.category] }
  package var prevention: String? { fields[.prevention] }
  package var contingency: String? { fields[.contingency] }
  package var response: String? { fields[.response] }
  package var trigger: String? { fields[.trigger] }
  package var status: String? { fields[.status] }
}

package enum Likelihood: Int, Hashable, Sendable, CaseIterable, Comparable {
  case low = 1, medium, high

  package static func < (left: Likelihood, right: Likelihood) -> Bool { left.rawValue < right.rawValue }
}

package enum Impact: Int, Hashable, Sendable, CaseIterable, Comparable {
  case minor = 1, moderate, severe, catastrophic

  package static func < (left: Impact, right: Impact) -> Bool { left.rawValue < right.rawValue }
}
