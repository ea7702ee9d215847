package import PlanModel
import PlanReading

extension PlanChange {
  /// What the column whose words differ is called in the record's kind; nil where no one column has changed.
  package func columnName(_ language: Language) -> String? {
    field.flatMap { RecordColumns.name(of: $0, in: kind, language) }
  }
}

extension PageWriter {
  /// What of a record differs: `目标值`, `预防措施`.
  mutating func aspect(of change: PlanChange) {
    if let name = change.columnName(strings.language) { text(name) } else { word(change.word) }
  }
}

extension PlanChange {
  /// What of the record differs, where its column has no name of its own.
  fileprivate var word: StringKey {
    switch aspect {
    case .added: .changeAdded
    case .removed: .changeRemoved
    case .renumbered: .id
    case .retitled: .title
    case .rebased: .baseline
    case .retargeted: .target
    case .redated: .due
    case .reweighted: .weight
    case .reowned: .owner
    case .reworded: .content
    }
  }
}
