import SourceText
import Testing

@testable import PlanModel

struct MissingSkillTests {
  private func row(_ levels: [(String, Double)], isRequirement: Bool = false) -> SkillProfile {
    var profile = SkillProfile()
    profile.levels = levels.map { SkillProfile.Level(skill: $0.0, level: $0.1, text: "", span: .unknown) }
    profile.isRequirement = isRequirement
    return profile
  }

  private func messages(_ rows: [SkillProfile]) -> [String] {
    PlanModelTests.messages(of: MissingSkill(), in: .quarter { $0.more.skills = rows })
  }

  @Test func namesASkillThatNobodyHas() {
    let needs = row([("AI", 4), ("Java", 3)], isRequirement: true)
    #expect(
      messages([needs, row([("Java", 5)]), row([("Java", 3)])])
        == ["[missing-skill] “AI” is needed at level 4, and nobody has it"])
    #expect(
      messages([needs, row([("AI", 2), ("Java", 5)])])
        == ["[missing-skill] “AI” is needed at level 4, and nobody has it (the best have 2)"])
  }

  @Test func acceptsATeamInWhichSomebodyHasEachSkill() {
    #expect(messages([row([("AI", 4)], isRequirement: true), row([("AI", 4)]), row([("AI", 0)])]) == [])
  }

  @Test func leavesAMatrixAloneThatAsksForNothingOrNamesNobody() {
    #expect(messages([row([("AI", 1)])]) == [])
    #expect(messages([row([("AI", 4)], isRequirement: true)]) == [])
  }
}
