package import PlanModel
import SourceText

/// The words of an enumeration, for its documentation and its schema.
package struct ChoiceWords: Sendable, Hashable {
  /// The proper name of each value, in order.
  package let keys: [String]

  /// Every name of every value.
  package let spellings: [String]

  /// Whether any other word is a value of its own.
  package let takesOthers: Bool
}

/// The values of an enumeration, by any of the names that authors give them.
struct Choices<Value: Sendable>: Sendable {
  let words: ChoiceWords
  let table: AliasTable<Value>

  /// Whether a word that is not in the table is a value of its own.
  let other: (@Sendable (String) -> Value)?

  init(_ values: [(Value, [String])], other: (@Sendable (String) -> Value)? = nil) {
    words = ChoiceWords(
      keys: values.compactMap { $0.1.first }, spellings: values.flatMap(\.1), takesOthers: other != nil)
    table = AliasTable(values.flatMap { value, names in names.map { (spelling: $0, value: value) } })
    self.other = other
  }

  /// The names in the documentation, in order.
  var keys: [String] { words.keys }

  subscript(_ word: String) -> Value? { table[word] ?? other?(word) }

  func nearest(to word: String) -> String? { table.nearest(to: word) }
}

extension PlanKind {
  static let choices = Choices<PlanKind>([
    (.company, ["company", "公司战略", "公司戰略", "公司", "战略", "strategy"]),
    (.annual, ["annual", "年度计划", "年度計劃", "年度", "年度工作计划", "year", "yearly"]),
    (.quarter, ["quarter", "季度计划", "季度計劃", "季度", "季度工作计划", "quarterly"]),
    (.project, ["project", "项目计划", "項目計劃", "专案计划", "專案計劃", "项目", "項目"]),
    (.personal, ["personal", "个人计划", "個人計劃", "个人", "個人", "idp"]),
    (.crisis, ["crisis", "应急预案", "應急預案", "危机预案", "危機預案", "应急", "危机"]),
    (.retrospective, ["retrospective", "季度复盘", "季度復盤", "复盘", "復盤", "review"]),
    (.report, ["report", "报告", "報告", "周报", "週報", "月报", "月報", "季报", "季報"]),
    (.breakdown, ["breakdown", "目标拆解", "目標拆解", "拆解"]),
    (.page, ["page", "页面", "頁面"]),
  ])
}

extension PlanStatus {
  static let choices = Choices<PlanStatus>([
    (.draft, ["draft", "草稿", "起草", "拟定"]),
    (.active, ["active", "执行中", "執行中", "进行中", "進行中", "生效", "已批准"]),
    (.closed, ["closed", "已结束", "已結束", "结束", "結束", "已关闭", "已關閉", "归档", "歸檔", "done", "已完成"]),
  ])
}

extension PlanRole {
  static let choices = Choices<PlanRole>([
    (.growth, ["growth", "增长破局者", "增長破局者", "增长", "增長"]),
    (.efficiency, ["efficiency", "效率提效者", "效率"]),
    (.risk, ["risk", "风险守护者", "風險守護者", "风险", "風險"]),
  ])
}

extension Language {
  static let choices = Choices<Language>([
    (.simplifiedChinese, ["zh-Hans", "zh-CN", "zh", "简体中文", "简体", "中文", "chinese"]),
    (.traditionalChinese, ["zh-Hant", "zh-TW", "zh-HK", "繁體中文", "繁体中文", "繁體", "繁体"]),
    (.english, ["en", "en-US", "en-GB", "english", "英文", "英语", "英語"]),
  ])
}

extension Dimension {
  static let choices = Choices<Dimension>(
    [
      (.growth, ["growth", "业务增长", "業務增長", "业务", "業務", "增长", "增長"]),
      (.efficiency, ["efficiency", "效率提升", "效率"]),
      (.risk, ["risk", "风险管控", "風險管控", "风险", "風險", "风险控制"]),
      (.team, ["team", "团队发展", "團隊發展", "团队", "團隊", "团队建设"]),
    ], other: { .other($0) })
}

extension Dimension {
  /// By any name; a word that is none of the four usual ones is a dimension of its own.
  package init?(word: String) {
    guard let dimension = Self.choices[word] else { return nil }
    self = dimension
  }
}

extension Commitment {
  static let choices = Choices<Commitment>([
    (.committed, ["committed", "承诺型", "承諾型", "承诺", "承諾", "commit"]),
    (.aspirational, ["aspirational", "挑战型", "挑戰型", "挑战", "挑戰", "愿景型", "stretch", "moonshot"]),
  ])
}

extension Health {
  static let choices = Choices<Health>([
    (.onTrack, ["on track", "onTrack", "正常", "按计划", "按計劃", "绿", "綠", "green", "进行中", "進行中", "in progress"]),
    (.atRisk, ["at risk", "atRisk", "有风险", "有風險", "风险", "風險", "黄", "黃", "yellow", "amber"]),
    (.offTrack, ["off track", "offTrack", "滞后", "滯後", "落后", "落後", "延期", "延误", "红", "紅", "red", "delayed"]),
    (.done, ["done", "已完成", "完成", "达成", "達成", "已达成", "已達成", "completed"]),
    (.notUpdated, ["not updated", "notUpdated", "未更新"]),
    (.notStarted, ["not started", "notStarted", "未开始", "未開始", "待启动", "待啟動"]),
  ])
}

extension TaskStatus {
  static let choices = Choices<TaskStatus>([
    (.notStarted, ["not started", "未开始", "未開始", "待办", "待辦", "todo", "to do", "待启动", "planned", "计划中"]),
    (.inProgress, ["in progress", "进行中", "進行中", "doing", "started", "active", "执行中", "執行中", "开展中"]),
    (.done, ["done", "已完成", "完成", "completed", "complete", "finished", "达成", "已达成", "closed"]),
    (.delayed, ["delayed", "延期", "已延期", "延误", "延誤", "逾期", "滞后", "滯後", "overdue", "late"]),
  ])
}

extension Likelihood {
  static let choices = Choices<Likelihood>([
    (.high, ["high", "高", "很高", "大"]), (.medium, ["medium", "中", "中等", "一般", "moderate"]),
    (.low, ["low", "低", "很低", "小"]),
  ])
}

extension Impact {
  static let choices = Choices<Impact>([
    (.catastrophic, ["catastrophic", "灾难性", "災難性", "灾难", "極高", "极高", "致命", "critical"]),
    (.severe, ["severe", "严重", "嚴重", "高", "大", "high", "major"]),
    (.moderate, ["moderate", "中等", "中", "一般", "medium"]),
    (.minor, ["minor", "轻微", "輕微", "低", "小", "low"]),
  ])
}

extension MetricType {
  static let choices = Choices<MetricType>([
    (.outcome, ["outcome", "结果指标", "結果指標", "核心指标", "核心指標", "结果", "結果", "lagging", "result"]),
    (.process, ["process", "过程指标", "過程指標", "过程", "過程", "leading"]),
  ])
}
