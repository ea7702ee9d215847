/// Work that a company can't be without for long, and how it goes on when its usual way fails.
package struct BusinessFunction: OtherRecord, Hashable {
  package static let kind = RecordKind.businessFunction
  package static var list: any WritableKeyPath<OtherRecords.Lists, [BusinessFunction]> & Sendable { \.functions }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()

  /// The longest downtime that can be borne.
  package var mtpd: Quantity?

  /// The time within which the function shall be back.
  package var rto: Quantity?

  /// How much of the newest data may be lost, as a time.
  package var rpo: Quantity?

  package init() {}

  package var workaround: String? { fields[.workaround] }
}

/// How grave a crisis is, how that is told, and what follows.
package struct ResponseLevel: OtherRecord, Hashable {
  package static let kind = RecordKind.responseLevel
  package static var list: any WritableKeyPath<OtherRecords.Lists, [ResponseLevel]> & Sendable { \.levels }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()

  package init() {}

  package var trigger: String? { fields[.trigger] }
  package var response: String? { fields[.response] }
}

/// A group that acts in a crisis, with what it does before, during and after.
package struct CrisisTeam: OtherRecord, Hashable {
  package static let kind = RecordKind.crisisTeam
  package static var list: any WritableKeyPath<OtherRecords.Lists, [CrisisTeam]> & Sendable { \.teams }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()

  package init() {}

  package var members: People? { fields[.members].map(People.init(text:)) }
  package var duties: String? { fields[.duties] }
}

/// Somebody to call.
package struct Contact: OtherRecord, Hashable {
  package static let kind = RecordKind.contact
  package static var list: any WritableKeyPath<OtherRecords.Lists, [Contact]> & Sendable { \.contacts }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()

  package init() {}

  package var role: String? { fields[.role] }
  package var phone: String? { fields[.phone] }
  package var mail: String? { fields[.mail] }
}

/// A thing that must be at hand.
package struct Supply: OtherRecord, Hashable {
  package static let kind = RecordKind.supply
  package static var list: any WritableKeyPath<OtherRecords.Lists, [Supply]> & Sendable { \.supplies }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()
  package var quantity: Quantity?

  /// The day by which it has to be looked at or replaced.
  package var due: WrittenDate?

  package init() {}

  package var place: String? { fields[.place] }
}

/// A rehearsal of a crisis.
package struct Drill: OtherRecord, Hashable {
  package static let kind = RecordKind.drill
  package static var list: any WritableKeyPath<OtherRecords.Lists, [Drill]> & Sendable { \.drills }

  package enum Form: String, Hashable, Sendable, CaseIterable {
    case tabletop, functional
    case fullScale = "full-scale"
  }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()
  package var type: Form?

  /// A day, a stretch of days, or how often: `每年一次`.
  package var date: WrittenDate?

  package init() {}

  package var scenario: String? { fields[.scenario] }
  package var evaluation: String? { fields[.evaluation] }
  package var improvements: String? { fields[.improvements] }
}
