import PlanModel
import SiteGenerator
import Testing

/// The parts of a crisis plan: what has to be found, and dialled, in a hurry.
@Suite struct CrisisViewTests {
  private static func page(_ records: String, body: String = "") throws -> String {
    let plan = "---\ntitle: 应急预案\nkind: crisis\nperiod: 2026\n" + records + "\n---\n\n" + body
    return try SmallSite.page(.plan(0), of: ["crisis": plan])
  }

  @Test func setsRecoveryAgainstTheLongestDowntime() throws {
    let page = try Self.page(
      """
      business_functions:
        - {title: 订单处理, mtpd: 1天, rto: 4小时, rpo: 15分钟, workaround: 人工登记}
        - {title: 支付, mtpd: 2小时, rto: 180分钟}
        - {title: 官网, mtpd: 尽快, rto: 2天}
      """)
    #expect(page.contains("<tr id=\"BF1\"><th scope=\"row\">订单处理</th><td class=\"n\">1天</td><td class=\"n p\">4小时"))
    #expect(page.contains("<span class=\"st on-track\">来得及恢复</span></td><td>人工登记</td>"))
    #expect(page.contains("<span class=\"st off-track\">恢复晚于可停机上限</span>"))
    #expect(page.ranges(of: "来得及恢复").count == 1)
  }

  @Test func letsANumberBeDialledWhereItIsOne() throws {
    let page = try Self.page(
      "contacts: [{contact: 刘洋, phone: +86 010-5550, role: 物业}, {contact: 值班室, phone: 分机 <8>}]")
    #expect(page.contains("<a href=\"tel:+860105550\">+86 010-5550</a>"))
    #expect(page.contains("<td class=\"when\">分机 &lt;8&gt;</td>"))
  }

  @Test func makesATickListOfWhatALevelAsksFor() throws {
    let page = try Self.page("response_levels: [{level: 一级, trigger: 有伤亡, response: 报警→疏散；启动指挥部}]")
    #expect(page.contains("<ul class=\"ticks\"><li>报警</li><li>疏散</li><li>启动指挥部</li></ul>"))
  }

  @Test func saysHowSoonALevelIsAnswered() throws {
    let page = try Self.page("response_levels: [{level: 一级, trigger: 有伤亡, 响应时限: 15分钟}]")
    #expect(page.contains("<p><span class=\"hint\">响应时限</span><br>15分钟</p>"))
  }

  @Test func showsWhatATeamDoesBeforeDuringAndAfter() throws {
    let page = try Self.page("crisis_teams: [{team: 安全组, leader: 孙强, before: 演练, during: 疏散, 事后: 复盘}]")
    #expect(page.contains("<section class=\"card\" id=\"CT1\"><h3>安全组</h3>"))
    #expect(
      page.contains(
        "<div><dt>事前</dt><dd>演练</dd></div><div><dt>事中</dt><dd>疏散</dd></div><div><dt>事后</dt><dd>复盘</dd></div>"))
  }

  @Test func ticksWhatIsDone() throws {
    let page = try Self.page("checklist: [{title: 清点人数, done: 是}, {title: 切断电源, done: 否}]")
    #expect(
      page.contains(
        """
        <ul class="ticks"><li class="ticked" id="CL1"><span class="sr">已完成 </span>清点人数</li>\
        <li id="CL2"><span class="sr">未完成 </span>切断电源</li></ul>
        """))
  }

  @Test func bandsTimeWindowsOverThePeriod() throws {
    let page = try Self.page("time_windows: [{title: 广交会, start: 2026-04-15, end: 2026-05-05, reserved: 两名翻译}]")
    #expect(page.contains("<table class=\"grid timeline windows\"><caption>"))
    #expect(page.contains("<title>广交会 2026-04-15 – 2026-05-05</title>"))
    #expect(page.contains("<td>两名翻译</td>"))
  }

  @Test func putsGoalsOnTheRungsOfALadder() throws {
    let plan = """
      ---
      title: 李明的发展计划
      kind: personal
      period: 2026
      owner: 李明
      objectives:
        - {id: O1, title: 成为专家, due: 2030-12-31}
        - {id: O2, title: 带一个团队, due: 2027-12-31}
        - {id: O3, title: 拿到认证, due: 2026-06-30}
      ---
      """
    let page = try SmallSite.page(.plan(0), of: ["liming": plan])
    let places = try ["愿景（3 年以上）", "成为专家", "长期（1–3 年）", "带一个团队", "短期（1 年以内）"].map {
      try #require(page.firstRange(of: $0)).lowerBound
    }
    #expect(places == places.sorted())
  }

  @Test func answersTheSixQuestionsOfATask() throws {
    let page = try Self.page(
      "tasks: [{id: T1, title: 巡检, owner: 王芳, start: 2026-04-01, end: 2026-04-03, why: 早发现, how: 逐台}]",
      body: "```{sheets}\n```\n")
    #expect(page.contains("<tr><th scope=\"row\">为什么（Why）</th><td>早发现</td></tr>"))
    #expect(page.contains("<tr><th scope=\"row\">在哪里（Where）</th><td><span class=\"nil\">–</span></td></tr>"))
    #expect(page.contains("<tr><th scope=\"row\">何时（When）</th><td>2026-04-01 – 2026-04-03</td></tr>"))
  }

  @Test func saysOnceWhenATaskIsPlannedThatOneCellTells() throws {
    let page = try Self.page(
      "", body: "| 任务编号 | 任务 | 负责人 | 时间 |\n|---|---|---|---|\n| T1 | 巡检 | 王芳 | 4月1日至4月3日 |\n")
    #expect(page.contains("<td class=\"when\">2026-04-01 – 2026-04-03</td>"))
  }

  @Test func marksAWeekWithMoreTasksThanOnePersonCanDo() throws {
    let tasks = (1...6).map { "{id: T\($0), title: 任务\($0), owner: 王芳, start: 2026-05-25, end: 2026-05-29}" }
    let plan = "---\ntitle: 二季度\nperiod: 2026-Q2\ntasks: [\(tasks.joined(separator: ", "))]\n---\n"
    let page = try SmallSite.page(.person("王芳"), of: ["q2": plan])
    #expect(page.contains("<td class=\"n load\">6<small>/5</small><svg class=\"bar off-track\""))
    #expect(page.contains("<span class=\"st off-track\">超出负荷</span>"))
  }

  @Test func showsAllFiveRowsOfASMARTCard() throws {
    let plan = """
      ---
      title: 二季度
      period: 2026-Q2
      objectives: [{id: O1, title: 获客, specific: 线索翻倍, measurable: 线索 200 条；成本 60 元}]
      ---
      """
    let page = try SmallSite.page(.plan(0), of: ["q2": plan])
    #expect(page.contains("<dd>线索翻倍</dd>"))
    #expect(page.contains("<dd><ul><li>线索 200 条</li><li>成本 60 元</li></ul></dd>"))
    #expect(page.ranges(of: "<dd><span class=\"nil\">未写</span></dd>").count == 3)
  }
}
