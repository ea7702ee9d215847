import PlanModel

extension Adjustment.Trigger {
  static let choices = Choices<Adjustment.Trigger>([
    (.external, ["external", "外部", "外部因素", "外部环境", "外部環境", "政策", "市场", "市場"]),
    (.internal, ["internal", "内部", "內部", "内部因素", "內部因素"]),
  ])
}

extension Adjustment.Decision {
  static let choices = Choices<Adjustment.Decision>([
    (.adjust, ["adjust", "优化手段", "優化手段", "优化", "優化", "战术调整", "戰術調整", "调整"]),
    (.drop, ["drop", "果断舍弃", "果斷捨棄", "舍弃", "捨棄", "放弃", "放棄", "取消", "终止"]),
    (.keep, ["keep", "维持", "維持", "不变", "保持"]),
    (.convert, ["convert", "转换目标", "轉換目標", "转换", "轉換", "目标转换"]),
  ])
}

extension Retrospective.Quadrant {
  static let choices = Choices<Retrospective.Quadrant>([
    (.wentWell, ["went-well", "做得好的", "做得好", "亮点", "亮點"]),
    (.toImprove, ["to-improve", "待改进的", "待改进", "待改進的", "待改進", "不足", "需改进"]),
    (.opportunities, ["opportunities", "机会点", "機會點", "机会", "機會", "opportunity"]),
    (.risks, ["risks", "风险点", "風險點", "风险", "風險", "risk"]),
  ])
}

extension Approval.Decision {
  static let choices = Choices<Approval.Decision>([
    (.pending, ["pending", "待审批", "待審批", "待批", "待审", "审批中", "審批中", "未审批"]),
    (.approved, ["approved", "同意", "批准", "已批准", "通过", "通過", "已通过", "已審批", "已审批", "ok"]),
    (.rejected, ["rejected", "驳回", "駁回", "不同意", "未通过", "未通過", "退回"]),
  ])
}

extension Drill.Form {
  static let choices = Choices<Drill.Form>([
    (.tabletop, ["tabletop", "桌面", "桌面演练", "桌面演練", "桌面推演"]),
    (.functional, ["functional", "功能性", "功能性演练", "功能性演練", "功能演练", "专项演练"]),
    (.fullScale, ["full-scale", "全面性", "全面性演练", "全面性演練", "全面演练", "综合演练", "实战演练"]),
  ])
}
