/// Which days are worked.
package struct WorkingCalendar: Sendable {
  package let name: String

  package init(name: String) {
    self.name = name
  }
}
