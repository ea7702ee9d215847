import PlanModel
import PlanReading
import SiteGenerator
import SourceText
import Testing

/// A site of a few plans that tests write down whole.
enum SmallSite {
  static let asOf = "2026-05-20"

  static func make(
    _ plans: [String: String], asOf: String = asOf, language: Language = .simplifiedChinese,
    diagnostics: [Diagnostic] = [], thresholds: AnalysisSettings.Thresholds = .init(),
    calendar: WorkingCalendar = .weekends
  ) throws -> Site {
    let reader = PlanReader()
    let day = try #require(CalendarDate(iso: asOf))
    let read = plans.keys.sorted().map { key in
      reader.read(Array((plans[key] ?? "").utf8), key: key, file: "plans/\(key).md")
    }
    var settings = AnalysisSettings(asOf: day, calendar: calendar)
    settings.thresholds = thresholds
    var configuration = SiteConfiguration()
    configuration.title = "示例公司"
    configuration.language = language
    return Site(
      configuration: configuration, portfolio: Portfolio.link(plans: read.map(\.plan), settings: settings),
      bodies: read.map(\.body), diagnostics: Findings(diagnostics))
  }

  static func page(
    _ address: PageAddress, of plans: [String: String], language: Language = .simplifiedChinese,
    thresholds: AnalysisSettings.Thresholds = .init(), calendar: WorkingCalendar = .weekends
  ) throws -> String {
    let renderer = PageRenderer(
      site: try make(plans, language: language, thresholds: thresholds, calendar: calendar))
    return String(decoding: renderer.render(address), as: UTF8.self)
  }

  /// A quarter with everything that a plan has, and the year that it supports.
  static let quarter = [
    "2026/marketing": """
    ---
    title: 市场部 2026 年计划
    kind: annual
    department: 市场部
    period: 2026
    owner: 王芳
    objectives:
      - {id: O1, title: 提升品牌知名度, due: 2026-12-31, key_results: [{id: O1.KR1, title: 搜索指数, baseline: 100, target: 200, current: 150}]}
    ---
    """,
    "2026-q2/marketing": """
    ---
    title: 市场部第二季度计划
    kind: quarter
    department: 市场部
    period: 2026-Q2
    owner: 王芳
    summary: 线上为主 <线下为辅>
    objectives:
      - id: O1
        title: 获客翻倍
        dimension: growth
        supports: 2026/marketing#O1
        specific: 线索数翻倍
        key_results:
          - {id: O1.KR1, title: 有效线索, owner: 李明, baseline: 100, target: 200, current: 142, weight: 60%, due: 6月30日}
          - {id: O1.KR2, title: 获客成本, owner: 李明、赵敏, baseline: 80, target: 60, weight: 40%}
    tasks:
      - {id: T1, title: 更新素材, owner: 李明, start: 2026-04-06, end: 2026-04-17, actual_start: 2026-04-06, actual_end: 2026-04-20, progress: 100%, status: done}
      - {id: T2, title: 投放测试, owner: 赵敏, start: 2026-04-20, end: 2026-05-08, after: [T1], progress: 40%}
    milestones:
      - {id: M1, title: 首轮复盘, due: 2026-05-15, owner: 王芳, acceptance: 结论写入纪要}
    risks:
      - {id: R1, title: 平台涨价, likelihood: high, impact: severe, prevention: 分散渠道, contingency: 转向私域, owner: 赵敏}
    metrics:
      - {id: I1, title: 转化率, target: 15%}
    ---

    **背景：**见[年度计划](../2026/marketing.md)。

    ## 复盘

    ### 做得好的

    - 素材更新快 → O1
    """,
  ]
}
