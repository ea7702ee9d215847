import Foundation
import Testing

struct CheckTests {
  private let planpress: Planpress

  init() throws {
    planpress = try Planpress()
  }

  private let bad = """
    ---
    title: 第二季度计划
    kind: quarter
    period: 2026-Q2
    owner: 李明
    titel: x
    ---

    """

  @Test func underlinesWhatIsWrong() throws {
    try planpress.write(bad, to: "plans/q.md")
    let outcome = try planpress.run("check", "--as-of", "2026-05-15")
    #expect(outcome.output.contains("plans/q.md:6:1: warning[unknown-key]"))
    #expect(outcome.output.contains("  6 | titel: x\n    | ~~~~~\n"))
  }

  @Test func alignsTheMarkUnderWideCharacters() throws {
    try planpress.write("---\ntitle: 计划\n标题二: x\nperiod: 2026-Q2\n---\n", to: "plans/q.md")
    let outcome = try planpress.run("check", "--as-of", "2026-05-15")
    #expect(outcome.output.contains("  3 | 标题二: x\n    | ~~~~~~\n"))
  }

  @Test(arguments: [
    (["--lang", "zh-Hant"], "C.UTF-8"), (["--lang", "zh_HK"], "en_US.UTF-8"), ([], "zh_TW.UTF-8"), ([], "zh_HK"),
  ])
  func speaksTraditionalChinese(options: [String], locale: String) throws {
    try planpress.write(bad, to: "plans/q.md")
    let outcome = try planpress.run(
      arguments: ["check", "--as-of", "2026-05-15"] + options, launcher: ["/usr/bin/env", "LC_ALL=" + locale])
    #expect(outcome.output.contains("warning[unknown-key]: 不認識的欄位「titel」，是不是想寫「title」？"))
    #expect(outcome.output.contains("  = 建議："))
    #expect(outcome.output.contains("1 個檔案中有 0 個錯誤"))
  }

  @Test func printsJSON() throws {
    try planpress.write(bad, to: "plans/q.md")
    let outcome = try planpress.run("check", "--format", "json", "--as-of", "2026-05-15")
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    let found = try #require(list.first { $0["code"] as? String == "unknown-key" })
    #expect(found["file"] as? String == "plans/q.md")
    #expect(found["line"] as? Int == 6)
    #expect(found["column"] as? Int == 1)
    #expect(found["severity"] as? String == "warning")
  }

  @Test func printsSARIF() throws {
    try planpress.write(bad, to: "plans/第二 季度.md")
    let outcome = try planpress.run("check", "--format", "sarif", "--as-of", "2026-05-15")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(document["version"] as? String == "2.1.0")
    let run = try #require((document["runs"] as? [[String: Any]])?.first)
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let results = try #require(run["results"] as? [[String: Any]])
    let found = try #require(results.first { $0["ruleId"] as? String == "unknown-key" })
    let number = try #require(found["ruleIndex"] as? Int)
    #expect(rules[number]["id"] as? String == "unknown-key")
    #expect(found["level"] as? String == "warning")
    let location = try #require((found["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    let file = try #require(location["artifactLocation"] as? [String: Any])
    #expect(file["uri"] as? String == "plans/%E7%AC%AC%E4%BA%8C%20%E5%AD%A3%E5%BA%A6.md")
    #expect(location["region"] as? [String: Int] == ["startLine": 6, "startColumn": 1, "endColumn": 6])
  }

