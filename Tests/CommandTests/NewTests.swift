import Foundation
import Testing

/// What `new` makes passes `check` as it stands: its blanks are filled, and its examples are a good plan.
struct NewTests {
  private let planpress: Planpress

  init() throws {
    planpress = try Planpress()
  }

  private static let languages = ["zh-Hans", "zh-Hant", "en"]
  private static let plans: [[String]] = [
    ["company", "company/2026"], ["annual", "2026/sales"], ["quarter", "2026-q3/sales"],
    ["project", "projects/warehouse"], ["personal", "people/2026"], ["crisis", "crisis/2026"],
    ["retrospective", "2026-q3/sales-review"], ["report", "2026-w36/sales"], ["report", "2026-08/sales"],
    ["report", "2026-q3/sales-report"], ["breakdown", "2026-q3/sales-breakdown"],
  ]

  @Test(arguments: plans, languages)
  func makesAPlanThatPassesTheCheck(plan: [String], language: String) throws {
    let (kind, key) = (plan[0], plan[1])
    try planpress.write("title: x\nlanguage: \(language)\n", to: "planpress.yml")
    let day = ["--as-of", "2026-09-01"]
    let upstream = ["company", "company/2025", "--owner", "李明", "--department", "总部"]
    #expect(try planpress.run(arguments: ["new"] + upstream + day).status == 0)
    var options = ["--owner", "王芳", "--department", "市场部"]
    if !["company", "crisis", "retrospective", "report"].contains(kind) {
      options += ["--supports", "company/2025#O1"]
    }
    if ["retrospective", "report"].contains(kind) { options += ["--reviews", "company/2025"] }
    #expect(try planpress.run(arguments: ["new"] + plan + options + day).status == 0)
    let text = try planpress.read("plans/\(key).md")
    #expect(!text.contains("{{"))
    let outcome = try planpress.run(arguments: ["check", "plans/\(key).md", "--strict", "--lang", "en"] + day)
    #expect(outcome.output == "no problems found\n")
  }

  @Test func makesPlansThatTeachInEveryLanguage() throws {
    for (kind, key) in Self.plans.map({ ($0[0], $0[1]) }) {
      for language in Self.languages {
        try planpress.run("new", kind, "\(language)/\(key)", "--language", language, "--as-of", "2026-09-01")
        let text = try planpress.read("plans/\(language)/\(key).md")
        #expect(text.contains("<!-- "), "\(kind) \(language) has no comment")
        #expect(text.contains("kind: \(kind)\n"))
      }
      let headings = try Self.languages.map { language in
        try planpress.read("plans/\(language)/\(key).md").split(separator: "\n").count { $0.hasPrefix("## ") }
      }
      #expect(Set(headings).count == 1, "\(kind) has \(headings) sections in \(Self.languages)")
    }
  }

  @Test func offersTheKindsThatHaveASkeletonAndNoOther() throws {
    let offer = try planpress.run("new", "--help").output.split(whereSeparator: \.isWhitespace)
    #expect(
      offer.joined(separator: " ").contains(
        "company, annual, quarter, project, personal, crisis, retrospective, report, breakdown)"))
    let outcome = try planpress.run("new", "page", "t/x")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("'page' is invalid for '<kind>'") && outcome.errors.contains("- breakdown\n"))
  }

  @Test func reportsOnTheLengthOfTheirPeriod() throws {
    for (key, words) in [("2026-w36/a", "本周结果"), ("2026-08/a", "下个月重点"), ("2026-q3/a", "下季度重点")] {
      try planpress.run("new", "report", key, "--language", "zh-Hans")
      #expect(try planpress.read("plans/\(key).md").contains(words))
    }
  }

  @Test func countsPeriodsFromTheFiscalYear() throws {
    try planpress.write("fiscal_year_start: 4\n", to: "planpress.yml")
    try planpress.run("new", "quarter", "plan", "--as-of", "2026-05-10")
    #expect(try planpress.read("plans/plan.md").contains("period: 2026-Q1\n"))
  }
}
