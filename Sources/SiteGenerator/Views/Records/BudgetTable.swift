import PlanModel
import PlanReading

/// What each line was to cost and did cost, what that comes to, how much is in reserve, and where the money goes.
struct BudgetTable {
  let lines: [BudgetLine]
  private let summary: BudgetSummary
  private let hasActual: Bool
  private let hasCategory: Bool
  private let hasPeriod: Bool

  /// The headings of the parts of the year that have columns of their own.
  private let parts: [String]

  private let soundReserve: (least: Double, most: Double)

  /// Whether the plan's time is over. Before that, what has not been spent is no saving.
  private let isOver: Bool

  /// The lines whose own time is over, by their places; all where the plan's is.
  private let closedLines: Set<Int>

  /// - Parameter hasEnded: whether the time of a line is over.
  init(
    lines: [BudgetLine], thresholds: AnalysisSettings.Thresholds, isOver: Bool, hasEnded: (BudgetLine) -> Bool
  ) {
    self.lines = lines
    self.isOver = isOver
    closedLines = Set(lines.indices.filter { isOver || hasEnded(lines[$0]) })
    soundReserve = (thresholds.leastReserve, thresholds.mostReserve)
    summary = BudgetSummary(of: lines)
    hasActual = lines.contains { $0.actual != nil }
    hasCategory = lines.contains { $0.category != nil || $0.dimension != nil }
    hasPeriod = lines.contains { $0.period != nil }
    parts = [String](merging: lines.map { $0.parts.map(\.label) })
  }

  func write(to page: inout PageWriter) {
    let name = RecordKind.budgetLine.names[page.strings.language]
    page.scrolling(naming: name) { page in
      page.raw("<table class=\"grid budget\">")
      page.caption(name)
      head(&page)
      page.raw("<tbody>")
      for place in lines.indices { row(&page, lines[place], isOver: closedLines.contains(place)) }
      page.raw("</tbody>")
      total(&page)
      page.raw("</table>")
    }
    reserve(&page)
    notes(&page)
    BudgetBars(summary: summary, groups: summary.categories, word: .byCategory).write(to: &page)
    BudgetBars(summary: summary, groups: summary.periods, word: .byPeriod).write(to: &page)
  }

  // MARK: - Table

  private func head(_ page: inout PageWriter) {
    page.raw("<thead><tr>")
    page.columnHead(.budgetItem)
    if hasCategory { page.columnHead(.category) }
    if hasPeriod { page.columnHead(.period) }
    for part in parts {
      page.raw("<th scope=\"col\" class=\"n\">")
      page.text(part)
      page.raw("</th>")
    }
    page.numberHead(.budgeted)
    if hasActual {
      page.numberHead(.spent)
      page.numberHead(isOver ? .variance : .spentShare)
      page.columnHead(.status)
    }
    page.raw("</tr></thead>")
  }

  private func row(_ page: inout PageWriter, _ line: BudgetLine, isOver: Bool) {
    page.raw("<tr")
    page.identifier(line.id)
    page.raw("><th scope=\"row\">")
    page.text(line.title)
    if line.reserved > 0 {
      page.raw(" <span class=\"tag\">")
      page.word(.reserve)
      page.raw("</span>")
    }
    var details = DetailList()
    details.add(.note, line.note, &page)
    details.add(line.fields.extras, &page)
    details.close(&page)
    page.raw("</th>")
    if hasCategory { category(&page, line) }
    if hasPeriod {
      page.raw("<td>")
      if let period = line.period { page.text(period) } else { page.missing() }
      page.raw("</td>")
    }
    for part in parts { number(&page) { $0.quantity(line.parts.first { $0.label == part }?.amount) } }
    number(&page) { $0.quantity(line.planned) }
    if hasActual {
      number(&page) { $0.quantity(line.actual) }
      variance(&page, line.variance, of: line.planned?.sum, line.planned?.unit ?? "", isOver: isOver)
    }
    page.raw("</tr>")
  }

  private func category(_ page: inout PageWriter, _ line: BudgetLine) {
    page.raw("<td>")
    if let category = line.category { page.text(category) }
    if let dimension = line.dimension {
      page.raw(line.category == nil ? "" : "<br>")
      page.raw("<small>")
      page.dimension(dimension)
      page.raw("</small>")
    }
    if line.category == nil, line.dimension == nil { page.missing() }
    page.raw("</td>")
  }

