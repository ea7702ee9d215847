import PlanModel
import SourceText

extension Responsibility {
  static let titleNames = ColumnNames(
    "Activity", "活动", "活動",
    also: [
      "title", "工作", "活动/任务", "活動/任務", "任务/活动", "任务", "任務", "工作任务", "工作任務", "工作事项", "工作事項", "事项", "事項", "工作内容", "工作內容",
      "关键活动", "工作包", "RACI", "task", "work",
    ])

  /// Every other column is a role.
  static let columns = ColumnSet<Responsibility>([
    .text(.id, .plainIdentifier, type: .identifier),
    .reference(.task, ColumnNames("Task ID", "任务编号", "任務編號", also: ["所属任务", "所屬任務", "task_id"]), \.task),
    .title(titleNames),
    .text(.phase, .phase),
    .text(.note, .remark),
  ])

  static func openColumn(headed heading: String, within period: Period?) -> Column<Responsibility>.Decode? {
    { cell, record, decoding in
      guard let assignment = assignment(of: heading, cell, &decoding) else { return }
      record.assignments.append(assignment)
    }
  }

  private static func assignment(of role: String, _ cell: Cell, _ decoding: inout Decoding) -> Assignment? {
    guard !isBlank(cell.text) else { return nil }
    if let parts = parts(of: cell.text) {
      return Assignment(role: role, parts: parts, text: cell.text, span: cell.span)
    }
    decoding.report(Diagnostic(.unknownPart, file: decoding.file, at: cell.span, .text(cell.text), .text(role)))
    return nil
  }

  /// `R`, `A/R`, `RA`, `R（负责）`, `负责`, `R、C`; nil where a word is none of the four.
  static func parts(of text: String) -> [Part]? {
    if let part = words[text] { return [part] }
    var parts: [Part] = []
    for word in text.unicodeScalars.split(whereSeparator: { "/／、,，;；+&＆ ".unicodeScalars.contains($0) }) {
      if let part = words[String(word)] {
        parts.append(part)
        continue
      }
      for scalar in word {
        guard let part = words[String(scalar)] else { return nil }
        parts.append(part)
      }
    }
    return parts.isEmpty ? nil : parts
  }

  static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || "-–—/／".unicodeScalars.contains($0) }
  }

  private static let words = AliasTable<Part>([
    ("R", .responsible), ("负责", .responsible), ("負責", .responsible), ("执行", .responsible), ("執行", .responsible),
    ("responsible", .responsible), ("A", .accountable), ("审批", .accountable), ("審批", .accountable),
    ("批准", .accountable), ("accountable", .accountable), ("C", .consulted), ("咨询", .consulted), ("諮詢", .consulted),
    ("consulted", .consulted), ("I", .informed), ("告知", .informed), ("知会", .informed), ("知會", .informed),
    ("通知", .informed), ("informed", .informed),
  ])
}

extension SkillProfile {
  static let titleNames = ColumnNames(
    "Person", "成员", "成員",
    also: [
      "title", "姓名", "人员", "人員", "岗位", "崗位", "成员/岗位", "团队成员", "團隊成員", "员工", "員工", "技能矩阵", "member", "name", "position",
    ])

  /// Every other column is a skill.
  static let columns = ColumnSet<SkillProfile>([
    .text(.id, ColumnNames("ID", "编号", "編號", also: ["id", "no", "序号", "序號", "工号"]), type: .identifier),
    .title(titleNames),
    .text(.role, ColumnNames("Role", "角色", "角色", also: ["职务", "職務", "职位", "職位"])),
    .text(.note, .remark),
  ])

  static func openColumn(headed heading: String, within period: Period?) -> Column<SkillProfile>.Decode? {
    { cell, record, decoding in
      guard !Responsibility.isBlank(cell.text) else { return }
      guard let level = level(of: cell.text) else {
        decoding.report(
          Diagnostic(.unknownLevel, file: decoding.file, at: cell.span, .text(cell.text), .text(heading)))
        return
      }
      record.levels.append(Level(skill: heading, level: level, text: cell.text, span: cell.span))
    }
  }

  /// `0` … `5`, `L3`, `3级`, `○◔◑◕●`; nil for anything else.
  static func level(of text: String) -> Double? {
    var scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "级" && $0 != "級" }
    if let first = scalars.first, first == "L" || first == "l" { scalars.removeFirst() }
    guard scalars.count == 1, let scalar = scalars.first else { return nil }
    if let quarters = "○◔◑◕●".unicodeScalars.firstIndex(of: scalar) {
      return Double("○◔◑◕●".unicodeScalars.distance(from: "○◔◑◕●".startIndex, to: quarters)) * 1.25
    }
    guard let value = scalar.properties.numericValue, (0...5).contains(value), value == value.rounded() else {
      return nil
    }
    return value
  }

  /// Rows that say what is needed.
  static let requirements = AliasTable<Bool>([
    ("所需", true), ("需要", true), ("需求", true), ("要求", true), ("所需等级", true), ("所需水平", true), ("目标要求", true),
    ("岗位要求", true), ("目标水平", true), ("required", true), ("needed", true), ("target", true),
  ])
}

extension Workstream {
  static let titleNames = ColumnNames(
    "Module", "工作模块", "工作模塊",
    also: ["title", "模块", "模塊", "核心工作模块", "核心工作模塊", "工作板块", "工作版块", "板块", "workstream", "work stream", "核心模块"])

  /// Every other column is a quarter, a half or a month.
  static let columns = ColumnSet<Workstream>([
    .text(.id, ColumnNames("ID", "编号", "編號", also: ["id", "no", "序号", "序號"]), type: .identifier),
    .title(titleNames),
    .people(.owner, .owner),
    .text(.goal, ColumnNames("Goal", "目标", "目標", also: ["年度目标", "年度目標", "模块目标"])),
    .text(.note, .remark),
  ])

  static func openColumn(headed heading: String, within period: Period?) -> Column<Workstream>.Decode? {
    guard let range = QuarterHeading.range(of: heading, within: period) else { return nil }
    return { cell, record, _ in
      guard !Responsibility.isBlank(cell.text) else { return }
      record.stages.append(StageGrammar.stage(cell, label: heading, range: range))
    }
  }
}

extension BudgetLine {
  static func openColumn(headed heading: String, within period: Period?) -> Column<BudgetLine>.Decode? {
    guard let range = QuarterHeading.range(of: heading, within: period) else { return nil }
    return { cell, record, _ in
      guard !Responsibility.isBlank(cell.text) else { return }
      record.parts.append(
        PeriodAmount(label: heading, range: range, amount: ValueReading.amount(cell), span: cell.span))
    }
  }
}
