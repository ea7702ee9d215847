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

  /// What became of the points, by identifier.
  private var lessons: [String: Lesson] = [:]

  /// The look back of a plan, each point with what became of it.
  init(lookBackOf plan: Int, _ lessons: [Lesson], in portfolio: Portfolio) {
    self.init(portfolio.plans[plan].retrospective, in: portfolio)
    self.plan = plan
    for lesson in lessons {
      if let id = portfolio.plans[plan].identifier(of: lesson.source) { self.lessons[id] = lesson }
    }
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
        for place in field.items.indices { write(field.items[place], &page) }
        page.raw("</ul>")
      }
      page.raw("</section>")
    }
    page.raw("</div>")
  }

  private func write(_ item: QuadrantItem, _ page: inout PageWriter) {
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
    if let plan, let lesson = lessons[item.id], lesson.outcome != .open || item.feeds.isEmpty {
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
