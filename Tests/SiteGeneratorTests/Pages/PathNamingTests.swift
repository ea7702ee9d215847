import Testing

@testable import SiteGenerator

@Suite struct PathNamingTests {
  @Test(arguments: [
    ("市场部", "市场部"), ("A/B 测试", "A-B 测试"), ("100%进度", "100-进度"), (".hidden", "-hidden"), ("..", "--"),
    ("con", "con-"), ("LPT1.x", "LPT1.x-"), ("a:b*c?\"<>|#d", "a-b-c------d"), ("末尾.", "末尾-"), ("", "-"),
    ("a\u{0}b\nc", "a-b-c"),
  ])
  func makesANameThatEveryFileSystemTakes(_ name: String, _ expected: String) {
    #expect(String(decoding: PathNaming.segment(name.utf8Span.span), as: UTF8.self) == expected)
  }

  @Test func cutsALongNameAtACharacterAndTellsItFromOthers() {
    let first = PathNaming.segment(Array(String(repeating: "长", count: 100).utf8).span)
    let second = PathNaming.segment(Array((String(repeating: "长", count: 99) + "短").utf8).span)
    #expect(first.count <= PathNaming.longestSegment)
    #expect(String(validating: first, as: UTF8.self) != nil)
    #expect(first != second)
  }

  @Test func givesNoTwoPagesOnePath() {
    let paths = SitePaths(
      plans: ["2026/a", "2026/A", "2026/a:", "2026/a?"], periods: [], departments: ["R/D", "R-D", "r-d"], people: [])
    #expect(Set(paths.plans.map { $0.lowercased() }).count == 4)
    #expect(paths.plans[0] == "2026/a.html")
    #expect(paths.departments[1] == "view/departments/R-D.html")
    #expect(Set(paths.departments.map { $0.lowercased() }).count == 3)
  }

  @Test func keepsItsOwnPagesAwayFromPlans() {
    let paths = SitePaths(
      plans: ["404", "View/x", "index", "index/x", "people/李明", "view", "view/people/李明"], periods: [],
      departments: [], people: ["李明"])
    #expect(
      paths.plans == [
        "404-plan.html", "View-plan/x.html", "index-plan.html", "index/x.html", "people/李明.html", "view-plan.html",
        "view-plan/people/李明.html",
      ])
    #expect(paths.people == ["view/people/李明.html"])
  }
}
