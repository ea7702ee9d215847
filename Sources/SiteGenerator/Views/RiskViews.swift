import PlanModel

/// A plan's risks: where each lies in the matrix, then what is done about it.
struct RiskTable {
  let dossier: PlanDossier
  let risks: [Int]

  init(_ dossier: PlanDossier, risks: [Int]? = nil) {
    self.dossier = dossier
    self.risks = risks ?? Array(dossier.plan.risks.indices)
  }

  func write(to page: inout PageWriter) {
    RiskMatrix(cells: cells).write(to: &page) { page, number in
      let risk = dossier.plan.risks[number]
      page.openLink(record: risk.id)
      page.text(risk.id)
      page.raw("</a>")
    }
    page.scrolling(.risks) { page in
      page.raw("<table class=\"grid risk-list\"><thead><tr>")
      page.columnHead(.id)
      page.columnHead(.risk)
      page.columnHead(.priority)
      page.columnHead(.likelihood)
      page.columnHead(.impact)
      page.columnHead(.prevention)
      page.columnHead(.contingency)
      page.columnHead(.owner)
      page.raw("</tr></thead><tbody>")
      for risk in risks { row(&page, dossier.plan.risks[risk]) }
      page.raw("</tbody></table>")
    }
  }

  private var cells: RiskMatrix.Cells {
    RiskMatrix.Cells(risks.map { ($0, dossier.plan.risks[$0]) })
  }

  private func row(_ page: inout PageWriter, _ risk: Risk) {
    page.raw("<tr")
    page.identifier(risk.id)
    page.raw("><td class=\"id\">")
    page.text(risk.id)
    page.raw("</td><th scope=\"row\">")
    page.text(risk.title)
    var details = DetailList()
    details.add(.category, risk.category, &page)
    details.add(.description, risk.details, &page)
    details.add(.trigger, risk.trigger, &page)
    details.add(.response, risk.response, &page)
    details.add(.status, risk.status, &page)
    details.add(.note, risk.note, &page)
    details.add(risk.fields.extras, &page)
    details.close(&page)
    page.raw("</th><td>")
    page.priority(risk.priority)
    page.raw("</td><td>")
    if let likelihood = risk.likelihood { page.word(likelihood.word) } else { page.missing() }
    page.raw("</td><td>")
    if let impact = risk.impact { page.word(impact.word) } else { page.missing() }
    for words in [risk.prevention, risk.contingency] {
      page.raw("</td><td>")
      if let words { page.text(words) } else { page.missing() }
    }
    page.raw("</td><td>")
    page.people(risk.fields[.owner])
    page.raw("</td></tr>")
  }
}

extension PageWriter {
  mutating func priority(_ priority: RiskPriority?) {
    switch priority {
    case .low: raw("<span class=\"pr p1\">")
    case .medium: raw("<span class=\"pr p2\">")
    case .high: raw("<span class=\"pr p3\">")
    case .critical: raw("<span class=\"pr p4\">")
    case nil: raw("<span class=\"pr\">")
    }
    word(priority?.word ?? .notRated)
    raw("</span>")
  }
}

/// Likelihood against impact, three rows by four columns, with what lies in each cell.
struct RiskMatrix {
  /// What lies where, by likelihood (from the top: high, medium, low) and impact (from the left: minor to catastrophic).
  struct Cells {
    private(set) var items: [[Int]] = Array(repeating: [], count: 12)

    init(_ risks: [(number: Int, risk: Risk)]) {
      for (number, risk) in risks {
        guard let likelihood = risk.likelihood, let impact = risk.impact else { continue }
        items[Cells.place(likelihood, impact)].append(number)
      }
    }

    static func place(_ likelihood: Likelihood, _ impact: Impact) -> Int {
      (Likelihood.high.rawValue - likelihood.rawValue) * Impact.allCases.count + impact.rawValue - 1
    }

    var isEmpty: Bool { items.allSatisfy { $0.isEmpty } }
  }

  let cells: Cells

  /// Whether cells hold words and not only identifiers.
  var isWide = false

  /// A cell with more than this many risks shows their number.
  private static let mostNamed = 12

  func write(to page: inout PageWriter, item: (inout PageWriter, Int) -> Void) {
    guard !cells.isEmpty else { return }
    page.raw(isWide ? "<table class=\"matrix full\"><caption>" : "<table class=\"matrix\"><caption>")
    page.word(.riskMatrix)
    page.raw("</caption><thead><tr><th scope=\"col\">")
    page.word(.likelihood)
    page.raw(" ↓ · ")
    page.word(.impact)
    page.raw(" →</th>")
    for impact in Impact.allCases { page.columnHead(impact.word) }
    page.raw("</tr></thead><tbody>")
    for likelihood in Likelihood.allCases.reversed() {
      page.raw("<tr><th scope=\"row\">")
      page.word(likelihood.word)
      page.raw("</th>")
      for impact in Impact.allCases { cell(&page, likelihood, impact, item) }
      page.raw("</tr>")
    }
    page.raw("</tbody></table>")
  }

  private func cell(
    _ page: inout PageWriter, _ likelihood: Likelihood, _ impact: Impact, _ item: (inout PageWriter, Int) -> Void
  ) {
    let numbers = cells.items[Cells.place(likelihood, impact)]
    page.raw("<td class=\"p")
    page.integer((RiskPriority(rank: likelihood.rawValue * impact.rawValue)?.rawValue ?? 0) + 1)
    page.raw("\">")
    if numbers.count > Self.mostNamed {
      page.raw("<strong>")
      page.integer(numbers.count)
      page.raw("</strong>")
    } else {
      for (place, number) in numbers.enumerated() {
        if place > 0 { page.raw(" ") }
        item(&page, number)
      }
    }
    page.raw("</td>")
  }
}
