package import SourceText

/// Something that a task needs from somebody else, and when it will be there.
package struct ResourceRequest: OtherRecord, Hashable {
  package static let kind = RecordKind.resourceRequest
  package static var list: any WritableKeyPath<OtherRecords.Lists, [ResourceRequest]> & Sendable { \.resourceRequests }

  package var id = ""

  /// The type of the resource, as written: its tables have no other name for a row.
  package var title = ""
  package var fields = RecordFields()
  package var task: Reference?
  package var requested: WrittenDate?
  package var expected: WrittenDate?

  package init() {}

  package var requester: People? { fields[.requester].map(People.init(text:)) }
}

/// Money that is planned for one purpose, and what was spent of it.
package struct BudgetLine: OtherRecord, Hashable {
  package static let kind = RecordKind.budgetLine
  package static var list: any WritableKeyPath<OtherRecords.Lists, [BudgetLine]> & Sendable { \.budget }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()
  package var planned: Quantity?
  package var actual: Quantity?
  package var dimension: Dimension?

  /// `是`, or the part of the line that is kept in reserve.
  package var reserve: Quantity?

  /// What is planned for each quarter or month, where the table has a column for each.
  package var parts: [PeriodAmount] = []

  package init() {}

  package var category: String? { fields[.category] }
  package var period: String? { fields[.period] }
}

/// A sum for a part of the year.
package struct PeriodAmount: Hashable, Sendable {
  /// As headed: `Q1`, `4月`.
  package let label: String
  package let range: DateRange?
  package let amount: Quantity
  package let span: SourceSpan

  package init(label: String, range: DateRange?, amount: Quantity, span: SourceSpan) {
    self.label = label
    self.range = range
    self.amount = amount
    self.span = span
  }
}

/// Days that a plan must use or avoid: a fair, a sale, a release, a teacher's free weeks.
package struct TimeWindow: OtherRecord, Hashable {
  package static let kind = RecordKind.timeWindow
  package static var list: any WritableKeyPath<OtherRecords.Lists, [TimeWindow]> & Sendable { \.timeWindows }

  package var id = ""
  package var title = ""
  package var fields = RecordFields()
  package var start: WrittenDate?
  package var end: WrittenDate?

  package init() {}

  package var reserved: String? { fields[.reserved] }
}
