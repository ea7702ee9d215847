import PlanModel
import SiteGenerator
import SourceText
import Testing

struct ConfigurationTests {
  private func read(_ text: String) -> (SiteConfiguration, [String]) {
    let reader = ConfigurationReader(bytes: Array(text.utf8))
    let findings = reader.diagnostics.map { diagnostic in
      "\(diagnostic.span.start.line):\(diagnostic.span.start.column) \(diagnostic.code.name)"
    }
    return (reader.configuration, findings)
  }

  @Test func readsEverySetting() {
    let (configuration, findings) = read(
      """
      title: 晨光电器
      language: en
      departments:
        - name: 市场部
          short: 市场
          colour: "#2563eb"
        - 研发部
      calendar: hk
      fiscal_year_start: 4
      thresholds:
        at_risk: 75%
        off_track: 0.5
        alert_share: 90
        alert_readings: 3
        stale_days: 14
        fewest_key_results: 2
        most_key_results: 4
        shortest_task: 3
        longest_task: 15
        dimension_share: 70%
        least_reserve: 5%
        most_reserve: 20%
        crisis_review_months: 6
      people:
        张伟: Zhang Wei
        李明: [Li Ming, 小李]
      dimensions: [业务增长, 客户]
      severities:
        unknown-key: error
        file-too-large: off
      base_url: https://plans.example.com/
      markdown:
        cjk_emphasis: false
      """)
    #expect(findings == [])
    #expect(configuration.title == "晨光电器")
    #expect(configuration.language == .english)
    #expect(configuration.departments == ["市场部", "研发部"])
    #expect(configuration.departmentDetails["市场部"]?.shortName == "市场")
    #expect(configuration.departmentDetails["市场部"]?.color == "#2563eb")
    #expect(configuration.calendarName == "hk")
    #expect(configuration.fiscalYearStart == 4)
    #expect(configuration.thresholds.atRisk == 0.75)
    #expect(configuration.thresholds.offTrack == 0.5)
    #expect(configuration.thresholds.alertShare == 0.9)
    #expect(configuration.thresholds.alertReadings == 3)
    #expect(configuration.thresholds.staleDays == 14)
    #expect(configuration.thresholds.fewestKeyResults == 2)
    #expect(configuration.thresholds.mostKeyResults == 4)
    #expect(configuration.thresholds.shortestTask == 3)
    #expect(configuration.thresholds.longestTask == 15)
    #expect(configuration.thresholds.dimensionShare == 0.7)
    #expect(configuration.thresholds.leastReserve == 0.05)
    #expect(configuration.thresholds.mostReserve == 0.2)
    #expect(configuration.thresholds.crisisReviewMonths == 6)
    #expect(configuration.people.map(\.name) == ["张伟", "李明"])
    #expect(configuration.people.map(\.aliases) == [["Zhang Wei"], ["Li Ming", "小李"]])
    #expect(configuration.dimensions == [.growth, .other("客户")])
    #expect(configuration.severities["unknown-key"] == .some(.error))
    #expect(configuration.severities["file-too-large"] == .some(nil))
    #expect(configuration.baseURL == "https://plans.example.com/")
    #expect(!configuration.emphasizesBesideChinese)
  }

  @Test func readsEveryNameOfASetting() {
    for setting in Setting.all {
      for name in [setting.key] + setting.also { #expect(read("\(name):").1 == [], "\(name)") }
    }
    let (configuration, findings) = read("标题: 晨光\n語言: en\n部门: 市场部\n阈值:\n  有风险: 90%\n")
    #expect(findings == [])
    #expect(configuration.title == "晨光")
    #expect(configuration.language == .english)
    #expect(configuration.departments == ["市场部"])
    #expect(configuration.thresholds.atRisk == 0.9)
  }

  @Test func needsNoSettings() {
    let (configuration, findings) = read("")
    #expect(findings == [])
    #expect(configuration.language == .simplifiedChinese)
    #expect(configuration.calendarName == "cn")
  }

  @Test(arguments: [
    ("titel: x", ["1:1 unknown-setting"]), ("language: chinese", ["1:11 bad-setting-value"]),
    ("fiscal_year_start: 13", ["1:20 bad-setting-value"]), ("thresholds:\n  at_risk: many", ["2:12 bad-setting-value"]),
    ("thresholds:\n  atrisk2: 1", ["2:3 unknown-setting"]), ("severities:\n  unknwn-key: off", ["2:3 unknown-setting"]),
    ("severities:\n  unknown-key: loud", ["2:16 bad-setting-value"]),
    ("base_url: example.com", ["1:11 bad-setting-value"]),
    ("departments: [{nmae: x}]", ["1:16 unknown-setting"]),
    ("departments: [{name: x, colour: blue}]", ["1:33 bad-setting-value"]),
    ("thresholds: 80%", ["1:13 bad-setting-value"]), ("thresholds:\n  stale_days: 0", ["2:15 bad-setting-value"]),
    ("thresholds:\n  at_risk: 60%\n  off_track: 80%", ["1:1 thresholds-crossed"]),
    ("thresholds:\n  least_reserve: 20%", ["1:1 thresholds-crossed"]),
    ("people: [李明]", ["1:9 bad-setting-value"]),
    ("people:\n  张伟: Zhang Wei\n  章伟: [zhang wei]", ["3:8 name-taken"]),
    ("markdown: {cjk_emphasis: maybe}", ["1:26 bad-setting-value"]), ("title: [a, b]", ["1:8 bad-setting-value"]),
    ("- title", ["1:1 settings-unreadable"]), ("title: a\ntitle: b", ["2:1 duplicate-key"]),
  ])
  func pointsAtWhatItDoesNotKnow(text: String, expected: [String]) {
    #expect(read(text).1 == expected)
  }

  @Test(arguments: [
    ("zh-Hans", Language.simplifiedChinese), ("zh_CN.UTF-8", .simplifiedChinese), ("zh-TW", .traditionalChinese),
    ("zh_HK.UTF-8", .traditionalChinese), ("zh-Hant", .traditionalChinese), ("en_US.UTF-8", .english), ("EN", .english),
  ])
  func readsLanguageTags(tag: String, language: Language) {
    #expect(Language(tag: tag) == language)
  }

  @Test(arguments: ["C", "POSIX", "", "de", "chinese"])
  func knowsNoOtherLanguage(tag: String) {
    #expect(Language(tag: tag) == nil)
  }
}
