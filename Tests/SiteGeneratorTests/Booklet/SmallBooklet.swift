import PlanModel
import PlanReading
import Testing

@testable import SiteGenerator

/// Booklets of a site of a few plans that tests write down whole.
struct SmallBooklet {
  let folder: TemporaryFolder

  init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    for (path, text) in Self.files.merging(files, uniquingKeysWith: { _, own in own }) {
      try folder.write(text, to: path)
    }
  }

  static let files = [
    "planpress.yml": "title: 澄屿家居\ndepartments: [市场部, 运营部]\n",
    "plans/2026-q2/marketing.md": """
    ---
    title: 市场部第二季度计划
    kind: quarter
    department: 市场部
    owner: 周予安
    period: 2026-Q2
    supports: company/2026#O1
    approvals:
      - {title: 陈屿, role: 总经理, decision: 已批准, date: 2026-04-02}
    ---

    见[运营部](operations.md)、[公司](../company/2026.md#O1)、[官网](https://example.org/)和[附件](note.txt)[^1]，再见[^1]。

    ![示意图](map.svg)

    - [x] 完成
    - [ ] 未完成

    [^1]: 注一 <b>，见[目标](#目标)。

    ## 目标

    | 编号 | 目标 | 负责人 |
    | --- | --- | --- |
    | O1 | 声量翻倍 | 周予安 |

    | KR编号 | 关键结果 | 负责人 | 基线 | 目标值 | 当前值 |
    | --- | --- | --- | --- | --- | --- |
    | O1.KR1 | 搜索指数 | 林舟 | 10 | 20 | 15 |

    ## 任务

    | 编号 | 任务 | 负责人 | 开始 | 结束 |
    | --- | --- | --- | --- | --- |
    | T1 | 选址 | 林舟 | 2026-04-01 | 2026-04-15 |

    """,
    "plans/2026-q2/operations.md": """
    ---
    title: 运营部第二季度计划
    kind: quarter
    department: 运营部
    owner: 高原
    period: 2026-Q2
    ---

    正文。

    """,
    "plans/company/2026.md": "---\ntitle: 公司 2026 年计划\nkind: company\nowner: 陈屿\nperiod: 2026\n---\n",
    "plans/2026-q2/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>",
    "plans/2026-q2/note.txt": "?",
  ]

  func loaded() async throws -> LoadedSite {
    let day = try #require(CalendarDate(iso: "2026-05-20"))
    return try await LoadedSite(folder.path, asOf: day, workers: Workers(2), progress: BuildProgress())
  }

  func maker(_ edit: (inout BookletSelection.Wish) -> Void) async throws -> BookletMaker {
    let loaded = try await loaded()
    var wish = BookletSelection.Wish()
    edit(&wish)
    return try BookletMaker(loaded, BookletSelection(wish, of: loaded.site), paper: .a4)
  }

  /// The booklet of the second quarter.
  func quarter(_ layout: BookletLayout = .paged) async throws -> Booklet {
    let period = try #require(PeriodGrammar.parse("2026-Q2"))
    return try await maker { $0.periods = [period] }.booklet(layout)
  }
}

extension Booklet {
  var text: String { String(decoding: html, as: UTF8.self) }
}
