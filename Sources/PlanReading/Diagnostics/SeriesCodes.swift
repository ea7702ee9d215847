package import PlanModel

// The data files of metrics.
extension DiagnosticCode {
  package static let seriesMissing = DiagnosticCode(
    "series-missing", .error,
    message: .init(en: "the data file {0} is not there", hans: "找不到数据文件 {0}", hant: "找不到資料檔案 {0}"),
    help: .init(
      en: "check the path; it is relative to the plan’s file", hans: "检查路径；路径相对于计划文件", hant: "檢查路徑；路徑相對於計劃檔案"),
    explanation: .init(
      en: "A metric whose readings can’t be found would be shown as never measured.",
      hans: "找不到读数的指标会被当作从未测量过。", hant: "找不到讀數的指標會被當作從未測量過。"),
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
    message: .init(en: "the data file {0} can’t be read: {1}", hans: "无法读取数据文件 {0}：{1}", hant: "無法讀取資料檔案 {0}：{1}"),
    help: .init(en: "save it as CSV in UTF-8", hans: "另存为 UTF-8 编码的 CSV 文件", hant: "另存為 UTF-8 編碼的 CSV 檔案"),
    explanation: .init(
      en: "The file holds a metric’s readings; without it the metric has none.",
      hans: "指标的读数在这个文件里；读不到它，指标就没有数据。", hant: "指標的讀數在這個檔案裡；讀不到它，指標就沒有資料。"),
    badExample: "data/q2.csv saved as an Excel workbook",
    goodExample: """
      date,转化率
      2026-04-30,12%
      """)

  package static let seriesNoColumn = DiagnosticCode(
    "series-no-column", .error,
    message: .init(en: "{1} has no column for the metric “{0}”", hans: "{1} 中没有指标“{0}”的列", hant: "{1} 中沒有指標「{0}」的欄"),
    help: .init(
      en: "name a column after the metric’s title or its identifier", hans: "让某一列以指标的名称或编号命名", hant: "讓某一欄以指標的名稱或編號命名"),
    explanation: .init(
      en: "A data file has a column of dates and one for each metric, found by the metric’s title or identifier.",
      hans: "数据文件有一列日期，每个指标一列，按指标名称或编号查找。", hant: "資料檔案有一欄日期，每個指標一欄，依指標名稱或編號尋找。"),
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
    message: .init(en: "“{0}” is not a day, week or month", hans: "“{0}”不是日期、周或月份", hant: "「{0}」不是日期、週或月份"),
    help: .init(
      en: "write “2026-04-10”, “W14” or “4月”", hans: "写成“2026-04-10”“W14”或“4月”", hant: "寫成「2026-04-10」「W14」或「4月」"),
    explanation: .init(
      en: "The first column of a data file says when the values of its row were measured.",
      hans: "数据文件的第一列说明这一行的数值是何时的。", hant: "資料檔案的第一欄說明這一列的數值是何時的。"),
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
    message: .init(en: "“{0}” is not a number", hans: "“{0}”不是数值", hant: "「{0}」不是數值"),
    help: .init(
      en: "write a number, or leave the cell empty where nothing was measured", hans: "写数值；没有测量就留空", hant: "寫數值；沒有測量就留空"
    ),
    explanation: .init(
      en: """
        A reading is compared with its target and drawn as a line, so it must be a number. An empty cell is a gap, \
        not a zero.
        """,
      hans: "读数要与目标比较并画成曲线，因此必须是数值。留空表示未测量，不等于零。", hant: "讀數要與目標比較並畫成曲線，因此必須是數值。留空表示未測量，不等於零。"),
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
    message: .init(en: "the data file {0} lies outside the site", hans: "数据文件 {0} 在网站目录之外", hant: "資料檔案 {0} 在網站資料夾之外"),
    help: .init(en: "copy it into the site’s folder", hans: "把它复制到网站目录里", hant: "把它複製到網站資料夾裡"),
    explanation: .init(
      en: """
        A site is made from its own folder alone, so that it can be built anywhere and never publishes what it \
        should not.
        """,
      hans: "网站只由自己的目录生成：在哪里都能生成，也不会误发别处的文件。", hant: "網站只由自己的資料夾產生：在哪裡都能產生，也不會誤發別處的檔案。"),
    badExample: "series: ../../finance/q2.csv",
    goodExample: "series: data/q2.csv")

  static let seriesCodes: [DiagnosticCode] = [
    .seriesMissing, .seriesUnreadable, .seriesNoColumn, .seriesBadDate, .seriesBadValue, .seriesOutsideSite,
  ]
}
