import PlanModel

/// A plan's look back: its four quadrants and its actions, each with what became of it.
struct LookBackView {
  private let plan: Int
  private let portfolio: Portfolio
  private let lessons: [Lesson]

  init(of plan: Int, in portfolio: Portfolio) {
    self.plan = plan
    self.portfolio = portfolio
    lessons = portfolio.lessons(of: plan)
  }

  func write(to page: inout PageWriter) {
    if !portfolio.plans[plan].retrospective.isEmpty {
      QuadrantView(lookBackOf: plan, lessons, in: portfolio).write(to: &page)
    }
    let actions = lessons.filter { if case .action = $0.source { true } else { false } }
    guard !actions.isEmpty else { return }
    page.raw("<ul class=\"lessons\">")
    for lesson in actions {
      let source = portfolio.plans[plan]
      page.raw("<li>")
      page.openLink(record: source.identifier(of: lesson.source) ?? "")
      page.text(source.text(of: lesson.source))
      page.raw("</a> ")
      LessonOutcome(lesson, in: portfolio).write(to: &page, seenFrom: plan)
      page.raw("</li>")
    }
    page.raw("</ul>")
  }
}
