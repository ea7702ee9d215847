import PlanModel

/// What owners have reported, the newest first.
struct CheckInTable {
  let dossier: PlanDossier
  let checkIns: [Int]

  init(_ dossier: PlanDossier, checkIns: [Int]? = nil) {
    self.dossier = dossier
    let all = dossier.plan.checkIns
    self.checkIns = (checkIns ?? Array(all.indices)).sorted { left, right in
      let (first, second) = (all[left].date?.end, all[right].date?.end)
      guard first != second else { return left < right }
      return (first?.daysSinceEpoch ?? Int32.min) > (second?.daysSinceEpoch ?? Int32.min)
    }
  }

  func write(to page: inout PageWriter) {
    page.scrolling(.checkIns) { page in
      page.raw("<table class=\"grid\"><thead><tr>")
      page.columnHead(.date)
      page.columnHead(.keyResult)
      page.numberHead(.current)
      page.numberHead(.confidence)
      page.columnHead(.note)
      page.raw("</tr></thead><tbody>")
      for checkIn in checkIns { row(&page, dossier.plan.checkIns[checkIn]) }
      page.raw("</tbody></table>")
    }
  }

  private func row(_ page: inout PageWriter, _ checkIn: CheckIn) {
    page.raw("<tr")
    page.identifier(checkIn.id)
    page.raw("><td class=\"when\">")
    page.writtenDate(checkIn.date)
    page.raw("</td><td>")
    if let reference = checkIn.keyResult { page.reference(reference, in: dossier.portfolio) } else { page.missing() }
    page.raw("</td><td class=\"n\">")
    page.quantity(checkIn.current)
    page.raw("</td><td class=\"n\">")
    if let confidence = checkIn.confidence { page.percent(confidence) } else { page.missing() }
    page.raw("</td><td>")
    if let note = checkIn.note { page.text(note) } else { page.missing() }
    page.raw("</td></tr>")
  }
}
