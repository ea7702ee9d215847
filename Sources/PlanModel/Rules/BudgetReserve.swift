/// A budget keeps something back for what nobody can know, and not so much that it hides what is planned.
struct BudgetReserve: Rule {
  var codes: [DiagnosticCode] { [.budgetReserve] }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic]) {
    guard !subject.plan.more.isEmpty, subject.plan.kind.setsGoals else { return }
    let lines = subject.plan.more.budget
    guard let first = lines.first else { return }
    let summary = BudgetSummary(of: lines)
    guard summary.planned > 0 else { return }
    let share = summary.reserveShare ?? 0
    // A quarter's reserve may be kept in the plan of the year.
    guard share > 0 || subject.plan.kind.hasBudgetOfItsOwn else { return }
    let thresholds = subject.portfolio.settings.thresholds
    let bounds = (least: thresholds.leastReserve, most: thresholds.mostReserve)
    guard share + 1e-9 < bounds.least || share - 1e-9 > bounds.most else { return }
    let line = lines.first { $0.reserved > 0 } ?? first
    findings.append(
      subject.diagnostic(
        .budgetReserve, at: line.fields.span(of: .title), .percent(share), .percent(bounds.least),
        .percent(bounds.most)))
  }
}

extension PlanKind {
  fileprivate var hasBudgetOfItsOwn: Bool { self == .company || self == .annual || self == .project }
}

extension DiagnosticCode {
  package static let budgetReserve = DiagnosticCode(
    "budget-reserve", .warning,
    message: .init(
      en: "{0} of the budget is kept in reserve; {1} to {2} is sound",
      hans: "应急储备占预算的 {0}，合理范围是 {1} 到 {2}", hant: "應急儲備佔預算的 {0}，合理範圍是 {1} 到 {2}"),
    help: .init(
      en: "add a line “Contingency reserve”, or move money between it and the other lines",
      hans: "加一行“应急储备”，或在它与其他预算项之间调整金额", hant: "加一行「應急儲備」，或在它與其他預算項之間調整金額"),
    explanation: .init(
      en: """
        Something always costs more. Without a reserve the first surprise stops the plan; with too large a one, \
        nobody has thought about what the money is for. The bounds are settings.
        """,
      hans: "总会有事情比预想的贵。没有储备，第一次意外就会打断计划；储备过多，说明钱怎么用还没想清楚。上下限可以设置。",
      hant: "總會有事情比預想的貴。沒有儲備，第一次意外就會打斷計劃；儲備過多，說明錢怎麼用還沒想清楚。上下限可以設定。"),
    badExample: """
      | 预算项 | 预算（万元） |
      | --- | --- |
      | 线上投放 | 97 |
      | 应急储备 | 3 |
      """,
    goodExample: """
      | 预算项 | 预算（万元） |
      | --- | --- |
      | 线上投放 | 88 |
      | 应急储备 | 12 |
      """)
}
