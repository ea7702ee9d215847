import PlanModel

/// A plan's metrics, each a card with its line over time, and all readings in a table below.
struct MetricCards {
  let dossier: PlanDossier
  let metrics: [Int]

  init(_ dossier: PlanDossier, metrics: [Int]? = nil) {
    self.dossier = dossier
    self.metrics = metrics ?? Array(dossier.plan.metrics.indices)
  }

  func write(to page: inout PageWriter) {
    page.raw("<div class=\"cards\">")
    for metric in metrics { card(&page, metric) }
    page.raw("</div>")
    let withReadings = metrics.filter { !dossier.plan.metrics[$0].readings.isEmpty }
    if !withReadings.isEmpty { ReadingTable(dossier: dossier, metrics: withReadings).write(to: &page) }
  }

  private func card(_ page: inout PageWriter, _ number: Int) {
    let metric = dossier.plan.metrics[number]
    let alert = dossier.analysis.alerts.first { $0.metric == number }
    page.raw("<article class=\"card\"")
    page.identifier(metric.id)
    page.raw("><h3>")
    page.text(metric.title)
    page.raw("</h3><p class=\"hint\">")
    facts(&page, metric)
    page.raw("</p>")
    latest(&page, metric)
    if let line = Sparkline(metric) {
      line.write(to: &page, alert: alert)
      Extremes(points: line.points).write(to: &page)
    }
    if alert != nil {
      page.raw("<p><span class=\"st at-risk\">")
      page.word(.alerts)
      page.raw("</span></p>")
    }
    page.raw("</article>")
  }

  private func facts(_ page: inout PageWriter, _ metric: Metric) {
    page.text(metric.id)
    if let type = metric.type {
      page.raw(" · ")
      page.word(type.word)
    }
    if let owner = metric.fields[.owner] {
      page.raw(" · ")
      page.people(owner)
    }
  }

  private func latest(_ page: inout PageWriter, _ metric: Metric) {
    page.raw("<p class=\"figure\">")
    if let last = metric.readings.last(where: { $0.date <= dossier.asOf }) {
      page.text(last.value.text)
      page.raw(" <small>")
      page.text(last.label)
      page.raw("</small>")
    } else {
      page.raw("<small>")
      page.word(.noReadings)
      page.raw("</small>")
    }
    page.raw("</p><p class=\"hint\">")
    page.word(.target)
    page.word(.colon)
    if let target = metric.target { page.text(target.text) } else { page.word(.noTarget) }
    if let baseline = metric.baseline {
      page.raw(" · ")
      page.word(.baseline)
      page.word(.colon)
      page.text(baseline.text)
    }
    page.raw("</p>")
  }
}

/// First, last, lowest and highest, in words below the line.
private struct Extremes {
  let points: [(reading: Reading, value: Double)]

  func write(to page: inout PageWriter) {
    guard let first = points.first, let last = points.last,
      let lowest = points.min(by: { $0.value < $1.value }), let highest = points.max(by: { $0.value < $1.value })
    else { return }
    page.raw("<dl class=\"extremes\">")
    for (key, point) in [(StringKey.first, first), (.latest, last), (.lowest, lowest), (.highest, highest)] {
      page.raw("<div><dt>")
      page.word(key)
      page.raw("</dt><dd>")
      page.text(point.reading.value.text)
      page.raw(" <small>")
      page.text(point.reading.label)
      page.raw("</small></dd></div>")
    }
    page.raw("</dl>")
  }
}

/// All readings: metrics across, dates down, so that a long series runs down the page and not out of it; nor do many
/// metrics, which have several tables.
private struct ReadingTable {
  let dossier: PlanDossier
  let metrics: [Int]

  func write(to page: inout PageWriter) {
    page.raw("<details><summary>")
    page.word(.dataTable)
    page.raw("</summary>")
    for first in stride(from: 0, to: metrics.count, by: PageWriter.fewColumns) {
      table(&page, metrics[first...].prefix(PageWriter.fewColumns).map { dossier.plan.metrics[$0] })
    }
    page.raw("</details>")
  }

  private func table(_ page: inout PageWriter, _ columns: [Metric]) {
    var labels: [CalendarDate: String] = [:]
    var values: [[CalendarDate: Reading]] = []
    for metric in columns {
      var byDate: [CalendarDate: Reading] = [:]
      for reading in metric.readings {
        byDate[reading.date] = reading
        if labels[reading.date] == nil { labels[reading.date] = reading.label }
      }
      values.append(byDate)
    }
    page.scrolling(.readings) { page in
      page.raw("<table class=\"grid compact\"><thead><tr>")
      page.columnHead(.date)
      for metric in columns {
        page.raw("<th scope=\"col\" class=\"n\">")
        page.text(metric.title)
        page.raw("</th>")
      }
      page.raw("</tr></thead><tbody>")
      for (day, label) in labels.sorted(by: { $0.key < $1.key }) {
        page.raw("<tr><th scope=\"row\">")
        page.text(label)
        page.raw("</th>")
        for byDate in values {
          page.raw("<td class=\"n\">")
          if let reading = byDate[day] { page.text(reading.value.text) } else { page.missing() }
          page.raw("</td>")
        }
        page.raw("</tr>")
      }
      page.raw("</tbody></table>")
    }
  }
}
