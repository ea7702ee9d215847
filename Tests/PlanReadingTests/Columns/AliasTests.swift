import PlanModel
import SourceText
import Testing

@testable import PlanReading

@Suite struct AliasTests {
  /// A spelling that means a second column would silently never reach it.
  @Test func givesEverySpellingOneMeaning() {
    #expect(shadowed(Plan.columns) == [])
    for kind in RecordKind.allCases {
      var finder = ShadowedNames()
      #expect(kind.visit(&finder) == [], "\(kind)")
    }
    #expect(Plan.lists.shadowed.filter { Plan.lists[$0.spelling] != $0.value }.map(\.spelling) == [])
  }

  private func shadowed<Record>(_ set: ColumnSet<Record>) -> [String] {
    set.names.shadowed.filter { set.names[$0.spelling] != $0.value }.map(\.spelling)
  }

  private struct ShadowedNames: RecordKindVisitor {
    mutating func visit<Record: TableRecord>(_ type: Record.Type) -> [String] {
      Record.columns.names.shadowed.filter { Record.columns.names[$0.spelling] != $0.value }.map(\.spelling)
    }
  }

  @Test(arguments: RecordColumns.all.indices)
  func findsAColumnByEachOfItsNames(index: Int) {
    let columns = RecordColumns.all[index]
    for entry in columns.entries {
      for name in entry.names.all { #expect(columns.field(named: name) == entry.field, "\(name)") }
      for name in [
        " \(entry.names.english.uppercased()) ", "\(entry.names.simplified)（%）", "\(entry.names.traditional)：",
      ] {
        #expect(columns.field(named: name) == entry.field, "\(name)")
      }
    }
  }

  @Test(arguments: [
    ("权重(%)", Field.weight), ("Weight (%)", .weight), ("ＷＥＩＧＨＴ", .weight), ("權重", .weight), ("KR_ID", .id),
    ("key-result", .title), ("關鍵結果", .title), ("负 责 人", .owner), ("負責人：", .owner), ("目标值【万元】", .target),
  ])
  func comparesNamesWithoutCaseWidthAndBrackets(name: String, field: Field) {
    #expect(RecordColumns.all.first { $0.kind == .keyResult }?.field(named: name) == field)
  }

  /// Hong Kong and Taiwan write the same headings in other characters; nobody has to list both.
  @Test(arguments: [
    (RecordKind.checkIn, "KR編號", Field.keyResult), (.checkIn, "信心指數", .confidence), (.task, "責任人", .owner),
    (.task, "計畫開始時間", .start), (.keyResult, "總目標", .objective), (.drill, "演練場景", .scenario),
    (.risk, "預警信號", .trigger), (.budgetLine, "實際支出（萬元）", .actual),
  ])
  func knowsEveryNameInTraditionalCharacters(kind: RecordKind, name: String, field: Field) {
    #expect(RecordColumns.all.first { $0.kind == kind }?.field(named: name) == field)
  }

  @Test func givesEveryChoiceOneMeaning() {
    #expect(shadowed(PlanKind.choices) == [])
    #expect(shadowed(PlanStatus.choices) == [])
    #expect(shadowed(PlanRole.choices) == [])
    #expect(shadowed(Language.choices) == [])
    #expect(shadowed(Dimension.choices) == [])
    #expect(shadowed(Commitment.choices) == [])
    #expect(shadowed(Health.choices) == [])
    #expect(shadowed(TaskStatus.choices) == [])
    #expect(shadowed(Likelihood.choices) == [])
    #expect(shadowed(Impact.choices) == [])
    #expect(shadowed(MetricType.choices) == [])
    #expect(shadowed(Adjustment.Trigger.choices) == [])
    #expect(shadowed(Adjustment.Decision.choices) == [])
    #expect(shadowed(Retrospective.Quadrant.choices) == [])
    #expect(shadowed(Approval.Decision.choices) == [])
    #expect(shadowed(Drill.Form.choices) == [])
  }

  private func shadowed<Value: Equatable>(_ choices: Choices<Value>) -> [String] {
    choices.table.shadowed.filter { choices.table[$0.spelling] != $0.value }.map(\.spelling)
  }
}

extension RecordColumns {
  /// The column that a heading names, as the doors find it.
  fileprivate func field(named name: String) -> Field? {
    var finder = Finder(name: name)
    return kind.map { $0.visit(&finder) } ?? Plan.columns.names[name].map { Plan.columns.columns[$0].field }
  }

  private struct Finder: RecordKindVisitor {
    let name: String

    mutating func visit<Record: TableRecord>(_ type: Record.Type) -> Field? {
      Record.columns.names[name].map { Record.columns.columns[$0].field }
    }
  }
}
