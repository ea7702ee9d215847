import PlanModel
import PlanReading

/// People against skills, each level as a filled circle and a figure, and below them what is needed, how many have it and
/// what nobody has.
struct SkillsMatrix {
  let profiles: [SkillProfile]
  private let coverage: [SkillCoverage]

  init(profiles: [SkillProfile]) {
    self.profiles = profiles
    coverage = SkillCoverage.of(profiles)
  }

  func write(to page: inout PageWriter) {
    page.raw("<ul class=\"legend\">")
    for level in 0...5 {
      page.raw("<li>")
      page.level(Double(level))
      page.raw("</li>")
    }
    page.raw("</ul>")
    page.scrolling(naming: RecordKind.skillProfile.names[page.strings.language]) { page in
      page.raw(
        coverage.count > PageWriter.fewColumns ? "<table class=\"grid skills many\">" : "<table class=\"grid skills\">")
      page.caption(RecordKind.skillProfile.names[page.strings.language])
      page.raw("<thead><tr>")
      page.columnHead(.member)
      for skill in coverage {
        page.raw("<th scope=\"col\">")
        page.text(skill.skill)
        page.raw("</th>")
      }
      page.raw("</tr></thead><tbody>")
      for profile in profiles where !profile.isRequirement { row(&page, profile) }
      page.raw("</tbody><tbody class=\"totals\">")
      for profile in profiles where profile.isRequirement { row(&page, profile) }
      summary(&page)
      page.raw("</tbody></table>")
    }
    page.raw("<p class=\"hint\">")
    page.word(.coverageRule)
    page.raw("</p>")
  }

  private func row(_ page: inout PageWriter, _ profile: SkillProfile) {
    page.raw("<tr")
    page.identifier(profile.id)
    page.raw("><th scope=\"row\">")
    if profile.isRequirement { page.text(profile.title) } else { page.people(profile.title) }
    var details = DetailList()
    details.add(.role, profile.fields[.role], &page)
    details.add(.note, profile.note, &page)
    details.add(profile.fields.extras, &page)
    details.close(&page)
    page.raw("</th>")
    for skill in coverage {
      page.raw("<td>")
      if let level = profile.level(of: skill.skill) {
        page.level(level)
      } else {
        page.missing()
      }
      page.raw("</td>")
    }
    page.raw("</tr>")
  }

  private func summary(_ page: inout PageWriter) {
    page.raw("<tr><th scope=\"row\">")
    page.word(.coverageRate)
    page.raw("</th>")
    for skill in coverage {
      page.raw("<td>")
      page.percent(skill.rate)
      page.raw(" <small>")
      page.integer(skill.covering)
      page.raw("/")
      page.integer(skill.people)
      page.raw("</small></td>")
    }
    page.raw("</tr>")
    guard coverage.contains(where: { $0.required != nil }) else { return }
    page.raw("<tr><th scope=\"row\">")
    page.word(.gap)
    page.raw("</th>")
    for skill in coverage {
      page.raw("<td>")
      gap(&page, skill)
      page.raw("</td>")
    }
    page.raw("</tr>")
  }

  private func gap(_ page: inout PageWriter, _ skill: SkillCoverage) {
    guard skill.required != nil else { return page.missing() }
    guard let gap = skill.gap else {
      page.raw("<span class=\"st on-track\">")
      page.word(.noGap)
      return page.raw("</span>")
    }
    page.raw("<span class=\"st off-track\">")
    page.phrase(.levelsShort) { page, _ in page.number(gap) }
    page.raw("</span>")
  }
}

extension PageWriter {
  /// `●●●○○ 3`: a dot for each of the five levels, filled up to the nearest, and the level itself.
  fileprivate mutating func level(_ level: Double) {
    raw("<span class=\"level\"><span aria-hidden=\"true\">")
    for step in 1...5 { raw(level + 0.5 >= Double(step) ? "●" : "○") }
    raw("</span> ")
    number(level)
    raw("</span>")
  }
}
