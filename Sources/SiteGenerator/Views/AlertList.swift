import PlanModel

/// Metrics that have missed their mark several times running, with the readings that prove it.
struct AlertList {
  let alerts: [(plan: Int, alert: Alert)]
  let portfolio: Portfolio

  /// Whether each alert says which plan it is from.
  let namesPlans: Bool

  /// The sentence counts all misses, and the table of readings has them; the newest are proof enough.
  static let mostReadings = 6

  func write(to page: inout PageWriter) {
    page.raw("<ul class=\"alerts\">")
    for (number, alert) in alerts {
      let plan = portfolio.plans[number]
      guard plan.metrics.indices.contains(alert.metric) else { continue }
      write(plan.metrics[alert.metric], alert, plan, number, &page)
    }
    page.raw("</ul>")
  }

  private func write(_ metric: Metric, _ alert: Alert, _ plan: Plan, _ number: Int, _ page: inout PageWriter) {
    page.raw("<li><span class=\"st at-risk\">")
    page.word(.alerts)
    page.raw("</span> ")
    if namesPlans {
      page.openLink(page.links.plans[number], record: metric.id)
    } else {
      page.openLink(record: metric.id)
    }
    page.text(metric.title)
    page.raw("</a>")
    if namesPlans {
      page.raw(" <span class=\"hint\">")
      page.planLink(number, plan)
      page.raw("</span>")
    }
    page.raw("<br>")
    sentence(&page, metric, alert)
    readings(&page, metric, alert)
    page.raw("</li>")
  }

  private func sentence(_ page: inout PageWriter, _ metric: Metric, _ alert: Alert) {
    page.phrase(.alertSentence) { page, index in
      switch index {
      case 0: page.integer(alert.readings.count)
      case 1: page.percent(alert.threshold)
      default: page.quantity(metric.target)
      }
    }
  }

  private func readings(_ page: inout PageWriter, _ metric: Metric, _ alert: Alert) {
    let missed = metric.readings[alert.readings.clamped(to: metric.readings.indices)]
    page.raw(" <span class=\"hint\">")
    if missed.count > Self.mostReadings { page.raw("… ") }
    for (place, reading) in missed.suffix(Self.mostReadings).enumerated() {
      if place > 0 { page.word(.listSeparator) }
      page.text(reading.label)
      page.raw(" ")
      page.text(reading.value.text)
    }
    page.raw("</span>")
  }
}
