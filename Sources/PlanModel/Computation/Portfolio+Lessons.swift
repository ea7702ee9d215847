import SourceText
import Synchronization

extension Portfolio {
  /// What became of every point and action of a plan's look back, quadrant by quadrant and then the actions.
  package func lessons(of plan: Int) -> [Lesson] {
    guard plans.indices.contains(plan), plans[plan].looksBack else { return [] }
    if let known = knownLessons.withLock({ $0[plan] }) { return known }
    let lessons = newLessons(of: plan)
    knownLessons.withLock { $0[plan] = lessons }
    return lessons
  }

  private func newLessons(of plan: Int) -> [Lesson] {
    let followers = followers(of: plan)
    let actions = plans[plan].more.actions
    var lessons: [Lesson] = []
    lessons.reserveCapacity(plans[plan].retrospective.items.count + actions.count)
    for quadrant in Retrospective.Quadrant.allCases {
      let items = plans[plan].retrospective[quadrant]
      let points = items.span
      for index in points.indices {
        let outcome = outcome(of: points[index], in: quadrant, at: index, of: plan, followers)
        lessons.append(Lesson(plan: plan, source: .item(quadrant, index), outcome: outcome))
      }
    }
    for index in actions.indices {
      let outcome = outcome(of: actions[index], at: index, of: plan, followers)
      lessons.append(Lesson(plan: plan, source: .action(index), outcome: outcome))
    }
    return lessons
  }

  /// What earlier look backs hand to a plan: what it has taken up, then what it has forgotten.
  package func lessons(for plan: Int) -> [Lesson] {
    guard plans.indices.contains(plan), links.lookBacks.indices.contains(plan) else { return [] }
    let received = links.lookBacks[plan].flatMap { lessons(of: $0) }
    let adopted = received.filter { $0.isAdopted(by: plan) }
    return adopted + received.filter { $0.outcome == .forgotten(by: plan) }
  }

  /// The plans that should take up what was learned: those after the plan itself, or after what it looks back on.
  package func followers(of plan: Int) -> [Int] {
    links.followers(of: plan, in: plans)
  }

  // MARK: - Outcomes

  private func outcome(
    of item: QuadrantItem, in quadrant: Retrospective.Quadrant, at index: Int, of plan: Int, _ followers: [Int]
  ) -> Lesson.Outcome {
    if let reason = item.dropped { return .dropped(reason: reason) }
    let found = adoptions(of: item.feeds, item.text, as: .retrospective(quadrant, index), of: plan, followers)
    if !found.isEmpty { return .adopted(found) }
    if !item.feeds.isEmpty { return .open }
    if quadrant == .wentWell { return .kept }
    return followers.first.map { .forgotten(by: $0) } ?? .open
  }

  private func outcome(
    of action: ImprovementAction, at index: Int, of plan: Int, _ followers: [Int]
  ) -> Lesson.Outcome {
    if let words = action.fields[.adoptedAs], let reason = Dropping.reason(in: words.unicodeScalars) {
      return .dropped(reason: reason)
    }
    let found = adoptions(of: action.adoptedAs, action.title, as: .other(.action, index), of: plan, followers)
    if !found.isEmpty { return .adopted(found) }
    if action.status == .done { return .done }
    if !action.adoptedAs.isEmpty { return .open }
    return followers.first.map { .forgotten(by: $0) } ?? .open
  }

  /// Where a point is taken up: what it names itself, what names it, and what has its words as a title.
  private func adoptions(
    of references: [Reference], _ text: String, as place: RecordPlace, of plan: Int, _ followers: [Int]
  ) -> [Lesson.Adoption] {
    var found: [Lesson.Adoption] = []
    for reference in references {
      switch resolve(reference, from: plan) {
      case .plan(let other) where other != plan: found.add(.init(plan: other, record: nil))
      case .record(let other, let record) where record != place: found.add(.init(plan: other, record: record))
      default: break
      }
    }
    for follower in followers {
      if !text.isEmpty {
        plans[follower].forEachGoal { record, title in
          if title.hasSameBytes(as: text) { found.add(.init(plan: follower, record: record)) }
        }
      }
      for objective in objectives(of: follower, supporting: place, of: plan) {
        found.add(.init(plan: follower, record: .objective(objective)))
      }
    }
    return found
  }

