import PlanModel
import PlanReading
import Testing

/// What is wrong with a file, and where: each text with all that is found in it.
@Suite struct ReadingFindingTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let findings: [String]

    init(_ name: String, _ text: String, _ findings: [String]) {
      self.name = name
      self.text = text
      self.findings = findings
    }

    var testDescription: String { name }
  }

  @Test(arguments: frontMatter + yaml + dates + records + text)
  func findsMistakesAtTheirPlaces(example: Example) {
    #expect(findings(read(example.text, key: "plan")) == example.findings)
  }

  static let frontMatter = [
    Example("no closing fence", "---\ntitle: 计划\n\n正文\n", ["1:1 front-matter-not-closed"]),
    Example("full-width fences", "－－－\ntitle: 计划\n－－－\n", ["1:1 wrong-fence"]),
    Example("dash for a fence", "———\ntitle: 计划\n———\n", ["1:1 wrong-fence"]),
    Example("misspelt key", "---\ntitle: 计划\ndepartmnet: 市场部\n---\n", ["3:1 unknown-key"]),
    Example("key of the author's own", "---\ntitle: 计划\nextra: {班车: 3}\n---\n", []),
    Example("same key twice", "---\ntitle: 计划\ntitle: 报告\n---\n", ["3:1 duplicate-key"]),
    Example("key in two languages", "---\ntitle: 计划\nowner: 李明\n负责人: 王芳\n---\n", ["4:1 duplicate-key"]),
    Example("list in two languages", "---\ntitle: 计划\ntasks: [甲]\n任务: [乙]\n---\n", ["4:1 duplicate-key"]),
    Example("value in place of a list", "---\ntitle: 计划\ntasks: 拜访经销商\n---\n", ["3:8 not-a-list"]),
    Example("list in place of a record", "---\ntitle: 计划\ntasks:\n  - [拜访, 李明]\n---\n", ["4:5 not-a-record"]),
    Example("keys in place of a value", "---\ntitle: 计划\nowner: {name: 李明}\n---\n", ["3:8 not-a-value"]),
    Example(
      "keys in place of a task's value", "---\ntitle: 计划\ntasks:\n  - title: 拜访\n    after: [T2, {id: T3}]\n---\n",
      ["5:17 not-a-value"]),
    Example("value within quotes", "---\ntitle: 计划\nstatus: \"执行\"\n---\n", ["3:10 unknown-value"]),
    Example("record without a title", "---\ntitle: 计划\ntasks:\n  - id: T1\n---\n", ["4:5 missing-title"]),
    Example("plan without a title", "---\nperiod: 2026-Q2\n---\n", ["1:1 missing-plan-title"]),
    Example("unknown period", "---\ntitle: 计划\nperiod: 今年春天\n---\n", ["3:9 unknown-period"]),
    Example("unknown status", "---\ntitle: 计划\nstatus: 执行\n---\n", ["3:9 unknown-value"]),
    Example("full-width colon of a key", "---\ntitle：计划\n---\n", ["2:6 yaml-full-width-colon"]),
    Example(
      "full-width colon of a list's first key", "---\ntitle: 计划\nobjectives:\n  - id：O1\n  - 编号：O2\n---\n",
      ["4:7 yaml-full-width-colon", "5:7 yaml-full-width-colon"]),
    Example(
      "full-width colon in place of a list", "---\ntitle: 计划\nobjectives:\n  title：x\n---\n",
      ["4:8 yaml-full-width-colon"]),
    Example("full-width colon of a sentence", "---\ntitle: 计划\ntasks:\n  - 拜访：经销商\n---\n", []),
  ]

  static let yaml = [
    Example("tab", "---\ntitle: 计划\ntasks:\n\t- title: 调研\n---\n", ["4:1 yaml-tab"]),
    Example("quote", "---\ntitle: \"计划\nowner: 李明\n---\n", ["2:8 yaml-unclosed-quote"]),
    Example("bracket", "---\ntitle: 计划\ntags: [市场, 品牌\n---\n", ["3:7 yaml-unclosed-bracket"]),
    Example("items without a comma", "---\ntitle: 计划\ntags: [\"市场\" \"品牌\"]\n---\n", ["3:13 yaml-missing-comma"]),
    Example(
      "full-width comma", "---\ntitle: 计划\ntasks:\n  - {id: T1，title: 调研}\n---\n", ["4:12 yaml-full-width-comma"]),
    Example(
      "full-width indentation", "---\ntitle: 计划\ntasks:\n　　- title: 调研\n---\n", ["4:1 yaml-full-width-space"]),
    Example("no space behind the colon", "---\ntitle:计划\nowner: 李明\n---\n", ["2:6 yaml-missing-space"]),
    Example("no colon", "---\ntitle: 计划\n市场部\n---\n", ["3:1 yaml-missing-colon"]),
    Example("colon within a value", "---\ntitle: 计划: 第二季度\n---\n", ["2:10 yaml-unquoted-colon"]),
    Example("reserved character", "---\ntitle: 计划\nowner: @李明\n---\n", ["3:8 yaml-reserved-character"]),
    Example("words behind a quote", "---\ntitle: \"提升\"品牌\n---\n", ["2:12 yaml-text-after-closing"]),
    Example("unknown escape", "---\ntitle: \"D:\\计划\"\n---\n", ["2:11 yaml-unknown-escape"]),
    Example(
      "indentation", "---\ntitle: 计划\ntasks:\n  - title: 调研\n   owner: 李明\n---\n", ["5:4 yaml-bad-indentation"]),
    Example("control character", "---\ntitle: 第二\u{7}季度\n---\n", ["2:10 yaml-control-character"]),
    Example("alias", "---\ntitle: 计划\nowner: *lead\n---\n", ["3:8 yaml-alias"]),
    Example("anchor", "---\ntitle: 计划\nowner: &lead 李明\n---\n", ["3:8 yaml-anchor"]),
    Example("tag", "---\ntitle: 计划\nweight: !!int 40\n---\n", ["3:1 unknown-key", "3:9 yaml-tag"]),
    Example(
      "braces of a template", "---\ntitle: {{ name }}\n---\n", ["1:1 missing-plan-title", "2:9 yaml-key-is-not-text"]),
    Example(
      "nesting",
      "---\ntitle: 计划\nextra: \(String(repeating: "[", count: 80))\(String(repeating: "]", count: 80))\n---\n",
      ["3:39 yaml-too-deep"]),
  ]

  static let dates = [
    Example("no date", table("里程碑|时间", "上线|尽快"), ["8:8 unknown-date"]),
    Example("no such day", table("里程碑|时间", "上线|6月31日"), ["8:8 impossible-date"]),
    Example("two readings", table("里程碑|时间", "上线|3/4"), ["8:8 ambiguous-date"]),
    Example("reversed", table("阶段|时间", "调研|5.10-5.1"), ["8:8 reversed-range"]),
    Example("outside the period", table("里程碑|时间", "上线|9月30日"), ["8:8 date-outside-period"]),
    Example(
      "no period", "---\ntitle: 升级\n---\n\n| 里程碑 | 时间 |\n|---|---|\n| 上线 | 第3周 |\n", ["7:8 date-needs-period"]),
    Example("no length", table("任务|负责人|工期", "开模|赵工|较长"), ["8:13 unknown-duration"]),
  ]

  static let records = [
    Example("words for a share", table("任务|负责人|进度", "拜访|李明|一些"), ["8:13 unknown-share"]),
    Example("misspelt column", table("KR编号|关键结果|目标直", "KR1|新签客户|40家"), ["6:17 unknown-column"]),
    Example("unknown objective", table("所属目标|关键结果|目标值", "O7|新签客户|40家"), ["8:3 unknown-objective"]),
    Example("same identifier", table("任务编号|任务|负责人", "T1|调研|李明", "T1|设计|王芳"), ["9:3 duplicate-identifier"]),
    Example(
      "key result of nobody", "---\ntitle: 计划\nobjectives: [扩大销售, 服务更快]\nkey_results: [新签客户]\n---\n",
      ["4:15 key-result-without-objective"]),
    Example("unknown view", "---\ntitle: 计划\n---\n\n```{timelines}\n```\n", ["5:1 unknown-directive"]),
  ]

  static let text = [
    Example("HTML", "---\ntitle: 计划\n---\n\n<font color=\"red\">重要</font>\n", ["5:1 raw-html", "5:21 raw-html"]),
    Example("script", "---\ntitle: 计划\n---\n\n[点这里](javascript:alert)\n", ["5:1 refused-destination"]),
    Example("leftover emphasis", "---\ntitle: 计划\n---\n\n我们要** 提升**品牌\n", ["5:4 leftover-emphasis"]),
    Example("stars that are meant", "---\ntitle: 计划\n---\n\n我们要\\*\\* 提升\\*\\*品牌\n", []),
    Example(
      "long line", "---\ntitle: 计划\n---\n\n" + String(repeating: "字", count: 30_000), ["5:1 markdown-line-too-long"]),
    Example("nesting", "---\ntitle: 计划\n---\n\n" + String(repeating: "> ", count: 90) + "字", ["5:1 markdown-nesting"]),
    Example("lines", String(repeating: "\n", count: 1_000_000), ["100002:1 markdown-too-long"]),
    Example(
      "wide table", String(repeating: "|a", count: 300) + "|\n" + String(repeating: "|-", count: 300) + "|\n",
      ["2:1 markdown-table-too-large"]),
    Example(
      "definitions", (0..<10_001).map { "[a\($0)]: /b\n" }.joined(), ["10001:1 markdown-references"]),
    Example("run of images", String(repeating: "![\n", count: 40_000), ["1:1 markdown-too-complex"]),
  ]

  /// A plan of the second quarter with one table, whose header is line 6.
  private static func table(_ rows: String...) -> String {
    func line(_ row: String) -> String {
      "| " + row.split(separator: "|", omittingEmptySubsequences: false).joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: "---|", count: rows[0].split(separator: "|").count)
    return (["---", "title: 计划", "period: 2026-Q2", "---", "", line(rows[0]), rule] + rows.dropFirst().map(line))
      .joined(separator: "\n")
  }
}
