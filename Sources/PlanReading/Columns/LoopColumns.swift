import PlanModel

extension Communication {
  static let titleNames = ColumnNames(
    "Audience", "沟通对象", "溝通對象",
    also: ["title", "对象", "對象", "受众", "受眾", "沟通事项", "沟通活动", "会议", "會議", "stakeholder", "meeting"])

  static let columns = ColumnSet<Communication>([
    .text(.id, .plainIdentifier, type: .identifier),
    .title(titleNames),
    .text(.content, ColumnNames("Content", "内容", "內容", also: ["沟通内容", "溝通內容", "关键信息", "關鍵信息", "message"])),
    .recurrences(
      .frequency, ColumnNames("Frequency", "频率", "頻率", also: ["沟通频率", "溝通頻率", "频次", "時間", "时间", "周期", "when"]),
      \.recurrences),
    .text(
      .channel, ColumnNames("Channel", "渠道", "渠道", also: ["沟通渠道", "溝通渠道", "方式", "沟通方式", "溝通方式", "工具", "渠道/工具", "管道"])),
    .text(.goal, ColumnNames("Goal", "目标", "目標", also: ["沟通目标", "目的", "purpose"])),
    .people(.owner, ColumnNames("Owner", "负责人", "負責人", also: ["责任人", "責任人", "发言人", "發言人", "主持人", "组织者", "speaker"])),
    .text(.note, .remark),
  ])
}

extension TaskUpdate {
  static let titleNames = ColumnNames(
    "Task", "任务", "任務", also: ["title", "任务名称", "任務名稱", "具体任务", "具體任務", "工作任务", "行动项", "task name", "工作项", "事项"])

  static let columns = ColumnSet<TaskUpdate>([
    .reference(
      .task, ColumnNames("Task ID", "任务编号", "任務編號", also: ["编号", "編號", "id", "no", "序号", "序號", "task_id", "wbs"]),
      \.task),
    .date(.date, ColumnNames("Date", "日期", "日期", also: ["更新日期", "跟踪日期", "周次", "周", "週", "week", "day"]), \.date),
    .title(titleNames),
    .people(.owner, .owner),
    .date(.start, .start, \.start),
    .date(.end, .end, \.end),
    .date(
      .actualStart, ColumnNames("Actual start", "实际开始", "實際開始", also: ["实际开始时间", "實際開始時間", "started"]), \.actualStart),
    .date(
      .actualEnd,
      ColumnNames(
        "Actual end", "实际完成", "實際完成", also: ["实际完成时间", "实际结束", "实际结束时间", "實際結束", "finished", "actual finish"]),
      \.actualEnd),
    .percent(
      .progress, ColumnNames("Progress", "进度", "進度", also: ["完成度", "完成率", "完成百分比", "% complete", "percent"]), scale: 1,
      \.progress),
    .named(.status, .status, TaskStatus.choices, \.status),
    .text(.deviation, ColumnNames("Deviation", "偏差原因", "偏差原因", also: ["偏差", "延期原因", "cause"])),
    .text(.correction, ColumnNames("Correction", "纠偏措施", "糾偏措施", also: ["纠正措施", "corrective action"])),
    .text(.note, ColumnNames("Note", "备注", "備註", also: ["notes", "说明", "說明"])),
  ])
}

extension Adjustment {
  static let titleNames = ColumnNames(
    "Change", "调整内容", "調整內容", also: ["title", "调整事项", "調整事項", "调整", "調整", "变更内容", "變更內容", "变更", "adjustment"])

  static let columns = ColumnSet<Adjustment>([
    .text(.id, .plainIdentifier, type: .identifier),
    .date(.date, ColumnNames("Date", "日期", "日期", also: ["时间", "時間", "调整日期", "調整日期", "调整时间"]), \.date),
    .title(titleNames),
    .loose(
      .trigger, ColumnNames("Trigger", "触发因素", "觸發因素", also: ["触发", "觸發", "诱因", "触发类型", "cause"]),
      Adjustment.Trigger.choices, \.trigger),
    .text(.reason, ColumnNames("Reason", "原因", "原因", also: ["调整原因", "調整原因", "变更原因", "why"])),
    .loose(
      .decision,
      ColumnNames("Decision", "调整结论", "調整結論", also: ["决策", "決策", "决定", "決定", "处理", "處理", "处理方式", "結論", "结论", "判断"]),
      Adjustment.Decision.choices, \.decision),
    .looseReferences(
      .affects, ColumnNames("Affects", "涉及目标", "涉及目標", also: ["影响目标", "影響目標", "涉及", "相关目标", "goals"]), \.affects),
    .text(.resources, ColumnNames("Resources", "资源再分配", "資源再分配", also: ["资源调整", "資源調整", "reallocation"])),
    .people(.owner, .owner),
    .people(
      .approvedBy, ColumnNames("Approved by", "批准人", "批准人", also: ["审批人", "審批人", "批准", "approver"])),
    .text(.note, .remark),
  ])
}

