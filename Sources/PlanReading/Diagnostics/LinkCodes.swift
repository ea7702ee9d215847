package import PlanModel

// Links and images that lead nowhere.
extension DiagnosticCode {
  package static let brokenLink = DiagnosticCode(
    "broken-link", .error,
    message: .init(
      en: "the link leads nowhere: {0}{1?; did you mean {1}?}", hans: "链接的目标不存在：{0}{1?，是不是想写 {1}？}",
      hant: "連結的目標不存在：{0}{1?，是不是想寫 {1}？}"),
    help: .init(
      en: "{1?write {1}, or }check the path; it is relative to this file",
      hans: "{1?改为 {1}，或}检查路径；路径相对于本文件", hant: "{1?改為 {1}，或}檢查路徑；路徑相對於本檔案"),
    explanation: .init(
      en: """
        Readers trust a plan’s links. One that ends at an error page costs that trust, so every link is followed \
        when the site is made.
        """,
      hans: "读者信任计划中的链接；点开是错误页会失去这份信任，因此生成时逐一检查。", hant: "讀者信任計劃中的連結；點開是錯誤頁會失去這份信任，因此產生時逐一檢查。"),
    badExample: "[年度计划](../2026/markting.md)",
    goodExample: "[年度计划](../2026/marketing.md)")

  package static let brokenAnchor = DiagnosticCode(
    "broken-anchor", .error,
    message: .init(en: "there is no “{0}”{1? in {1}}", hans: "{1?{1} 中}没有“{0}”", hant: "{1?{1} 中}沒有「{0}」"),
    help: .init(
      en: "write the heading’s words, or a record’s identifier such as “#O1.KR2”",
      hans: "写标题的文字，或记录的编号，例如“#O1.KR2”", hant: "寫標題的文字，或記錄的編號，例如「#O1.KR2」"),
    explanation: .init(
      en: """
        A link with # leads to a heading or a record of the page. A heading that was renamed takes its address \
        with it.
        """,
      hans: "带 # 的链接指向页面中的标题或记录；标题改了名，地址也随之改变。", hant: "帶 # 的連結指向頁面中的標題或記錄；標題改了名，位址也隨之改變。"),
    badExample: "[第二个目标](marketing.md#O9)",
    goodExample: "[第二个目标](marketing.md#O2)")

  package static let missingImage = DiagnosticCode(
    "missing-image", .error,
    message: .init(en: "the image is not there: {0}", hans: "找不到图片：{0}", hant: "找不到圖片：{0}"),
    help: .init(
      en: "check the path; it is relative to this file, and upper and lower case differ",
      hans: "检查路径；路径相对于本文件，区分大小写", hant: "檢查路徑；路徑相對於本檔案，區分大小寫"),
    explanation: .init(
      en: "A picture that is missing leaves a hole in the page and, printed, in the meeting.",
      hans: "缺少的图片在页面上、在打印出来的会议材料上都是一处空白。", hant: "缺少的圖片在頁面上、在列印出來的會議材料上都是一處空白。"),
    badExample: "![组织结构](Images/org.png)",
    goodExample: "![组织结构](images/org.png)")

  static let linkCodes: [DiagnosticCode] = [
    .brokenLink, .brokenAnchor, .missingImage,
  ]
}
