import PlanModel

extension OtherRecordDoorTests.Sample {
  static let all = resources + responsibilities + loop + crisis + organisation

  private static let resources = [
    Self(
      kind: .resourceRequest,
      outline: """
        RR1 task=T3 title=人力 description=两名设计师 requester=市场部 requested=2026-04-08 expected=2026-04-20 note=已口头同意
        """,
      list: """
        resource_requests:
          - {task: T3, type: 人力, description: 两名设计师, requester: 市场部, requested: 4.8, expected: 4月20日, note: 已口头同意}
        """.replacing("type:", with: "资源类型:"),
      table: """
        | 任务编号 | 所需资源类型 | 资源描述 | 申请部门/人 | 申请时间 | 预计到位时间 | 备注 |
        |---|---|---|---|---|---|---|
        | T3 | 人力 | 两名设计师 | 市场部 | 4.8 | 4月20日 | 已口头同意 |
        """,
      prose: "资源需求1：人力，任务编号：T3，资源描述：两名设计师，申请部门：市场部，申请时间：4.8，预计到位时间：4月20日，备注：已口头同意"),
    Self(
      kind: .budgetLine,
      outline: """
        B1 title=市场推广 category=营销 planned=500000元 actual=180000元 period=Q2 dimension=growth
        B2 title=应急储备金 planned=60000元 reserve=是
        """,
      list: """
        budget:
          - {title: 市场推广, category: 营销, planned: 50万元, actual: 18万元, period: Q2, dimension: 业务增长}
          - {科目: 应急储备金, 预算: 6万元, 应急储备: 是}
        """,
      table: """
        | 预算项 | 类别 | 预算（万元） | 实际支出（万元） | 季度 | 维度 | 应急储备 |
        |---|---|---|---|---|---|---|
        | 市场推广 | 营销 | 50 | 18 | Q2 | growth | |
        | 应急储备金 | | 6 | | | | 是 |
        | 合计 | | 56 | 18 | | | |
        """,
      prose: """
        预算项1：市场推广，类别：营销，预算：50万元，实际支出：18万元，季度：Q2，维度：业务增长

        预算项2：应急储备金，预算：6万元，应急储备：是
        """),
    Self(
      kind: .timeWindow,
      outline: "TW1 title=广交会 date=2026-04-15..2026-05-05 reserved=两名翻译",
      list: "时间窗口: [{title: 广交会, 时间: 4.15-5.5, 预留资源: 两名翻译}]",
      table: """
        | 时间窗口 | 时间 | 预留资源 |
        |---|---|---|
        | 广交会 | 4.15-5.5 | 两名翻译 |
        """,
      prose: "时间窗口1：广交会。时间：4.15-5.5，预留资源：两名翻译"),
  ]

  private static let responsibilities = [
    Self(
      kind: .responsibility,
      outline: """
        RA1 title=需求评审 产品经理=A 研发=R 财务=I
        RA2 title=上线发布 产品经理=C 研发=A/R
        """,
      list: """
        raci:
          - {activity: 需求评审, 产品经理: A, 研发: R, 财务: I}
          - {活动: 上线发布, 产品经理: C, 研发: A/R}
        """,
      table: """
        | 活动 | 产品经理 | 研发 | 财务 |
        |---|---|---|---|
        | 需求评审 | A | R | I |
        | 上线发布 | C | A/R | - |
        """),
    Self(
      kind: .skillProfile,
      outline: """
        SK1 title=李明 Python=4 SQL=2
        SK2 title=所需 Python=5 SQL=●
        """,
      list: """
        skills:
          - {person: 李明, Python: 4, SQL: 2}
          - {成员: 所需, Python: 5, SQL: ●}
        """,
      table: """
        | 成员 | Python | SQL |
        |---|---|---|
        | 李明 | 4 | 2 |
        | 所需 | 5 | ● |
        """),
    Self(
      kind: .workstream,
      outline: "WS1 title=品牌建设 Q1=主题：焕新；任务：更换标识；责任人：李明 Q2=线下路演",
      list: "workstreams: [{module: 品牌建设, Q1: {主题: 焕新, 任务: 更换标识, 责任人: 李明}, Q2: 线下路演}]",
      table: """
        | 核心工作模块 | Q1 | Q2 |
        |---|---|---|
        | 品牌建设 | 主题：焕新；任务：更换标识；责任人：李明 | 线下路演 |
        """),
  ]

