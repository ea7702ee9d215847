import PlanModel

extension ColumnNames {
  static let identifier = ColumnNames("ID", "编号", "編號", also: ["id", "no", "no.", "number", "序号", "序號", "#"])
  static let owner = ColumnNames(
    "Owner", "负责人", "負責人",
    also: ["责任人", "責任人", "主要负责人", "主導", "主导", "owners", "assignee", "responsible", "who", "主导/承接方", "承接方"])
  static let due = ColumnNames(
    "Due", "期限", "期限",
    also: ["完成时限", "完成時限", "截止", "截止日期", "截止时间", "截止時間", "完成期限", "due date", "deadline", "时限", "時限", "完成日期"])
  static let weight = ColumnNames("Weight", "权重", "權重", also: ["权重(%)", "占比", "比重", "weighting"])
  static let status = ColumnNames("Status", "状态", "狀態", also: ["进度状态", "進度狀態", "当前状态", "state"])
  static let description = ColumnNames("Description", "描述", "描述", also: ["说明", "說明", "details"])
  static let note = ColumnNames("Note", "备注", "備註", also: ["说明", "說明", "notes", "comment", "remarks"])
}

extension Objective {
  static let columns = ColumnSet<Objective>([
    .text(.id, ColumnNames("ID", "编号", "編號", also: ["id", "目标编号", "目標編號", "no", "序号", "序號"]), type: .identifier),
    .title(
      ColumnNames(
        "Objective", "目标", "目標", also: ["title", "目标描述", "目標描述", "目标名称", "目標名稱", "目标名", "部门目标", "goal", "objectives"])),
    .choice(
      .dimension, ColumnNames("Dimension", "维度", "維度", also: ["目标维度", "目標維度", "类别", "類別"]),
      Dimension.choices, \.dimension),
    .people(.owner, .owner),
    .date(.due, .due, \.due),
    .text(
      .direction, ColumnNames("Key-result direction", "关键结果方向", "關鍵結果方向", also: ["direction", "key results direction"])),
    .references(
      .supports, ColumnNames("Supports", "承接", "承接", also: ["承接目标", "上级目标", "上級目標", "支撑", "upstream"]), \.supports),
    .choice(
      .commitment, ColumnNames("Commitment", "承诺类型", "承諾類型", also: ["目标类型", "目標類型", "类型", "類型", "type", "类型", "類型"]),
      Commitment.choices, \.commitment),
    .percent(.weight, .weight, scale: 100, \.weight),
    .choice(.status, .status, Health.choices, \.status),
    .text(.specific, ColumnNames("Specific", "具体的", "具體的", also: ["S", "具体", "具體", "明确", "明確", "S (Specific)"])),
    .text(.measurable, ColumnNames("Measurable", "可衡量的", "可衡量的", also: ["M", "可衡量", "可量化", "M (Measurable)"])),
    .text(.achievable, ColumnNames("Achievable", "可实现的", "可實現的", also: ["A", "可实现", "可實現", "attainable", "可达成"])),
    .text(.relevant, ColumnNames("Relevant", "相关的", "相關的", also: ["R", "相关", "相關", "相关性", "相關性"])),
    .text(
      .timeBound,
      ColumnNames("Time-bound", "有时限的", "有時限的", also: ["T", "时效性", "時效性", "有时限", "有時限", "time_bound", "timed"])),
    .text(.description, .description),
    .text(.note, ColumnNames("Note", "备注", "備註", also: ["notes"])),
    .records(
      .keyResults, .keyResult, ColumnNames("Key results", "关键结果", "關鍵結果", also: ["key_results", "krs", "关键成果"])),
  ])
}

extension KeyResult {
  static let columns = ColumnSet<KeyResult>([
    .text(
      .id, ColumnNames("ID", "KR编号", "KR編號", also: ["编号", "編號", "id", "no", "kr_id", "kr id", "序号", "序號"]),
      type: .identifier),
    .text(
      .objective,
      ColumnNames("Objective", "所属目标", "所屬目標", also: ["总目标", "總目標", "目标", "目標", "goal", "部门目标", "所属O"])),
    .title(
      ColumnNames(
        "Key result", "关键结果", "關鍵結果",
        also: ["title", "KR描述", "关键成果", "關鍵成果", "KR", "key_result", "关键结果描述", "KR名称"])),
    .people(.owner, .owner),
    .people(
      .collaborators,
      ColumnNames("Collaborators", "协同", "協同", also: ["协同人", "协同部门", "协作", "协作人", "配合", "with", "配合部门"])),
    .quantity(
      .baseline, ColumnNames("Baseline", "基线", "基線", also: ["基准", "基準", "基线值", "起始值", "期初", "from", "start value"]),
      \.baseline),
    .quantity(.target, ColumnNames("Target", "目标值", "目標值", also: ["目标数值", "指标值", "期末目标", "target value"]), \.target),
    .quantity(
      .current,
      ColumnNames(
        "Current", "当前值", "目前值",
        also: ["當前值", "当前", "當前", "现状", "现值", "实际值", "實際值", "实际", "进展", "已完成", "累计完成", "actual", "current value", "目前"]),
      \.current),
    .text(.unit, ColumnNames("Unit", "单位", "單位", also: ["计量单位"])),
    .percent(.weight, .weight, scale: 100, \.weight),
    .date(.due, .due, \.due),
    .percent(
      .confidence, ColumnNames("Confidence", "信心", "信心", also: ["信心指数", "信心指數", "把握"]), scale: 1, \.lesser.confidence),
    .reference(.metric, ColumnNames("Metric", "指标", "指標", also: ["对应指标", "kpi"]), \.lesser.metric),
    .text(.source, ColumnNames("Source", "数据来源", "資料來源", also: ["數據來源", "来源", "來源", "data source", "口径"])),
    .choice(.status, .status, Health.choices, \.status),
    .text(.description, .description),
    .text(.note, ColumnNames("Note", "备注", "備註", also: ["notes"])),
  ])
}
