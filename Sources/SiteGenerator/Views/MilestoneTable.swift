import PlanModel

/// A plan's milestones: what is there on which day, and who can tell that it is.
struct MilestoneTable {
  let dossier: PlanDossier
  let milestones: [Int]

  init(_ dossier: PlanDossier, milestones: [Int]? = nil) {
    self.dossier = dossier
    self.milestones = milestones ?? Array(dossier.plan.milestones.indices)
  }

  func write(to page: inout PageWriter) {
    page.scrolling(.milestones) { page in
      page.raw("<table class=\"grid milestones\"><thead><tr>")
      page.columnHead(.id)
      page.columnHead(.milestone)
      page.columnHead(.status)
      page.columnHead(.due)
      page.columnHead(.actual)
      page.columnHead(.owner)
      page.columnHead(.deliverable)
      page.columnHead(.acceptance)
      page.raw("</tr></thead><tbody>")
      for milestone in milestones {
        row(&page, dossier.plan.milestones[milestone], dossier.analysis.schedule.milestones[milestone])
      }
      page.raw("</tbody></table>")
    }
  }

  /// The milestone is lent by the caller, so that its words are written without counting each.
  private func row(_ page: inout PageWriter, _ milestone: Milestone, _ scheduled: ScheduledMilestone) {
    page.raw("<tr")
    page.identifier(milestone.id)
    page.raw("><td class=\"id\">")
    page.text(milestone.id)
    page.raw("</td><th scope=\"row\">")
    page.text(milestone.title)
    var details = DetailList()
    details.add(.phase, milestone.phase, &page)
    details.add(.note, milestone.note, &page)
    details.add(milestone.fields.extras, &page)
    details.close(&page)
    page.raw("</th><td>")
    page.status(scheduled.status)
    page.raw("</td><td class=\"when\">")
    page.writtenDate(milestone.due)
    page.raw("</td><td class=\"when\">")
    page.writtenDate(milestone.actual)
    page.raw("</td><td>")
    page.people(milestone.fields[.owner])
    page.raw("</td><td>")
    if let deliverable = milestone.deliverable { page.text(deliverable) } else { page.missing() }
    page.raw("</td><td>")
    if let acceptance = milestone.acceptance { page.text(acceptance) } else { page.missing() }
    page.raw("</td></tr>")
  }
}

/// A plan's phases as they are declared.
struct PhaseTable {
  let dossier: PlanDossier
  let phases: [Int]

  init(_ dossier: PlanDossier, phases: [Int]? = nil) {
    self.dossier = dossier
    self.phases = phases ?? Array(dossier.plan.phases.indices)
  }

  func write(to page: inout PageWriter) {
    page.scrolling(.phases) { page in
      page.raw("<table class=\"grid\"><thead><tr>")
      page.columnHead(.phase)
      page.columnHead(.planned)
      page.columnHead(.goal)
      page.columnHead(.milestone)
      page.columnHead(.deliverable)
      page.columnHead(.owner)
      page.raw("</tr></thead><tbody>")
      for phase in phases { row(&page, dossier.plan.phases[phase]) }
      page.raw("</tbody></table>")
    }
  }

  private func row(_ page: inout PageWriter, _ phase: Phase) {
    page.raw("<tr")
    page.identifier(phase.id)
    page.raw("><th scope=\"row\">")
    page.text(phase.title)
    var details = DetailList()
    details.add(.note, phase.note, &page)
    details.add(phase.fields.extras, &page)
    details.close(&page)
    page.raw("</th><td class=\"when\">")
    if phase.start == nil, phase.end == nil, phase.duration == nil { page.missing() }
    if let start = phase.start { page.writtenDate(start) }
    if let end = phase.end, end != phase.start {
      if phase.start != nil { page.raw(" –<br>") }
      page.writtenDate(end)
    }
    if let duration = phase.duration {
      page.raw(" <small>")
      page.text(duration.text)
      page.raw("</small>")
    }
    for words in [phase.goal, phase.milestone, phase.deliverable] {
      page.raw("</td><td>")
      if let words { page.text(words) } else { page.missing() }
    }
    page.raw("</td><td>")
    page.people(phase.fields[.owner])
    page.raw("</td></tr>")
  }
}