  private static let loop = [
    Self(
      kind: .communication,
      outline: "CM1 title=项目组 content=进展与阻碍 frequency=weekly channel=例会 owner=王芳",
      list: "communications: [{audience: 项目组, content: 进展与阻碍, frequency: 每周三下午3点, channel: 例会, owner: 王芳}]",
      table: """
        | 沟通对象 | 内容 | 频率 | 渠道 | 负责人 |
        |---|---|---|---|---|
        | 项目组 | 进展与阻碍 | 每周三下午3点 | 例会 | 王芳 |
        """,
      prose: "沟通1：项目组，内容：进展与阻碍，频率：每周三下午3点，渠道：例会，负责人：王芳"),
    Self(
      kind: .taskUpdate,
      outline: "U1 task=T1 title=调研 actualStart=2026-04-07 progress=40% status=delayed deviation=等数据 correction=先做抽样",
      list: """
        tasks: [{id: T1, title: 调研}]
        task_updates: [{id: T1, title: 调研, 实际开始: 4.7, 进度: 40%, 状态: 延期, 偏差原因: 等数据, 纠偏措施: 先做抽样}]
        """,
      table: """
        | 任务编号 | 任务 | 交付物 |
        |---|---|---|
        | T1 | 调研 | 报告 |

        | 任务编号 | 任务 | 实际开始 | 进度 | 进度状态 | 偏差原因 | 纠偏措施 |
        |---|---|---|---|---|---|---|
        | T1 | 调研 | 4.7 | 40% | 延期 | 等数据 | 先做抽样 |
        """),
    Self(
      kind: .adjustment,
      outline: """
        AD1 date=2026-05-12 title=展会改为线上 trigger=external reason=政策收紧 decision=convert affects=O1,O2 approvedBy=总经理
        """,
      list: """
        adjustments:
          - {change: 展会改为线上, date: 5.12, trigger: external, reason: 政策收紧, decision: 转换目标, affects: [O1, O2], approved_by: 总经理}
        """,
      table: """
        | 日期 | 调整内容 | 触发因素 | 原因 | 处理 | 涉及目标 | 批准人 |
        |---|---|---|---|---|---|---|
        | 5月12日 | 展会改为线上 | 外部（政策） | 政策收紧 | 转换目标 | O1、O2 | 总经理 |
        """,
      prose: "调整1：展会改为线上，日期：5.12，触发因素：外部，原因：政策收紧，决定：转换目标，涉及目标：O1、O2，批准人：总经理"),
    Self(
      kind: .action,
      outline:
        "A1 title=合同模板统一 quadrant=to-improve owner=赵敏 due=2026-06-10 status=in-progress adoptedAs=2026-q3/legal#O1",
      list: """
        actions:
          - {id: A1, title: 合同模板统一, quadrant: 待改进的, owner: 赵敏, due: 6.10, status: 进行中, adopted_as: 2026-q3/legal#O1}
        """,
      table: """
        | 编号 | 改进行动 | 象限 | 负责人 | 完成时间 | 状态 | 去向 |
        |---|---|---|---|---|---|---|
        | 1 | 合同模板统一 | 待改进 | 赵敏 | 6月10日前 | 进行中 | 2026-q3/legal#O1 |
        """,
      prose: "改进行动1：合同模板统一，象限：待改进，负责人：赵敏，期限：6.10，状态：进行中，去向：2026-q3/legal#O1"),
    Self(
      kind: .development,
      outline: "D1 title=数据分析 type=技能学习 hours=weekly due=2026-06-30 outcome=独立完成周报 mentor=陈刚",
      list: "development: [{title: 数据分析, type: 技能学习, hours: 每周5小时, due: 6月底, outcome: 独立完成周报, mentor: 陈刚}]",
      table: """
        | 学习内容 | 类型 | 每周投入 | 期限 | 预期成果 | 导师 |
        |---|---|---|---|---|---|
        | 数据分析 | 技能学习 | 每周5小时 | 6月底 | 独立完成周报 | 陈刚 |
        """,
      prose: "学习内容1：数据分析，类型：技能学习，每周投入：每周5小时，期限：6月底，预期成果：独立完成周报，导师：陈刚"),
    Self(
      kind: .checklistItem,
      outline: """
        CL1 title=清点人数 done=true owner=李明
        CL2 title=切断电源 done=false
        """,
      list: "checklist: [{title: 清点人数, done: 是, owner: 李明}, {检查项: 切断电源, 完成: 否}]",
      table: """
        | 检查项 | 完成 | 负责人 |
        |---|---|---|
        | 清点人数 | ✓ | 李明 |
        | 切断电源 | ☐ |  |
        """),
    Self(
      kind: .approval,
      outline: """
        AP1 title=周总 role=分管领导 decision=approved date=2026-04-01 note=按期汇报
        AP2 title=吴总 decision=pending
        """,
      list: "approvals: [{approver: 周总, role: 分管领导, decision: 同意, date: 4.1, note: 按期汇报}, {审批人: 吴总, 状态: 待审批}]",
      table: """
        | 审批人 | 环节 | 结论 | 日期 | 意见 |
        |---|---|---|---|---|
        | 周总 | 分管领导 | 同意 | 2026-04-01 | 按期汇报 |
        | 吴总 | | 待审批 | | |
        """),
  ]

