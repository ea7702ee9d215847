import PlanModel
import SourceText

/// What changed in some plans, and which of their metrics raise an alarm, as an Atom feed (RFC 4287).
///
/// It is a picture of the as-of date: an entry's time is the day that the plans give for it, and an entry keeps its
/// identifier as long as it says the same, so that a reader sees each once.
struct FeedDocument {
  let site: Site
  let title: String

  /// From the site's folder: where the feed lies, and the page it belongs to.
  let path: String
  let page: String

  /// Indices into the portfolio's plans.
  let plans: [Int]

  private static let mostEntries = 200

  /// - Parameter xml: a writer whose escapes are those of XML, in the language of the feed.
  func write(to xml: inout PageWriter) {
    let entries = plans.flatMap { PlanNews.changes(of: $0, in: site.portfolio) }
      .sorted { ($1.day, $0.plan, $0.identity.joined()) < ($0.day, $1.plan, $1.identity.joined()) }
    xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    xml.text(xml.strings.language.rawValue)
    xml.raw("\">\n<title>")
    xml.text(title)
    xml.raw("</title>\n<id>urn:uuid:")
    xml.text(StableIdentifier(["feed", site.configuration.baseURL ?? site.configuration.title ?? "", path]).uuid)
    xml.raw("</id>\n<updated>")
    time(&xml, entries.first?.day ?? site.portfolio.asOf)
    xml.raw("</updated>\n<author><name>")
    if let name = site.configuration.title { xml.text(name) } else { xml.word(.plans) }
    xml.raw("</name></author>\n<generator>Planpress</generator>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
    address(&xml, of: page)
    xml.raw("\"/>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"")
    address(&xml, of: path)
    xml.raw("\"/>\n")
    for entry in entries.prefix(Self.mostEntries) { write(entry, to: &xml) }
    xml.raw("</feed>\n")
  }

  // MARK: - Writing

  private func write(_ entry: PlanNews, to xml: inout PageWriter) {
    let plan = site.portfolio.plans[entry.plan]
    xml.raw("<entry>\n<title>")
    heading(entry, plan, &xml)
    xml.raw("</title>\n<id>urn:uuid:")
    xml.text(StableIdentifier(entry.identity).uuid)
    xml.raw("</id>\n<updated>")
    time(&xml, entry.day)
    xml.raw("</updated>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
    address(&xml, of: xml.links.paths.plans[entry.plan], record: entry.record)
    xml.raw("\"/>\n")
    if let department = plan.department {
      xml.raw("<category term=\"")
      xml.text(department)
      xml.raw("\"/>\n")
    }
    xml.raw("<summary>")
    summary(entry, plan, &xml)
    xml.raw("</summary>\n</entry>\n")
  }

  private func heading(_ entry: PlanNews, _ plan: Plan, _ xml: inout PageWriter) {
    xml.word(entry.content.word)
    xml.word(.colon)
    xml.text(entry.content.title(in: plan))
    guard case .change(let change, _) = entry.content else { return }
    xml.raw(" – ")
    xml.aspect(of: change)
  }

  private func summary(_ entry: PlanNews, _ plan: Plan, _ xml: inout PageWriter) {
    xml.text(plan.title.isEmpty ? plan.key : plan.title)
    switch entry.content {
    case .change(let change, let adjustments):
      if change.before?.value != nil || change.after?.value != nil {
        xml.raw(" · ")
        xml.text(change.before?.value ?? "–")
        xml.raw(" → ")
        xml.text(change.after?.value ?? "–")
      }
      for adjustment in adjustments { detail(adjustment.title, &xml) }
    case .adjustment(let adjustment): detail(adjustment.reason, &xml)
    case .alert(let alert):
      xml.raw(" · ")
      let metric = plan.metrics[alert.metric]
      for (place, reading) in metric.readings[alert.readings.clamped(to: metric.readings.indices)].enumerated() {
        if place > 0 { xml.word(.listSeparator) }
        xml.text(reading.label)
        xml.raw(" ")
        xml.text(reading.value.text)
      }
    case .reached, .missed, .checkIn, .reading: return
    }
  }

  private func detail(_ words: String?, _ xml: inout PageWriter) {
    guard let words else { return }
    xml.raw(" · ")
    xml.text(words)
  }

  private func time(_ xml: inout PageWriter, _ day: CalendarDate) {
    xml.text(day.description)
    xml.raw("T00:00:00Z")
  }

  /// Whole where the site knows where it will be found, else from where the feed lies.
  private func address(_ xml: inout PageWriter, of path: String, record: String? = nil) {
    if let base = site.configuration.baseAddress { xml.text(base) } else { xml.markup(xml.root) }
    xml.text(SitePaths.address(path, record: record))
  }
}
