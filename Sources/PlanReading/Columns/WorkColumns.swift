import PlanModel

extension ColumnNames {
  static let start = ColumnNames(
    "Start", "计划开始", "計劃開始",
    also: ["开始", "開始", "计划开始时间", "計劃開始時間", "开始时间", "開始時間", "开始日期", "start date", "planned start", "from"])
  static let end = ColumnNames(
    "End", "计划结束", "計劃結束",
    also: [
      "结束", "結束", "计划结束时间", "計劃結束時間", "结束时间", "結束時間", "结束日期", "完成时间", "完成時間", "计划完成", "计划完成时间", "完成时限", "截止日期",
      "end date",
      "planned end", "finish", "due", "期限", "to",
    ])
  static let time = ColumnNames(
    "Time", "时间", "時間",
    also: [
      "起止时间", "起止時間", "起止日期", "日期", "日期区间", "日期區間", "时间节点", "時間節點", "时间安排", "計劃時間", "计划时间", "dates", "when", "schedule",
    ])
  static let duration = ColumnNames("Duration", "工期", "工期", also: ["历时", "工作日", "天数", "工期(工作日)", "length", "effort"])
  static let phase = ColumnNames("Phase", "阶段", "階段", also: ["所属阶段", "stage"])
  static let deliverable = ColumnNames(
    "Deliverable", "交付物", "交付物", also: ["交付成果", "输出物", "成果", "deliverables", "output"])
  static let acceptance = ColumnNames(
    "Acceptance", "验收标准", "驗收標準", also: ["衡量标准", "衡量標準", "完成标准", "acceptance criteria", "衡量标准/交付物", "done when"])
  static let after = ColumnNames(
    "After", "前置任务", "前置任務",
    also: ["前置", "依赖", "依賴", "紧前任务", "predecessors", "predecessor", "depends on", "dependencies"])
}

extension PlanTask {
  static let columns = ColumnSet<PlanTask>([
    .text(
      .id, ColumnNames("ID", "任务编号", "任務編號", also: ["编号", "編號", "id", "no", "序号", "序號", "task id", "wbs"]),
      type: .identifier),
    .reference(
      .keyResult, ColumnNames("Key result", "所属KR", "所屬KR", also: ["key_result", "KR", "关键结果", "对应KR", "所属关键结果"]),
      \.keyResult),
    .reference(.parent, ColumnNames("Parent", "上级", "上級", also: ["上级任务", "父任务", "parent task"]), \.lesser.parent),
    .text(.phase, .phase),
    .title(
      ColumnNames(
        "Task", "任务", "任務",
        also: ["title", "任务名称", "任務名稱", "具体任务", "具體任務", "工作任务", "行动项", "task name", "工作项", "事项"])),
    .text(
      .description,
      ColumnNames("Description", "任务描述", "任務描述", also: ["描述", "说明", "說明", "工作内容", "工作內容", "details", "what", "做什么"])),
    .people(.owner, .owner),
    .date(.start, .start, \.start),
    .date(.end, .end, \.end),
    .span(.date, .time, from: \.start, to: \.end),
    .duration(.duration, .duration, \.lesser.duration, from: \.start, to: \.end),
    .date(
      .actualStart, ColumnNames("Actual start", "实际开始", "實際開始", also: ["实际开始时间", "實際開始時間", "started"]),
      \.lesser.actualStart),
    .date(
      .actualEnd,
      ColumnNames(
        "Actual end", "实际完成", "實際完成", also: ["实际完成时间", "实际结束", "实际结束时间", "實際結束", "finished", "actual finish"]),
      \.lesser.actualEnd),
    .percent(
      .progress, ColumnNames("Progress", "进度", "進度", also: ["完成度", "完成率", "完成百分比", "% complete", "percent"]), scale: 1,
      \.progress),
    .named(.status, .status, TaskStatus.choices, \.status),
    .dependencies(.after, .after, \.after),
    .text(.deliverable, .deliverable),
    .text(.acceptance, .acceptance),
    .text(.resources, ColumnNames("Resources", "所需资源", "所需資源", also: ["资源", "資源", "资源需求", "needs"])),
    .text(.type, ColumnNames("Type", "任务类型", "任務類型", also: ["类型", "類型"])),
    .text(.why, ColumnNames("Why", "价值", "價值", also: ["为什么", "why"])),
    .text(.where, ColumnNames("Where", "交付渠道", "交付渠道", also: ["渠道", "where"])),
    .text(.how, ColumnNames("How", "怎么做", "怎麼做", also: ["方法", "how"])),
    .text(.deviation, ColumnNames("Deviation", "偏差原因", "偏差原因", also: ["偏差", "延期原因", "cause"])),
    .text(.correction, ColumnNames("Correction", "纠偏措施", "糾偏措施", also: ["纠正措施", "corrective action"])),
    .text(.note, ColumnNames("Note", "备注", "備註", also: ["notes"])),
  ])
}

extension Milestone {
  static let columns = ColumnSet<Milestone>([
    .text(.id, ColumnNames("ID", "编号", "編號", also: ["id", "no", "序号", "序號", "里程碑编号"]), type: .identifier),
    .title(ColumnNames("Milestone", "里程碑", "里程碑", also: ["title", "关键节点", "關鍵節點", "里程碑事件", "节点"])),
    .date(
      .due,
      ColumnNames(
        "Due", "日期", "日期",
        also: ["时间", "時間", "期限", "截止日期", "完成时间", "完成時間", "完成时限", "计划日期", "计划时间", "date", "deadline", "time", "时间节点"]),
      \.due),
    .date(.actual, ColumnNames("Actual", "实际完成", "實際完成", also: ["实际日期", "实际时间", "实际完成时间", "reached"]), \.actual),
    .people(.owner, .owner),
    .text(.phase, .phase),
    .text(.deliverable, .deliverable),
    .text(.acceptance, .acceptance),
    .named(.status, .status, TaskStatus.choices, \.status),
    .dependencies(.after, .after, \.after),
    .text(.description, .description),
    .text(.note, ColumnNames("Note", "备注", "備註", also: ["notes"])),
  ])
}

extension Phase {
  static let columns = ColumnSet<Phase>([
    .text(.id, ColumnNames("ID", "编号", "編號", also: ["id", "no", "序号", "序號"]), type: .identifier),
    .title(ColumnNames("Phase", "阶段", "階段", also: ["title", "阶段名称", "stage"])),
    .date(.start, .start, \.start),
    .date(.end, .end, \.end),
    .span(.date, .time, from: \.start, to: \.end),
    .duration(.duration, .duration, \.duration, from: \.start, to: \.end),
    .text(.goal, ColumnNames("Goal", "目标", "目標", also: ["阶段目标", "objective", "aim", "主要工作", "工作内容", "工作內容"])),
    .text(.milestone, ColumnNames("Milestone", "里程碑", "里程碑", also: ["milestones"])),
    .text(.deliverable, .deliverable),
    .text(.acceptance, .acceptance),
    .people(.owner, .owner),
    .text(.note, ColumnNames("Note", "备注", "備註", also: ["notes"])),
  ])
}
