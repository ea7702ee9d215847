import Foundation
import PlanModel
import SiteGenerator
import Testing

struct PortfolioDocumentTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func document(_ plan: String) async throws -> String {
    try folder.write(plan, to: "plans/q.md")
    let date = try #require(CalendarDate(iso: "2026-05-15"))
    let site = try await LoadedSite(folder.path, asOf: date, workers: Workers(2), progress: BuildProgress()).site
    let bytes = PortfolioDocument(site, text: DiagnosticText(.english) { "\($0)" }).bytes
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func writesWhatIsNotKnownAsNull() async throws {
    let document = try await document("# Only \"text\"\n")
    #expect(
      document == """
        {
         "asOf": "2026-05-15",
         "plans": [
          {
           "key": "q",
           "title": "Only \\"text\\"",
           "kind": "page",
           "department": null,
           "owner": null,
           "status": null,
           "period": null,
           "progress": null,
           "pace": null,
           "health": "notUpdated",
           "objectives": [],
           "tasks": [],
           "milestones": [],
           "risks": [],
           "metrics": [],
           "retrospective": {
            "wentWell": [],
            "toImprove": [],
            "opportunities": [],
            "risks": []
           },
           "alerts": []
          }
         ],
         "diagnostics": []
        }

        """)
  }

  @Test func writesNumbersWhereValuesHaveThem() async throws {
    let document = try await document(
      """
      ---
      title: Q
      kind: quarter
      period: 2026-Q2
      owner: Li
      objectives:
        - id: O1
          title: Raise it
          key_results:
            - {id: KR1, title: Rate, owner: Li, baseline: 20%, target: 40%, current: 30%, weight: 100%, due: 2026-06-30}
      tasks:
        - {id: T1, title: Start, start: 2026-04-01, end: 2026-04-10, owner: Li}
        - {id: T2, title: Go on, start: 2026-04-13, end: 2026-04-24, after: [T1], owner: Li}
      ---
      """)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
    let plan = try #require((object["plans"] as? [[String: Any]])?.first)
    let objective = try #require((plan["objectives"] as? [[String: Any]])?.first)
    let result = try #require((objective["keyResults"] as? [[String: Any]])?.first)
    #expect(result["id"] as? String == "O1.KR1")
    #expect(result["baseline"] as? Double == 20)
    #expect(result["target"] as? Double == 40)
    #expect(result["current"] as? Double == 30)
    #expect(result["unit"] as? String == "%")
    #expect(result["weight"] as? Double == 100)
    #expect(result["due"] as? String == "2026-06-30")
    #expect(result["achievement"] as? Double == 0.5)
    let tasks = try #require(plan["tasks"] as? [[String: Any]])
    #expect(tasks.map { $0["after"] as? [String] } == [[], ["T1"]])
    #expect(tasks.map { $0["start"] as? String } == ["2026-04-01", "2026-04-13"])
    #expect(tasks.map { $0["critical"] as? Bool } == [true, true])
  }

  /// Whatever stands in a plan's tables is there for other programs, whether it is a record or not.
  @Test func writesPhasesReportsQuadrantsAndTheTablesOfTheText() async throws {
    let document = try await document(
      """
      ---
      title: Q
      period: 2026-Q2
      ---

      ## 目标一：提升品牌，承接：2026/company#O1

      - KR1：指数从 1 提升至 2，协同：王芳

      ## 原则

      | 原则 | 意味着 |
      |---|---|
      | 信息透明 | **当天**通报 |

      | 阶段 | 时间 | 交付物 |
      |---|---|---|
      | 调研 | 4.1-4.10 | 报告 |

      | 里程碑 | 日期 | 验收标准 |
      |---|---|---|
      | 上线 | 6月1日 | 无故障 |

      | 日期 | KR编号 | 当前值 |
      |---|---|---|
      | 5.1 | O1.KR1 | 1.5 |

      ## 优势

      - 便宜
      """)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
    let plan = try #require((object["plans"] as? [[String: Any]])?.first)
    func first(_ name: String) throws -> [String: Any] { try #require((plan[name] as? [[String: Any]])?.first) }

    #expect(try first("objectives")["supports"] as? [String] == ["2026/company#O1"])
    let results = try #require(try first("objectives")["keyResults"] as? [[String: Any]])
    #expect(results[0]["collaborators"] as? String == "王芳")
    #expect((plan["tables"] as? [Any])?.count == 1)
    #expect(try first("tables")["heading"] as? String == "原则")
    #expect(try first("tables")["columns"] as? [String] == ["原则", "意味着"])
    #expect(try first("tables")["rows"] as? [[String]] == [["信息透明", "当天通报"]])
    #expect(try first("phases")["end"] as? String == "2026-04-10")
    #expect(try first("phases")["deliverable"] as? String == "报告")
    #expect(try first("milestones")["acceptance"] as? String == "无故障")
    #expect(try first("checkIns")["current"] as? Double == 1.5)
    #expect(((plan["swot"] as? [String: Any])?["strengths"] as? [[String: Any]])?.first?["text"] as? String == "便宜")
  }

  @Test func writesTheRecordsOfRareKindsWhereThereAreSome() async throws {
    let document = try await document(
      """
      ---
      title: Q
      period: 2026-Q2
      communications: [{audience: 项目组, frequency: 每周三下午3点, 会议室: A301}]
      raci: [{activity: 评审, 研发: A/R}]
      skills: [{person: 李明, SQL: ◑}]
      workstreams: [{module: 品牌, Q2: {主题: 焕新, 责任人: 李明}}]
      budget: [{科目: 推广, 预算: 5万元, 维度: 业务增长}]
      drills: [{drill: 断电, type: 桌面, date: 每年一次}]
      ---
      """)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
    let plan = try #require((object["plans"] as? [[String: Any]])?.first)
    func first(_ name: String) throws -> [String: Any] { try #require((plan[name] as? [[String: Any]])?.first) }

    let communication = try first("communications")
    #expect(communication["id"] as? String == "CM1")
    #expect(communication["owner"] is NSNull)
    #expect(communication["extra"] as? [String: String] == ["会议室": "A301"])
    let frequency = try #require(communication["frequency"] as? [String: Any])
    #expect(frequency["text"] as? String == "每周三下午3点")
    let recurrence = try #require((frequency["recurrences"] as? [[String: Any]])?.first)
    #expect(recurrence["frequency"] as? String == "weekly")
    #expect(recurrence["weekdays"] as? [Int] == [3])
    #expect(recurrence["minuteOfDay"] as? Int == 900)

    let assignment = try #require((try first("responsibilities")["assignments"] as? [[String: Any]])?.first)
    #expect(assignment["role"] as? String == "研发")
    #expect(assignment["parts"] as? [String] == ["A", "R"])
    let level = try #require((try first("skills")["levels"] as? [[String: Any]])?.first)
    #expect(level["level"] as? Double == 2.5)
    let stage = try #require((try first("workstreams")["stages"] as? [[String: Any]])?.first)
    #expect(stage["start"] as? String == "2026-04-01")
    #expect(stage["theme"] as? String == "焕新")
    #expect(stage["owner"] as? String == "李明")
    #expect(try first("budget")["planned"] as? Double == 50_000)
    #expect(try first("budget")["dimension"] as? String == "growth")
    #expect(try first("drills")["type"] as? String == "tabletop")
    #expect(try first("drills")["date"] as? String == "每年一次")
    #expect(plan["contacts"] == nil)
  }
}
