import Markdown
import PlanModel
import SourceText

/// Tables with one column that is known and as many others as there are roles, skills or quarters.
///
/// Their header has only a title, so what stands in the cells decides. One role or one skill alone could be a column of
/// anything, such as grades from A to C: there the heading above has to say what the table is.
extension TableDoor {
  /// The kind of matrix that a table is; nil where it is none.
  ///
  /// - Parameter heading: the one that it stands below.
  func matrix(_ table: NodeID, header: [String], below heading: String? = nil) -> RecordKind? {
    guard let kinds = header.prefix(2).lazy.compactMap({ MatrixTitles.kinds[$0] }).first else { return nil }
    for kind in kinds {
      let isNamed = MatrixTitles.names(kind).contains { heading?.lowercased().contains($0) ?? false }
      let fits =
        switch kind {
        case .workstream: hasQuarters(header)
        case .responsibility:
          cells(of: table, header, MatrixTitles.openHeadings(header, Responsibility.columns)) {
            Responsibility.parts(of: $0) != nil
          }.areMostly(oneHalf: true, isNamed: isNamed)
        default: holdsSkills(table, header, isNamed: isNamed)
        }
      if fits { return kind }
    }
    return nil
  }

  private func hasQuarters(_ header: [String]) -> Bool {
    header.contains {
      Workstream.columns.names[$0] == nil && QuarterHeading.range(of: $0, within: decoding.period) != nil
    }
  }

  /// Numbers below months are counts, not levels.
  private func holdsSkills(_ table: NodeID, _ header: [String], isNamed: Bool) -> Bool {
    let open = MatrixTitles.openHeadings(header, SkillProfile.columns)
    guard open.allSatisfy({ QuarterHeading.range(of: header[$0], within: decoding.period) == nil }) else {
      return false
    }
    return cells(of: table, header, open) { SkillProfile.level(of: $0) != nil }.areMostly(
      oneHalf: false, isNamed: isNamed)
  }

  /// How many cells of some columns are filled, and how many of them fit.
  private func cells(
    of table: NodeID, _ header: [String], _ columns: [Int], fit: (String) -> Bool
  ) -> MatrixTitles.Count {
    var count = MatrixTitles.Count(columns: columns.count)
    for row in document.children(of: table).prefix(MatrixTitles.mostRows) {
      guard case .tableRow(header: false) = document.kind(of: row) else { continue }
      let cells = document.plainTexts(ofChildrenOf: row)
      for column in columns where column < cells.count && !Responsibility.isBlank(cells[column]) {
        count.filled += 1
        if fit(cells[column]) { count.fitting += 1 }
      }
    }
    return count
  }
}

enum MatrixTitles {
  struct Count {
    let columns: Int
    var filled = 0
    var fitting = 0

    /// More than half of the cells, where letters tell; three in four, where numbers may be anything.
    ///
    /// - Parameter isNamed: whether the heading says that it is such a matrix, so that a single cell is enough.
    func areMostly(oneHalf: Bool, isNamed: Bool) -> Bool {
      guard isNamed ? fitting > 0 : columns > 1 && fitting > 1 else { return false }
      return oneHalf ? fitting * 2 > filled : fitting * 4 >= filled * 3
    }
  }

  /// What headings call a matrix, in lower case.
  static func names(_ kind: RecordKind) -> [String] {
    switch kind {
    case .responsibility: ["raci", "责任矩阵", "責任矩陣", "职责矩阵", "職責矩陣", "责任分配", "責任分配", "responsibility matrix"]
    case .skillProfile: ["技能矩阵", "技能矩陣", "能力矩阵", "能力矩陣", "skills matrix", "skill matrix"]
    default: []
    }
  }

  /// So many rows tell what a table is.
  static let mostRows = 24

  static let kinds: AliasTable<[RecordKind]> = {
    func spellings<Record: TableRecord>(_ type: Record.Type) -> [(spelling: String, value: [RecordKind])] {
      Record.titleNames.all.filter { $0 != "title" }.map { ($0, [Record.kind]) }
    }
    return AliasTable(spellings(Workstream.self) + spellings(Responsibility.self) + spellings(SkillProfile.self))
  }()

  static func openHeadings<Record: TableRecord>(_ header: [String], _ columns: ColumnSet<Record>) -> [Int] {
    header.indices.filter { !header[$0].isEmpty && columns.names[header[$0]] == nil }
  }
}
