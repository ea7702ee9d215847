import PlanModel

/// Who reports to whom: the roles of a table below the role or person that each names, drawn as nested boxes.
struct OrganisationChart {
  let roles: [Role]

  /// The role that each reports to, by places; nil where it reports to nobody here.
  private let superiors: [Int?]

  init(roles: [Role]) {
    self.roles = roles
    var places: [String: Int] = [:]
    for (place, role) in roles.enumerated() {
      for name in [role.title] + (role.members?.names ?? []) where places[name] == nil { places[name] = place }
    }
    let named = roles.enumerated().map { place, role -> Int? in
      let names = role.reportsTo.map(People.init(text:))?.names ?? []
      return names.lazy.compactMap { places[$0] }.first { $0 != place }
    }
    // Of those who report to each other the first in the table stands at the top, else they would be drawn nowhere.
    superiors = named.indices.map { place in
      var (above, steps, first) = (named[place], 0, place)
      while let reached = above, reached != place, steps < named.count {
        (above, steps, first) = (named[reached], steps + 1, min(first, reached))
      }
      return above == place && first == place ? nil : named[place]
    }
  }

  /// Nothing where nobody in the table reports to anybody in it.
  func writeIfAny(to page: inout PageWriter) {
    guard superiors.contains(where: { $0 != nil }) else { return }
    page.raw("<ul class=\"tree organisation\">")
    for place in roles.indices where superiors[place] == nil { node(place, &page) }
    page.raw("</ul>")
  }

  private func node(_ place: Int, _ page: inout PageWriter) {
    page.raw("<li><div class=\"node\">")
    page.openLink(record: roles[place].id)
    page.text(roles[place].title)
    page.raw("</a> <span>")
    page.people(roles[place].fields[.members])
    page.raw("</span></div>")
    let below = roles.indices.filter { superiors[$0] == place }
    if !below.isEmpty {
      page.raw("<ul>")
      for place in below { node(place, &page) }
      page.raw("</ul>")
    }
    page.raw("</li>")
  }
}
