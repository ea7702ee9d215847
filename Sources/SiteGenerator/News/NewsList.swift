import PlanModel

/// News one a line: the day, what sort it is, the record, and what is new about it.
struct NewsList {
  let items: [PlanNews]
  let portfolio: Portfolio

  /// Not where all are of one day.
  var namesDays = true

  func write(to page: inout PageWriter) {
    page.raw("<ul class=\"agenda\">")
    for item in items {
      page.raw("<li>")
      line(&page, item)
      page.raw("</li>")
    }
    page.raw("</ul>")
  }

  private func line(_ page: inout PageWriter, _ item: PlanNews) {
    let plan = portfolio.plans[item.plan]
    if namesDays {
      page.date(item.day)
      page.raw(" ")
    }
    page.raw("<span class=\"st ")
    page.raw(item.content.style)
    page.raw("\">")
    page.word(item.content.word)
    page.raw("</span> <span class=\"what\">")
    if let record = item.record { page.openLink(page.links.plans[item.plan], record: record) }
    page.text(item.content.title(in: plan))
    if item.record != nil { page.raw("</a>") }
    detail(&page, item.content, plan)
    page.raw("</span> <span class=\"hint\">")
    page.planLink(item.plan, plan)
    page.raw("</span>")
  }

  private func detail(_ page: inout PageWriter, _ content: PlanNews.Content, _ plan: Plan) {
    switch content {
    case .change(let change, _):
      page.raw(" <span class=\"hint\">")
      page.aspect(of: change)
      if change.before?.value != nil || change.after?.value != nil {
        page.raw(" ")
        values(&page, change.before?.value, change.after?.value)
      }
      page.raw("</span>")
    case .adjustment(let adjustment): if let reason = adjustment.reason { hint(&page, reason) }
    case .alert(let alert):
      let metric = plan.metrics[alert.metric]
      let readings = metric.readings[alert.readings.clamped(to: metric.readings.indices)]
      let newest = readings.suffix(AlertList.mostReadings).map(\.value.text)
      hint(&page, ((readings.count > newest.count ? ["…"] : []) + newest).joined(separator: " → "))
    case .checkIn(let place): if let value = plan.checkIns[place].current { figure(&page, value.text, before: nil) }
    case .reading(let metric, let place):
      let readings = plan.metrics[metric].readings
      figure(&page, readings[place].value.text, before: place > 0 ? readings[place - 1].value.text : nil)
    case .reached, .missed: return
    }
  }

  private func hint(_ page: inout PageWriter, _ words: String) {
    page.raw(" <span class=\"hint\">")
    page.text(words)
    page.raw("</span>")
  }

  /// The value now, after the one before.
  private func figure(_ page: inout PageWriter, _ value: String, before: String?) {
    page.raw(" <strong>")
    page.text(value)
    page.raw("</strong>")
    guard let before, before != value else { return }
    page.raw(" <span class=\"hint\">← ")
    page.text(before)
    page.raw("</span>")
  }

  private func values(_ page: inout PageWriter, _ before: String?, _ after: String?) {
    page.text(before ?? "–")
    page.raw(" → ")
    page.text(after ?? "–")
  }
}

extension Plan {
  /// What a check-in tells of: its own title, else that of its key result.
  fileprivate func subject(of checkIn: CheckIn) -> String {
    guard checkIn.title.isEmpty else { return checkIn.title }
    guard let name = checkIn.keyResult?.record else { return checkIn.keyResult?.text ?? checkIn.id }
    let keyResults = self.objectives.lazy.flatMap(\.keyResults)
    return keyResults.first { $0.id == name }?.title ?? name
  }
}

extension PlanNews.Content {
  var word: StringKey {
    switch self {
    case .change: .change
    case .adjustment: .adjustment
    case .alert: .alerts
    case .reached: .achieved
    case .missed: .overdue
    case .checkIn: .checkIns
    case .reading: .reading
    }
  }

  /// The class of its mark.
  fileprivate var style: StaticString {
    switch self {
    case .missed: "off-track"
    case .alert: "at-risk"
    case .reached: "done"
    case .adjustment, .change: "changed"
    case .checkIn, .reading: "reported"
    }
  }

  /// The name of the record that it is about.
  func title(in plan: Plan) -> String {
    switch self {
    case .change(let change, _): change.current?.title ?? ""
    case .adjustment(let adjustment): adjustment.title
    case .alert(let alert): plan.metrics[alert.metric].title
    case .reached(let record), .missed(let record): plan.words(of: record).title
    case .checkIn(let place): plan.subject(of: plan.checkIns[place])
    case .reading(let metric, _): plan.metrics[metric].title
    }
  }
}
