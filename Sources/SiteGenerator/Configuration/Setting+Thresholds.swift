import PlanModel

extension Setting {
  /// What `thresholds` can say.
  static let thresholds: [Setting] = [
    share(
      "at_risk", also: ["有风险", "有風險"], \.atRisk,
      Sentence(
        en: "Under this share of an even pace something is at risk", hans: "低于时间进度的这一比例为“有风险”",
        hant: "低於時間進度的這一比例為「有風險」")),
    share(
      "off_track", also: ["偏离", "偏離"], \.offTrack,
      Sentence(
        en: "Under this share of an even pace something is off track", hans: "低于时间进度的这一比例为“偏离”",
        hant: "低於時間進度的這一比例為「偏離」")),
    share(
      "alert_share", also: ["预警比例", "預警比例"], \.alertShare,
      Sentence(
        en: "A reading under this share of its target is a miss", hans: "读数低于目标的这一比例算未达标", hant: "讀數低於目標的這一比例算未達標")),
    count(
      "alert_readings", also: ["预警期数", "預警期數"], \.alertReadings,
      Sentence(en: "So many misses in a row make an alert", hans: "连续多少期未达标就预警", hant: "連續多少期未達標就預警")),
    count(
      "stale_days", also: ["未更新天数", "未更新天數"], \.staleDays,
      Sentence(
        en: "So many days without a report make a key result stale", hans: "多少天没有更新就提示", hant: "多少天沒有更新就提示")),
    count(
      "fewest_key_results", also: ["关键结果最少", "關鍵結果最少"], \.fewestKeyResults,
      Sentence(en: "Fewer key results of an objective are too few", hans: "一个目标至少几个关键结果", hant: "一個目標至少幾個關鍵結果")),
    count(
      "most_key_results", also: ["关键结果最多", "關鍵結果最多"], \.mostKeyResults,
      Sentence(en: "More key results of an objective are too many", hans: "一个目标至多几个关键结果", hant: "一個目標至多幾個關鍵結果")),
    count(
      "shortest_task", also: ["任务最短工作日", "任務最短工作日"], \.shortestTask,
      Sentence(en: "In working days: a shorter task is a step of another", hans: "任务至少几个工作日", hant: "任務至少幾個工作日")),
    count(
      "longest_task", also: ["任务最长工作日", "任務最長工作日"], \.longestTask,
      Sentence(en: "In working days: a longer task hides its delay", hans: "任务至多几个工作日", hant: "任務至多幾個工作日")),
    count(
      "weekly_tasks", also: ["每周任务上限", "每週任務上限"], \.weeklyTasks,
      Sentence(en: "More tasks of one person in one week are too many", hans: "一个人一周至多几项任务", hant: "一個人一週至多幾項任務")),
    share(
      "dimension_share", also: ["单一维度占比", "單一維度佔比"], \.dimensionShare,
      Sentence(
        en: "More of the weight in one dimension is out of balance", hans: "一个维度的权重超过这一比例为失衡", hant: "一個維度的權重超過這一比例為失衡")
    ),
    share(
      "least_reserve", also: ["储备最低占比", "儲備最低佔比"], \.leastReserve,
      Sentence(en: "A budget keeps at least this share in reserve", hans: "应急储备至少占预算的比例", hant: "應急儲備至少佔預算的比例")),
    share(
      "most_reserve", also: ["储备最高占比", "儲備最高佔比"], \.mostReserve,
      Sentence(en: "A budget keeps at most this share in reserve", hans: "应急储备至多占预算的比例", hant: "應急儲備至多佔預算的比例")),
    count(
      "crisis_review_months", also: ["预案审核月数", "預案審核月數"], \.crisisReviewMonths,
      Sentence(
        en: "So many months after a review a crisis plan needs the next", hans: "危机预案每隔多少个月审核一次",
        hant: "危機預案每隔多少個月審核一次")),
  ]

  private typealias Path<Value> = any (WritableKeyPath<AnalysisSettings.Thresholds, Value> & Sendable)

  private static func share(_ key: String, also: [String], _ path: Path<Double>, _ meaning: Sentence) -> Setting {
    Setting(key, also: also, .share, meaning) { value, configuration in
      if let number = value.number { configuration.thresholds[keyPath: path] = number }
    }
  }

  private static func count(_ key: String, also: [String], _ path: Path<Int>, _ meaning: Sentence) -> Setting {
    Setting(key, also: also, .integer(1...1000), meaning) { value, configuration in
      if let number = value.integer { configuration.thresholds[keyPath: path] = number }
    }
  }
}
