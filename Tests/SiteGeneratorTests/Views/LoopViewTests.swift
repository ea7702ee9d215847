import PlanModel
import PlanReading
import SiteGenerator
import SourceText
import Testing

/// The pages of two quarters that hang together by a look back.
struct LoopViewTests {
  private static let plans = [
    "2026-q1/marketing": """
    ---
    title: 第一季度计划
    department: 市场部
    period: 2026-Q1
    ---

    ## 待改进的

    - 案例来得晚 → 2026-q2/marketing#O1
    - 人群包太粗
    - 线下成本高 → 不采纳：不再办线下

    | 行动编号 | 改进行动 | 状态 |
    | --- | --- | --- |
    | A1 | 每月案例例会 | 已完成 |
    """,
    "2026-q2/marketing": """
    ---
    title: 第二季度计划
    department: 市场部
    period: 2026-Q2
    ---

    | 编号 | 目标 | 期限 |
    | --- | --- | --- |
    | O1 | 案例月月有 | 2026-06-30 |

    | 总目标 | KR编号 | KR描述 | 目标值 | 当前值 |
    | --- | --- | --- | --- | --- |
    | O1 | O1.KR1 | 发布案例 | 6 | 6 |

    | 编号 | 日期 | 调整内容 | 触发因素 | 原因 | 涉及目标 |
    | --- | --- | --- | --- | --- | --- |
    | AD1 | 2026-05-20 | 案例加到六个 | 内部 | 销售要求 | O1.KR1 |
    """,
  ]

  @Test func showsWhatBecameOfEachPointOfALookBack() throws {
    let page = try SmallSite.page(.plan(0), of: Self.plans)
    #expect(
      page.contains(
        "案例来得晚 <span class=\"st on-track\">已采纳</span> <span class=\"feeds\">→ <a href=\"../2026-q2/marketing.html#O1\">第二季度计划 O1 案例月月有</a></span></li>"
      ))
    #expect(
      page.contains("人群包太粗 <span class=\"st off-track\">无下文</span> <small><a href=\"../2026-q2/marketing.html\">"))
    #expect(page.contains("线下成本高 <span class=\"st not-started\">不采纳</span> <small>不再办线下</small></li>"))
    #expect(page.contains("每月案例例会</a> <span class=\"st done\">已完成</span></li>"))
  }

  @Test func showsWhatCameFromTheLastLookBack() throws {
    let page = try SmallSite.page(.plan(1), of: Self.plans)
    #expect(page.contains("<section id=\"lessons\" class=\"part part-lessons\"><h2>来自上期复盘</h2>"))
    #expect(page.contains("案例来得晚</a> <span class=\"hint\">第一季度计划</span> <span class=\"st on-track\">已采纳</span>"))
    #expect(page.contains("人群包太粗</a> <span class=\"hint\">第一季度计划</span> <span class=\"st off-track\">无下文</span></li>"))
    #expect(!page.contains("线下成本高"))
  }

  // MARK: - Changes

  private func site(frozen text: String) throws -> Site {
    let site = try SmallSite.make(Self.plans)
    let agreed = PlanReader().read(Array(text.utf8), key: "2026-q2/marketing", file: "baselines/2026-q2/marketing.md")
    let frozen = FrozenPlan(plan: agreed.plan, date: CalendarDate(iso: "2026-04-01"))
    return Site(
      configuration: site.configuration, portfolio: site.portfolio.with(baselines: [1: frozen]), bodies: site.bodies,
      diagnostics: Findings([]))
  }

  @Test func showsWhatChangedSinceThePlanWasAgreed() throws {
    let text = try #require(Self.plans["2026-q2/marketing"]).split(separator: "\n", omittingEmptySubsequences: false)
    let agreed = text.filter { !$0.hasPrefix("| AD1") }.map {
      $0.hasPrefix("| O1 | O1.KR1") ? "| O1 | O1.KR1 | 发布案例 | 3 | |" : $0
    }
    let renderer = PageRenderer(site: try site(frozen: agreed.joined(separator: "\n")))
    for address in [PageAddress.plan(1), .review("2026-Q2")] {
      let page = String(decoding: renderer.render(address), as: UTF8.self)
      #expect(page.contains("O1.KR1 发布案例</a></th><td>目标值</td><td>3</td><td>6</td><td>"), "\(address)")
      #expect(page.contains("#AD1\">案例加到六个</a> <small>销售要求</small></td></tr>"), "\(address)")
    }
    let plan = String(decoding: renderer.render(.plan(1)), as: UTF8.self)
    #expect(plan.contains("的定稿相比</p>"))
  }

  @Test func saysThatNothingHasChanged() throws {
    let renderer = PageRenderer(site: try site(frozen: try #require(Self.plans["2026-q2/marketing"])))
    #expect(String(decoding: renderer.render(.plan(1)), as: UTF8.self).contains("<p class=\"empty\">没有变化。</p>"))
    #expect(!String(decoding: renderer.render(.review("2026-Q2")), as: UTF8.self).contains("与定稿相比的变化"))
  }

  @Test func putsResultsProblemsAndResponsesSideBySide() throws {
    let page = try SmallSite.page(.review("2026-Q2"), of: Self.plans)
    #expect(page.contains("<h2>成果 – 问题 – 应对</h2>"))
    #expect(page.contains("#O1.KR1\">O1.KR1 发布案例</a></li></ul></td><td><span class=\"nil\">–</span></td><td>"))
    #expect(page.contains("#AD1\">案例加到六个</a></li></ul></td></tr>"))
  }
}
