/// What the goals need somebody can do.
struct MissingSkill: Rule {
  var codes: [DiagnosticCode] { [.missingSkill] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    guard !subject.plan.more.isEmpty else { return }
    let profiles = subject.plan.more.skills
    // Without anybody's row there is a list of needs and no matrix.
    guard profiles.contains(where: \.isRequirement), profiles.contains(where: { !$0.isRequirement }) else { return }
    for coverage in SkillCoverage.of(profiles) where coverage.gap != nil {
      guard let required = coverage.required else { continue }
      let level = profiles.lazy.filter(\.isRequirement).flatMap(\.levels)
        .first { $0.skill == coverage.skill && $0.level == required }
      findings.append(
        subject.diagnostic(
          .missingSkill, at: level?.span ?? profiles[0].fields.span, .text(coverage.skill), .number(required),
          coverage.best > 0 ? .number(coverage.best) : .text("")))
    }
  }
}

extension DiagnosticCode {
  package static let missingSkill = DiagnosticCode(
    "missing-skill", .warning,
    message: .init(
      en: "“{0}” is needed at level {1}, and nobody has it{2? (the best have {2})}",
      hans: "“{0}”需要达到 {1} 级，目前没有人达到{2?（最高 {2} 级）}", hant: "「{0}」需要達到 {1} 級，目前沒有人達到{2?（最高 {2} 級）}"),
    help: .init(
      en: "plan training, hire or borrow somebody, or change the goal", hans: "安排培训、招聘或借调，或调整目标",
      hant: "安排培訓、招聘或借調，或調整目標"),
    explanation: .init(
      en: "A goal that needs an AI expert can’t be reached by a team of Java engineers, however many they are.",
      hans: "目标需要 AI 专家，团队里却只有 Java 工程师，人再多也做不到。", hant: "目標需要 AI 專家，團隊裡卻只有 Java 工程師，人再多也做不到。"),
    badExample: """
      | 成员 | 需求预测 | 文案 |
      | --- | --- | --- |
      | 所需 | 4 | 3 |
      | 何嘉 | 2 | 3 |
      """,
    goodExample: """
      | 成员 | 需求预测 | 文案 |
      | --- | --- | --- |
      | 所需 | 4 | 3 |
      | 何嘉 | 4 | 3 |
      """)
}