  private func objectives(of follower: Int, supporting place: RecordPlace, of plan: Int) -> [Int] {
    plans[follower].objectives.indices.filter { index in
      plans[follower].objectives[index].supports.contains {
        resolve($0, from: follower) == .record(plan: plan, place)
      }
    }
  }
}

extension Lesson {
  package func isAdopted(by plan: Int) -> Bool {
    guard case .adopted(let adoptions) = outcome else { return false }
    return adoptions.contains { $0.plan == plan }
  }
}

extension PortfolioLinks {
  func followers(of plan: Int, in plans: [Plan]) -> [Int] {
    var found: [Int] = []
    func add(_ index: Int?) {
      if let index, index != plan, !found.contains(index) { found.append(index) }
    }
    for reference in plans[plan].reviews {
      if case .plan(let reviewed) = resolve(reference, from: plan, in: plans) { add(next[reviewed]) }
    }
    if plans[plan].kind != .retrospective && plans[plan].kind != .report { add(next[plan]) }
    return found
  }

  /// Notes with each plan which plans have something for it from a look back.
  mutating func linkLookBacks(_ plans: [Plan]) {
    lookBacks = [[Int]](repeating: [], count: plans.count)
    for index in plans.indices where plans[index].looksBack {
      var receivers = followers(of: index, in: plans)
      plans[index].forEachFeed { reference in
        switch resolve(reference, from: index, in: plans) {
        case .plan(let other), .record(let other, _):
          if other != index, !receivers.contains(other) { receivers.append(other) }
        case .unknownPlan, .unknownRecord, .ambiguous: break
        }
      }
      for receiver in receivers { lookBacks[receiver].append(index) }
    }
  }
}

extension Plan {
  /// What the points and actions of the look back name as their continuation.
  fileprivate func forEachFeed(_ body: (Reference) -> Void) {
    for quadrant in Retrospective.Quadrant.allCases {
      for index in retrospective[quadrant].indices { retrospective[quadrant][index].feeds.forEach(body) }
    }
    for index in more.actions.indices { more.actions[index].adoptedAs.forEach(body) }
  }

  /// The records that a lesson can become, with their titles: goals, tasks, milestones and risks.
  fileprivate func forEachGoal(_ body: (RecordPlace, String) -> Void) {
    for objective in objectives.indices {
      body(.objective(objective), objectives[objective].title)
      for keyResult in objectives[objective].keyResults.indices {
        body(.keyResult(objective: objective, keyResult), objectives[objective].keyResults[keyResult].title)
      }
    }
    for index in tasks.indices { body(.task(index), tasks[index].title) }
    for index in milestones.indices { body(.milestone(index), milestones[index].title) }
    for index in risks.indices { body(.risk(index), risks[index].title) }
  }

  /// The title of a goal, a task, a milestone, a risk or a metric; nil for other records.
  package func title(of place: RecordPlace) -> String? {
    switch place {
    case .objective(let index): objectives.element(at: index)?.title
    case .keyResult(let objective, let index): objectives.element(at: objective)?.keyResults.element(at: index)?.title
    case .task(let index): tasks.element(at: index)?.title
    case .milestone(let index): milestones.element(at: index)?.title
    case .risk(let index): risks.element(at: index)?.title
    case .metric(let index): metrics.element(at: index)?.title
    default: nil
    }
  }
}

extension [Lesson.Adoption] {
  /// Each place counts once.
  fileprivate mutating func add(_ adoption: Lesson.Adoption) {
    if !contains(adoption) { append(adoption) }
  }
}
