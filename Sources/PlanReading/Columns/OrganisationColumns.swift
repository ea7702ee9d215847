import PlanModel

extension Role {
  static let titleNames = ColumnNames(
    "Role", "角色", "角色", also: ["title", "岗位", "崗位", "职位", "組織角色", "组织角色", "角色/岗位", "岗位角色"])

  static let columns = ColumnSet<Role>([
    .text(.id, .plainIdentifier, type: .identifier),
    .title(titleNames),
    .people(
      .members,
      ColumnNames("Who", "人员", "人員", also: ["谁", "姓名", "成员", "担任人", "负责人", "责任人", "person", "people", "owner"])),
    .text(
      .duties,
      ColumnNames("Duties", "职责", "職責", also: ["主要职责", "核心职责", "工作职责", "岗位职责", "responsibilities", "responsibility"])
    ),
    .text(
      .authority, ColumnNames("Authority", "权限", "權限", also: ["决策权限", "审批权限", "授权", "decides", "decision rights"])),
    .text(
      .reportsTo,
      ColumnNames("Reports to", "汇报对象", "匯報對象", also: ["向谁汇报", "报告关系", "汇报关系", "汇报给", "直接上级", "上级", "reporting to"])),
    .text(.note, .remark),
  ])
}

extension QualityStandard {
  static let titleNames = ColumnNames(
    "Quality standard", "质量标准", "品質標準", also: ["title", "質量標準", "质量要求", "品質要求", "质量目标", "quality requirement"])

  static let columns = ColumnSet<QualityStandard>([
    .text(.id, .plainIdentifier, type: .identifier),
    .text(
      .subject,
      ColumnNames(
        "Subject", "对象", "對象", also: ["质量对象", "检查对象", "评估对象", "绩效评估对象", "项目", "工作", "交付物", "deliverable", "what"])),
    .title(titleNames),
    .text(
      .how,
      ColumnNames(
        "Check", "检查办法", "檢查辦法",
        also: ["怎样检查", "控制办法", "检查方法", "检查方式", "检查", "控制措施", "质量控制", "测试", "评审", "检查/测试/评审", "how"])),
    .text(.frequency, ColumnNames("Frequency", "频率", "頻率", also: ["检查频率", "频次", "时间", "when"])),
    .people(.owner, ColumnNames("Checked by", "检查人", "檢查人", also: ["谁检查", "负责人", "责任人", "评审人", "owner", "checker"])),
    .text(.evaluation, ColumnNames("Result", "检查结果", "檢查結果", also: ["结果", "评估结果", "结论"])),
    .text(.note, .remark),
  ])
}

extension GoalAction {
  static let titleNames = ColumnNames("Action", "动作", "動作", also: ["title", "关键动作", "具体动作", "核心动作", "行动动作"])

  static let columns = ColumnSet<GoalAction>([
    .text(.id, .plainIdentifier, type: .identifier),
    .text(.goal, ColumnNames("For goal", "对应目标", "對應目標", also: ["目标", "承接目标", "goal", "objective"])),
    .title(titleNames),
    .text(.outcome, ColumnNames("Result", "结果", "結果", also: ["结果指标", "预期结果", "衡量结果", "看得见的结果", "outcome", "measure"])),
    .people(.owner, .owner),
    .text(.due, ColumnNames("When", "时间", "時間", also: ["日期", "期限", "完成时间", "完成时限", "due", "by"])),
    .text(.note, .remark),
  ])
}

extension Evaluation {
  static let titleNames = ColumnNames(
    "Goal evaluated", "评估目标", "評估目標",
    also: ["title", "目标", "公司目标", "部门目标", "年度目标", "季度目标", "月度目标", "个人目标", "评估项", "goal"])

  static let columns = ColumnSet<Evaluation>([
    .text(.id, .plainIdentifier, type: .identifier),
    .title(titleNames),
    .text(.planned, ColumnNames("Planned", "计划", "計劃", also: ["计划值", "目标值", "target", "plan"])),
    .text(
      .actual,
      ColumnNames(
        "Result", "完成情况", "完成情況",
        also: ["目标完成度", "目标完成情况", "完成度", "完成结果", "实际", "实际完成", "实际值", "达成情况", "上半年完成", "情况", "actual", "achieved"])),
    .text(.rate, ColumnNames("Achievement", "达成率", "達成率", also: ["目标达成率", "完成率", "achievement rate"])),
    .text(.quality, ColumnNames("Quality", "完成质量", "完成品質", also: ["质量", "品质"])),
    .text(.ability, ColumnNames("Ability", "能力提升", "能力提升", also: ["能力", "growth"])),
    .text(.outcome, ColumnNames("Learnt", "学习成果", "學習成果", also: ["收获", "learning", "lessons"])),
    .text(.problem, ColumnNames("Problem", "问题", "問題", also: ["存在问题", "存在的问题", "不足", "problems", "issues"])),
    .loose(
      .reason, ColumnNames("Cause", "原因", "原因", also: ["原因类别", "未达成原因", "原因分析", "偏差原因", "reason"]),
      Evaluation.Cause.choices, \.cause),
    .text(
      .correction,
      ColumnNames("Adjustment", "调整", "調整", also: ["说明与调整", "调整措施", "改进措施", "应对措施", "对策", "下一步", "response"])),
    .text(.evaluation, ColumnNames("Verdict", "判断", "判斷", also: ["评价", "结论", "评估结论", "判定"])),
    .people(.owner, .owner),
    .text(.note, .remark),
  ])
}

extension LossAssessment {
  static let titleNames = ColumnNames(
    "Assessment", "评估内容", "評估內容", also: ["title", "评估什么", "评估事项", "损失评估", "损失情况", "damage assessment"])

  static let columns = ColumnSet<LossAssessment>([
    .text(.id, .plainIdentifier, type: .identifier),
    .text(.category, ColumnNames("Area", "方面", "方面", also: ["类别", "损失类别", "评估对象", "对象", "category"])),
    .title(titleNames),
    .people(.owner, ColumnNames("Assessed by", "评估人", "評估人", also: ["谁来评估", "评估部门", "负责人", "责任人", "owner"])),
    .text(.due, ColumnNames("Within", "完成时限", "完成時限", also: ["何时完成", "时限", "完成时间", "期限", "due", "by"])),
    .text(.response, ColumnNames("Recovery", "恢复措施", "恢復措施", also: ["恢复方案", "修复重建", "修复措施", "重建措施", "恢复", "repair"])),
    .text(.improvements, ColumnNames("Improvements", "改进", "改進", also: ["复盘改进", "改进措施"])),
    .text(.note, .remark),
  ])
}

extension Evaluation.Cause {
  static let choices = Choices<Evaluation.Cause>([
    (.goalSetting, ["goal-setting", "目标设定不合理", "目标不合理", "目标过高"]),
    (.actionPlan, ["action-plan", "行动计划不够详细", "计划不够详细", "计划不详"]),
    (.resources, ["resources", "资源不足", "资源", "人手不足", "预算不足"]),
    (.method, ["method", "方法不当", "方法"]),
    (.environment, ["environment", "外部环境变化", "外部环境", "外部变化", "市场变化"]),
    (.process, ["process", "流程冗余", "流程"]),
    (.ability, ["ability", "能力待提升", "能力不足", "能力"]),
  ])
}
