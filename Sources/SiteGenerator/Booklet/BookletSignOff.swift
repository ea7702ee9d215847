import PlanModel

/// The page on which those sign who agree to a booklet's plans: the approvals that the plans name, with room for a
/// signature, and blank lines where they name none.
struct BookletSignOff {
  let plans: [(plan: Plan, anchor: String)]

  func write(to page: inout PageWriter) {
    let approvals = plans.flatMap { entry in entry.plan.more.approvals.map { (entry, $0) } }
    if !approvals.isEmpty {
      page.raw("<table class=\"grid approvals\"><thead><tr>")
      for key in [StringKey.plan, .approver, .role, .decision, .date, .signature] { page.columnHead(key) }
      page.raw("</tr></thead><tbody>")
      for (entry, approval) in approvals { row(&page, entry, approval) }
      page.raw("</tbody></table>")
    }
    page.raw("<div class=\"signatures\">")
    for key in [StringKey.preparedBy, .checkedBy, .approvedBy] {
      page.raw("<section><h3>")
      page.word(key)
      page.raw("</h3><p class=\"line\">")
      page.word(.signature)
      page.raw("</p><p class=\"line\">")
      page.word(.date)
      page.raw("</p></section>")
    }
    page.raw("</div>")
  }

  private func row(_ page: inout PageWriter, _ entry: (plan: Plan, anchor: String), _ approval: Approval) {
    page.raw("<tr><th scope=\"row\"><a href=\"#")
    page.text(entry.anchor)
    page.raw("\">")
    page.text(entry.plan.title.isEmpty ? entry.plan.key : entry.plan.title)
    page.raw("</a></th><td>")
    page.text(approval.title)
    page.raw("</td>")
    for text in [approval.role, approval.fields[.decision], approval.fields[.date]] {
      page.raw("<td>")
      if let text { page.text(text) }
      page.raw("</td>")
    }
    page.raw("<td class=\"sign\"></td></tr>")
  }
}
