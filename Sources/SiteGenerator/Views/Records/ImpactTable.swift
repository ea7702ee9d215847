import PlanModel
import PlanReading

/// Work that a company can't be without: how long it may be down, how soon it shall be back, and whether the one fits the
/// other.
struct ImpactTable {
  let functions: [BusinessFunction]

  /// The longest time in any row, which the bars are drawn against.
  private let longest: Double

  init(functions: [BusinessFunction]) {
    self.functions = functions
    longest = functions.flatMap { [$0.mtpd?.hours ?? 0, $0.rto?.hours ?? 0] }.max() ?? 0
  }

  func write(to page: inout PageWriter) {
    let name = RecordKind.businessFunction.names[page.strings.language]
    page.scrolling(naming: name) { page in
      page.raw("<table class=\"grid impact\">")
      page.caption(name)
      page.raw("<thead><tr>")
      page.columnHead(.businessFunction)
      page.numberHead(.longestDowntime)
      page.numberHead(.recoveryTime)
      page.numberHead(.recoveryPoint)
      page.columnHead(.verdict)
      page.columnHead(.workaround)
      page.raw("</tr></thead><tbody>")
      for function in functions { row(&page, function) }
      page.raw("</tbody></table>")
    }
    page.raw("<p class=\"hint\">")
    page.word(.impactRule)
    page.raw("</p>")
  }

  private func row(_ page: inout PageWriter, _ function: BusinessFunction) {
    page.beginRow(of: function)
    page.raw("<td class=\"n\">")
    page.quantity(function.mtpd)
    page.raw("</td><td class=\"n p\">")
    page.quantity(function.rto)
    if longest > 0, let downtime = function.mtpd?.hours, let recovery = function.rto?.hours {
      page.shareBar(
        recovery / longest, mark: downtime / longest,
        state: recovery > downtime ? "bar off-track" : "bar on-track")
    }
    page.raw("</td><td class=\"n\">")
    page.quantity(function.rpo)
    page.raw("</td><td>")
    verdict(&page, function)
    page.raw("</td><td>")
    if let workaround = function.workaround { page.text(workaround) } else { page.missing() }
    page.raw("</td></tr>")
  }

  private func verdict(_ page: inout PageWriter, _ function: BusinessFunction) {
    guard let downtime = function.mtpd?.hours, let recovery = function.rto?.hours else { return page.missing() }
    if recovery > downtime {
      page.raw("<span class=\"st off-track\">")
      page.word(.recoveryTooLate)
    } else {
      page.raw("<span class=\"st on-track\">")
      page.word(.recoveryInTime)
    }
    page.raw("</span>")
  }
}
