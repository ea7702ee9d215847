/// A table of the author's text that declares no records: roles and their authority, a charter, an evaluation of goals.
public struct TextTable: Hashable, Sendable {
  /// The heading that it stands below; nil at the beginning of the text.
  public let heading: String?

  public let columns: [String]

  /// As many cells in each row as there are columns.
  public let rows: [[String]]

  public init(heading: String?, columns: [String], rows: [[String]]) {
    (self.heading, self.columns, self.rows) = (heading, columns, rows)
  }
}
