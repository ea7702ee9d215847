import PlanModel

/// What earlier look backs handed to a plan: what it took up and where, and what it forgot.
struct LessonsReceived {
  let lessons: [Lesson]
  private let plan: Int
  private let portfolio: Portfolio

  init(of plan: Int, in portfolio: Portfolio) {
    self.plan = plan
    self.portfolio = portfolio
    lessons = portfolio.lessons(for: plan)
  }

  func write(to page: inout PageWriter) {
    page.raw("<ul class=\"lessons\">")
    for lesson in lessons {
      let source = portfolio.plans[lesson.plan]
      page.raw("<li>")
      page.openLink(page.links.plans[lesson.plan], record: source.identifier(of: lesson.source) ?? "")
      page.text(source.text(of: lesson.source))
      page.raw("</a> <span class=\"hint\">")
      page.text(source.title)
      page.raw("</span> ")
      LessonOutcome(lesson, in: portfolio).write(to: &page, seenFrom: plan)
      page.raw("</li>")
    }
    page.raw("</ul>")
  }
}

/// What became of a point of a look back, in a few words.
struct LessonOutcome {
  private let lesson: Lesson
  private let portfolio: Portfolio

  init(_ lesson: Lesson, in portfolio: Portfolio) {
    self.lesson = lesson
    self.portfolio = portfolio
  }

  /// - Parameter plan: whose page it is; there the plan's own records are named without it.
  func write(to page: inout PageWriter, seenFrom plan: Int) {
    switch lesson.outcome {
    case .kept: return
    case .adopted(let adoptions):
      mark(&page, "on-track", .lessonAdopted)
      for adoption in adoptions {
        page.raw(" <span class=\"feeds\">→ ")
        link(adoption, &page, seenFrom: plan)
        page.raw("</span>")
      }
    case .done: mark(&page, "done", .lessonDone)
    case .dropped(let reason):
      mark(&page, "not-started", .lessonDropped)
      guard !reason.isEmpty else { return }
      page.raw(" <small>")
      page.text(reason)
      page.raw("</small>")
    case .open: mark(&page, "not-updated", .lessonOpen)
    case .forgotten(let next):
      mark(&page, "off-track", .lessonForgotten)
      guard next != plan else { return }
      page.raw(" <small>")
      page.planLink(next, portfolio.plans[next])
      page.raw("</small>")
    }
  }

  private func mark(_ page: inout PageWriter, _ style: StaticString, _ word: StringKey) {
    page.raw("<span class=\"st ")
    page.raw(style)
    page.raw("\">")
    page.word(word)
    page.raw("</span>")
  }

  private func link(_ adoption: Lesson.Adoption, _ page: inout PageWriter, seenFrom plan: Int) {
    let target = portfolio.plans[adoption.plan]
    guard let record = adoption.record, let id = target.identifier(of: record) else {
      return page.planLink(adoption.plan, target)
    }
    if adoption.plan == plan {
      page.openLink(record: id)
    } else {
      page.openLink(page.links.plans[adoption.plan], record: id)
      page.text(target.title.isEmpty ? target.key : target.title)
      page.raw(" ")
    }
    page.text(id)
    if let title = target.title(of: record) {
      page.raw(" ")
      page.text(title)
    }
    page.raw("</a>")
  }
}
