package import PlanModel

/// The columns of exported tables that no record has: of which plan a row is, and what was computed.
package enum ExportHeadings {
  /// What stands before the record in every row.
  package static let plan: [(key: String, names: Sentence)] = [
    ("key", Sentence(en: "Plan", hans: "计划", hant: "計劃")),
    ("title", Sentence(en: "Title of the plan", hans: "计划标题", hant: "計劃標題")),
    ("department", Sentence(en: "Department", hans: "部门", hant: "部門")),
    ("owner", Sentence(en: "Owner of the plan", hans: "计划负责人", hant: "計劃負責人")),
    ("period", Sentence(en: "Period", hans: "周期", hant: "週期")),
  ]

  package static let identifier = Sentence(en: "ID", hans: "编号", hant: "編號")

  /// What stands behind the plan's own columns in the table of plans.
  package static let planDetails: [(key: String?, names: Sentence)] = [
    ("kind", Sentence(en: "Kind", hans: "类型", hant: "類型")),
    ("status", Sentence(en: "Status", hans: "状态", hant: "狀態")),
    (nil, Sentence(en: "Start", hans: "开始", hant: "開始")),
    (nil, Sentence(en: "End", hans: "结束", hant: "結束")),
    (nil, Sentence(en: "Progress", hans: "进度", hant: "進度")),
    (nil, Sentence(en: "Pace", hans: "进度比", hant: "進度比")),
    (nil, Sentence(en: "Health", hans: "健康度", hant: "健康度")),
    ("audience", Sentence(en: "Audience", hans: "可见范围", hant: "可見範圍")),
    ("tags", Sentence(en: "Tags", hans: "标签", hant: "標籤")),
  ]

  /// What stands behind the plan's own columns of a cell of a table that declares no records.
  package static let textTables = [
    Sentence(en: "Heading", hans: "标题", hant: "標題"), Sentence(en: "Table", hans: "第几张表", hant: "第幾張表"),
    Sentence(en: "Row", hans: "行", hant: "列"), Sentence(en: "Column", hans: "列", hant: "欄"),
    Sentence(en: "Words", hans: "内容", hant: "內容"),
  ]

  /// Whether a header is that of the exported cells of texts' tables: they are words, and no records to read back.
  package static func areTextTables(_ header: [String]) -> Bool {
    header.count == plan.count + textTables.count
      && Language.allCases.contains { language in
        zip(header.dropFirst(plan.count), textTables).allSatisfy { $0 == $1[language] }
      }
  }

  /// What is computed of a kind's records, behind all their columns.
  package static func computed(_ kind: RecordKind) -> [Sentence] {
    let status = Sentence(en: "Computed status", hans: "计算状态", hant: "計算狀態")
    let score = Sentence(en: "Score", hans: "得分", hant: "得分")
    return switch kind {
    case .objective: [score, status]
    case .keyResult: [Sentence(en: "Achievement", hans: "完成率", hant: "完成率"), score, status]
    case .task:
      [
        status, Sentence(en: "Slack", hans: "总浮动", hant: "總浮動"), Sentence(en: "Critical", hans: "关键", hant: "關鍵"),
      ]
    case .milestone: [status]
    default: []
    }
  }

  /// The column beside one of values that says what they are counted in: 预算单位 beside 预算.
  package static func unit(ofColumn name: String, in language: Language) -> String { name + unitSuffix[language] }

  /// Whether a column holds the units of the one before it, in any language.
  package static func isUnit(_ name: String, ofColumn before: String) -> Bool {
    Language.allCases.contains { unit(ofColumn: before, in: $0) == name }
  }

  private static let unitSuffix = Sentence(en: " unit", hans: "单位", hant: "單位")

  /// Whether a header begins as that of every exported table does, in any language.
  package static func begin(_ header: [String]) -> Bool {
    header.count > plan.count
      && Language.allCases.contains { language in
        zip(header, plan).allSatisfy { $0 == $1.names[language] }
      }
  }
}
