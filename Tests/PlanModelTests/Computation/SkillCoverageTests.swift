import PlanModel
import SourceText
import Testing

@Suite struct SkillCoverageTests {
  private static func row(_ levels: [(String, Double)], isRequirement: Bool = false) -> SkillProfile {
    var profile = SkillProfile()
    profile.levels = levels.map { SkillProfile.Level(skill: $0.0, level: $0.1, text: "", span: .unknown) }
    profile.isRequirement = isRequirement
    return profile
  }

  @Test func countsWhoHasTheRequiredLevel() throws {
    let coverage = SkillCoverage.of([
      Self.row([("SQL", 4), ("文案", 2)]), Self.row([("SQL", 2)]),
      Self.row([("SQL", 3), ("文案", 4)], isRequirement: true),
    ])
    let sql = try #require(coverage.first)
    #expect((sql.covering, sql.people, sql.gap == nil) == (1, 2, true))
    #expect(sql.rate == 0.5)
    #expect(coverage[1].gap == 2)
  }

  @Test func takesLevelThreeWhereNothingIsRequired() {
    let coverage = SkillCoverage.of([Self.row([("SQL", 3)]), Self.row([("SQL", 2.5)]), Self.row([])])
    #expect(coverage.map(\.covering) == [1])
    #expect(coverage.map(\.people) == [3])
    #expect(coverage.map(\.gap) == [nil])
  }

  /// Rows leave out empty cells; the columns come back in their order all the same.
  @Test func keepsTheOrderOfTheColumns() {
    let coverage = SkillCoverage.of([Self.row([("甲", 1), ("丙", 1)]), Self.row([("甲", 1), ("乙", 1), ("丙", 1)])])
    #expect(coverage.map(\.skill) == ["甲", "乙", "丙"])
  }

  @Test func asksNothingOfATeamOfNobody() {
    let coverage = SkillCoverage.of([Self.row([("SQL", 3)], isRequirement: true)])
    #expect(coverage.map(\.rate) == [0])
    #expect(coverage.map(\.gap) == [3])
  }
}