  private func number(_ page: inout PageWriter, _ content: (inout PageWriter) -> Void) {
    page.raw("<td class=\"n\">")
    content(&page)
    page.raw("</td>")
  }

  /// The difference with its sign and its share, then the word for it.
  ///
  /// - Parameter isLineOver: whether the time of what it is the variance of is over.
  private func variance(
    _ page: inout PageWriter, _ variance: Double?, of planned: Double?, _ unit: String, isOver isLineOver: Bool
  ) {
    guard let variance else {
      return page.raw("<td class=\"n\"><span class=\"nil\">–</span></td><td><span class=\"nil\">–</span></td>")
    }
    if !isOver { return share(&page, (planned ?? 0) + variance, of: planned, unit, isOver: isLineOver) }
    number(&page) { page in
      if variance > 0 { page.raw("+") }
      page.money(variance, unit)
      guard let planned, planned > 0, variance != 0 else { return }
      page.raw(" <small>")
      if variance > 0 { page.raw("+") }
      page.percent(variance / planned)
      page.raw("</small>")
    }
    page.raw("<td>")
    outcome(&page, variance)
    page.raw("</td>")
  }

  private func outcome(_ page: inout PageWriter, _ variance: Double) {
    page.raw(variance > 0 ? "<span class=\"st at-risk\">" : "<span class=\"st on-track\">")
    page.word(variance > 0 ? .overspent : variance < 0 ? .underspent : .asBudgeted)
    page.raw("</span>")
  }

  /// How much of the money is gone while the plan goes on, then whether it was too much.
  private func share(
    _ page: inout PageWriter, _ spent: Double, of planned: Double?, _ unit: String, isOver: Bool
  ) {
    guard let planned, planned > 0 else {
      return page.raw("<td class=\"n\"><span class=\"nil\">–</span></td><td><span class=\"nil\">–</span></td>")
    }
    let isTooMuch = spent > planned
    page.shareCell(spent / planned, state: isTooMuch ? "bar at-risk" : "bar plain")
    if isOver, !isTooMuch {
      page.raw("<td>")
      outcome(&page, spent - planned)
      return page.raw("</td>")
    }
    page.raw(isTooMuch ? "<td><span class=\"st at-risk\">" : "<td><span class=\"st in-progress\">")
    page.word(isTooMuch ? .overspent : .soFar)
    if isTooMuch {
      page.raw(" ")
      page.money(spent - planned, unit)
    }
    page.raw("</span></td>")
  }

  private func total(_ page: inout PageWriter) {
    guard let unit = summary.unit, summary.countedLines > 1 else { return }
    page.raw("<tfoot><tr><th scope=\"row\">")
    page.word(.total)
    page.raw("</th>")
    if hasCategory { page.raw("<td></td>") }
    if hasPeriod { page.raw("<td></td>") }
    for part in parts {
      number(&page) { page in
        guard let sum = summary.periods.first(where: { $0.name == part }) else { return page.missing() }
        page.money(sum.planned, unit)
      }
    }
    number(&page) { $0.money(summary.planned, unit) }
    if hasActual {
      number(&page) { page in
        if let actual = summary.actual { page.money(actual, unit) } else { page.missing() }
      }
      if isOver {
        let planned = lines.filter { $0.variance != nil }.reduce(0) { $0 + ($1.planned?.sum ?? 0) }
        variance(&page, summary.variance, of: planned, unit, isOver: true)
      } else {
        variance(
          &page, summary.actual.map { $0 - summary.planned }, of: summary.planned, unit, isOver: false)
      }
    }
    page.raw("</tr></tfoot>")
  }

  // MARK: - What it means

  private func reserve(_ page: inout PageWriter) {
    guard let unit = summary.unit, summary.countedLines > 1 else { return }
    page.raw("<p class=\"sum\"><span>")
    page.word(.reserve)
    page.raw("</span> ")
    let share = summary.reserveShare ?? 0
    page.money(summary.reserve, unit)
    page.raw(" ÷ ")
    page.money(summary.planned, unit)
    page.raw(" = <strong>")
    page.percent(share)
    page.raw("</strong> ")
    // Binary fractions must not make 10 per cent less than 10 per cent.
    let verdict: StringKey =
      share < soundReserve.least - 1e-9
      ? .reserveTooLow : share > soundReserve.most + 1e-9 ? .reserveTooHigh : .reserveSound
    page.raw(verdict == .reserveSound ? "<span class=\"st on-track\">" : "<span class=\"st at-risk\">")
    page.phrase(verdict) { page, index in page.percent(index == 0 ? soundReserve.least : soundReserve.most) }
    page.raw("</span></p>")
  }

