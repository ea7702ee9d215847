import PlanModel

/// Four fields of points, two by two: a look back, or strengths, weaknesses, opportunities and threats.
struct QuadrantView {
  struct Field {
    let word: StringKey
    let mark: StaticString
    let items: [QuadrantItem]
  }

  let fields: [Field]
  let portfolio: Portfolio

  /// The plan whose page it is.
  private var plan: Int?

  /// What became of the points, in their order.
  private var lessons: [Lesson] = []

  /// The look back of a plan, each point with what became of it.
  ///
  /// - Parameter lessons: those of the points, quadrant by quadrant.
  init(lookBackOf plan: Int, _ lessons: [Lesson], in portfolio: Portfolio) {
    self.init(portfolio.plans[plan].retrospective, in: portfolio)
    self.plan = plan
    self.lessons = lessons
  }

  init(_ retrospective: Retrospective, in portfolio: Portfolio) {
    self.portfolio = portfolio
    fields = Retrospective.Quadrant.allCases.map { quadrant in
      Field(word: quadrant.word, mark: quadrant.mark, items: retrospective[quadrant])
    }
  }

  init(_ swot: SWOT, in portfolio: Portfolio) {
    self.portfolio = portfolio
    fields = SWOT.Quadrant.allCases.map { Field(word: $0.word, mark: $0.mark, items: swot[$0]) }
  }

  func write(to page: inout PageWriter) {
    page.raw("<div class=\"quadrants\">")
    var number = 0
    for field in fields {
      page.raw("<section><h3><span class=\"mark\" aria-hidden=\"true\">")
      page.raw(field.mark)
      page.raw("</span> ")
      page.word(field.word)
      page.raw("</h3>")
      if field.items.isEmpty {
        page.emptyState(.nothingNoted)
      } else {
        page.raw("<ul>")
        let items = field.items.span
        for place in items.indices {
          write(items[place], lessons.element(at: number), &page)
          number += 1
        }
        page.raw("</ul>")
      }
      page.raw("</section>")
    }
    page.raw("</div>")
  }

  private func write(_ item: QuadrantItem, _ lesson: Lesson?, _ page: inout PageWriter) {
    page.raw("<li")
    page.identifier(item.id)
    page.raw(">")
    page.text(item.text)
    if !item.people.isEmpty || item.due != nil {
      page.raw(" <small>")
      for (place, person) in item.people.enumerated() {
        if place > 0 { page.word(.listSeparator) }
        page.people(person)
      }
      if let due = item.due {
        if !item.people.isEmpty { page.raw(" · ") }
        page.writtenDate(due)
      }
      page.raw("</small>")
    }
    if let plan, let lesson, lesson.outcome != .open || item.feeds.isEmpty {
      page.raw(" ")
      LessonOutcome(lesson, in: portfolio).write(to: &page, seenFrom: plan)
      return page.raw("</li>")
    }
    for reference in item.feeds {
      page.raw(" <span class=\"feeds\">→ ")
      page.reference(reference, in: portfolio)
      page.raw("</span>")
    }
    page.raw("</li>")
  }
}

extension Retrospective.Quadrant {
  var mark: StaticString {
    switch self {
    case .wentWell: "＋"
    case .toImprove: "△"
    case .opportunities: "◇"
    case .risks: "！"
    }
  }
}

extension SWOT.Quadrant {
  var mark: StaticString {
    switch self {
    case .strengths: "S"
    case .weaknesses: "W"
    case .opportunities: "O"
    case .threats: "T"
    }
  }
}
