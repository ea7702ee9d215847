/// A table of the author's text that declares no records: a charter, an inventory, principles.
package struct TextTable: Hashable, Sendable {
  /// The heading that it stands below; nil at the beginning of the text.
  package let heading: String?

  package let columns: [String]

  /// As many cells in each row as there are columns.
  package let rows: [[String]]

  package init(heading: String?, columns: [String], rows: [[String]]) {
    (self.heading, self.columns, self.rows) = (heading, columns, rows)
  }
}
