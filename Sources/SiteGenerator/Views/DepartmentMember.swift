import PlanModel

/// How much of some plans is one person's.
struct DepartmentMember {
  let person: Int
  private(set) var goals = 0
  private(set) var tasks = 0
  private(set) var milestones = 0
  private(set) var overdue = 0
  private(set) var dueSoon = 0

  /// Everybody who is named, in the order in which the plans name them.
  static func all(of plans: [Int], _ portfolio: Portfolio, _ links: SiteLinks) -> [DepartmentMember] {
    var places: [Int: Int] = [:]
    var members: [DepartmentMember] = []
    func count(_ cell: String?, _ change: (inout DepartmentMember) -> Void) {
      guard let cell else { return }
      for person in links.people(in: cell) {
        let place = places[person] ?? members.count
        if place == members.count {
          places[person] = place
          members.append(DepartmentMember(person: person))
        }
        change(&members[place])
      }
    }
    for number in plans {
      let plan = portfolio.plans[number]
      count(plan.fields[.owner]) { _ in }
      for objective in plan.objectives {
        count(objective.fields[.owner]) { $0.goals += 1 }
        for keyResult in objective.keyResults { count(keyResult.fields[.owner]) { $0.goals += 1 } }
      }
      for place in plan.tasks.indices { count(plan.tasks[place].fields[.owner]) { $0.tasks += 1 } }
      for place in plan.milestones.indices { count(plan.milestones[place].fields[.owner]) { $0.milestones += 1 } }
    }
    let agenda = Agenda(plans, in: portfolio)
    for item in agenda.overdue {
      count(portfolio.plans[item.plan].words(of: item.record).owner) { $0.overdue += 1 }
    }
    for item in agenda.dueSoon {
      count(portfolio.plans[item.plan].words(of: item.record).owner) { $0.dueSoon += 1 }
    }
    return members
  }
}

extension PageWriter {
  /// A figure; nothing at all is shown softly.
  mutating func plainCountCell(_ count: Int) {
    raw(count > 0 ? "<td class=\"n\">" : "<td class=\"n nil\">")
    integer(count)
    raw("</td>")
  }
}
