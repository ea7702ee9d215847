/// Exactly one person answers for a key result; others may help.
struct KeyResultOwner: Rule {
  var codes: [DiagnosticCode] { [.keyResultWithoutOwner, .keyResultOwners] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    let kind = subject.plan.kind
    guard kind.setsGoals, kind != .personal else { return }
    for index in subject.plan.objectives.indices {
      for number in subject.plan.objectives[index].keyResults.indices {
        guard let owner = subject.plan.objectives[index].keyResults[number].fields[.owner] else {
          let keyResult = subject.plan.objectives[index].keyResults[number]
          findings.append(
            subject.diagnostic(
              .keyResultWithoutOwner, at: keyResult.fields.span(of: .title), .text(keyResult.id),
              .text(keyResult.title)))
          continue
        }
        guard Self.hasSeparator(owner) || Self.isEverybody(owner) else { continue }
        check(owner, of: subject.plan.objectives[index].keyResults[number], subject, into: &findings)
      }
    }
  }

  private func check(
    _ owner: String, of keyResult: KeyResult, _ subject: RuleSubject, into findings: inout [Diagnostic]
  ) {
    let isShared = People(text: owner).isShared
    guard isShared || Self.isEverybody(owner) else { return }
    findings.append(
      subject.diagnostic(
        .keyResultOwners, at: keyResult.fields.span(of: .owner), .text(keyResult.id), .text(owner),
        .text(isShared ? People(text: owner).names.first ?? "" : "")))
  }

  /// Whether a byte stands there that `、，／；＆` or their ASCII forms begin with; spares most names a closer look.
  private static func hasSeparator(_ owner: String) -> Bool {
    owner.utf8.contains { byte in
      switch byte {
      case 0x2C, 0x2F, 0x3B, 0x26, 0x2B, 0x0A, 0xE3, 0xEF: true
      default: false
      }
    }
  }

  private static func isEverybody(_ owner: String) -> Bool {
    switch owner.unicodeScalars.first {
    case "全", "所", "大", "E", "e", "A", "a": everybody.contains { owner.lowercased().hasPrefix($0) }
    default: false
    }
  }

  private static let everybody = ["全体", "全體", "全员", "全員", "所有", "大家", "everybody", "everyone", "all "]
}

extension DiagnosticCode {
  package static let keyResultWithoutOwner = DiagnosticCode(
    "key-result-without-owner", .warning,
    message: .init(en: "key result {0} “{1}” has no owner", hans: "关键结果 {0}“{1}”没有负责人", hant: "關鍵結果 {0}「{1}」沒有負責人"),
    help: .init(en: "name the one person who answers for it", hans: "写上唯一对它负责的人", hant: "寫上唯一對它負責的人"),
    explanation: .init(
      en: "Every key result has exactly one owner, who reports on it. Without one it is reported by nobody.",
      hans: "每个关键结果有且只有一位负责人，由他更新进展。没有负责人，就没有人更新。", hant: "每個關鍵結果有且只有一位負責人，由他更新進展。沒有負責人，就沒有人更新。"),
    badExample: """
      | KR编号 | 关键结果 | 负责人 | 目标值 |
      | --- | --- | --- | --- |
      | KR1 | 新签客户 | | 40家 |
      """,
    goodExample: """
      | KR编号 | 关键结果 | 负责人 | 目标值 |
      | --- | --- | --- | --- |
      | KR1 | 新签客户 | 李明 | 40家 |
      """)

  package static let keyResultOwners = DiagnosticCode(
    "key-result-owners", .warning,
    message: .init(
      en: "key result {0} has more than one owner: “{1}”", hans: "关键结果 {0} 的负责人不止一位：“{1}”",
      hant: "關鍵結果 {0} 的負責人不止一位：「{1}」"),
    help: .init(
      en: "keep one of them as owner{2?, such as “{2}”,} and name the others as collaborators",
      hans: "只留一人为负责人{2?（例如“{2}”）}，其余写入“协同”", hant: "只留一人為負責人{2?（例如「{2}」）}，其餘寫入「協同」"),
    explanation: .init(
      en: "Where several answer, nobody does. Helpers have a column of their own.",
      hans: "几个人共同负责，等于没有人负责。其他参与的人写在“协同”一列。", hant: "幾個人共同負責，等於沒有人負責。其他參與的人寫在「協同」一欄。"),
    badExample: """
      | KR编号 | 关键结果 | 负责人 | 目标值 |
      | --- | --- | --- | --- |
      | KR1 | 新签客户 | 李明、王芳 | 40家 |
      """,
    goodExample: """
      | KR编号 | 关键结果 | 负责人 | 协同 | 目标值 |
      | --- | --- | --- | --- | --- |
      | KR1 | 新签客户 | 李明 | 王芳 | 40家 |
      """)
}
