package import PlanModel
import PlanReading

/// The JSON Schema (draft 2020-12) of a plan's front matter, for editors: it completes keys and values, explains them in
/// one language, and accepts every name that Planpress reads.
///
/// It follows from the declarations of the columns, so that it can't be out of date.
package struct FrontMatterSchema {
  private let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  package var bytes: [UInt8] {
    var json = JSONWriter()
    json.value(schema)
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private var schema: JSONValue {
    var members: [(name: String, value: JSONValue)] = [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"),
      (
        "title",
        .text(Sentence(en: "Front matter of a plan", hans: "计划的文件头", hant: "計劃的檔頭")[language])
      ),
    ]
    let lists = RecordKind.allCases.map { kind in
      let names = kind.listNames
      let title = RecordColumns.name(of: .title, in: kind, language) ?? names.first ?? ""
      return (
        key: names.first ?? "", spellings: names,
        schema: RecordSchema.list(of: kind).with([("description", .text(title))])
      )
    }
    let extra: JSONValue = [
      "description": .text(
        Sentence(en: "Anything of your own", hans: "自己的任何内容", hant: "自己的任何內容")[language])
    ]
    for columns in RecordColumns.all where columns.kind == nil {
      members += RecordSchema(columns: columns, language: language).members(
        also: lists + [(key: "extra", spellings: ["extra"], schema: extra)])
      members.append(("anyOf", Self.needsTitle(columns)))
    }
    let kinds = RecordColumns.all.compactMap { columns in
      columns.kind.map { kind in
        (name: RecordSchema.name(of: kind), value: JSONValue.object(definition(columns)))
      }
    }
    return .object(members + [("$defs", .object(kinds))])
  }

  /// A metric's readings have dates for keys, and a matrix roles or skills, so their other keys are not held against the
  /// declaration.
  private func definition(_ columns: RecordColumns) -> [(name: String, value: JSONValue)] {
    let members = RecordSchema(columns: columns, language: language).members()
    return columns.kind?.hasOpenColumns ?? false ? members.filter { $0.name != "additionalProperties" } : members
  }

  /// A plan has a title, by whatever name: not every key fails to be one.
  private static func needsTitle(_ columns: RecordColumns) -> JSONValue {
    let names = columns.entries.first { $0.type == .title }?.names.all ?? []
    let isTitle: JSONValue = ["pattern": .text(SpellingPattern(names).text)]
    return [["required": ["title"]], ["not": ["propertyNames": ["not": isTitle]]]]
  }

  /// What a key of the front matter is for.
  static func meaning(of field: Field) -> Sentence? {
    switch field {
    case .title: Sentence(en: "required", hans: "必填", hant: "必填")
    case .kind:
      Sentence(
        en: "what the plan is; without it a quarter makes a quarter, a year an annual plan",
        hans: "计划的类型；不写时按周期判断：季度为季度计划，年为年度计划", hant: "計劃的類型；不寫時依週期判斷：季度為季度計劃，年為年度計劃")
    case .department: Sentence(en: "the department’s name", hans: "部门名称", hant: "部門名稱")
    case .team: Sentence(en: "the team’s name", hans: "团队名称", hant: "團隊名稱")
    case .owner: Sentence(en: "who answers for the plan", hans: "对计划负责的人", hant: "對計劃負責的人")
    case .period:
      Sentence(
        en: "2026-Q2, 2026, 2026-H1, 2026-05, 2026-W14 or 2026-05-01..2026-06-30",
        hans: "2026-Q2、2026、2026-H1、2026-05、2026-W14 或 2026-05-01..2026-06-30",
        hant: "2026-Q2、2026、2026-H1、2026-05、2026-W14 或 2026-05-01..2026-06-30")
    case .status: Sentence(en: "draft, active or closed", hans: "草稿、执行中或已结束", hant: "草稿、執行中或已結束")
    case .supports:
      Sentence(
        en: "goals above, such as company/2026#O1", hans: "上级目标，如 company/2026#O1", hant: "上級目標，如 company/2026#O1")
    case .role: Sentence(en: "the department’s part in the strategy", hans: "部门在战略中的定位", hant: "部門在策略中的定位")
    case .reviews:
      Sentence(
        en: "the plans that a retrospective or a report looks back on", hans: "复盘或报告所回顾的计划", hant: "復盤或報告所回顧的計劃")
    case .audience: Sentence(en: "who may see it", hans: "谁可以看", hant: "誰可以看")
    case .summary: Sentence(en: "one or two sentences", hans: "一两句话", hant: "一兩句話")
    case .language: Sentence(en: "the language of the page", hans: "页面语言", hant: "頁面語言")
    case .calendar:
      Sentence(en: "cn, weekends or a calendar of the site", hans: "cn、weekends 或网站自己的日历", hant: "cn、weekends 或網站自己的日曆")
    case .approvals: Sentence(en: "who agreed, one or several", hans: "审批人，可写多人", hant: "簽核人，可寫多人")
    default: nil
    }
  }
}
