/// How well a team covers one skill.
package struct SkillCoverage: Hashable, Sendable {
  package let skill: String

  /// What a requirement asks for, from 0 to 5; nil where none does.
  package let required: Double?

  /// The best level that anybody has, 0 where nobody has any.
  package let best: Double

  /// How many people have the level that is required, else ``usefulLevel``.
  package let covering: Int
  package let people: Int

  /// Where nothing is required, who has this level counts: somebody who works on their own.
  package static let usefulLevel = 3.0

  package var rate: Double { people == 0 ? 0 : Double(covering) / Double(people) }

  /// How many levels the best are short of what is required; nil where nothing is missing.
  package var gap: Double? {
    guard let required, required > best else { return nil }
    return required - best
  }

  /// Each skill that any of the rows names, in the order of their columns; of several requirements the highest counts.
  package static func of(_ profiles: [SkillProfile]) -> [SkillCoverage] {
    let skills = [String](merging: profiles.map { $0.levels.map(\.skill) })
    let people = profiles.filter { !$0.isRequirement }
    return skills.map { skill in
      let required = profiles.lazy.filter(\.isRequirement).compactMap { $0.level(of: skill) }.max()
      let levels = people.compactMap { $0.level(of: skill) }
      let bound = required ?? usefulLevel
      return SkillCoverage(
        skill: skill, required: required, best: levels.max() ?? 0,
        covering: levels.count { $0 >= bound && $0 > 0 }, people: people.count)
    }
  }
}
