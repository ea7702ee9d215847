import PlanModel
import PlanReading

/// Fields of work against quarters: what each is about, what is done, by whom, and by what it is measured.
struct WorkstreamGrid {
  let modules: [Workstream]

  /// Every quarter that a module names, as headed.
  private let columns: [String]

  init(modules: [Workstream]) {
    self.modules = modules
    columns = [String](merging: modules.map { $0.stages.map(\.label) })
  }

  func write(to page: inout PageWriter) {
    let name = RecordKind.workstream.names[page.strings.language]
    page.scrolling(naming: name) { page in
      page.raw("<table class=\"grid stages\">")
      page.caption(name)
      page.raw("<thead><tr>")
      page.columnHead(.module)
      for column in columns {
        page.raw("<th scope=\"col\">")
        page.text(column)
        page.raw("</th>")
      }
      page.raw("</tr></thead><tbody>")
      for module in modules {
        page.beginRow(of: module)
        for column in columns {
          page.raw("<td>")
          if let stage = module.stages.first(where: { $0.label == column }) {
            write(stage, &page)
          } else {
            page.missing()
          }
          page.raw("</td>")
        }
        page.raw("</tr>")
      }
      page.raw("</tbody></table>")
    }
  }

  private func write(_ stage: Workstream.Stage, _ page: inout PageWriter) {
    let isPlain = stage.tasks == nil && stage.owner == nil && stage.measure == nil
    if isPlain {
      page.text(stage.theme ?? stage.text)
      return
    }
    if let theme = stage.theme {
      page.raw("<strong>")
      page.text(theme)
      page.raw("</strong>")
    }
    page.raw("<dl>")
    if let tasks = stage.tasks { fact(&page, .task) { $0.text(tasks) } }
    if let owner = stage.owner { fact(&page, .owner) { $0.people(owner.text) } }
    if let measure = stage.measure { fact(&page, .measure) { $0.text(measure) } }
    page.raw("</dl>")
  }

  private func fact(_ page: inout PageWriter, _ key: StringKey, _ value: (inout PageWriter) -> Void) {
    page.raw("<div><dt>")
    page.word(key)
    page.raw("</dt><dd>")
    value(&page)
    page.raw("</dd></div>")
  }
}
