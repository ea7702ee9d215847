private import PlanModel

/// The differences between two states of plans as one JSON document.
package struct ComparisonDocument {
  package let bytes: [UInt8]

  package init(_ comparison: SiteComparison) {
    var json = JSONWriter()
    json.object { json in
      json.member("unexplained", comparison.unexplained)
      json.array("plans", comparison.entries) { json, entry in Self.write(entry, &json) }
    }
    bytes = json.bytes + [UInt8(ascii: "\n")]
  }

  private static func write(_ entry: SiteComparison.Entry, _ json: inout JSONWriter) {
    json.object { json in
      json.member("plan", entry.plan?.key)
      json.member("title", entry.plan?.title)
      json.member("change", entry.before == nil ? "added" : entry.after == nil ? "removed" : "changed")
      json.array("changes", zip(entry.changes, entry.explanations)) { json, pair in write(pair.0, pair.1, &json) }
    }
  }

  private static func write(_ change: PlanChange, _ adjustments: [Adjustment], _ json: inout JSONWriter) {
    json.object { json in
      json.member("record", change.current?.id)
      json.member("kind", change.kind.jsonName)
      json.member("title", change.current?.title)
      json.member("change", change.aspect.rawValue)
      if let field = change.field { json.member("column", "\(field)") }
      json.member("before", change.before?.value)
      json.member("after", change.after?.value)
      if change.aspect == .redated {
        json.member("beforeDay", change.before?.day)
        json.member("afterDay", change.after?.day)
        json.member("slipped", change.isSlip)
      }
      json.array("adjustments", adjustments) { json, adjustment in
        json.object { json in
          json.member("id", adjustment.id)
          json.member("title", adjustment.title)
          json.member("date", adjustment.date?.end)
          json.member("reason", adjustment.reason)
        }
      }
    }
  }
}

extension RecordKind {
  fileprivate var jsonName: String {
    switch self {
    case .objective: "objective"
    case .keyResult: "keyResult"
    case .milestone: "milestone"
    case .task: "task"
    default: "\(self)"
    }
  }
}
