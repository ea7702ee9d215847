import PlanModel
import PlanReading
import Testing

@Suite struct DurationGrammarTests {
  @Test(arguments: [
    ("10工作日", 10...10, WrittenDuration.Unit.workingDays), ("10个工作日", 10...10, .workingDays),
    ("10個工作日", 10...10, .workingDays), ("10 working days", 10...10, .workingDays), ("10wd", 10...10, .workingDays),
    ("1-2个月", 1...2, .months), ("1~2個月", 1...2, .months), ("一至两个月", 1...2, .months), ("3d", 3...3, .days),
    ("3 days", 3...3, .days), ("5天", 5...5, .days), ("5日", 5...5, .days), ("2w", 2...2, .weeks),
    ("2周", 2...2, .weeks), ("两周", 2...2, .weeks), ("兩週", 2...2, .weeks), ("2个星期", 2...2, .weeks),
    ("1-2周", 1...2, .weeks), ("1周-2周", 1...2, .weeks), ("半个月", 15...15, .days), ("半年", 6...6, .months),
    ("1个半月", 45...45, .days), ("1年", 12...12, .months), ("1季度", 3...3, .months), ("１０工作日", 10...10, .workingDays),
    ("约3天", 3...3, .days), ("45工作日", 45...45, .workingDays), ("2 months", 2...2, .months),
    ("10 个工作日", 10...10, .workingDays), ("1 - 2 个月", 1...2, .months),
  ])
  func readsADuration(text: String, amount: ClosedRange<Int>, unit: WrittenDuration.Unit) {
    #expect(DurationGrammar.parse(text) == WrittenDuration(text: text, amount: amount, unit: unit))
  }

  @Test(arguments: ["", "长期", "2m", "3-1天", "天", "1.5天", "10", "5.1-5.10"])
  func refusesWhatIsNoDuration(text: String) {
    #expect(DurationGrammar.parse(text).amount == nil)
  }
}

@Suite struct RecurrenceGrammarTests {
  @Test(arguments: [
    ("每日更新", "daily"), ("每日站会", "daily"), ("每天9:30", "daily 9:30"), ("每周项目例会", "weekly"),
    ("周度同步会 (每周三15:00)", "weekly [3] 15:00"), ("周度KPI看板", "weekly"), ("月度评审会（每月中旬）", "monthly 11-20"),
    ("每月中旬", "monthly 11-20"),
    ("月度汇报", "monthly"), ("季度复盘会（季度末）", "quarterly end"), ("季度末", "quarterly end"),
    ("半年度汇报", "half-yearly"), ("年度复盘", "yearly"), ("年度审核", "yearly"), ("月度之星", "monthly"),
    ("每周三下午3点", "weekly [3] 15:00"), ("每周三15:00", "weekly [3] 15:00"), ("周三15:00", "weekly [3] 15:00"),
    ("每星期三下午三点半", "weekly [3] 15:30"), ("每周一、三、五", "weekly [1, 3, 5]"), ("每周一至周五", "weekly [1, 2, 3, 4, 5]"),
    ("每个工作日", "weekly [1, 2, 3, 4, 5]"), ("双周例会", "weekly /2"), ("每两周", "weekly /2"), ("隔周周五", "weekly /2 [5]"),
    ("每月15日", "monthly 15-15"), ("每月1-5日", "monthly 1-5"), ("每月底", "monthly end"), ("每月初", "monthly start"),
    ("每季度末", "quarterly end"), ("每半年", "half-yearly"), ("每年", "yearly"), ("每周3篇", "weekly ×3"),
    ("每周一篇", "weekly ×1"), ("每周5小时", "weekly ×5"), ("每月一本书", "monthly ×1"), ("每季度一个项目", "quarterly ×1"),
    ("每月发布2篇", "monthly ×2"), ("daily", "daily"), ("weekly", "weekly"), ("weekly on Friday", "weekly [5]"),
    ("biweekly", "weekly /2"), ("every 2 weeks", "weekly /2"), ("every other week", "weekly /2"),
    ("every Monday and Thursday 9:30", "weekly [1, 4] 9:30"), ("twice a week", "weekly ×2"),
    ("3 per week", "weekly ×3"),
    ("monthly", "monthly"), ("every quarter", "quarterly"), ("half-yearly", "half-yearly"), ("annually", "yearly"),
    ("每週三下午３點", "weekly [3] 15:00"), ("每周三 15:00", "weekly [3] 15:00"), ("每周 3 篇", "weekly ×3"),
    ("每月 15 日", "monthly 15-15"), ("每 2 周", "weekly /2"),
  ])
  func readsARecurrence(text: String, expected: String) {
    #expect(RecurrenceGrammar.parse(text)?.line == expected)
  }

  @Test(arguments: ["", "定期培训", "6月30日", "一周", "周末", "尽快"])
  func refusesWhatDoesNotComeBack(text: String) {
    #expect(RecurrenceGrammar.parse(text) == nil)
  }

  @Test func readsEachOfSeveral() {
    #expect(RecurrenceGrammar.parseAll("月度/季度/半年度汇报").map(\.line) == ["monthly", "quarterly", "half-yearly"])
  }
}
