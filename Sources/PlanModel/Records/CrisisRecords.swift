/// Work that a company can't be without for long, and how it goes on when its usual way fails.
public struct BusinessFunction: OtherRecord, Hashable {
  public static let kind = RecordKind.businessFunction
  public static var list: any WritableKeyPath<OtherRecords.Lists, [BusinessFunction]> & Sendable { \.functions }

  public var id = ""
  public var title = ""
  public var fields = RecordFields()

  /// The longest downtime that can be borne.
  public var mtpd: Quantity?

  /// The time within which the function shall be back.
  public var rto: Quantity?

  /// How much of the newest data may be lost, as a time.
  public var rpo: Quantity?

  public init() {}

  public var workaround: String? { fields[.workaround] }
}

/// How grave a crisis is, how that is told, and what follows.
public struct ResponseLevel: OtherRecord, Hashable {
  public static let kind = RecordKind.responseLevel
  public static var list: any WritableKeyPath<OtherRecords.Lists, [ResponseLevel]> & Sendable { \.levels }

  public var id = ""
  public var title = ""
  public var fields = RecordFields()

  public init() {}

  public var trigger: String? { fields[.trigger] }
  public var response: String? { fields[.response] }
}

/// A group that acts in a crisis, with what it does before, during and after.
public struct CrisisTeam: OtherRecord, Hashable {
  public static let kind = RecordKind.crisisTeam
  public static var list: any WritableKeyPath<OtherRecords.Lists, [CrisisTeam]> & Sendable { \.teams }

  public var id = ""
  public var title = ""
  public var fields = RecordFields()

  public init() {}

  public var members: People? { fields[.members].map(People.init(text:)) }
  public var duties: String? { fields[.duties] }
}

/// Somebody to call.
public struct Contact: OtherRecord, Hashable {
  public static let kind = RecordKind.contact
  public static var list: any WritableKeyPath<OtherRecords.Lists, [Contact]> & Sendable { \.contacts }

  public var id = ""
  public var title = ""
  public var fields = RecordFields()

  public init() {}

  public var role: String? { fields[.role] }
  public var phone: String? { fields[.phone] }
  public var mail: String? { fields[.mail] }
}

/// A thing that must be at hand.
public struct Supply: OtherRecord, Hashable {
  public static let kind = RecordKind.supply
  public static var list: any WritableKeyPath<OtherRecords.Lists, [Supply]> & Sendable { \.supplies }

  public var id = ""
  public var title = ""
  public var fields = RecordFields()
  public var quantity: Quantity?

  /// The day by which it has to be looked at or replaced.
  public var due: WrittenDate?

  public init() {}

  public var place: String? { fields[.place] }
}

/// A rehearsal of a crisis.
public struct Drill: OtherRecord, Hashable {
  public static let kind = RecordKind.drill
  public static var list: any WritableKeyPath<OtherRecords.Lists, [Drill]> & Sendable { \.drills }

  public enum Form: String, Hashable, Sendable, CaseIterable {
    case tabletop, functional
    case fullScale = "full-scale"
  }

  public var id = ""
  public var title = ""
  public var fields = RecordFields()
  public var type: Form?

  /// A day, a stretch of days, or how often: `每年一次`.
  public var date: WrittenDate?

  public init() {}

  public var scenario: String? { fields[.scenario] }
  public var evaluation: String? { fields[.evaluation] }
  public var improvements: String? { fields[.improvements] }
}
