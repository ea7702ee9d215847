import PlanModel
import SourceText

extension Plan {
  /// The keys of the front matter, but for the lists of records.
  static let columns = ColumnSet<Plan>([
    .title(ColumnNames("title", "标题", "標題", also: ["名称", "計劃名稱", "计划名称"])),
    .choice(.kind, ColumnNames("kind", "类型", "類型", also: ["计划类型", "計劃類型", "type"]), PlanKind.choices, \.writtenKind),
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
    .list(.approvals, ColumnNames("approvals", "审批", "審批", also: ["批准", "approved by"]), \.approvals),
    .text(.note, ColumnNames("note", "备注", "備註", also: ["notes"])),
  ])

  /// Nil where the front matter does not say; ``kind`` then follows from the period.
  fileprivate var writtenKind: PlanKind? {
    get { kind == .page ? nil : kind }
    set { if let newValue { kind = newValue } }
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
  ]
}

extension RecordKind {
  /// Every name of the kind's list in the front matter, the one of the documentation first.
  package var listNames: [String] { Plan.listNames.filter { $0.value == self }.map(\.spelling) }
}
