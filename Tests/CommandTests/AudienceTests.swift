import Foundation
import Testing

/// Whatever stands in a plan of another audience is found in no file of the site, and not in the export.
struct AudienceTests {
  let planpress: Planpress

  init() throws {
    planpress = try Planpress()
  }

  /// Every place that a plan has, each with a word of its own that has `geheim` in it.
  private static let secret = """
    ---
    title: geheim-title
    kind: quarter
    department: geheim-department
    team: geheim-team
    owner: geheim-owner
    period: 2026-Q3
    audience: [board]
    tags: [geheim-tag]
    summary: geheim-summary
    supports: 2026-q2/open#O1
    extra: { own: geheim-extra }
    colour_of_money: geheim-key
    approvals: [geheim-approver]
    objectives:
      - id: O1
        title: geheim-objective
        direction: geheim-direction
        owner: geheim-goal-owner
        supports: geheim-upstream/plan#O1
        key_results:
          - { id: KR1, title: geheim-kr, owner: geheim-kr-owner, baseline: 1, target: 10, unit: geheim-unit }
    metrics:
      - { id: I1, title: geheim-metric, series: ../data/geheim-series.csv, target: 100 }
    communications:
      - { audience: geheim-meeting, content: geheim-content, frequency: 每周三下午3点 }
    drills:
      - { scenario: geheim-scenario, title: geheim-drill, date: 2026-08-20 }
    budget:
      - { item: geheim-budget, planned: 12345 }
    contacts:
      - { name: geheim-contact, phone: "123" }
    ---

    # geheim-heading

    geheim-text <!-- geheim-comment --> [geheim-link](../2026-q2/open.md) and [paper](geheim-paper.pdf).

    ![geheim-alt](geheim-image.png "geheim-image-title")

    [nowhere](geheim-broken.md)

    | 任务编号 | 任务 | 负责人 | 开始 | 结束 | 交付物 |
    | --- | --- | --- | --- | --- | --- |
    | T1 | geheim-task | geheim-task-owner | 2026-07-01 | 2026-07-20 | geheim-deliverable |

    | 里程碑 | 时间 | 交付物 |
    | --- | --- | --- |
    | geheim-milestone | 2026-08-15 | geheim-thing |

    | 风险 | 概率 | 影响 | 应对 |
    | --- | --- | --- | --- |
    | geheim-risk | 高 | 高 | geheim-response |

    ## 进展记录

    | 日期 | KR | 当前值 | 备注 |
    | --- | --- | --- | --- |
    | 2026-07-10 | KR1 | 5 | geheim-check-in |

    ## 复盘

    ### 做得好的

    - geheim-went-well @geheim-person → 2026-q2/open#O1

    ### 需改进的

    - geheim-to-improve

    """

  private static let open = """
    ---
    title: Open plan
    kind: quarter
    department: Marketing
    owner: Li Ming
    period: 2026-Q2
    supports: 2026-q3/geheim-file#O1
    ---

    # Open plan

    See [the goals above](../2026-q3/geheim-file.md), goal 2026-q3/geheim-file#O1.KR1.

    ## 目标1：Grow

    承接：2026-q3/geheim-file#O1

    | KR编号 | 关键结果 | 目标值 | 负责人 |
    | --- | --- | --- | --- |
    | KR1 | Customers | 40 | Wang Fang |

    | 任务编号 | 任务 | 所属KR | 前置任务 | 负责人 | 开始 | 结束 |
    | --- | --- | --- | --- | --- | --- | --- |
    | T1 | Call | 2026-q3/geheim-file#O1.KR1 | 2026-q3/geheim-file#T1 | Wang Fang | 2026-05-01 | 2026-05-09 |

    ## 复盘

    ### 需改进的

    - Ask earlier → 2026-q3/geheim-file#O1

    """

  private func head(_ keys: String) -> String { "---\n\(keys)\n---\n\ngeheim-words\n" }