  private static let crisis = [
    Self(
      kind: .businessFunction,
      outline: "BF1 title=订单处理 mtpd=24小时 rto=4小时 rpo=15分钟 workaround=人工登记",
      list: "business_functions: [{title: 订单处理, mtpd: 24小时, rto: 4小时, rpo: 15分钟, workaround: 人工登记}]",
      table: """
        | 关键业务 | MTPD | RTO | RPO | 替代方案 |
        |---|---|---|---|---|
        | 订单处理 | 24小时 | 4小时 | 15分钟 | 人工登记 |
        """,
      prose: "关键业务1：订单处理，MTPD：24小时，RTO：4小时，RPO：15分钟，替代方案：人工登记"),
    Self(
      kind: .responseLevel,
      outline: "L1 title=一级 trigger=有人员伤亡 owner=总经理 response=启动指挥部",
      list: "response_levels: [{level: 一级, trigger: 有人员伤亡, 指挥: 总经理, response: 启动指挥部}]",
      table: """
        | 响应级别 | 触发条件 | 指挥 | 行动 |
        |---|---|---|---|
        | 一级 | 有人员伤亡 | 总经理 | 启动指挥部 |
        """,
      prose: "响应级别1：一级，触发条件：有人员伤亡，指挥：总经理，行动：启动指挥部"),
    Self(
      kind: .crisisTeam,
      outline: "CT1 title=安全组 owner=孙强 members=李明、王芳 duties=疏散与救护",
      list: "crisis_teams: [{team: 安全组, leader: 孙强, members: [李明, 王芳], duties: 疏散与救护}]",
      table: """
        | 小组 | 组长 | 成员 | 职责 |
        |---|---|---|---|
        | 安全组 | 孙强 | 李明、王芳 | 疏散与救护 |
        """,
      prose: "应急小组一：安全组，组长：孙强，成员：李明、王芳，职责：疏散与救护"),
    Self(
      kind: .contact,
      outline: "CO1 title=刘洋 role=消防联络 organisation=园区物业 phone=010-5550 mail=liuyang@example.com",
      list: "contacts: [{contact: 刘洋, role: 消防联络, 单位: 园区物业, phone: 010-5550, mail: liuyang@example.com}]",
      table: """
        | 联系人 | 角色 | 单位 | 电话 | 邮箱 |
        |---|---|---|---|---|
        | 刘洋 | 消防联络 | 园区物业 | 010-5550 | liuyang@example.com |
        """,
      prose: "联系人1：刘洋，角色：消防联络，单位：园区物业，电话：010-5550，邮箱：liuyang@example.com"),
    Self(
      kind: .supply,
      outline: "S1 title=急救箱 quantity=6个 place=一楼前台 owner=行政部 due=2026-06-30",
      list: "supplies: [{supply: 急救箱, quantity: 6个, place: 一楼前台, owner: 行政部, 检查日期: 6.30}]",
      table: """
        | 物资 | 数量 | 存放地点 | 负责人 | 检查日期 |
        |---|---|---|---|---|
        | 急救箱 | 6个 | 一楼前台 | 行政部 | 6.30 |
        """,
      prose: "物资1：急救箱，数量：6个，存放地点：一楼前台，负责人：行政部，检查日期：6.30"),
    Self(
      kind: .drill,
      outline:
        "DR1 title=机房断电 type=full-scale date=2026-05-20 participants=IT部 scenario=双路停电 evaluation=恢复超时 improvements=加装发电机",
      list: """
        drills:
          - {drill: 机房断电, type: 全面性, date: 5.20, 对象: IT部, scenario: 双路停电, evaluation: 恢复超时, improvements: 加装发电机}
        """,
      table: """
        | 演练 | 类型 | 日期 | 对象 | 场景 | 评估 | 改进 |
        |---|---|---|---|---|---|---|
        | 机房断电 | 全面性演练 | 5.20 | IT部 | 双路停电 | 恢复超时 | 加装发电机 |
        """,
      prose: "演练1：机房断电，类型：全面性，日期：5.20，对象：IT部，场景：双路停电，评估：恢复超时，改进：加装发电机"),
  ]
}
