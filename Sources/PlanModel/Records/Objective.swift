/// What shall be reached in a period, in words that move people; its key results say when it is.
public struct Objective: SharedRecord {
  public static let kind = RecordKind.objective

  public struct Content: RecordContent {
    public var id = ""
    public var title = ""
    public var fields = RecordFields()
    public var dimension: Dimension?
    public var due: WrittenDate?
    public var supports: [Reference] = []
    public var commitment: Commitment?

    /// The share of the plan in per cent, as written; nil where none is.
    public var weight: Double?

    /// The author's own judgement, which wins over the computed one.
    public var status: Health?
    public var keyResults: [KeyResult] = []

    public init() {}
  }

  public var shared: Shared<Content>

  @inlinable
  public init(shared: Shared<Content>) {
    self.shared = shared
  }

  public var direction: String? { fields[.direction] }

  /// One of the five SMART clauses: ``Field/specific`` … ``Field/timeBound``.
  public func clause(_ field: Field) -> String? { fields[field] }

  /// What the clause of the M names, metric by metric: they are parted by `;`, `；` or a line.
  public var measures: [String] {
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
public struct KeyResult: SharedRecord {
  public static let kind = RecordKind.keyResult

  public struct Content: RecordContent {
    public var id = ""
    public var title = ""
    public var fields = RecordFields()
    public var baseline: Quantity?
    public var target: Quantity?

    /// The value that stands in the plan itself; check-ins and metrics may be newer.
    public var current: Quantity?

    /// The share of the objective in per cent, as written; nil where none is.
    public var weight: Double?
    public var due: WrittenDate?

    /// How sure the owner is, from 0 to 1.
    public var confidence: Double?

    /// The metric whose newest reading is the current value: its identifier or title.
    public var metric: Reference?
    public var status: Health?

    public init() {}
  }

  public var shared: Shared<Content>

  @inlinable
  public init(shared: Shared<Content>) {
    self.shared = shared
  }

  public var collaborators: People? { fields[.collaborators].map(People.init(text:)) }
  public var unit: String? { fields[.unit] }
  public var source: String? { fields[.source] }
}

/// The part of the business that an objective serves; the four usual ones have names in every language.
public enum Dimension: Hashable, Sendable {
  case growth, efficiency, risk, team
  case other(String)

  /// As documents call it: `growth`, or the author's word.
  public var name: String {
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
public enum Commitment: String, Hashable, Sendable, CaseIterable {
  case committed, aspirational
}

/// How something stands against the time that is gone.
public enum Health: String, Hashable, Sendable, CaseIterable {
  case onTrack, atRisk, offTrack, done, notUpdated, notStarted
}
