import Foundation
import PlanModel
import SiteGenerator
import Testing

/// What the plan's page says of the work that decides its end.
struct CriticalPathViewTests {
  private func sentence(_ rows: String, _ language: Language = .simplifiedChinese) throws -> String {
    let plan = """
      ---
      title: 计划
      period: 2026-Q2
      ---

      | 任务编号 | 任务 | 计划开始 | 计划结束 | 前置任务 |
      | --- | --- | --- | --- | --- |
      \(rows)
      """
    let page = try SmallSite.page(.plan(0), of: ["2026-q2/a": plan], language: language)
    let chain = page.components(separatedBy: "<div class=\"chain\">")[1]
    return chain.components(separatedBy: "<p>")[1].components(separatedBy: "</p>")[0].replacing(/<[^>]*>/, with: "")
  }

  /// T1 and T2 are early enough, so that one step is the path.
  private static let early = """
    | T1 | 设计 | 2026-04-01 | 2026-04-03 | |
    | T2 | 开发 | 2026-04-06 | 2026-04-08 | T1 |
    | T3 | 上线 | 2026-06-01 | 2026-06-05 | T2 |

    """

  @Test func saysThatTheRestHasSlackOnlyWhereItHas() throws {
    #expect(try sentence(Self.early) == "最终完成日期 2026-06-05 只由一个环节决定，其余各项都有浮动时间。")
    #expect(
      try sentence(Self.early, .english) == "One step alone decides the end, 2026-06-05; everything else has slack.")
  }

  @Test(arguments: [
    (Language.simplifiedChinese, "最终完成日期 2026-06-05 不只由下面这个环节决定：T4 培训、T5 公告 也没有浮动时间。"),
    (.traditionalChinese, "最終完成日期 2026-06-05 不只由下面這個環節決定：T4 培训、T5 公告 也沒有浮動時間。"),
    (
      .english,
      "More than the step below decides the end, 2026-06-05: there is no slack in T4 培训, T5 公告 either."
    ),
  ])
  func namesWhatHasNoSlackEither(language: Language, words: String) throws {
    let both = Self.early + "| T4 | 培训 | 2026-06-03 | 2026-06-05 | |\n| T5 | 公告 | 2026-06-05 | 2026-06-05 | |\n"
    #expect(try sentence(both, language) == words)
  }

  @Test func namesItBesideALongPath() throws {
    let path = """
      | T1 | 设计 | 2026-06-01 | 2026-06-03 | |
      | T2 | 开发 | 2026-06-04 | 2026-06-05 | T1 |

      """
    #expect(try sentence(path) == "由 2 个环节决定最终完成日期 2026-06-05，其中任何一环推迟，整个计划就会推迟。")
    #expect(
      try sentence(path + "| T3 | 培训 | 2026-06-05 | 2026-06-05 | |\n")
        == "由 2 个环节决定最终完成日期 2026-06-05，其中任何一环推迟，整个计划就会推迟；此外，T3 培训 也没有浮动时间。")
  }

  @Test func cutsALongListOfThem() throws {
    let many = (4...15).map { "| T\($0) | 任务 | 2026-06-05 | 2026-06-05 | |\n" }.joined()
    #expect(try sentence(Self.early + many, .english).hasSuffix(", T11 任务, and 4 more either."))
  }
}
