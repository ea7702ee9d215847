package import PlanModel
import SourceText

/// What a record's column is called, in the languages of the authors.
package struct ColumnNames: Sendable {
  package let english: String
  package let simplified: String
  package let traditional: String

  /// Other spellings that authors use.
  package let also: [String]

  init(_ english: String, _ simplified: String, _ traditional: String, also: [String] = []) {
    self.english = english
    self.simplified = simplified
    self.traditional = traditional
    self.also = also
  }

  package subscript(_ language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: simplified
    case .traditionalChinese: traditional
    }
  }
}

/// What a column's words are read as.
package enum ColumnType: Sendable, Hashable {
  case identifier, title, text, people, list, language
  case date, dateRange, duration
  case quantity, percent
  case choice(ChoiceWords)
  case reference, references, dependencies, recurrence, truth
  /// A list of records within a record.
  case records(RecordKind)
}

/// One column of a record kind: its names, its type, and how its words become a value.
///
/// The same declaration reads a front matter's key, a table's column and a clause of prose. It is a class because it is
/// looked up for each cell of each record, and never changes.
final class Column<Record: ColumnRecord>: Sendable {
  typealias Decode = @Sendable (Cell, inout Record.Stored, inout Decoding) -> Void

  let field: Field
  let names: ColumnNames
  let type: ColumnType
  let isRequired: Bool
  let isTitle: Bool

  /// Nil where the words themselves are the value.
  let decode: Decode?

  /// What the words became; nil where the words themselves are the value.
  let value: (@Sendable (Record) -> ColumnValue?)?

  init(
    field: Field, names: ColumnNames, type: ColumnType, isRequired: Bool, decode: Decode?,
    value: (@Sendable (Record) -> ColumnValue?)? = nil
  ) {
    self.field = field
    self.names = names
    self.type = type
    self.isRequired = isRequired
    isTitle = type == .title
    self.decode = decode
    self.value = value
  }
}

/// What columns can be read into.
package protocol ColumnRecord: Sendable {
  /// Where the values are kept that columns are read into: the record itself, or what it has in its box.
  ///
  /// A record is put into its box once it is read: reaching into the box for each cell takes longer than reading some.
  associatedtype Stored: ColumnValues = Self

  init(stored: consuming Stored)
  var stored: Stored { get set }
  var title: String { get set }
  var fields: RecordFields { get set }
}

/// The values that columns are read into.
package protocol ColumnValues {
  var title: String { get set }
  var fields: RecordFields { get set }
}

/// The values of one record of many, of which none has been read yet.
package protocol TableValues: ColumnValues {
  var id: String { get set }

  init()
}

extension ColumnRecord where Stored == Self {
  package init(stored: consuming Self) { self = stored }

  package var stored: Self {
    _read { yield self }
    _modify { yield &self }
  }
}

extension ColumnRecord where Self: SharedRecord, Stored == Content {
  package init(stored: consuming Content) {
    self.init(shared: Shared(stored))
  }

  package var stored: Content {
    _read { yield shared.content }
    _modify { yield &shared.content }
  }
}

extension Objective: ColumnRecord {
  package typealias Stored = Content
}
extension Objective.Content: TableValues {}

extension KeyResult: ColumnRecord {
  package typealias Stored = Content
}
extension KeyResult.Content: TableValues {}

extension PlanTask: ColumnRecord {
  package typealias Stored = Content
}
extension PlanTask.Content: TableValues {}

extension Milestone: ColumnRecord {
  package typealias Stored = Content
}
extension Milestone.Content: TableValues {}

extension Phase: ColumnRecord, TableValues {}
extension Risk: ColumnRecord {
  package typealias Stored = Content
}
extension Risk.Content: TableValues {}

extension Metric: ColumnRecord, TableValues {}
extension CheckIn: ColumnRecord, TableValues {}
extension Plan: ColumnRecord {
  package typealias Stored = PlanContent

  package init(stored: consuming PlanContent) {
    self.init(stored)
  }

  package var stored: PlanContent {
    _read { yield shared.content }
    _modify { yield &shared.content }
  }
}
extension PlanContent: ColumnValues {}
extension ResourceRequest: ColumnRecord, TableValues {}
extension BudgetLine: ColumnRecord, TableValues {}
extension TimeWindow: ColumnRecord, TableValues {}
extension Responsibility: ColumnRecord, TableValues {}
extension SkillProfile: ColumnRecord, TableValues {}
extension Workstream: ColumnRecord, TableValues {}
extension Communication: ColumnRecord, TableValues {}
extension TaskUpdate: ColumnRecord, TableValues {}
extension Adjustment: ColumnRecord, TableValues {}
extension ImprovementAction: ColumnRecord, TableValues {}
extension DevelopmentItem: ColumnRecord, TableValues {}
extension BusinessFunction: ColumnRecord, TableValues {}
extension ResponseLevel: ColumnRecord, TableValues {}
extension CrisisTeam: ColumnRecord, TableValues {}
extension Contact: ColumnRecord, TableValues {}
extension Supply: ColumnRecord, TableValues {}
extension Drill: ColumnRecord, TableValues {}
extension Role: ColumnRecord, TableValues {}
extension QualityStandard: ColumnRecord, TableValues {}
extension GoalAction: ColumnRecord, TableValues {}
extension Evaluation: ColumnRecord, TableValues {}
extension LossAssessment: ColumnRecord, TableValues {}
extension ChecklistItem: ColumnRecord, TableValues {}
extension Approval: ColumnRecord, TableValues {}

/// What an author wrote for one column of one record.
struct Cell {
  let text: String
  let span: SourceSpan

  /// The elements of a list in the front matter; nil where one value stands.
  var items: [Cell]? = nil

  /// What stands in brackets in the column's heading, as in `预算（万元）`, for the kinds that count with it.
  var unit = ""

  /// The elements of a list, or the one value.
  var each: [Cell] { items ?? (text.isEmpty ? [] : [self]) }
}

/// What reading a value needs to know, and where its diagnostics go.
struct Decoding {
  let file: String
  let period: Period?
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String, period: Period?) {
    self.file = file
    self.period = period
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }
}
