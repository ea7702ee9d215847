import Foundation
import PlanModel
import Testing

@testable import SiteGenerator

/// The pages that say what is when and what is new; the as-of date is Wednesday 20 May 2026.
struct CalendarPageTests {
  private static let plans = [
    "2026-q2/marketing": """
    ---
    title: 市场部第二季度计划
    department: 市场部
    period: 2026-Q2
    owner: 王芳
    milestones:
      - {id: M1, title: 首轮复盘, due: 2026-05-15}
      - {id: M2, title: 首发, due: 2026-05-28}
      - {id: M3, title: 定稿, due: 2026-05-14, actual: 2026-05-18, status: done}
    tasks:
      - {id: T1, title: 投放测试, owner: 李明, start: 2026-05-04, end: 2026-05-22}
    communications:
      - {id: CM1, title: 周会, 频率: 每周三15:00}
      - {id: CM2, title: 站会, 频率: 每日}
    time_windows:
      - {id: TW1, title: 618 大促, start: 2026-05-25, end: 2026-06-20}
    metrics:
      - {id: I1, title: 转化率, target: 15%}
    checkins:
      - {id: C1, key_result: O1.KR1, date: 2026-05-19, current: 142}
    objectives:
      - {id: O1, title: 获客, key_results: [{id: O1.KR1, title: 有效线索, target: 200}]}
    adjustments:
      - {id: AD1, title: 目标下调, date: 2026-05-18, reason: 渠道停投}
    ---
    """,
    "crisis/2026": """
    ---
    title: 应急预案
    kind: crisis
    period: 2026
    drills:
      - {id: DR1, title: 断网演练, date: 2026-05-26}
    approvals:
      - {id: AP1, approver: 沈岚, decision: 通过, date: 2025-06-01}
    ---
    """,
  ]

  private func cell(_ day: String, in page: String) -> String {
    let grid = page.range(of: "<table class=\"month\">")?.upperBound ?? page.startIndex
    let start = page[grid...].range(of: "<time datetime=\"\(day)\">")?.upperBound ?? page.endIndex
    let rest = page[start...]
    return String(rest[..<(rest.range(of: "</td>")?.lowerBound ?? rest.endIndex)])
  }

  @Test(arguments: [
    ("2026-05-15", "class=\"ev ev-milestone\"", "2026-q2/marketing.html#M1"),
    ("2026-05-20", "15:00", "2026-q2/marketing.html#CM1"),
    ("2026-05-22", "class=\"ev ev-due\"", "2026-q2/marketing.html#T1"),
    ("2026-05-25", "→ 06-20", "2026-q2/marketing.html#TW1"),
    ("2026-05-26", "class=\"ev ev-drill\"", "crisis/2026.html#DR1"),
  ])
  func leadsFromEachDayToTheRow(day: String, mark: String, link: String) throws {
    let cell = cell(day, in: try SmallSite.page(.calendar, of: Self.plans))
    #expect(cell.contains(mark))
    #expect(cell.contains("href=\"../\(link)\""))
  }

  @Test func showsTheYearlyReviewOfACrisisPlanAtItsLastApproval() throws {
    let cell = cell("2026-06-01", in: try SmallSite.page(.calendar, of: Self.plans))
    #expect(cell.contains("class=\"ev ev-review\""))
    #expect(cell.contains("href=\"../crisis/2026.html#AP1\""))
  }

  @Test func saysWhatIsDoneAndWhatIsLate() throws {
    let page = try SmallSite.page(.calendar, of: Self.plans)
    #expect(cell("2026-05-15", in: page).contains("<span class=\"st off-track\"><span class=\"sr\">已逾期"))
    #expect(cell("2026-05-14", in: page).contains("<span class=\"st done\"><span class=\"sr\">已完成"))
    #expect(!cell("2026-05-28", in: page).contains("class=\"st"))
  }