  @Test func printsWorkflowCommands() throws {
    try planpress.write(bad, to: "plans/a,b.md")
    let outcome = try planpress.run("check", "--format", "github", "--lang", "en", "--as-of", "2026-05-15")
    #expect(
      outcome.output.contains(
        "::warning file=plans/a%2Cb.md,line=6,col=1,title=unknown-key::the key “titel” is not known; did you mean “title”?%0A"
      ))
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.hasPrefix("::") })
  }

  @Test func letsWarningsFailWhereTheyShall() throws {
    try planpress.write(bad, to: "plans/q.md")
    #expect(try planpress.run("check", "--as-of", "2026-05-15").status == 0)
    #expect(try planpress.run("check", "--as-of", "2026-05-15", "--strict").status == 1)
  }

  @Test func turnsCodesOffAndIntoErrorsAsTheSettingsSay() throws {
    try planpress.write(bad, to: "plans/q.md")
    try planpress.write("severities:\n  unknown-key: error\n", to: "planpress.yml")
    #expect(try planpress.run("check", "--as-of", "2026-05-15").status == 1)
    try planpress.write("severities:\n  unknown-key: off\n", to: "planpress.yml")
    #expect(!(try planpress.run("check", "--as-of", "2026-05-15").output.contains("unknown-key")))
  }

  @Test func reportsMisspeltSettings() throws {
    try planpress.write(Planpress.plan("P"), to: "plans/q.md")
    try planpress.write("titel: x\nlanguage: chinese\n", to: "planpress.yml")
    let outcome = try planpress.run("check", "--as-of", "2026-05-15")
    #expect(outcome.output.contains("planpress.yml:1:1: warning[unknown-setting]: there is no setting “titel”"))
    #expect(outcome.output.contains("did you mean “title”?"))
    #expect(outcome.output.contains("planpress.yml:2:11: error[bad-setting-value]"))
    #expect(outcome.status == 1)
  }

  @Test func readsStandardInputForAnEditor() throws {
    try planpress.write(Planpress.plan("P"), to: "plans/q.md")
    let outcome = try planpress.run(
      "check", "-", "--stdin-path", "plans/q.md", "--as-of", "2026-05-15", input: Data(bad.utf8))
    #expect(outcome.output.contains("plans/q.md:6:1: warning[unknown-key]"))
  }

  @Test func checksOnePlanAlone() throws {
    try planpress.write(bad, to: "plans/q.md")
    try planpress.write(bad, to: "plans/other.md")
    let outcome = try planpress.run("check", "plans/q.md", "--as-of", "2026-05-15")
    #expect(outcome.output.contains("plans/q.md:6:1"))
    #expect(!outcome.output.contains("plans/other.md"))
  }

  @Test func checksAFileThatBelongsToNoSite() throws {
    try planpress.write(bad, to: "draft.md")
    let outcome = try planpress.run("check", "draft.md", "--as-of", "2026-05-15")
    #expect(outcome.output.contains("draft.md:6:1: warning[unknown-key]"))
  }

  @Test(arguments: ["check", "build"])
  func saysWhichFolderIsNoSiteAndHowToMakeOne(command: String) throws {
    try FileManager.default.createDirectory(
      at: planpress.folder.appending(path: "empty"), withIntermediateDirectories: true)
    let outcome = try planpress.run(command, "empty", "--lang", "en")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors == """
        planpress: cannot open empty/plans: there is no such file or folder; name the site's folder, or make one with \
        planpress init

        """)
  }

  @Test func speaksTheLanguageThatIsAskedFor() throws {
    try planpress.write(bad, to: "plans/q.md")
    #expect(try planpress.run("check", "--lang", "zh-Hans").output.contains("个警告"))
    #expect(try planpress.run("check", "--lang", "en").output.contains("warning"))
  }

  @Test func explainsCodes() throws {
    let outcome = try planpress.run("check", "--explain", "unknown-setting")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("warning[unknown-setting]\n"))
    #expect(try planpress.run("check", "--explain", "unknown-seting").errors.contains("Did you mean unknown-setting?"))
    #expect(try planpress.run("check", "--list-codes").output.contains("\nsymlink-leaves-site\n"))
  }

  @Test(arguments: [
    ["check", "--nonsense"], ["build", "--jobs", "0"], ["new", "nonsense", "x"], ["export", "--as-of", "x"],
  ])
  func endsWrongUsageWithItsOwnCode(arguments: [String]) throws {
    #expect(try planpress.run(arguments: arguments).status == 64)
  }

  @Test func saysWhereASiteIsMissing() throws {
    let outcome = try planpress.run("check")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("plans"))
  }

  @Test(arguments: ["en", "zh-Hans", "zh-Hant"], ["2026-02-10", "2026-05-15", "2026-08-01", "2026-12-31"])
  func findsNothingAgainstANewSite(language: String, day: String) throws {
    #expect(try planpress.run("init", "new", "--language", language, "--as-of", day).status == 0)
    let outcome = try planpress.run("check", "new", "--lang", "en", "--as-of", day)
    #expect(outcome.output == "no problems found\n")
    #expect(outcome.status == 0)
  }

  @Test func writesNothingOver() throws {
    try planpress.run("init", "new")
    try planpress.write("mine", to: "new/planpress.yml")
    try planpress.run("init", "new")
    #expect(try planpress.read("new/planpress.yml") == "mine")
    #expect(try planpress.run("new", "quarter", "2027-q1/a", "--site", "new").status == 0)
    #expect(try planpress.run("new", "quarter", "2027-q1/a", "--site", "new").status == 2)
  }
}
