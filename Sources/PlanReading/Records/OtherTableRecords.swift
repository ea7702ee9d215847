import PlanModel
import SourceText

extension TableRecord where Self: OtherRecord {
  static var list: any (WritableKeyPath<CollectedRecords, [Self]> & Sendable) { \.more[dynamicMember: Self.list] }

  static func records(of plan: Plan) -> [Self] { plan.more[dynamicMember: Self.list] }
}

extension ResourceRequest: TableRecord {}
extension TimeWindow: TableRecord {}
extension Communication: TableRecord {}
extension TaskUpdate: TableRecord {}
extension Adjustment: TableRecord {}
extension ImprovementAction: TableRecord {}
extension DevelopmentItem: TableRecord {}
extension BusinessFunction: TableRecord {}
extension ResponseLevel: TableRecord {}
extension CrisisTeam: TableRecord {}
extension Contact: TableRecord {}
extension Supply: TableRecord {}
extension Drill: TableRecord {}
extension Role: TableRecord {}
extension QualityStandard: TableRecord {}
extension GoalAction: TableRecord {}
extension Evaluation: TableRecord {}
extension LossAssessment: TableRecord {}
extension ChecklistItem: TableRecord {}
extension Approval: TableRecord {}

extension BudgetLine: TableRecord {
  static var countsInUnitsOfHeadings: Bool { true }
  var openCells: [OpenCell] { parts.map { OpenCell(heading: $0.label, value: .quantity($0.amount)) } }
}

extension Responsibility: TableRecord {
  var openCells: [OpenCell] { assignments.map { OpenCell(heading: $0.role, value: .text($0.text)) } }
}

extension SkillProfile: TableRecord {
  var openCells: [OpenCell] { levels.map { OpenCell(heading: $0.skill, value: .text($0.text)) } }

  mutating func finish() { isRequirement = Self.requirements[title] != nil }
}

extension Workstream: TableRecord {
  var openCells: [OpenCell] { stages.map { OpenCell(heading: $0.label, value: .text($0.text)) } }
}
