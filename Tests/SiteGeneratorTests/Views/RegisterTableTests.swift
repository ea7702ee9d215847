import PlanModel
import SiteGenerator
import Testing

/// Kinds without a view of their own: the table shows all that their author wrote.
@Suite struct RegisterTableTests {
  private static let plan = """
    ---
    title: 市场部第二季度计划
    period: 2026-Q2
    tasks: [{id: T1, title: 更新素材, owner: 李明}]
    approvals: 周总、吴总
    contacts: [{contact: 刘洋, phone: 010-5550, 班次: 夜班}]
    ---

    ## 资源

    | 任务编号 | 所需资源类型 | 申请部门/人 | 预计到位时间 | 楼层 |
    |---|---|---|---|---|
    | T1 | 人力 <两名> | 李明 | 4月20日 | 三楼 |
    | T1 | 工具 | | | |

    ## 职责

    | 活动 | 产品 | 研发 |
    |---|---|---|
    | 评审 | A | R |
    | 发布 | | A/R |

    ## 检查清单

    - [x] 报警，见[手册](#RA1)
    """

  private func page(language: Language = .simplifiedChinese) throws -> String {
    try SmallSite.page(.plan(0), of: ["2026-q2/marketing": Self.plan], language: language)
  }

  @Test func showsKnownColumnsInTheirOrderAndThenTheAuthorsOwn() throws {
    #expect(
      try page().contains(
        """
        <table class="grid register"><thead><tr><th scope="col">任务编号</th><th scope="col">所需资源类型</th>\
        <th scope="col">申请部门/人</th><th scope="col">预计到位时间</th><th scope="col">楼层</th></tr></thead><tbody>\
        <tr id="RR1"><td><a href="#T1">T1</a></td><th scope="row">人力 &lt;两名&gt;</th>\
        <td><a href="../view/people/%E6%9D%8E%E6%98%8E.html">李明</a></td>\
        <td class="when"><time datetime="2026-04-20">4月20日</time></td><td>三楼</td></tr>\
        <tr id="RR2"><td><a href="#T1">T1</a></td><th scope="row">工具</th><td><span class="nil">–</span></td>\
        <td><span class="nil">–</span></td><td><span class="nil">–</span></td></tr></tbody></table>
        """))
  }

  /// A column that nobody has filled in yet is a question that its author wants answered.
  @Test func keepsTheAuthorsColumnsInTheirOrderAlsoTheEmptyOnes() throws {
    let plan = """
      ---
      title: 复盘
      period: 2026-Q2
      ---

      | 状态 | 金额 | 改进行动 | 责任人 |
      |---|---|---|---|
      | | 三万 | 合同模板统一 | 赵敏 |
      """
    let page = try SmallSite.page(.plan(0), of: ["2026-q2/review": plan])
    #expect(
      page.contains(
        """
        <thead><tr><th scope="col">状态</th><th scope="col">金额</th><th scope="col">改进行动</th>\
        <th scope="col">责任人</th></tr></thead><tbody><tr id="A1"><td><span class="nil">–</span></td><td>三万</td>\
        <th scope="row">合同模板统一</th>
        """))
  }

  @Test func namesColumnsInTheLanguageOfTheSite() throws {
    let page = try page(language: .english)
    #expect(page.contains("<th scope=\"col\">Resource type</th>"))
    #expect(page.contains("<section id=\"contacts\" class=\"part part-contacts\"><h2>Contacts</h2>"))
    #expect(page.contains("<a href=\"#contacts\">Contacts</a>"))
  }

  /// A plan that only names its approvers has them among its facts, with their anchors.
  @Test func keepsPlainApprovalsAmongTheFacts() throws {
    let page = try page()
    #expect(page.contains("<span id=\"AP1\">周总</span>"))
    #expect(!page.contains("id=\"approvals\""))
  }

  @Test func keepsAChecklistWhereItStands() throws {
    let page = try page()
    #expect(page.contains("<li class=\"task-item\" id=\"CL1\">"))
    #expect(page.contains("<a href=\"#RA1\">手册</a>"))
    #expect(!page.contains("id=\"checklist\""))
  }

  @Test func usesEveryIdentifierOnce() throws {
    let identifiers = try page().matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(identifiers).count == identifiers.count)
  }
}
