import PlanModel

/// The critical path told in words: who waits for whom, and what decides the end.
struct CriticalPathView {
  let dossier: PlanDossier

  private var schedule: Schedule { dossier.analysis.schedule }
  private var plan: Plan { dossier.plan }

  var isEmpty: Bool { schedule.chain.isEmpty && schedule.conflicts.isEmpty && schedule.cycles.isEmpty }

  func write(to page: inout PageWriter) {
    warnings(&page)
    guard let last = schedule.chain.last else { return }
    page.raw("<div class=\"chain\"><h3>")
    page.word(.criticalPath)
    page.raw("</h3><p>")
    introduction(&page, last)
    page.raw("</p><ol>")
    for node in schedule.chain { step(&page, node) }
    page.raw("</ol></div>")
  }

  /// The path is one of perhaps several: that the rest has slack is said only where it has.
  private func introduction(_ page: inout PageWriter, _ last: ScheduleNode) {
    let others = others
    page.phrase(
      others.isEmpty ? .chainIntroduction : .chainAmongOthers, one: schedule.chain.count == 1
    ) { page, index in
      switch index {
      case 0: page.integer(schedule.chain.count)
      case 1: if let end = schedule.dates(of: last)?.earlyFinish { page.date(end) }
      default: list(&page, others)
      }
    }
  }

  /// Tasks and milestones off the path that can't wait either, as where two end on the plan's last day.
  private var others: [ScheduleNode] {
    let chain = Set(schedule.chain)
    let nodes = schedule.tasks.indices.map(ScheduleNode.task) + schedule.milestones.indices.map(ScheduleNode.milestone)
    return nodes.filter { node in
      guard let dates = schedule.dates(of: node), dates.isCritical, dates.reason != .children else { return false }
      return !chain.contains(node)
    }
  }

  private static let mostOthers = 8

  private func list(_ page: inout PageWriter, _ nodes: [ScheduleNode]) {
    for (place, node) in nodes.prefix(Self.mostOthers).enumerated() {
      if place > 0 { page.word(.listSeparator) }
      link(&page, node)
    }
    guard nodes.count > Self.mostOthers else { return }
    page.word(.listSeparator)
    page.phrase(.andMore, nodes.count - Self.mostOthers)
  }

  private func step(_ page: inout PageWriter, _ node: ScheduleNode) {
    page.raw("<li>")
    link(&page, node)
    guard let dates = schedule.dates(of: node) else { return page.raw("</li>") }
    page.raw(" <span class=\"hint\">")
    if let range = dates.range { page.dates(range) }
    page.raw("</span><br><small>")
    reason(&page, node, dates)
    page.raw("</small></li>")
  }

  private func reason(_ page: inout PageWriter, _ node: ScheduleNode, _ dates: ScheduleDates) {
    let dependencies = plan.dependencies(of: node)
    guard let driver = dates.driver, dependencies.indices.contains(driver) else {
      return page.phrase(.chainByDate) { page, _ in page.date(dates.earlyStart) }
    }
    let dependency = dependencies[driver]
    page.phrase(.chainWaits) { page, index in
      if index == 0 { page.reference(dependency.reference, in: dossier.portfolio) } else { kind(&page, dependency) }
    }
  }

  private func kind(_ page: inout PageWriter, _ dependency: Dependency) {
    page.word(dependency.kind.word)
    guard dependency.lag != 0 else { return }
    page.word(.listSeparator)
    page.phrase(dependency.lag > 0 ? .lag : .lead, abs(dependency.lag))
  }

  private func link(_ page: inout PageWriter, _ node: ScheduleNode) {
    let id = plan.id(of: node)
    page.openLink(record: id)
    page.text(id)
    page.raw(" ")
    page.text(plan.title(of: node))
    page.raw("</a>")
  }

  // MARK: - What can't be

  private func warnings(_ page: inout PageWriter) {
    guard !schedule.conflicts.isEmpty || !schedule.cycles.isEmpty else { return }
    page.raw("<ul class=\"notice warn\">")
    for conflict in schedule.conflicts { write(conflict, &page) }
    for cycle in schedule.cycles {
      page.raw("<li>")
      page.phrase(.cycle) { page, _ in
        for (place, node) in cycle.enumerated() {
          if place > 0 { page.raw(" → ") }
          link(&page, node)
        }
      }
      page.raw("</li>")
    }
    page.raw("</ul>")
  }

  private func write(_ conflict: Schedule.Conflict, _ page: inout PageWriter) {
    let dependencies = plan.dependencies(of: conflict.node)
    page.raw("<li>")
    page.phrase(.conflict) { page, index in
      switch index {
      case 0: link(&page, conflict.node)
      case 1: page.date(conflict.given)
      case 2:
        if dependencies.indices.contains(conflict.dependency) {
          page.reference(dependencies[conflict.dependency].reference, in: dossier.portfolio)
        }
      default: page.date(conflict.allowed)
      }
    }
    page.raw("</li>")
  }
}

extension Dependency.Kind {
  var word: StringKey {
    switch self {
    case .finishToStart: .finishToStart
    case .startToStart: .startToStart
    case .finishToFinish: .finishToFinish
    case .startToFinish: .startToFinish
    }
  }
}
