/// What shall be reached in a period, in words that move people; its key results say when it is.
@dynamicMemberLookup
public struct Objective: SharedRecord {
  package static let kind = RecordKind.objective

  /// What a copy shares.
  public struct Content: RecordContent {
    @usableFromInline package var id = ""
    @usableFromInline package var title = ""
    @usableFromInline package var fields = RecordFields()
    package var dimension: Dimension?
    package var due: WrittenDate?
    package var supports: [Reference] = []
    package var commitment: Commitment?

    /// The share of the plan in per cent, as written; nil where none is.
    package var weight: Double?

    /// The author's own judgement, which wins over the computed one.
    package var status: Health?

    package init() {}
  }

  @usableFromInline
  package var shared: Shared<Content>

  /// They stand beside the box, for they come one by one.
  package var keyResults: [KeyResult] = []

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

  package var direction: String? { fields[.direction] }

  /// One of the five SMART clauses: ``Field/specific`` … ``Field/timeBound``.
  package func clause(_ field: Field) -> String? { fields[field] }

  /// What the clause of the M names, metric by metric: they are parted by `;`, `；` or a line.
  package var measures: [String] {
    let parts = fields[.measurable]?.unicodeScalars.split { $0 == ";" || $0 == "；" || $0 == "\n" } ?? []
    return parts.map { part in
      guard let first = part.firstIndex(where: { !$0.properties.isWhitespace }),
        let last = part.lastIndex(where: { !$0.properties.isWhitespace })
      else { return "" }
      return String(part[first...last])
    }.filter { !$0.isEmpty }
  }
}

/// The measurable sign that an objective is reached.
@dynamicMemberLookup
public struct KeyResult: SharedRecord {
  package static let kind = RecordKind.keyResult

  /// What a copy shares.
  public struct Content: RecordContent {
    @usableFromInline package var id = ""
    @usableFromInline package var title = ""
    @usableFromInline package var fields = RecordFields()
    package var baseline: Quantity?
    package var target: Quantity?

    /// The value that stands in the plan itself; check-ins and metrics may be newer.
    package var current: Quantity?

    /// The share of the objective in per cent, as written; nil where none is.
    package var weight: Double?
    package var due: WrittenDate?
    package var status: Health?
    package var lesser = Lesser<LesserParts>()

    package init() {}
  }

  /// What most key results don't say.
  package struct LesserParts: PlanModel.LesserParts {
    package var confidence: Double?
    package var metric: Reference?

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

  package var collaborators: People? { fields[.collaborators].map(People.init(text:)) }
  package var unit: String? { fields[.unit] }
  package var source: String? { fields[.source] }
}

extension KeyResult {
  /// How sure the owner is, from 0 to 1.
  package var confidence: Double? {
    get { shared.content.lesser.confidence }
    set { shared.content.lesser.confidence = newValue }
  }

  /// The metric whose newest reading is the current value: its identifier or title.
  package var metric: Reference? {
    get { shared.content.lesser.metric }
    set { shared.content.lesser.metric = newValue }
  }
}

/// The part of the business that an objective serves; the four usual ones have names in every language.
package enum Dimension: Hashable, Sendable {
  case growth, efficiency, risk, team
  case other(String)

  /// As documents call it: `growth`, or the author's word.
  package var name: String {
    switch self {
    case .growth: "growth"
    case .efficiency: "efficiency"
    case .risk: "risk"
    case .team: "team"
    case .other(let name): name
    }
  }
}

/// Whether missing an objective is a failure.
package enum Commitment: String, Hashable, Sendable, CaseIterable {
  case committed, aspirational
}

/// How something stands against the time that is gone.
package enum Health: String, Hashable, Sendable, CaseIterable {
  case onTrack, atRisk, offTrack, done, notUpdated, notStarted
}
