package import PlanModel

// The data files of metrics.
extension DiagnosticCode {
  package static let seriesMissing = DiagnosticCode(
    "series-missing", .error,
    message: .init(en: "the data file {0} is not there", zh: "找不到数据文件 {0}"),
    help: .init(en: "check the path; it is relative to the plan’s file", zh: "检查路径；路径相对于计划文件"),
    explanation: .init(
      en: "A metric whose readings can’t be found would be shown as never measured.",
      zh: "找不到读数的指标会被当作从未测量过。"),
    badExample: """
      metrics:
        - title: 转化率
          series: data/q2.cvs
      """,
    goodExample: """
      metrics:
        - title: 转化率
          series: data/q2.csv
      """)

  package static let seriesUnreadable = DiagnosticCode(
    "series-unreadable", .error,
    message: .init(en: "the data file {0} can’t be read: {1}", zh: "无法读取数据文件 {0}：{1}"),
    help: .init(en: "save it as CSV in UTF-8", zh: "另存为 UTF-8 编码的 CSV 文件"),
    explanation: .init(
      en: "The file holds a metric’s readings; without it the metric has none.",
      zh: "指标的读数在这个文件里；读不到它，指标就没有数据。"),
    badExample: "data/q2.csv saved as an Excel workbook",
    goodExample: """
      date,转化率
      2026-04-30,12%
      """)

  package static let seriesNoColumn = DiagnosticCode(
    "series-no-column", .error,
    message: .init(en: "{1} has no column for the metric “{0}”", zh: "{1} 中没有指标“{0}”的列"),
    help: .init(en: "name a column after the metric’s title or its identifier", zh: "让某一列以指标的名称或编号命名"),
    explanation: .init(
      en: "A data file has a column of dates and one for each metric, found by the metric’s title or identifier.",
      zh: "数据文件有一列日期，每个指标一列，按指标名称或编号查找。"),
    badExample: """
      date,转化
      2026-04-30,12%
      """,
    goodExample: """
      date,转化率
      2026-04-30,12%
      """)

  package static let seriesBadDate = DiagnosticCode(
    "series-bad-date", .error,
    message: .init(en: "“{0}” is not a day, week or month", zh: "“{0}”不是日期、周或月份"),
    help: .init(en: "write “2026-04-10”, “W14” or “4月”", zh: "写成“2026-04-10”“W14”或“4月”"),
    explanation: .init(
      en: "The first column of a data file says when the values of its row were measured.",
      zh: "数据文件的第一列说明这一行的数值是何时的。"),
    badExample: """
      date,转化率
      上周,12%
      """,
    goodExample: """
      date,转化率
      W14,12%
      """)

  package static let seriesBadValue = DiagnosticCode(
    "series-bad-value", .error,
    message: .init(en: "“{0}” is not a number", zh: "“{0}”不是数值"),
    help: .init(en: "write a number, or leave the cell empty where nothing was measured", zh: "写数值；没有测量就留空"),
    explanation: .init(
      en: """
        A reading is compared with its target and drawn as a line, so it must be a number. An empty cell is a gap, \
        not a zero.
        """,
      zh: "读数要与目标比较并画成曲线，因此必须是数值。留空表示未测量，不等于零。"),
    badExample: """
      date,转化率
      2026-04-30,待定
      """,
    goodExample: """
      date,转化率
      2026-04-30,12%
      """)

  package static let seriesOutsideSite = DiagnosticCode(
    "series-outside-site", .error,
    message: .init(en: "the data file {0} lies outside the site", zh: "数据文件 {0} 在网站目录之外"),
    help: .init(en: "copy it into the site’s folder", zh: "把它复制到网站目录里"),
    explanation: .init(
      en: """
        A site is made from its own folder alone, so that it can be built anywhere and never publishes what it \
        should not.
        """,
      zh: "网站只由自己的目录生成：在哪里都能生成，也不会误发别处的文件。"),
    badExample: "series: ../../finance/q2.csv",
    goodExample: "series: data/q2.csv")

  static let seriesCodes: [DiagnosticCode] = [
    .seriesMissing, .seriesUnreadable, .seriesNoColumn, .seriesBadDate, .seriesBadValue, .seriesOutsideSite,
  ]
}