  func writeSite() throws {
    try planpress.write(Self.secret, to: "plans/2026-q3/geheim-file.md")
    try planpress.write(Self.open, to: "plans/2026-q2/open.md")
    try planpress.write("date,value\n2026-07-05,geheim-value\n2026-07-12,7\n", to: "plans/data/geheim-series.csv")
    try planpress.write("geheim-bytes", to: "plans/2026-q3/geheim-paper.pdf")
    try planpress.write("geheim-pixels", to: "plans/2026-q3/geheim-image.png")
    try planpress.write(head("title: [geheim-broken\naudience: board"), to: "plans/geheim-broken.md")
    let unclosed = "---\ntitle: geheim-unclosed\naudience: board\n\ngeheim-words\n"
    try planpress.write(unclosed, to: "plans/geheim-unclosed.md")
    try planpress.write(head("title: geheim-slip\naudiense: board"), to: "plans/geheim-slip.md")
    try planpress.write(head("title: geheim-nobody\naudience: []"), to: "plans/geheim-nobody.md")
    try planpress.write(
      Self.open.replacing("title: Open plan\n", with: "title: geheim-agreed\naudience: board\n"),
      to: "baselines/2026-q2/open.md")
    try planpress.write("base_url: https://plans.example.org/\n", to: "planpress.yml")
  }

  private func traces(in site: String) throws -> [String] {
    let tree = try planpress.tree(site)
    return tree.filter { name, bytes in
      name.localizedCaseInsensitiveContains("geheim")
        || String(decoding: bytes, as: UTF8.self).localizedCaseInsensitiveContains("geheim")
    }.keys.sorted()
  }

  @Test func leavesNoTraceOfAPlanInAnotherAudiencesSite() throws {
    try writeSite()
    let everything = try planpress.run("build", "--output", "all", "--as-of", "2026-08-14")
    #expect(everything.errors.contains("geheim"))
    #expect(try traces(in: "all").count > 10)
    let outcome = try planpress.run("build", "--output", "staff", "--as-of", "2026-08-14", "--audience", "staff")
    #expect(outcome.status == 0)
    #expect(try planpress.read("staff/2026-q2/open.html").contains("Ask earlier"))
    #expect(try traces(in: "staff") == [])
    #expect(!outcome.errors.contains("geheim"))
    #expect(outcome.errors.contains("for “staff”: 5 plans left out\nof them 2 could not be read"))
    #expect(outcome.errors.contains("no plan names the audience “staff”"))
  }

  @Test func takesAwayWhatAnEarlierBuildOfEverythingLeft() throws {
    try writeSite()
    try planpress.run("build", "--as-of", "2026-08-14")
    try planpress.run("build", "--as-of", "2026-08-14", "--audience", "staff")
    #expect(try traces(in: "site") == [])
  }

  @Test(arguments: ["json", "ics", "csv", "csv --records tasks", "csv --records objectives", "csv --records contacts"])
  func leavesNoTraceOfAPlanInAnotherAudiencesExport(format: String) throws {
    try writeSite()
    let options = ["export", "--as-of", "2026-08-14", "--format"] + format.split(separator: " ").map(String.init)
    let all = try planpress.run(arguments: options)
    #expect(all.output.contains("geheim"))
    let outcome = try planpress.run(arguments: options + ["--audience", "staff"])
    #expect(outcome.status == 0)
    #expect(!outcome.output.isEmpty)
    #expect(!outcome.output.localizedCaseInsensitiveContains("geheim"))
  }

  @Test func saysNothingOfAnotherAudiencesPlanInACheck() throws {
    try writeSite()
    let outcome = try planpress.run("check", "--as-of", "2026-08-14", "--audience", "staff")
    #expect(!outcome.output.localizedCaseInsensitiveContains("geheim"))
    #expect(!outcome.output.contains("goal-without-upstream"))
  }

  @Test func showsAnAudienceWhatIsForItAndWhatIsForEveryone() throws {
    try planpress.write("---\ntitle: One\naudience: 董事会、Board\n---\n", to: "plans/one.md")
    try planpress.write("---\ntitle: Two\naudience: team\n---\n", to: "plans/two.md")
    try planpress.write("---\ntitle: Three\n---\n", to: "plans/three.md")
    let outcome = try planpress.run("build", "--as-of", "2026-08-14", "--audience", "BOARD")
    let pages = try planpress.tree("site").keys.filter { !$0.contains("/") && $0.hasSuffix(".html") }.sorted()
    #expect(pages.filter { ["one.html", "two.html", "three.html"].contains($0) } == ["one.html", "three.html"])
    #expect(outcome.errors.contains("for “BOARD”: 1 plans left out"))
    #expect(!outcome.errors.contains("is it spelt"))
  }

  @Test func showsEverythingWithoutAnAudience() throws {
    try planpress.write("---\ntitle: One\naudience: board\n---\n", to: "plans/one.md")
    try planpress.run("build", "--as-of", "2026-08-14")
    #expect(try planpress.read("site/one.html").contains("One"))
  }

  @Test func needsANameForAnAudience() throws {
    #expect(try planpress.run("build", "--audience", " ").status == 64)
  }
}
