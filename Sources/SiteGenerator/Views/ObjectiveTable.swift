import HTML
import PlanModel
import SourceText

/// One objective with its key results, its SMART clauses and its arithmetic.
struct ObjectiveTable {
  let dossier: PlanDossier
  let objective: Objective
  let progress: ObjectiveProgress

  private static let columns: [(StringKey, isNumber: Bool)] = [
    (.id, false), (.keyResult, false), (.achievement, true), (.status, false), (.current, true), (.target, true),
    (.baseline, true), (.score, true), (.weight, true), (.owner, false), (.due, false),
  ]

  func write(to page: inout PageWriter) {
    heading(&page)
    page.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    page.text(objective.id)
    page.raw(" ")
    page.text(objective.title)
    page.raw("\"><table class=\"grid goals\"><thead>")
    titleRow(&page)
    page.raw("</thead>")
    if !objective.keyResults.isEmpty {
      page.raw("<tbody>")
      for place in objective.keyResults.indices {
        row(objective.keyResults[place], place, &page)
      }
      page.raw("</tbody>")
    }
    page.raw("</table></div>")
    let terms = progress.keyResults.indices.map {
      RollUp.Term(share: progress.keyResults[$0].share, score: progress.keyResults[$0].standing.score)
    }
    RollUp(terms: terms, score: progress.standing.score, key: .rollUp).write(to: &page)
    ObjectiveNotes(dossier: dossier, objective: objective).write(to: &page)
  }

  private func heading(_ page: inout PageWriter) {
    page.raw("<h3 class=\"sr\">")
    page.text(objective.id)
    page.raw(" ")
    page.text(objective.title)
    page.raw("</h3>")
  }

  private func titleRow(_ page: inout PageWriter) {
    // A table's only cell can't span columns that no row has.
    if objective.keyResults.isEmpty {
      page.raw("<tr class=\"title\"><th scope=\"col\"><span class=\"id\">")
    } else {
      page.raw("<tr class=\"title\"><th colspan=\"11\" scope=\"colgroup\"><span class=\"id\">")
    }
    page.text(objective.id)
    page.raw("</span> <span class=\"name\">")
    page.text(objective.title)
    page.raw("</span> <span class=\"sum\">")
    if let score = progress.standing.score {
      page.score(score)
      page.raw(" ")
    }
    page.health(of: progress.standing)
    if !objective.keyResults.isEmpty {
      page.raw(" <span class=\"hint\">")
      page.phrase(.updatedOf, progress.updated, progress.keyResults.count)
      page.raw("</span>")
    }
    page.raw("</span></th></tr>")
    guard !objective.keyResults.isEmpty else { return }
    page.raw("<tr>")
    for (key, isNumber) in Self.columns {
      if isNumber { page.numberHead(key) } else { page.columnHead(key) }
    }
    page.raw("</tr>")
  }
}

// MARK: - Key results

extension ObjectiveTable {
  /// The key result is lent by the caller, so that its words are written without counting each; of the progress only
  /// figures are taken out, for a copy of all that a key result has would count its words too.
  private func row(_ keyResult: KeyResult, _ place: Int, _ page: inout PageWriter) {
    let standing = progress.keyResults[place].standing
    page.raw("<tr")
    page.identifier(keyResult.id)
    page.raw("><td class=\"id\">")
    page.shortID(of: keyResult, in: objective)
    page.raw("</td><th scope=\"row\">")
    page.text(keyResult.title)
    details(keyResult, &page)
    page.raw("</th>")
    figures(place, standing, &page)
    page.openQuantityCell(progress.keyResults[place].achievement.current)
    current(place, &page)
    page.raw("</td>")
    page.openQuantityCell(keyResult.target)
    page.quantity(keyResult.target)
    page.raw("</td>")
    page.openQuantityCell(keyResult.baseline)
    page.quantity(keyResult.baseline)
    page.raw("</td><td class=\"n\">")
    if let score = progress.keyResults[place].achievement.score { page.score(score) } else { page.missing() }
    page.raw("</td><td class=\"n\">")
    page.percent(progress.keyResults[place].share)
    page.raw("</td><td>")
    page.people(keyResult.fields[.owner])
    page.raw("</td><td class=\"when\">")
    page.writtenDate(keyResult.due)
    page.raw("</td></tr>")
  }

  private func figures(_ place: Int, _ standing: Standing, _ page: inout PageWriter) {
    page.raw("<td class=\"n p\">")
    if let ratio = progress.keyResults[place].achievement.ratio {
      page.percent(ratio)
      page.bar(standing)
    } else {
      page.missing()
    }
    page.raw("</td><td>")
    page.health(of: standing)
    page.raw("</td>")
  }

  /// The value that counts, and where it was found if not in the plan itself.
  private func current(_ place: Int, _ page: inout PageWriter) {
    guard let words = progress.keyResults[place].achievement.current?.text else { return page.missing() }
    page.text(words)
    guard let day = progress.keyResults[place].achievement.updated else { return }
    page.raw("<br><small>")
    page.date(day)
    page.raw("</small>")
  }

  private func details(_ keyResult: KeyResult, _ page: inout PageWriter) {
    var details = DetailList()
    details.add(.collaborators, keyResult.fields[.collaborators], &page)
    details.add(.source, keyResult.source, &page)
    if let confidence = keyResult.confidence {
      details.add(.confidence, &page) { $0.percent(confidence) }
    }
    details.add(.note, keyResult.note, &page)
    details.add(keyResult.fields.extras, &page)
    details.close(&page)
  }
}

extension PageWriter {
  /// `KR2` for `O1.KR2` within O1.
  mutating func shortID(of keyResult: KeyResult, in objective: Objective) {
    let (own, above) = (keyResult.id, objective.id)
    let (id, prefix) = (own.utf8Span.span, above.utf8Span.span)
    guard id.count > prefix.count + 1, id[prefix.count] == UInt8(ascii: "."),
      id.extracting(first: prefix.count).hasSameBytes(as: prefix)
    else { return html.text(id) }
    html.text(id.extracting(droppingFirst: prefix.count + 1))
  }
}

/// What an author adds to a record beyond its columns, as small labelled lines under its title.
struct DetailList {
  private var isOpen = false

  mutating func add(_ key: StringKey, _ words: String?, _ page: inout PageWriter) {
    guard let words else { return }
    add(key, &page) { $0.text(words) }
  }

  mutating func add(_ key: StringKey, _ page: inout PageWriter, _ value: (inout PageWriter) -> Void) {
    begin(&page)
    page.word(key)
    page.word(.colon)
    value(&page)
    page.raw("</span>")
  }

  /// Columns that no declaration knows, under the author's own headings.
  mutating func add(_ extras: [RecordFields.Extra], _ page: inout PageWriter) {
    for extra in extras where !extra.text.isEmpty {
      begin(&page)
      page.text(extra.name)
      page.word(.colon)
      page.text(extra.text)
      page.raw("</span>")
    }
  }

  private mutating func begin(_ page: inout PageWriter) {
    if isOpen { page.raw(" <span>") } else { page.raw("<small class=\"more-facts\"><span>") }
    isOpen = true
  }

  func close(_ page: inout PageWriter) {
    if isOpen { page.raw("</small>") }
  }
}
