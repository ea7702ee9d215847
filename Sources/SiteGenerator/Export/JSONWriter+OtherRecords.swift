import PlanModel
import PlanReading

extension JSONWriter {
  /// The records of the kinds that most plans have none of, a list for each kind that the plan has.
  mutating func otherRecords(_ plan: Plan) {
    guard !plan.more.isEmpty else { return }
    var lists = OtherRecordLists(plan: plan, json: self)
    OtherRecords.visitKinds(&lists)
    self = lists.json
  }

  /// The value of a member whose name has been written.
  ///
  /// - Parameter field: the column that it stands in.
  fileprivate mutating func value(_ value: ColumnValue?, in field: Field) {
    switch value {
    case nil: member(nil, nil as String?)
    case .text(let words), .people(let words): member(nil, words)
    case .date(let date): if let day = date.day(in: field) { member(nil, day) } else { member(nil, date.text) }
    case .duration(let duration): member(nil, duration.text)
    case .quantity(let quantity): self.quantity(nil, quantity, end: .end)
    case .share(let share): member(nil, share)
    case .choice(let key, _): member(nil, key)
    case .truth(let truth): member(nil, truth)
    case .references(let references): array(nil, references) { $0.value($1.text) }
    case .recurrences(let recurrences, let text): self.recurrences(recurrences, text)
    }
  }

  private mutating func recurrences(_ recurrences: [Recurrence], _ text: String) {
    object { json in
      json.member("text", text)
      json.array("recurrences", recurrences) { json, recurrence in
        json.object { json in
          json.member("frequency", recurrence.frequency.rawValue)
          json.member("interval", recurrence.interval)
          json.array("weekdays", recurrence.weekdays) { $0.value($1) }
          json.member("minuteOfDay", recurrence.minuteOfDay)
          json.member("count", recurrence.count)
        }
      }
    }
  }
}

private struct OtherRecordLists: OtherRecordVisitor {
  let plan: Plan
  var json: JSONWriter

  mutating func visit<Record: OtherRecord>(_ type: Record.Type) {
    let records = plan.more[dynamicMember: Record.list]
    guard !records.isEmpty else { return }
    let register = RecordRegister(of: Record.kind, in: plan, includingEmptyColumns: true)
    json.name("\(Record.kind.listField)")
    json.array(nil, zip(records, register.rows)) { json, pair in
      json.object { json in
        json.member("id", pair.0.id)
        for (heading, value) in zip(register.headings, pair.1.cells) { Self.column(heading, value, &json) }
        Self.openColumns(of: pair.0, &json)
        guard !pair.0.fields.extras.isEmpty else { return }
        json.object("extra") { json in
          for extra in pair.0.fields.extras {
            json.name(extra.name)
            json.value(extra.text)
          }
        }
      }
    }
  }

  /// A column of dates from–to is there as the two columns that it fills.
  private static func column(_ heading: RecordRegister.Heading, _ value: ColumnValue?, _ json: inout JSONWriter) {
    guard case .declared(let column) = heading, column.type != .identifier, column.type != .dateRange else { return }
    json.name("\(column.field)")
    guard column.type == .reference, case .references(let references) = value else {
      return json.value(value, in: column.field)
    }
    json.member(nil, references.first?.text)
  }

  private static func openColumns(of record: some OtherRecord, _ json: inout JSONWriter) {
    switch record {
    case let line as BudgetLine: json.parts(line.parts)
    case let responsibility as Responsibility: json.assignments(responsibility.assignments)
    case let profile as SkillProfile:
      json.member("isRequirement", profile.isRequirement)
      json.levels(profile.levels)
    case let workstream as Workstream: json.stages(workstream.stages)
    default: return
    }
  }
}

extension JSONWriter {
  fileprivate mutating func parts(_ parts: [PeriodAmount]) {
    array("parts", parts) { json, part in
      json.object { json in
        json.member("label", part.label)
        json.member("start", part.range?.start)
        json.member("end", part.range?.end)
        json.quantity("amount", part.amount, end: .end)
      }
    }
  }

  fileprivate mutating func assignments(_ assignments: [Responsibility.Assignment]) {
    array("assignments", assignments) { json, assignment in
      json.object { json in
        json.member("role", assignment.role)
        json.array("parts", assignment.parts) { $0.value($1.rawValue) }
      }
    }
  }

  fileprivate mutating func levels(_ levels: [SkillProfile.Level]) {
    array("levels", levels) { json, level in
      json.object { json in
        json.member("skill", level.skill)
        json.member("level", level.level)
      }
    }
  }

  fileprivate mutating func stages(_ stages: [Workstream.Stage]) {
    array("stages", stages) { json, stage in
      json.object { json in
        json.member("label", stage.label)
        json.member("start", stage.range?.start)
        json.member("end", stage.range?.end)
        json.member("text", stage.text)
        json.member("theme", stage.theme)
        json.member("tasks", stage.tasks)
        json.member("owner", stage.owner?.text)
        json.member("measure", stage.measure)
      }
    }
  }
}
