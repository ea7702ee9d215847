/// One role answers for an activity, and somebody does it.
struct UnclearResponsibility: Rule {
  var codes: [DiagnosticCode] { [.nobodyResponsible, .nobodyAccountable, .severalAccountable] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    guard !subject.plan.more.isEmpty else { return }
    for row in subject.plan.more.responsibilities {
      let accountable = row.roles(with: .accountable)
      let span = row.fields.span(of: .title)
      if row.roles(with: .responsible).isEmpty {
        findings.append(subject.diagnostic(.nobodyResponsible, at: span, .text(row.title)))
      }
      if accountable.isEmpty {
        findings.append(subject.diagnostic(.nobodyAccountable, at: span, .text(row.title)))
      } else if accountable.count > 1 {
        findings.append(subject.diagnostic(.severalAccountable, at: span, .text(row.title), .list(accountable)))
      }
    }
  }
}

extension DiagnosticCode {
  package static let nobodyResponsible = DiagnosticCode(
    "nobody-responsible", .warning,
    message: .init(en: "nobody does “{0}”: the row has no R", hans: "“{0}”没有人做：这一行没有 R", hant: "「{0}」沒有人做：這一列沒有 R"),
    help: .init(
      en: "give an R to whoever does the work; “A/R” where the same role answers for it",
      hans: "给执行的人写上 R；同一角色既负责又执行时写“A/R”", hant: "給執行的人寫上 R；同一角色既負責又執行時寫「A/R」"),
    explanation: .init(
      en: "An activity that some are asked about and others told of, and that nobody does, will not be done.",
      hans: "有人被咨询，有人被告知，却没有人动手的事，最后不会有结果。", hant: "有人被諮詢，有人被告知，卻沒有人動手的事，最後不會有結果。"),
    badExample: """
      | 活动 | 周予安 | 许卓 |
      | --- | --- | --- |
      | 展会与沙龙 | A | C |
      """,
    goodExample: goodResponsibilities)

  package static let nobodyAccountable = DiagnosticCode(
    "nobody-accountable", .warning,
    message: .init(
      en: "nobody answers for “{0}”: the row has no A", hans: "“{0}”没有人负最终责任：这一行没有 A",
      hant: "「{0}」沒有人負最終責任：這一列沒有 A"),
    help: .init(
      en: "give exactly one role an A", hans: "给且只给一个角色写上 A", hant: "給且只給一個角色寫上 A"),
    explanation: .init(
      en: "Whoever has the A decides and answers for the result. Without one, every question goes round.",
      hans: "A 是拍板并对结果负责的人。没有 A，遇到问题就会互相推。", hant: "A 是拍板並對結果負責的人。沒有 A，遇到問題就會互相推。"),
    badExample: """
      | 活动 | 周予安 | 许卓 |
      | --- | --- | --- |
      | 展会与沙龙 | C | R |
      """,
    goodExample: goodResponsibilities)

  package static let severalAccountable = DiagnosticCode(
    "several-accountable", .warning,
    message: .init(
      en: "several answer for “{0}”: {1}", hans: "“{0}”有多个 A：{1}", hant: "「{0}」有多個 A：{1}"),
    help: .init(
      en: "leave one A, and make the others R or C", hans: "只留一个 A，其他改为 R 或 C", hant: "只留一個 A，其他改為 R 或 C"),
    explanation: .init(
      en: "Where two answer for the same thing, each may think that the other does.",
      hans: "两个人都负最终责任，就容易谁也不负责。", hant: "兩個人都負最終責任，就容易誰也不負責。"),
    badExample: """
      | 活动 | 周予安 | 许卓 |
      | --- | --- | --- |
      | 展会与沙龙 | A | A/R |
      """,
    goodExample: goodResponsibilities)

  private static let goodResponsibilities = """
    | 活动 | 周予安 | 许卓 |
    | --- | --- | --- |
    | 展会与沙龙 | A | R |
    """
}
