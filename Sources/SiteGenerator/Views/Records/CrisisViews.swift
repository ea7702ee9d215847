import PlanModel
import PlanReading

/// How grave a crisis is, how that is told, who leads, and what is done, step by step, to be ticked off on paper.
struct ResponseLevels {
  let levels: [ResponseLevel]

  func write(to page: inout PageWriter) {
    page.raw("<div class=\"levels\">")
    for level in levels { write(level, &page) }
    page.raw("</div>")
  }

  private func write(_ level: ResponseLevel, _ page: inout PageWriter) {
    page.raw("<section")
    page.identifier(level.id)
    page.raw("><h3>")
    page.text(level.title)
    page.raw("</h3>")
    if let trigger = level.trigger {
      page.raw("<p><span class=\"hint\">")
      page.word(.trigger)
      page.raw("</span><br>")
      page.text(trigger)
      page.raw("</p>")
    }
    if let owner = level.fields[.owner] {
      page.raw("<p><span class=\"hint\">")
      page.word(.command)
      page.raw("</span><br>")
      page.people(owner)
      page.raw("</p>")
    }
    if let within = level.fields[.duration] {
      page.raw("<p><span class=\"hint\">")
      page.word(.respondWithin)
      page.raw("</span><br>")
      page.text(within)
      page.raw("</p>")
    }
    if let response = level.response { page.tickList(response) }
    var details = DetailList()
    details.add(.scope, level.fields[.scope], &page)
    details.add(.note, level.note, &page)
    details.add(level.fields.extras, &page)
    details.close(&page)
    page.raw("</section>")
  }
}

/// Who acts in a crisis: each group with its leader, its people, and what it does before, during and after.
struct CrisisTeams {
  let teams: [CrisisTeam]

  private static let stages: [(Field, StringKey)] = [
    (.duties, .duties), (.before, .beforeCrisis), (.during, .duringCrisis), (.afterwards, .afterCrisis),
  ]

  func write(to page: inout PageWriter) {
    page.raw("<div class=\"cards\">")
    for team in teams { write(team, &page) }
    page.raw("</div>")
  }

  private func write(_ team: CrisisTeam, _ page: inout PageWriter) {
    page.raw("<section class=\"card\"")
    page.identifier(team.id)
    page.raw("><h3>")
    page.text(team.title)
    page.raw("</h3><dl class=\"duties\">")
    fact(&page, .leader) { $0.people(team.fields[.owner]) }
    if let members = team.fields[.members] { fact(&page, .members) { $0.people(members) } }
    for (field, word) in Self.stages {
      if let words = team.fields[field] { fact(&page, word) { $0.text(words) } }
    }
    page.raw("</dl>")
    var details = DetailList()
    details.add(.note, team.note, &page)
    details.add(team.fields.extras, &page)
    details.close(&page)
    page.raw("</section>")
  }

  private func fact(_ page: inout PageWriter, _ key: StringKey, _ value: (inout PageWriter) -> Void) {
    page.raw("<div><dt>")
    page.word(key)
    page.raw("</dt><dd>")
    value(&page)
    page.raw("</dd></div>")
  }
}

/// Points to tick off, below the headings that they stand under.
struct TickList {
  let items: [ChecklistItem]

  func write(to page: inout PageWriter) {
    let sections = [String](merging: items.map { [$0.section ?? ""] })
    for section in sections {
      if !section.isEmpty {
        page.raw("<h3>")
        page.text(section)
        page.raw("</h3>")
      }
      page.raw("<ul class=\"ticks\">")
      for item in items where (item.section ?? "") == section { write(item, &page) }
      page.raw("</ul>")
    }
  }

  private func write(_ item: ChecklistItem, _ page: inout PageWriter) {
    page.raw(item.isDone ? "<li class=\"ticked\"" : "<li")
    page.identifier(item.id)
    page.raw("><span class=\"sr\">")
    page.word(item.isDone ? .done : .notDone)
    page.raw(" </span>")
    page.text(item.title)
    if item.fields[.owner] != nil || item.due != nil {
      page.raw(" <small>")
      if let owner = item.fields[.owner] { page.people(owner) }
      if let due = item.due {
        page.raw(" ")
        page.writtenDate(due)
      }
      page.raw("</small>")
    }
    var details = DetailList()
    details.add(.note, item.note, &page)
    details.add(item.fields.extras, &page)
    details.close(&page)
    page.raw("</li>")
  }
}

extension PageWriter {
  /// Steps that an author has parted by `→`, `；`, `;` or a line, each with a box to tick; one step alone as text.
  mutating func tickList(_ steps: String) {
    let parts = steps.unicodeScalars.split { $0 == "→" || $0 == "；" || $0 == ";" || $0 == "\n" }
      .map { String($0.drop(while: \.properties.isWhitespace)) }.filter { !$0.isEmpty }
    raw("<ul class=\"ticks\">")
    for part in parts {
      raw("<li>")
      text(part)
      raw("</li>")
    }
    raw("</ul>")
  }
}