extension ImprovementAction {
  static let titleNames = ColumnNames(
    "Action", "改进行动", "改進行動", also: ["title", "改进措施", "改進措施", "行动", "行動", "改进项", "改进事项", "优化措施", "優化措施", "improvement"])

  static let columns = ColumnSet<ImprovementAction>([
    .text(.id, ColumnNames("ID", "行动编号", "行動編號", also: ["编号", "編號", "id", "no", "序号", "序號"]), type: .identifier),
    .title(titleNames),
    .named(
      .quadrant, ColumnNames("Quadrant", "象限", "象限", also: ["来源象限", "四象限", "来源", "來源"]),
      Retrospective.Quadrant.choices, \.quadrant),
    .text(.reason, ColumnNames("Reason", "问题", "問題", also: ["原因", "问题原因", "根因", "problem", "cause"])),
    .people(.owner, .owner),
    .date(
      .due,
      ColumnNames(
        "Due", "期限", "期限",
        also: ["完成时限", "完成時限", "截止日期", "截止时间", "完成时间", "完成時間", "完成日期", "due date", "deadline", "日期", "时间"]),
      \.due),
    .named(.status, .status, TaskStatus.choices, \.status),
    .looseReferences(
      .adoptedAs, ColumnNames("Adopted as", "去向", "去向", also: ["adopted_as", "纳入", "納入", "落实到", "落實到", "转入"]),
      \.adoptedAs),
    .text(.acceptance, .acceptance),
    .text(.note, .remark),
  ])
}

extension DevelopmentItem {
  static let titleNames = ColumnNames(
    "Learning", "学习内容", "學習內容",
    also: ["title", "发展项", "發展項", "发展内容", "能力项", "提升内容", "提升項目", "提升项目", "学习项", "development item", "topic"])

  static let columns = ColumnSet<DevelopmentItem>([
    .text(.id, .plainIdentifier, type: .identifier),
    .title(titleNames),
    .text(.type, ColumnNames("Type", "类型", "類型", also: ["发展类型", "类别", "類別", "方式"])),
    .recurrence(
      .hours, ColumnNames("Weekly hours", "每周投入", "每週投入", also: ["投入", "投入时间", "投入時間", "频率", "頻率", "节奏", "hours"]),
      \.rhythm),
    .date(
      .due, ColumnNames("Due", "期限", "期限", also: ["完成时间", "完成時間", "完成时限", "时间", "時間", "截止日期", "时间表", "deadline"]), \.due
    ),
    .text(.outcome, ColumnNames("Outcome", "预期成果", "預期成果", also: ["成果", "预期结果", "預期結果", "expected result"])),
    .people(.mentor, ColumnNames("Mentor", "导师", "導師", also: ["辅导人", "coach"])),
    .text(.resources, ColumnNames("Resources", "资源", "資源", also: ["学习资源", "資源利用", "资源利用", "所需资源"])),
    .text(.status, .status),
    .text(.note, .remark),
  ])
}

extension Approval {
  static let titleNames = ColumnNames(
    "Approver", "审批人", "審批人", also: ["title", "批准人", "审核人", "審核人", "签字人", "簽字人", "approved by"])

  static let columns = ColumnSet<Approval>([
    .text(.id, .plainIdentifier, type: .identifier),
    .title(titleNames),
    .text(.role, ColumnNames("Role", "角色", "角色", also: ["环节", "環節", "审批环节", "职务", "職務", "部门", "部門", "step"])),
    .named(
      .decision,
      ColumnNames("Decision", "审批意见", "審批意見", also: ["结论", "結論", "状态", "狀態", "审批结果", "審批結果", "status", "result"]),
      Approval.Decision.choices, \.decision),
    .date(.date, ColumnNames("Date", "日期", "日期", also: ["审批日期", "審批日期", "时间", "時間", "签字日期"]), \.date),
    .text(.note, ColumnNames("Note", "备注", "備註", also: ["notes", "意见", "意見", "说明", "說明", "comment"])),
  ])
}

extension ChecklistItem {
  static let titleNames = ColumnNames(
    "Check", "检查项", "檢查項", also: ["title", "检查内容", "檢查內容", "检查事项", "检查项目", "check item"])

  static let columns = ColumnSet<ChecklistItem>([
    .text(.id, .plainIdentifier, type: .identifier),
    .title(titleNames),
    .truth(.done, ColumnNames("Done", "完成", "完成", also: ["是否完成", "状态", "狀態", "已完成", "勾选", "status"]), \.isDone),
    .text(.category, ColumnNames("Section", "类别", "類別", also: ["分类", "阶段", "階段", "category"])),
    .people(.owner, .owner),
    .date(.due, .due, \.due),
    .text(.note, .remark),
  ])
}
