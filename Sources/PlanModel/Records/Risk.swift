/// Something that may go wrong, how likely and how bad it is, and what is done about it.
@dynamicMemberLookup
public struct Risk: SharedRecord {
  package static let kind = RecordKind.risk

  /// What a copy shares.
  public struct Content: RecordContent {
    @usableFromInline package var id = ""
    @usableFromInline package var title = ""
    @usableFromInline package var fields = RecordFields()
    package var likelihood: Likelihood?
    package var impact: Impact?

    package init() {}
  }

  @usableFromInline
  package var shared: Shared<Content>

  package init(shared: Shared<Content>) {
    self.shared = shared
  }

  /// The properties of the content are the record's own.
  @inlinable
  public subscript<Value>(dynamicMember path: WritableKeyPath<Content, Value>) -> Value {
    @inline(__always) _read { yield shared.content[keyPath: path] }
    @inline(__always) _modify { yield &shared.content[keyPath: path] }
  }

  /// Unique within the plan, and the record's anchor on its page.
  @inlinable
  public var id: String {
    @inline(__always) _read { yield shared.content.id }
    @inline(__always) _modify { yield &shared.content.id }
  }

  /// What it is called.
  @inlinable
  public var title: String {
    @inline(__always) _read { yield shared.content.title }
    @inline(__always) _modify { yield &shared.content.title }
  }

  /// Its author's words.
  @inlinable
  public var fields: RecordFields {
    @inline(__always) _read { yield shared.content.fields }
    @inline(__always) _modify { yield &shared.content.fields }
  }

  package subscript(_ field: Field) -> String? { shared.content.fields[field] }

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
