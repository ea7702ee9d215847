/// What a page shows; a site can lay out each kind with a template of its own, by this name.
enum PageKind: String, CaseIterable, Sendable {
  case home, plan, period, review, department, person, alignment, calendar, month, milestones, news, risks, alerts
  case health, search, archives
  case notFound = "not-found"
}

extension PageAddress {
  var kind: PageKind {
    switch self {
    case .home: .home
    case .plan: .plan
    case .period: .period
    case .review: .review
    case .department: .department
    case .person: .person
    case .month: .month
    case .alignment: .alignment
    case .calendar: .calendar
    case .milestones: .milestones
    case .news: .news
    case .risks: .risks
    case .alerts: .alerts
    case .health: .health
    case .search: .search
    case .archives: .archives
    case .notFound: .notFound
    }
  }
}
