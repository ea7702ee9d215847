package import PlanModel

extension RecordKind {
  /// What one or many records of the kind are called, over their table and in the reference.
  package var names: ColumnNames {
    switch self {
    case .objective: ColumnNames("Objective", "目标", "目標")
    case .keyResult: ColumnNames("Key result", "关键结果", "關鍵結果")
    case .task: ColumnNames("Task", "任务", "任務")
    case .milestone: ColumnNames("Milestone", "里程碑", "里程碑")
    case .phase: ColumnNames("Phase", "阶段", "階段")
    case .risk: ColumnNames("Risk", "风险", "風險")
    case .metric: ColumnNames("Metric", "指标", "指標")
    case .checkIn: ColumnNames("Check-in", "进展", "進展")
    default: otherNames
    }
  }

  private var otherNames: ColumnNames {
    switch self {
    case .resourceRequest: ColumnNames("Resource requests", "资源协调", "資源協調")
    case .budgetLine: ColumnNames("Budget", "预算", "預算")
    case .timeWindow: ColumnNames("Time windows", "关键时间窗口", "關鍵時間窗口")
    case .responsibility: ColumnNames("Responsibilities (RACI)", "责任矩阵（RACI）", "責任矩陣（RACI）")
    case .skillProfile: ColumnNames("Skills", "技能矩阵", "技能矩陣")
    case .workstream: ColumnNames("Workstreams", "季度行动计划", "季度行動計劃")
    case .communication: ColumnNames("Communication", "沟通计划", "溝通計劃")
    case .taskUpdate: ColumnNames("Tracking", "任务跟踪", "任務追蹤")
    case .adjustment: ColumnNames("Adjustments", "调整记录", "調整記錄")
    case .action: ColumnNames("Actions", "改进行动", "改進行動")
    case .development: ColumnNames("Development", "能力提升", "能力提升")
    case .businessFunction: ColumnNames("Business impact", "业务影响", "業務影響")
    case .responseLevel: ColumnNames("Response levels", "响应级别", "響應級別")
    case .crisisTeam: ColumnNames("Crisis teams", "应急小组", "應急小組")
    case .contact: ColumnNames("Contacts", "联系人", "聯絡人")
    case .supply: ColumnNames("Supplies", "应急物资", "應急物資")
    case .drill: ColumnNames("Drills", "演练计划", "演練計劃")
    case .role: ColumnNames("Roles", "组织与职责", "組織與職責")
    case .qualityStandard: ColumnNames("Quality", "质量管理", "品質管理")
    case .goalAction: ColumnNames("Goal, action, result", "目标、动作、结果", "目標、動作、結果")
    case .evaluation: ColumnNames("Evaluation", "目标评估", "目標評估")
    case .lossAssessment: ColumnNames("Recovery and loss", "恢复与损失评估", "恢復與損失評估")
    case .checklistItem: ColumnNames("Checklist", "检查清单", "檢查清單")
    case .approval: ColumnNames("Approvals", "审批", "審批")
    default: ColumnNames("", "", "")
    }
  }

  /// Whether tables of the kind have columns that no declaration names, and its records such keys.
  package var hasOpenColumns: Bool {
    switch self {
    case .metric, .budgetLine, .responsibility, .skillProfile, .workstream: true
    default: false
    }
  }
}