  private func notes(_ page: inout PageWriter) {
    if hasActual, isOver, summary.spentLines < summary.countedLines {
      page.raw("<p class=\"hint\">")
      page.phrase(.varianceOf, summary.spentLines, summary.countedLines)
      page.raw("</p>")
    }
    guard summary.uncountedLines > 0 else { return }
    page.raw("<p class=\"hint\">")
    page.phrase(.uncountedLines, summary.uncountedLines)
    page.raw("</p>")
  }
}

/// Sums of groups one below the other, each with its share of the budget as a figure and as a bar.
struct BudgetBars {
  let summary: BudgetSummary
  let groups: [BudgetSummary.Group]
  let word: StringKey

  func write(to page: inout PageWriter) {
    guard groups.count > 1, let unit = summary.unit, summary.planned > 0 else { return }
    let hasActual = groups.contains { $0.actual > 0 }
    page.scrolling(word) { page in
      page.raw("<table class=\"grid compact bars\"><caption>")
      page.word(word)
      page.raw("</caption><thead><tr>")
      page.columnHead(word == .byPeriod ? .period : .category)
      page.numberHead(.budgeted)
      page.numberHead(.share)
      if hasActual { page.numberHead(.spent) }
      page.raw("</tr></thead><tbody>")
      for group in groups {
        page.raw("<tr><th scope=\"row\">")
        page.text(group.name)
        page.raw("</th><td class=\"n\">")
        page.money(group.planned, unit)
        page.raw("</td>")
        page.shareCell(group.planned / summary.planned)
        if hasActual {
          page.raw("<td class=\"n\">")
          page.money(group.actual, unit)
          page.raw("</td>")
        }
        page.raw("</tr>")
      }
      page.raw("</tbody></table>")
    }
  }
}

extension PageWriter {
  /// A cell with a share of something as a figure and as a bar.
  mutating func shareCell(_ share: Double, mark: Double? = nil, state: StaticString = "bar plain") {
    raw("<td class=\"n p\">")
    percent(share)
    shareBar(share, mark: mark, state: state)
    raw("</td>")
  }

  mutating func shareBar(_ share: Double, mark: Double? = nil, state: StaticString = "bar plain") {
    raw("<svg class=\"")
    raw(state)
    raw("\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
    if share > 0 {
      raw("<path class=\"f\" d=\"M0 4h")
      tenths(Self.whole(min(1, share) * 1000))
      raw("\"/>")
    }
    if let mark {
      raw("<path class=\"x\" d=\"M")
      tenths(Self.whole(mark * 1000))
      raw(" 0v8\"/>")
    }
    raw("</svg>")
  }

  /// `56万元` or `1.2亿元` where the language counts so and the sum is that large, else `5,600元`.
  mutating func money(_ sum: Double, _ unit: String) {
    if abs(sum) >= 10_000, strings.language != .english {
      let isTraditional = strings.language == .traditionalChinese
      if abs(sum) >= 100_000_000 {
        number(sum / 100_000_000)
        raw(isTraditional ? "億" : "亿")
      } else {
        number(sum / 10_000)
        raw(isTraditional ? "萬" : "万")
      }
      return text(unit)
    }
    grouped(sum)
    guard !unit.isEmpty else { return }
    if strings.language == .english { raw(" ") }
    text(unit)
  }

  /// Whole thousands parted by commas: `1,234,567`.
  private mutating func grouped(_ value: Double) {
    let rounded = Self.whole(value)
    if rounded < 0 { raw("-") }
    var groups: [Int] = []
    var rest = abs(rounded)
    repeat {
      groups.append(rest % 1000)
      rest /= 1000
    } while rest > 0
    integer(groups[groups.count - 1])
    for group in groups.dropLast().reversed() {
      raw(",")
      integer(group / 100)
      twoDigits(group % 100)
    }
  }
}
