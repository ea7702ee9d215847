import PlanReading
import Testing

/// The same plan, written as lists, as tables and as prose, is the same plan.
@Suite struct ThreeDoorsTests {
  static let outline = """
    O1 驱动核心产品销售增长 owner=李明 due=2026-06-30
      O1.KR1 线上渠道销售额 owner=王芳 baseline=400 target=520 current=460 weight=40 due=2026-06-30
      O1.KR2 新客户签约量 owner=张伟 target=≥50 weight=60 due=2026-06-15
    T1 更新店铺详情页 owner=赵敏 kr=O1.KR1 start=2026-05-11 end=2026-05-22 deliverable=《详情页方案》
    T2 开展直播带货 owner=陈刚 kr=O1.KR1 start=2026-05-25 end=2026-06-05 after=T1FS deliverable=直播复盘
    """

  @Test func readsListsOfTheFrontMatter() {
    let plan = read(
      """
      ---
      title: 市场部二季度计划
      period: 2026-Q2
      objectives:
        - id: O1
          title: 驱动核心产品销售增长
          owner: 李明
          due: 6月30日前
          key_results:
            - {id: KR1, title: 线上渠道销售额, owner: 王芳, baseline: 400, target: 520, current: 460, weight: 40%, due: 2026-06-30}
            - {id: KR2, title: 新客户签约量, owner: 张伟, target: ≥50, weight: 60%, due: 6.15}
      tasks:
        - {title: 更新店铺详情页, key_result: O1.KR1, owner: 赵敏, start: 5.11, end: 5.22, deliverable: 《详情页方案》}
        - {title: 开展直播带货, key_result: O1.KR1, owner: 陈刚, start: 5.25, end: 6.5, deliverable: 直播复盘, after: [T1]}
      ---
      """)
    #expect(PlanOutline(plan.plan).description == Self.outline)
    #expect(findings(plan) == [])
  }

  @Test func readsTablesPastedFromASpreadsheet() {
    let plan = read(
      """
      ---
      标题: 市场部二季度计划
      周期: 2026年第二季度
      ---
      ## 部门目标总表

      | 编号 | 目标描述 | 负责人 | 期限 |
      |---|---|---|---|
      | O1 | 驱动核心产品销售增长 | 李明 | 6月30日前 |

      ## 关键结果拆解表

      | 总目标 | KR编号 | KR描述 | 负责人 | 基线 | 目标值 | 当前值 | 权重(%) | 完成时限 |
      |---|---|---|---|---|---|---|---|---|
      | 驱动核心产品销售增长 | KR1 | 线上渠道销售额 | 王芳 | 400 | 520 | 460 | 40 | 2026/6/30 |
      |  | KR2 | 新客户签约量 | 张伟 |  | 不低于50 |  | 60 | 6月15日 |
      | 合计 |  |  |  |  |  |  | 100 |  |

      ## 任务拆解清单

      | 任务编号 | 所属KR | 任务名称 | 负责人 | 计划开始时间 | 计划结束时间 | 交付物 | 前置任务 |
      |---|---|---|---|---|---|---|---|
      | 1 | O1.KR1 | 更新店铺详情页 | 赵敏 | 5月11日 | 5月22日 | 《详情页方案》 | |
      | 2 |  | 开展直播带货 | 陈刚 | 5月25日 | 6月5日 | 直播复盘 | T1 |
      """)
    #expect(PlanOutline(plan.plan).description == Self.outline)
    #expect(findings(plan) == [])
  }

  @Test func readsProseAsManagersWriteIt() {
    let plan = read(
      """
      ---
      title: 市场部二季度计划
      period: 2026-Q2
      ---
      ## 目标一：驱动核心产品销售增长，负责人：李明，期限：6月30日前

      - KR1：线上渠道销售额（负责人：王芳，基线400，目标值520，当前460，权重40%，完成时限：6月30日）
      - KR2：新客户签约量
        - 负责人：张伟；目标值：50以上；权重：60%
        - 完成时限：6月15日

      任务1：更新店铺详情页。责任人：赵敏，时间：5.11-5.22。交付物：《详情页方案》，所属KR：O1.KR1
      任务2：开展直播带货。责任人：陈刚，时间：5.25-6.5。交付物：直播复盘，所属KR：O1.KR1，前置任务：T1
      """)
    #expect(PlanOutline(plan.plan).description == Self.outline)
    #expect(findings(plan) == [])
  }
}
