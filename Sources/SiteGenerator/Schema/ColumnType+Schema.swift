import PlanModel
import PlanReading

extension ColumnType {
  /// What stands in the front matter for a column of the type; nothing at all is always allowed.
  var schema: JSONValue {
    switch self {
    case .title: ["type": ["string", "number"], "minLength": 1]
    case .people, .list, .references, .dependencies:
      ["anyOf": [Self.scalar, ["type": "array", "items": Self.scalar]]]
    case .choice(let words) where words.takesOthers:
      ["anyOf": [["enum": .array(words.keys.map { .text($0) })], Self.scalar]]
    case .choice(let words):
      [
        "anyOf": [
          ["enum": .array(words.keys.map { .text($0) })],
          ["type": "string", "pattern": .text(SpellingPattern(words.spellings).text)], ["type": "null"],
        ]
      ]
    case .records(let kind): RecordSchema.list(of: kind)
    case .identifier, .text, .language, .date, .dateRange, .duration, .quantity, .percent, .reference, .recurrence,
      .truth:
      Self.scalar
    }
  }

  private static let scalar: JSONValue = ["type": ["string", "number", "boolean", "null"]]

  /// What may be written, for the one who is asked for it.
  var hint: Sentence? {
    switch self {
    case .people: Sentence(en: "one name or several", hans: "一个或多个姓名", hant: "一個或多個姓名")
    case .list: Sentence(en: "one word or a list", hans: "一个词或列表", hant: "一個詞或清單")
    case .date:
      Sentence(
        en: "a date: 2026-06-30, 6月30日, 5月中旬", hans: "日期：2026-06-30、6月30日、5月中旬", hant: "日期：2026-06-30、6月30日、5月中旬")
    case .dateRange: Sentence(en: "from–to: 5.1-5.10", hans: "起止日期：5.1-5.10", hant: "起迄日期：5.1-5.10")
    case .duration: Sentence(en: "a length: 10工作日, 2 weeks", hans: "工期：10工作日、2周", hant: "工期：10工作日、2週")
    case .quantity:
      Sentence(en: "a value: 50万元, ≥30%, 18%-20%", hans: "数值：50万元、≥30%、18%-20%", hant: "數值：50萬元、≥30%、18%-20%")
    case .percent: Sentence(en: "a share: 40%", hans: "比例：40%", hant: "比例：40%")
    case .reference, .references:
      Sentence(
        en: "a reference: O1.KR2, 2026-q2/marketing#O1", hans: "引用：O1.KR2、2026-q2/marketing#O1",
        hant: "引用：O1.KR2、2026-q2/marketing#O1")
    case .dependencies:
      Sentence(en: "tasks: T1, T2+2d, T3 SS", hans: "任务编号：T1、T2+2d、T3 SS", hant: "任務編號：T1、T2+2d、T3 SS")
    case .recurrence:
      Sentence(en: "how often: 每周三15:00, monthly", hans: "频率：每周三15:00、每月中旬", hant: "頻率：每週三15:00、每月中旬")
    case .truth: Sentence(en: "yes or no", hans: "是或否", hant: "是或否")
    case .identifier: Sentence(en: "a number such as O1 or T3", hans: "编号，如 O1、T3", hant: "編號，如 O1、T3")
    case .title, .text, .language, .choice, .records: nil
    }
  }
}
