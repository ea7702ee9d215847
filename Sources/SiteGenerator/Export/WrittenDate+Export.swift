import PlanModel

extension WrittenDate {
  /// The day that stands for the date in a column that has room for one: the first where the column says when something
  /// begins, else the last, which is what a deadline means.
  func day(in field: Field?) -> CalendarDate? {
    field == .start || field == .actualStart ? start : end
  }
}
