package import PlanModel

// Links and images that lead nowhere.
extension DiagnosticCode {
  package static let brokenLink = DiagnosticCode(
    "broken-link", .error,
    message: .init(en: "the link leads nowhere: {0}{1?; did you mean {1}?}", zh: "链接的目标不存在：{0}{1?，是不是想写 {1}？}"),
    help: .init(
      en: "{1?write {1}, or }check the path; it is relative to this file",
      zh: "{1?改为 {1}，或}检查路径；路径相对于本文件"),
    explanation: .init(
      en: """
        Readers trust a plan’s links. One that ends at an error page costs that trust, so every link is followed \
        when the site is made.
        """,
      zh: "读者信任计划中的链接；点开是错误页会失去这份信任，因此生成时逐一检查。"),
    badExample: "[年度计划](../2026/markting.md)",
    goodExample: "[年度计划](../2026/marketing.md)")

  package static let brokenAnchor = DiagnosticCode(
    "broken-anchor", .error,
    message: .init(en: "there is no “{0}”{1? in {1}}", zh: "{1?{1} 中}没有“{0}”"),
    help: .init(
      en: "write the heading’s words, or a record’s identifier such as “#O1.KR2”",
      zh: "写标题的文字，或记录的编号，例如“#O1.KR2”"),
    explanation: .init(
      en: """
        A link with # leads to a heading or a record of the page. A heading that was renamed takes its address \
        with it.
        """,
      zh: "带 # 的链接指向页面中的标题或记录；标题改了名，地址也随之改变。"),
    badExample: "[第二个目标](marketing.md#O9)",
    goodExample: "[第二个目标](marketing.md#O2)")

  package static let missingImage = DiagnosticCode(
    "missing-image", .error,
    message: .init(en: "the image is not there: {0}", zh: "找不到图片：{0}"),
    help: .init(
      en: "check the path; it is relative to this file, and upper and lower case differ",
      zh: "检查路径；路径相对于本文件，区分大小写"),
    explanation: .init(
      en: "A picture that is missing leaves a hole in the page and, printed, in the meeting.",
      zh: "缺少的图片在页面上、在打印出来的会议材料上都是一处空白。"),
    badExample: "![组织结构](Images/org.png)",
    goodExample: "![组织结构](images/org.png)")

  static let linkCodes: [DiagnosticCode] = [
    .brokenLink, .brokenAnchor, .missingImage,
  ]
}
