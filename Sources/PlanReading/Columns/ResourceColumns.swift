import PlanModel

extension ColumnNames {
  static let plainIdentifier = ColumnNames("ID", "编号", "編號", also: ["id", "no", "序号", "序號"])
  static let remark = ColumnNames("Note", "备注", "備註", also: ["notes", "comment", "remarks"])
  static let category = ColumnNames("Category", "类别", "類別", also: ["分类", "分類", "group"])
}

extension ResourceRequest {
  static let titleNames = ColumnNames(
    "Resource type", "所需资源类型", "所需資源類型", also: ["title", "资源类型", "資源類型", "资源类别", "資源類別", "所需资源", "所需資源", "resource"])

  static let columns = ColumnSet<ResourceRequest>([
    .text(.id, ColumnNames("ID", "申请编号", "申請編號", also: ["编号", "編號", "id", "no", "序号", "序號"]), type: .identifier),
    .reference(
      .task, ColumnNames("Task", "任务编号", "任務編號", also: ["所属任务", "所屬任務", "任务", "任務", "对应任务", "task id"]), \.task),
    .title(titleNames),
    .text(
      .description, ColumnNames("Description", "资源描述", "資源描述", also: ["描述", "说明", "說明", "资源名称", "資源名稱", "details"])),
    .text(.quantity, ColumnNames("Quantity", "数量", "數量", also: ["工时", "工時", "数量/工时", "amount"])),
    .people(
      .requester,
      ColumnNames("Requester", "申请部门/人", "申請部門/人", also: ["申请部门", "申請部門", "申请人", "申請人", "提供部门", "requested by"])),
    .date(
      .requested, ColumnNames("Requested", "申请时间", "申請時間", also: ["申请日期", "申請日期", "requested on"]), \.requested),
    .date(
      .expected,
      ColumnNames("Expected", "预计到位时间", "預計到位時間", also: ["到位时间", "到位時間", "预计到位", "預計到位", "到位日期", "expected on"]),
      \.expected),
    .people(.owner, .owner),
    .text(.status, .status),
    .text(.note, .remark),
  ])
}

extension BudgetLine {
  static let titleNames = ColumnNames(
    "Budget line", "预算项", "預算項",
    also: [
      "title", "科目", "预算科目", "預算科目", "预算项目", "預算項目", "费用项目", "費用項目", "费用科目", "支出项目", "支出項目", "费用项", "budget item",
      "cost item",
    ])

  static let columns = ColumnSet<BudgetLine>([
    .text(.id, ColumnNames("ID", "编号", "編號", also: ["id", "no", "序号", "序號", "科目编号"]), type: .identifier),
    .title(titleNames),
    .text(.category, ColumnNames("Category", "类别", "類別", also: ["分类", "分類", "费用类别", "预算类别"])),
    .money(
      .planned,
      ColumnNames(
        "Planned", "预算", "預算",
        also: ["预算金额", "預算金額", "计划", "計劃", "计划金额", "金额", "金額", "budget", "amount", "年度预算", "合计", "合計"]),
      \.planned),
    .money(
      .actual,
      ColumnNames(
        "Actual", "实际支出", "實際支出", also: ["实际", "實際", "已支出", "实际金额", "實際金額", "已使用", "支出", "spent", "actual cost"]),
      \.actual),
    .text(.period, ColumnNames("Period", "季度", "季度", also: ["周期", "週期", "期间", "期間", "月份", "quarter"])),
    .choice(
      .dimension, ColumnNames("Dimension", "维度", "維度", also: ["目标维度", "目標維度"]), Dimension.choices, \.dimension,
      name: \.name),
    .money(.reserve, ColumnNames("Reserve", "应急储备", "應急儲備", also: ["应急储备金", "储备", "储备金", "预备费"]), \.reserve),
    .people(.owner, .owner),
    .text(.note, ColumnNames("Note", "备注", "備註", also: ["notes", "说明", "說明"])),
  ])
}

extension TimeWindow {
  static let titleNames = ColumnNames(
    "Time window", "时间窗口", "時間窗口", also: ["title", "关键时间窗口", "關鍵時間窗口", "窗口", "window", "关键窗口"])

  static let columns = ColumnSet<TimeWindow>([
    .text(.id, .plainIdentifier, type: .identifier),
    .title(titleNames),
    .text(.type, ColumnNames("Type", "类型", "類型", also: ["窗口类型", "kind"])),
    .date(.start, .start, \.start),
    .date(.end, .end, \.end),
    .span(.date, .time, from: \.start, to: \.end),
    .text(.reserved, ColumnNames("Reserved", "预留资源", "預留資源", also: ["资源预留", "所需资源", "所需資源", "resources"])),
    .people(.owner, .owner),
    .text(.note, ColumnNames("Note", "备注", "備註", also: ["notes", "说明", "說明"])),
  ])
}
