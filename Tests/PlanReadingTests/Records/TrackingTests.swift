import PlanModel
import PlanReading
import SourceText
import Testing

@Suite struct TrackingTests {
  private static let breakdown = """
    ---
    title: 拆解计划
    period: 2026-Q2
    ---
    | 总目标 | KR编号 | KR描述 | 负责人 | 目标值 | 权重(%) | 完成时限 |
    |---|---|---|---|---|---|---|
    | 提升线上销售 | KR1 | 线上销售额 | 王芳 | 520万元 | 100 | 6月30日 |

    | 任务编号 | 所属KR | 任务名称 | 任务描述 | 负责人 | 计划开始时间 | 计划结束时间 | 交付物 | 前置任务 | 所需资源 |
    |---|---|---|---|---|---|---|---|---|---|
    | T1 | KR1 | 更新详情页 | 重写三十款 | 赵敏 | 4月6日 | 4月17日 | 方案 | | 设计师 |
    | T2 | KR1 | 投放测试 | 两个渠道 | 陈刚 | 4月20日 | 5月8日 | 报告 | T1 | 2万元 |

    """

  @Test func bringsTasksUpToDateWithTheNewestTrackingTable() {
    let plan = read(
      Self.breakdown + """

        | 任务 | 计划开始 | 计划结束 | 实际开始 | 实际完成 | 进度状态 | 偏差原因 | 纠偏措施 |
        |---|---|---|---|---|---|---|---|
        | 更新详情页 | 4.6 | 4.17 | 4.7 | | 进行中 | 素材晚到 | 先上二十款 |
        | 投放测试 | 4.20 | 5.8 | | | 未开始 | | |

        | 任务编号 | 实际完成 | 进度状态 |
        |---|---|---|
        | T1 | 4.20 | 已完成 |
        """)
    #expect(
      PlanOutline(plan.plan).description == """
        O1 提升线上销售
          O1.KR1 线上销售额 owner=王芳 target=5200000 weight=100 due=2026-06-30
        T1 更新详情页 owner=赵敏 kr=O1.KR1 start=2026-04-06 end=2026-04-17 status=done deliverable=方案
        T2 投放测试 owner=陈刚 kr=O1.KR1 start=2026-04-20 end=2026-05-08 status=not-started after=T1FS deliverable=报告
        """)
    #expect(plan.plan.tasks.map { PlanOutline.text($0.actualStart) } == ["2026-04-07", nil])
    #expect(plan.plan.tasks.map { PlanOutline.text($0.actualEnd) } == ["2026-04-20", nil])
    #expect(plan.plan.tasks.map { $0.fields[.deviation] } == ["素材晚到", nil])
    #expect(plan.plan.tasks.map { $0.fields[.correction] } == ["先上二十款", nil])
    #expect(plan.plan.more.taskUpdates.map(\.id) == ["U1", "U2", "U3"])
    #expect(plan.plan.more.taskUpdates.map { $0.task?.record } == ["T1", "T2", "T1"])
    #expect(findings(plan) == [])
  }

  @Test func ordersUpdatesByTheirDates() {
    let plan = read(
      """
      ---
      title: 计划
      period: 2026-Q2
      tasks: [{id: T1, title: 调研}]
      task_updates:
        - {id: T1, date: 4.20, progress: 80%}
        - {id: T1, date: 4.13, progress: 40%}
      ---
      """)
    #expect(plan.plan.tasks.map(\.progress) == [0.8])
    #expect(findings(plan) == [])
  }

  @Test func declaresATaskThatCameUpOnTheWay() {
    let plan = read(
      Self.breakdown + """

        | 任务编号 | 任务 | 计划开始 | 计划结束 | 进度状态 |
        |---|---|---|---|---|
        | T1 | 更新详情页 | 4.6 | 4.17 | 已完成 |
        | T3 | 应对平台改版 | 4.20 | 4.24 | 进行中 |
        """)
    #expect(plan.plan.tasks.map(\.id) == ["T1", "T2", "T3"])
    #expect(PlanOutline.text(plan.plan.tasks.last?.end) == "2026-04-24")
    #expect(plan.plan.tasks.last?.status == .inProgress)
    #expect(findings(plan) == [])
  }

  @Test func keepsATableOfTasksThatStandsAlone() {
    let plan = read(
      "---\ntitle: 计划\nperiod: 2026-Q2\n---\n\n| 任务 | 计划开始 | 计划结束 | 进度状态 |\n|---|---|---|---|\n| 甲 | 4.6 | 4.17 | 进行中 |\n"
    )
    #expect(plan.plan.tasks.map(\.title) == ["甲"])
    #expect(plan.plan.more.isEmpty)
  }

  @Test func namesBothPlacesOfADateThatDiffers() throws {
    let plan = read(
      Self.breakdown + "\n| 任务编号 | 任务 | 计划结束 | 进度状态 |\n|---|---|---|---|\n| T1 | 更新详情页 | 4.24 | 进行中 |\n")
    #expect(findings(plan) == ["16:16 tracked-date-differs"])
    let finding = try #require(plan.diagnostics.first)
    #expect(finding.related?.span.start.line == 11)
    #expect(PlanOutline.text(plan.plan.tasks.first?.end) == "2026-04-17")
  }
}
