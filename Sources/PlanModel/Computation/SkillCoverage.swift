/// How well a team covers one skill.
public struct SkillCoverage: Hashable, Sendable {
  public let skill: String

  /// What a requirement asks for, from 0 to 5; nil where none does.
  public let required: Double?

  /// The best level that anybody has, 0 where nobody has any.
  public let best: Double

  /// How many people have the level that is required, else ``usefulLevel``.
  public let covering: Int
  public let people: Int

  /// Where nothing is required, who has this level counts: somebody who works on their own.
  public static let usefulLevel = 3.0

  public var rate: Double { people == 0 ? 0 : Double(covering) / Double(people) }

  /// How many levels the best are short of what is required; nil where nothing is missing.
  public var gap: Double? {
    guard let required, required > best else { return nil }
    return required - best
  }

  /// Each skill that any of the rows names, in the order of their columns; of several requirements the highest counts.
  public static func of(_ profiles: [SkillProfile]) -> [SkillCoverage] {
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
