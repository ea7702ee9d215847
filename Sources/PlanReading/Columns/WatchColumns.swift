import PlanModel

extension Risk {
  static let columns = ColumnSet<Risk>([
    .text(.id, ColumnNames("ID", "编号", "編號", also: ["id", "no", "序号", "序號", "风险编号"]), type: .identifier),
    .title(ColumnNames("Risk", "风险", "風險", also: ["title", "风险描述", "風險描述", "风险项", "风险事件"])),
    .text(.category, ColumnNames("Category", "类别", "類別", also: ["风险类别", "風險類別", "风险类型", "type", "分类"])),
    .choice(
      .likelihood, ColumnNames("Likelihood", "可能性", "可能性", also: ["发生可能性", "概率", "probability", "发生概率"]),
      Likelihood.choices, \.likelihood),
    .choice(
      .impact, ColumnNames("Impact", "影响程度", "影響程度", also: ["影响", "影響", "严重程度", "severity"]),
      Impact.choices, \.impact),
    .text(.prevention, ColumnNames("Prevention", "预防措施", "預防措施", also: ["预防", "防范措施", "preventive action"])),
    .text(
      .contingency,
      ColumnNames(
        "Contingency", "应急预案", "應急預案",
        also: ["应对", "應對", "应对措施", "B计划", "plan b", "应对预案", "应变方案", "应变计划", "contingency plan"])),
    .text(.response, ColumnNames("Response", "应对策略", "應對策略", also: ["规避/减缓/预案", "策略", "strategy"])),
    .text(.trigger, ColumnNames("Trigger", "触发条件", "觸發條件", also: ["预警信号", "trigger condition"])),
    .people(.owner, .owner),
    .text(.status, .status),
    .text(.description, .description),
    .text(.note, ColumnNames("Note", "备注", "備註", also: ["notes"])),
  ])
}

extension Metric {
  static let columns = ColumnSet<Metric>([
    .text(.id, ColumnNames("ID", "编号", "編號", also: ["id", "no", "序号", "序號", "指标编号"]), type: .identifier),
    .title(ColumnNames("Metric", "指标", "指標", also: ["title", "指标名称", "指標名稱", "KPI", "indicator"])),
    .choice(
      .type, ColumnNames("Type", "指标类型", "指標類型", also: ["类型", "類型"]), MetricType.choices, \.type),
    .people(.owner, .owner),
    .text(.unit, ColumnNames("Unit", "单位", "單位", also: ["计量单位"])),
    .quantity(.baseline, ColumnNames("Baseline", "基线", "基線", also: ["基准", "基準"]), \.baseline),
    .quantity(.target, ColumnNames("Target", "目标值", "目標值", also: ["目标", "目標", "周目标", "月目标"]), \.target),
    .text(.source, ColumnNames("Source", "数据来源", "資料來源", also: ["數據來源", "来源", "來源", "data source", "口径"])),
    .text(.series, ColumnNames("Series", "数据文件", "資料檔案", also: ["數據文件", "data", "数据", "file"])),
    .text(.description, .description),
    .text(.note, ColumnNames("Note", "备注", "備註", also: ["notes"])),
  ])
}

extension CheckIn {
  static let columns = ColumnSet<CheckIn>([
    .text(.id, ColumnNames("ID", "编号", "編號", also: ["id", "no", "序号", "序號"]), type: .identifier),
    .date(.date, ColumnNames("Date", "日期", "日期", also: ["时间", "時間", "更新日期", "汇报日期", "day"]), \.date),
    .reference(
      .keyResult,
      ColumnNames("Key result", "关键结果", "關鍵結果", also: ["key_result", "KR", "目标", "目標", "KR编号", "所属KR", "objective"]),
      \.keyResult),
    .quantity(
      .current,
      ColumnNames("Current", "当前值", "目前值", also: ["當前值", "当前", "當前", "进展", "實際值", "实际值", "实际", "value", "actual"]),
      \.current),
    .percent(.confidence, ColumnNames("Confidence", "信心", "信心", also: ["信心指数", "信心指數", "把握"]), scale: 1, \.confidence),
    .people(.owner, .owner),
    .text(.note, .note),
  ])
}
