import PlanModel

extension OtherRecordDoorTests.Sample {
  static let organisation = [
    Self(
      kind: .role,
      outline: "RO1 title=项目经理 members=孙倩 duties=计划、协调 authority=5万元以内调剂 reportsTo=赵启航",
      list: "roles: [{role: 项目经理, who: 孙倩, duties: 计划、协调, authority: 5万元以内调剂, reports_to: 赵启航}]",
      table: """
        | 角色 | 谁 | 职责 | 权限 | 向谁汇报 |
        |---|---|---|---|---|
        | 项目经理 | 孙倩 | 计划、协调 | 5万元以内调剂 | 赵启航 |
        """),
    Self(
      kind: .qualityStandard,
      outline: "QS1 subject=投放素材 title=落地页三秒内打开 how=上线前抽测20次 owner=何嘉",
      list: "quality: [{subject: 投放素材, quality_standard: 落地页三秒内打开, check: 上线前抽测20次, checked_by: 何嘉}]",
      table: """
        | 对象 | 质量标准 | 怎样检查 | 谁检查 |
        |---|---|---|---|
        | 投放素材 | 落地页三秒内打开 | 上线前抽测20次 | 何嘉 |
        """),
    Self(
      kind: .goalAction,
      outline: "GA1 goal=团队会用数据 title=办3期培训 outcome=使用率62%到88%",
      list: "goal_actions: [{goal: 团队会用数据, action: 办3期培训, result: 使用率62%到88%}]",
      table: """
        | 目标 | 动作 | 结果 |
        |---|---|---|
        | 团队会用数据 | 办3期培训 | 使用率62%到88% |
        """),
    Self(
      kind: .evaluation,
      outline: """
        E1 title=老客户复购 actual=11% quality=活动按期 problem=标签粗 reason=resources correction=补一名数据专员
        """,
      list: "evaluations: [{goal: 老客户复购, 完成情况: 11%, 完成质量: 活动按期, problem: 标签粗, cause: resources, 调整: 补一名数据专员}]",
      table: """
        | 目标 | 完成情况 | 完成质量 | 问题 | 原因类别 | 调整 |
        |---|---|---|---|---|---|
        | 老客户复购 | 11% | 活动按期 | 标签粗 | 资源不足 | 补一名数据专员 |
        """),
    Self(
      kind: .lossAssessment,
      outline: "LA1 category=财产 title=货物与设备 owner=韩松 due=5个工作日内 response=保险理赔",
      list: "assessments: [{area: 财产, assessment: 货物与设备, assessed_by: 韩松, within: 5个工作日内, recovery: 保险理赔}]",
      table: """
        | 方面 | 评估什么 | 谁来评估 | 何时完成 | 恢复措施 |
        |---|---|---|---|---|
        | 财产 | 货物与设备 | 韩松 | 5个工作日内 | 保险理赔 |
        """),
  ]
}