  /// Sunday 10 May 2026 makes up for a day off at the Labour Day holiday: who reads 劳动节 alone would stay at home.
  @Test(arguments: [
    (Language.simplifiedChinese, "调休上班（劳动节）"), (.traditionalChinese, "調休上班（劳动节）"),
    (.english, "Make-up working day (劳动节)"),
  ])
  func saysWhichDaysMakeUpForAHoliday(language: Language, words: String) throws {
    let calendar = WorkingCalendar(
      name: "cn",
      exceptions: [
        .init(date: try #require(CalendarDate(iso: "2026-05-01")), name: "劳动节", isOffDay: true),
        .init(date: try #require(CalendarDate(iso: "2026-05-10")), name: "劳动节", isOffDay: false),
      ])
    let page = try SmallSite.page(.month("2026-05"), of: Self.plans, language: language, calendar: calendar)
    #expect(cell("2026-05-01", in: page).contains("<small>劳动节</small>"))
    #expect(cell("2026-05-10", in: page).contains("<small>\(words)</small>"))
  }

  @Test func leavesOutWhatIsEveryDay() throws {
    #expect(!(try SmallSite.page(.month("2026-05"), of: Self.plans)).contains("站会"))
  }

  @Test func staysSmallWhateverADayHolds() throws {
    let rows = (1...400).map { "  - {id: T\($0), title: 任务\($0), start: 2026-05-18, end: 2026-05-22}" }
    let plan = "---\ntitle: 计划\nperiod: 2026-Q2\ntasks:\n" + rows.joined(separator: "\n")
    let crowded = plan + "\nmilestones:\n  - {id: M1, title: 交付, due: 2026-05-22}\n---\n"
    let page = try SmallSite.page(.month("2026-05"), of: ["2026-q2/a": crowded])
    let cell = cell("2026-05-22", in: page)
    #expect(cell.components(separatedBy: "<li ").count - 1 == EventCalendar.mostOnOneDay)
    #expect(cell.contains("#M1"))
    #expect(cell.contains("还有 389 项"))
  }

  @Test func answersWhoNeedsHelpWhatIsDueAndWhatChanged() throws {
    let page = try SmallSite.page(.home, of: Self.plans)
    let triage = page.components(separatedBy: "<div class=\"triage\">")[1].components(separatedBy: "<section>")
    #expect(triage[1].contains("谁需要帮助") && triage[1].contains("已逾期 1") && triage[1].contains("王芳"))
    #expect(triage[2].contains("#T1") && triage[2].contains("#M2") && !triage[2].contains("#M1"))
    for (word, record) in [("已逾期", "M1"), ("已达成", "M3"), ("调整记录", "AD1"), ("进展", "C1")] {
      #expect(triage[3].contains(word) && triage[3].contains("#\(record)\">"), "\(record)")
    }
    #expect(triage[3].contains("#C1\">有效线索</a> <strong>142</strong>"))
    for link in ["view/calendar.html", "view/news.html"] {
      #expect(triage.joined().contains("href=\"\(link)\""))
    }
  }

  @Test func tellsWhatHappenedDayByDay() throws {
    let page = try SmallSite.page(.news, of: Self.plans)
    let days = page.components(separatedBy: "<section class=\"part news\">").dropFirst().map { section in
      (section.contains("#C1"), section.contains("#M3"), section.contains("#AD1"), section.contains("#M1"))
    }
    #expect(
      days.map { "\($0)" } == [
        "(true, false, false, false)", "(false, true, true, false)", "(false, false, false, true)",
      ])
  }

  @Test func drawsTimeWindowsBehindTheWholeTimeline() throws {
    let page = try SmallSite.page(.plan(0), of: Self.plans)
    let timeline = page.components(separatedBy: "id=\"timeline\"")[1].components(separatedBy: "</section>")[0]
    #expect(timeline.contains("<tr class=\"window\"><th scope=\"row\"><a href=\"#TW1\">618 大促</a>"))
    #expect(timeline.components(separatedBy: "<rect class=\"w\"").count - 1 == 6)
  }
}
