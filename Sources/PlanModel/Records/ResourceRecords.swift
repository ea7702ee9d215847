public import SourceText

/// Something that a task needs from somebody else, and when it will be there.
public struct ResourceRequest: OtherRecord, Hashable {
  public static let kind = RecordKind.resourceRequest
  public static var list: any WritableKeyPath<OtherRecords.Lists, [ResourceRequest]> & Sendable { \.resourceRequests }

  public var id = ""

  /// The type of the resource, as written: its tables have no other name for a row.
  public var title = ""
  public var fields = RecordFields()
  public var task: Reference?
  public var requested: WrittenDate?
  public var expected: WrittenDate?

  public init() {}

  public var requester: People? { fields[.requester].map(People.init(text:)) }
}

/// Money that is planned for one purpose, and what was spent of it.
public struct BudgetLine: OtherRecord, Hashable {
  public static let kind = RecordKind.budgetLine
  public static var list: any WritableKeyPath<OtherRecords.Lists, [BudgetLine]> & Sendable { \.budget }

  public var id = ""
  public var title = ""
  public var fields = RecordFields()
  public var planned: Quantity?
  public var actual: Quantity?
  public var dimension: Dimension?

  /// `是`, or the part of the line that is kept in reserve.
  public var reserve: Quantity?

  /// What is planned for each quarter or month, where the table has a column for each.
  public var parts: [PeriodAmount] = []

  public init() {}

  public var category: String? { fields[.category] }
  public var period: String? { fields[.period] }
}

/// A sum for a part of the year.
public struct PeriodAmount: Hashable, Sendable {
  /// As headed: `Q1`, `4月`.
  public let label: String
  public let range: DateRange?
  public let amount: Quantity
  public let span: SourceSpan

  public init(label: String, range: DateRange?, amount: Quantity, span: SourceSpan) {
    self.label = label
    self.range = range
    self.amount = amount
    self.span = span
  }
}

/// Days that a plan must use or avoid: a fair, a sale, a release, a teacher's free weeks.
public struct TimeWindow: OtherRecord, Hashable {
  public static let kind = RecordKind.timeWindow
  public static var list: any WritableKeyPath<OtherRecords.Lists, [TimeWindow]> & Sendable { \.timeWindows }

  public var id = ""
  public var title = ""
  public var fields = RecordFields()
  public var start: WrittenDate?
  public var end: WrittenDate?

  public init() {}

  public var reserved: String? { fields[.reserved] }
}
