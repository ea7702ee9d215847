import Foundation
import Testing

/// `planpress import` as its user types it.
@Suite struct ImportTests {
  /// The tables of all example plans become the same plans again: their export is the same to the byte.
  @Test func givesBackTheRecordsOfEveryExamplePlan() throws {
    let planpress = try Planpress()
    let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let site = planpress.folder.appending(path: "site")
    try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: project.appending(path: "planpress.yml"), to: site.appending(path: "planpress.yml"))
    let first = try planpress.run(
      "export", project.path, "--format", "csv", "--output", "tables", "--as-of", "2026-08-14")
    #expect(first.status == 0, "\(first.errors)")
    // The cells of tables that are no records are not read back.
    let names = try planpress.tree("tables").keys.sorted().filter { $0 != "tables.csv" }
    #expect(names.count > 20)
    let imported = try planpress.run(arguments: ["import", "--output", "site/plans/"] + names.map { "tables/" + $0 })
    #expect(imported.status == 0, "\(imported.errors)")
    for folder in ["2026-q2", "2026-q3"] {
      try FileManager.default.copyItem(
        at: project.appending(path: "plans/\(folder)/data"), to: site.appending(path: "plans/\(folder)/data"))
    }
    try planpress.run("export", "site", "--format", "csv", "--output", "again", "--as-of", "2026-08-14")
    for name in names {
      var (old, new) = (try planpress.read("tables/" + name), try planpress.read("again/" + name))
      // Reports are numbered in the order in which they stand, which is now that of their days.
      if name == "checkIns.csv" { (old, new) = (withoutNumbers(old), withoutNumbers(new)) }
      #expect(old == new, "\(name)")
    }
  }

  /// A spreadsheet adds the numbers up, and what they are counted in is not lost on the way there and back.
  @Test func putsUnitsBesideNumbersAndTakesThemBack() throws {
    let planpress = try Planpress()
    try planpress.write(
      """
      ---
      title: 预算
      period: 2026
      ---

      | 预算项 | 预算 | 实际支出 | 数量 |
      |---|---|---|---|
      | 设备 | 520万元 | 1.5亿元 | 3 |
      | 差旅 | ≤50万元 | | |

      """, to: "site/plans/budget.md")
    let table = [
      "export", "site", "--format", "csv", "--records", "budget", "--lang", "zh-Hans", "--as-of", "2026-08-14",
    ]
    let first = try planpress.run(arguments: table)
    #expect(
      first.output == """
        计划,计划标题,部门,计划负责人,周期,编号,预算项,类别,预算,预算单位,实际支出,实际支出单位,季度,维度,应急储备,负责人,备注,数量\r
        budget,预算,,,2026,B1,设备,,5200000,元,150000000,元,,,,,,3\r
        budget,预算,,,2026,B2,差旅,,≤50万元,,,,,,,,,\r

        """)
    try planpress.run("export", "site", "--format", "csv", "--output", "tables", "--as-of", "2026-08-14")
    let imported = try planpress.run("import", "tables/plans.csv", "tables/budget.csv", "--output", "again/plans/")
    #expect(imported.status == 0, "\(imported.errors)")
    #expect(try planpress.read("again/plans/budget.md").contains("5200000元"))
    let again = try planpress.run(arguments: table.map { $0 == "site" ? "again" : $0 })
    #expect(again.output == first.output)
  }

  /// `7月` begins on its first day and ends on its last, and `7月中旬` alone is both, before the export and after the import.
  @Test func keepsTheDaysOfTasksThatNameMonths() throws {
    let planpress = try Planpress()
    try planpress.write(
      """
      ---
      title: 项目
      period: 2026
      ---

      | 任务编号 | 任务 | 计划开始 | 计划结束 | 实际开始 | 实际完成 |
      |---|---|---|---|---|---|
      | T1 | 设计 | 7月 | 8月 | 7月中旬 | |
      | T2 | 开发 | 7月上旬 | 8月中旬 | | |
      | T3 | 测试 | 7月中旬 | | | |
      | T4 | 上线 | | 8月下旬 | | 8月下旬 |
      | T5 | 复盘 | 9月1日 | 尽快 | | |

      """, to: "site/plans/project.md")
    func tasks(_ site: String) throws -> (days: [[String]], dates: [NSDictionary]) {
      let table = try planpress.run(
        "export", site, "--format", "csv", "--records", "tasks", "--lang", "zh-Hans", "--as-of", "2026-08-14")
      let rows = table.output.split(separator: "\r\n").map { row in
        row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      let names = ["编号", "计划开始", "计划结束", "实际开始", "实际完成"]
      let places = try names.map { name in try #require(rows.first?.firstIndex(of: name)) }
      let document = try planpress.run("export", site, "--as-of", "2026-08-14").output
      let json = try #require(JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
      let plan = try #require((json["plans"] as? [[String: Any]])?.first)
      let list = try #require(plan["tasks"] as? [[String: Any]])
      let computed = list.map { task in
        NSDictionary(
          dictionary: task.filter { ["id", "earlyStart", "earlyFinish", "actualStart", "status"].contains($0.key) })
      }
      return (rows.dropFirst().map { row in places.map { row[$0] } }, computed)
    }
    let first = try tasks("site")
    #expect(
      first.days == [
        ["T1", "2026-07-01", "2026-08-31", "2026-07-11", ""],
        ["T2", "2026-07-01", "2026-08-20", "", ""],
        ["T3", "2026-07-11..2026-07-20", "", "", ""],
        ["T4", "", "2026-08-21..2026-08-31", "", "2026-08-31"],
        ["T5", "2026-09-01", "尽快", "", ""],
      ])
    try planpress.run("export", "site", "--format", "csv", "--output", "tables", "--as-of", "2026-08-14")
    try planpress.run("import", "tables/plans.csv", "tables/tasks.csv", "--output", "again/plans/")
    let again = try tasks("again")
    #expect(again.days == first.days)
    #expect(again.dates == first.dates)
  }

  @Test(arguments: [("", "empty.csv"), ("\n ,\n\n", "blank.csv"), ("", "empty.xlsx")])
  func makesNoPlanOfAFileWithoutACell(text: String, name: String) throws {
    let planpress = try Planpress()
    try planpress.write(text, to: name)
    let outcome = try planpress.run("import", name, "--output", "plan.md")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("\(name): error[spreadsheet-empty]: nothing stands in the file\n"))
    #expect(throws: (any Error).self) { try planpress.read("plan.md") }
  }

  private func withoutNumbers(_ table: String) -> String {
    table.replacing(/,C[0-9]+,/, with: ",,")
  }

  @Test func writesThePlanAndSaysWhatItUnderstood() throws {
    let planpress = try Planpress()
    try planpress.write("任务编号,任务,负责人\nT1,拜访,李明\n", to: "tasks.csv")
    let done = try planpress.run("import", "tasks.csv", "--period", "2026-Q3", "--output", "plans/2026-q3/sales.md")
    #expect(done.status == 0)
    #expect(done.output == "plans/2026-q3/sales.md\n")
    #expect(done.errors.hasPrefix("tasks.csv\n  A1:C2: Task × 1\n"))
    #expect(try planpress.read("plans/2026-q3/sales.md").contains("| T1 | 拜访 | 李明 |"))
    let again = try planpress.run("import", "tasks.csv", "--output", "plans/2026-q3/sales.md")
    #expect(again.status == 2)
  }

  @Test func namesEveryFileThatItCannotRead() throws {
    let planpress = try Planpress()
    try planpress.write("PK\u{3}\u{4}", to: "a.xlsx")
    try planpress.write("任务,负责人\n拜访,李明\n", to: "b.csv")
    let outcome = try planpress.run("import", "a.xlsx", "b.csv")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("a.xlsx: error[spreadsheet-damaged]: the spreadsheet is damaged at ZIP\n"))
  }
}
