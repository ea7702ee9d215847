import PlanModel
import PlanReading

/// Records of one kind as lines of text: the identifier, then every column as `name=value`, values as they compute.
///
///     TW1 title=广交会 start=2026-04-15 end=2026-05-05 reserved=两名翻译
struct RegisterOutline: CustomStringConvertible {
  let description: String

  init(_ kind: RecordKind, of plan: Plan) {
    let register = RecordRegister(of: kind, in: plan)
    description = register.rows.map { row in
      let cells = zip(register.headings, row.cells).compactMap { heading, value in
        value.map { Self.name(heading) + "=" + Self.text($0) }
      }
      return ([row.id] + cells.filter { !$0.hasPrefix("id=") }).joined(separator: " ")
    }.joined(separator: "\n")
  }

  private static func name(_ heading: RecordRegister.Heading) -> String {
    switch heading {
    case .declared(let column): "\(column.field)"
    case .written(let words): words
    }
  }

  private static func text(_ value: ColumnValue) -> String {
    switch value {
    case .text(let words), .people(let words): words
    case .date(let date): PlanOutline.text(date) ?? "?"
    case .duration(let duration): duration.text
    case .quantity(let quantity): (PlanOutline.text(quantity) ?? "?") + quantity.unit
    case .share(let share): "\(PlanOutline.number(share * 100))%"
    case .choice(let name, _): name
    case .truth(let truth): "\(truth)"
    case .references(let references): references.map(\.text).joined(separator: ",")
    case .recurrences(let recurrences, _): recurrences.map { "\($0.frequency.rawValue)" }.joined(separator: ",")
    }
  }
}
