package import PlanModel
import SourceText

extension Plan {
  /// The keys of the front matter, but for the lists of records.
  static let columns = ColumnSet<Plan>([
    .title(ColumnNames("title", "标题", "標題", also: ["名称", "計劃名稱", "计划名称"])),
    .planKind(ColumnNames("kind", "类型", "類型", also: ["计划类型", "計劃類型", "type"])),
    .words(.department, ColumnNames("department", "部门", "部門", also: ["dept"]), \.department),
    .words(.team, ColumnNames("team", "团队", "團隊", also: ["小组", "小組"]), \.team),
    .people(.owner, .owner),
    .text(.period, ColumnNames("period", "周期", "週期", also: ["期间", "期間", "计划周期", "時間", "时间"])),
    .choice(.status, ColumnNames("status", "状态", "狀態"), PlanStatus.choices, \.status),
    .references(.supports, ColumnNames("supports", "承接", "承接", also: ["上级目标", "承接目标", "支撑"]), \.supports),
    .choice(.role, ColumnNames("role", "角色定位", "角色定位", also: ["定位"]), PlanRole.choices, \.role),
    .references(.reviews, ColumnNames("reviews", "复盘对象", "復盤對象", also: ["复盘", "回顾对象"]), \.reviews),
    .list(.audience, ColumnNames("audience", "可见范围", "可見範圍", also: ["受众", "可见"]), \.audience),
    .text(.summary, ColumnNames("summary", "摘要", "摘要", also: ["概述", "description"])),
    .list(.tags, ColumnNames("tags", "标签", "標籤", also: ["关键词", "keywords"]), \.tags),
    .choice(.language, ColumnNames("language", "语言", "語言", also: ["lang"]), Language.choices, \.language),
    .text(.calendar, ColumnNames("calendar", "日历", "日曆", also: ["工作日历"])),
    .text(.note, ColumnNames("note", "备注", "備註", also: ["notes"])),
  ])

  /// Every name of a key of the front matter.
  package static func columnNames(of field: Field) -> [String] {
    columns.columns.filter { $0.field == field }.flatMap(\.names.all)
  }

  /// The lists of records, by the keys of the front matter.
  static let lists = AliasTable(listNames)

  /// The first name of each kind is the one in the documentation.
  fileprivate static let listNames: [(spelling: String, value: RecordKind)] = [
    ("objectives", .objective), ("目标", .objective), ("目標", .objective), ("goals", .objective), ("部门目标", .objective),
    ("key_results", .keyResult), ("关键结果", .keyResult), ("關鍵結果", .keyResult), ("krs", .keyResult),
    ("tasks", .task), ("任务", .task), ("任務", .task), ("任务清单", .task),
    ("milestones", .milestone), ("里程碑", .milestone),
    ("phases", .phase), ("阶段", .phase), ("階段", .phase), ("stages", .phase),
    ("risks", .risk), ("风险", .risk), ("風險", .risk),
    ("metrics", .metric), ("指标", .metric), ("指標", .metric), ("kpis", .metric),
    ("check_ins", .checkIn), ("进展", .checkIn), ("進展", .checkIn), ("跟踪", .checkIn), ("checkins", .checkIn),
    ("进展记录", .checkIn),
    ("resource_requests", .resourceRequest), ("资源协调", .resourceRequest), ("資源協調", .resourceRequest),
    ("资源申请", .resourceRequest), ("budget", .budgetLine), ("预算", .budgetLine), ("預算", .budgetLine),
    ("time_windows", .timeWindow), ("时间窗口", .timeWindow), ("時間窗口", .timeWindow),
    ("raci", .responsibility), ("responsibilities", .responsibility), ("责任矩阵", .responsibility),
    ("責任矩陣", .responsibility), ("skills", .skillProfile), ("技能矩阵", .skillProfile), ("技能矩陣", .skillProfile),
    ("workstreams", .workstream), ("工作模块", .workstream), ("工作模塊", .workstream), ("季度行动计划", .workstream),
    ("communications", .communication), ("沟通计划", .communication), ("溝通計劃", .communication), ("沟通", .communication),
    ("task_updates", .taskUpdate), ("任务跟踪", .taskUpdate), ("任務追蹤", .taskUpdate), ("tracking", .taskUpdate),
    ("adjustments", .adjustment), ("调整记录", .adjustment), ("調整記錄", .adjustment), ("调整", .adjustment),
    ("actions", .action), ("改进行动", .action), ("改進行動", .action), ("行动", .action),
    ("development", .development), ("能力提升", .development), ("development_items", .development),
    ("business_functions", .businessFunction), ("关键业务", .businessFunction), ("關鍵業務", .businessFunction),
    ("bia", .businessFunction), ("业务影响", .businessFunction),
    ("response_levels", .responseLevel), ("响应级别", .responseLevel), ("響應級別", .responseLevel),
    ("crisis_teams", .crisisTeam), ("应急小组", .crisisTeam), ("應急小組", .crisisTeam), ("teams", .crisisTeam),
    ("contacts", .contact), ("联系人", .contact), ("聯絡人", .contact), ("紧急联系人", .contact),
    ("supplies", .supply), ("应急物资", .supply), ("應急物資", .supply), ("物资", .supply),
    ("drills", .drill), ("演练", .drill), ("演練", .drill), ("演练计划", .drill),
    ("roles", .role), ("组织与职责", .role), ("角色", .role), ("组织与角色", .role),
    ("quality", .qualityStandard), ("质量管理", .qualityStandard), ("品質管理", .qualityStandard),
    ("goal_actions", .goalAction), ("目标动作结果", .goalAction), ("evaluations", .evaluation), ("目标评估", .evaluation),
    ("assessments", .lossAssessment), ("损失评估", .lossAssessment), ("恢复与损失评估", .lossAssessment),
    ("checklist", .checklistItem), ("检查清单", .checklistItem), ("檢查清單", .checklistItem),
    ("approvals", .approval), ("审批", .approval), ("審批", .approval), ("批准", .approval),
  ]
}

extension Column<Plan> {
  /// Where the front matter does not say, the kind follows from the period.
  fileprivate static func planKind(_ names: ColumnNames) -> Column {
    let choices = PlanKind.choices
    return Column(field: .kind, names: names, type: .choice(choices.words), isRequired: false) { cell, plan, decoding in
      if let kind = ValueReading.choice(cell, .kind, choices, &decoding) { plan.kind = kind }
    }
  }
}

extension RecordKind {
  /// Every name of the kind's list in the front matter, the one of the documentation first.
  package var listNames: [String] { Plan.listNames.filter { $0.value == self }.map(\.spelling) }
}
