/// Something that may go wrong, how likely and how bad it is, and what is done about it.
public struct Risk: SharedRecord {
  public static let kind = RecordKind.risk

  public struct Content: RecordContent {
    public var id = ""
    public var title = ""
    public var fields = RecordFields()
    public var likelihood: Likelihood?
    public var impact: Impact?

    public init() {}
  }

  public var shared: Shared<Content>

  @inlinable
  public init(shared: Shared<Content>) {
    self.shared = shared
  }

  public var category: String? { fields[.category] }
  public var prevention: String? { fields[.prevention] }
  public var contingency: String? { fields[.contingency] }
  public var response: String? { fields[.response] }
  public var trigger: String? { fields[.trigger] }
  public var status: String? { fields[.status] }
}

public enum Likelihood: Int, Hashable, Sendable, CaseIterable, Comparable {
  case low = 1, medium, high

  public static func < (left: Likelihood, right: Likelihood) -> Bool { left.rawValue < right.rawValue }
}

public enum Impact: Int, Hashable, Sendable, CaseIterable, Comparable {
  case minor = 1, moderate, severe, catastrophic

  public static func < (left: Impact, right: Impact) -> Bool { left.rawValue < right.rawValue }
}
