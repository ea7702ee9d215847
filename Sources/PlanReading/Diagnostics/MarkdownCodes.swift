package import PlanModel

// What the Markdown parser refuses or leaves out.
extension DiagnosticCode {
  package static let markdownTooLong = DiagnosticCode(
    "markdown-too-long", .error,
    message: .init(en: "the text is too long: {0}, where {1} are allowed", zh: "正文过长：{0}，上限为 {1}"),
    help: .init(en: "split the text into several files", zh: "把正文拆成几个文件"),
    explanation: .init(
      en: """
        The bound, in bytes or lines, keeps one file from holding up the whole site. A plan that people read is \
        far below it.
        """,
      zh: "上限按字节或行数计，以免一个文件拖住整个网站。给人读的计划远低于这个上限。"),
    badExample: "A log of 2,000,000 lines pasted into a plan",
    goodExample: "A link to the log: [log](q2-log.txt)")

  package static let markdownLineTooLong = DiagnosticCode(
    "markdown-line-too-long", .error,
    message: .init(en: "the line has {0} bytes, where {1} are allowed", zh: "这一行有 {0} 字节，上限为 {1}"),
    help: .init(en: "break the line; pictures belong in files of their own", zh: "分成几行；图片请存为单独的文件"),
    explanation: .init(
      en: "Such a line is mostly a picture or a data file pasted as text.",
      zh: "这样长的一行多半是把图片或数据当作文字粘贴了进来。"),
    badExample: "![图](data:image/png;base64,iVBORw0KGgo…)",
    goodExample: "![图](images/q2.png)")

  package static let markdownNesting = DiagnosticCode(
    "markdown-nesting", .error,
    message: .init(
      en: "quotes and lists are nested {0} deep, where {1} are allowed",
      zh: "引用和列表嵌套了 {0} 层，上限为 {1} 层"),
    help: .init(en: "make the outline flatter", zh: "减少嵌套的层次"),
    explanation: .init(
      en: "Nobody reads that deep, and a parser slows down with every level.",
      zh: "没有人会读这么多层，每深一层解析都更慢。"),
    badExample: "> > > > > > > > > > > …",
    goodExample: "> 引用")

  package static let markdownTableTooLarge = DiagnosticCode(
    "markdown-table-too-large", .error,
    message: .init(
      en: "the table is too large: {0} columns or cells, where {1} are allowed",
      zh: "表格过大：{0} 列或单元格，上限为 {1}"),
    help: .init(en: "keep the data in a CSV file and show the part that matters", zh: "把数据放进 CSV 文件，只展示要紧的部分"),
    explanation: .init(
      en: "A table that fits no screen and no sheet of paper helps nobody, and would make the page heavy.",
      zh: "屏幕和纸都放不下的表格帮不了读者，还会使页面变得笨重。"),
    badExample: "A spreadsheet with 5,000 columns pasted as a table",
    goodExample: "series: data/q2.csv")

  package static let markdownReferences = DiagnosticCode(
    "markdown-references", .error,
    message: .init(
      en: "link definitions and footnotes are too many or too large: {0}, where {1} are allowed",
      zh: "链接定义和脚注过多或过大：{0}，上限为 {1}"),
    help: .init(en: "write the links where they are used", zh: "把链接直接写在使用的地方"),
    explanation: .init(
      en: "A definition that is used again and again is copied each time: a small file could grow to a huge page.",
      zh: "定义每用一次就复制一次，小文件可能因此变成巨大的页面。"),
    badExample: "[a]: https://example.com/… (repeated 100,000 times)",
    goodExample: "[说明](https://example.com/)")

  package static let markdownTooComplex = DiagnosticCode(
    "markdown-too-complex", .error,
    message: .init(
      en: "the text repeats marks so often that reading them would take too long",
      zh: "正文重复了大量标记，解析时间会过长"),
    help: .init(
      en: "look for a run of brackets, stars, pipes or other marks at this place",
      zh: "检查此处是否有成串的括号、星号、竖线等标记"),
    explanation: .init(
      en: """
        A few patterns of marks, repeated thousands of times, take a Markdown parser minutes. No text for people \
        has them.
        """,
      zh: "少数标记组合重复上千次会让解析耗时数分钟，写给人看的文字不会这样。"),
    badExample: "![![![![![![![![![![![![![![…",
    goodExample: "![图](images/q2.png)")

  package static let rawHTML = DiagnosticCode(
    "raw-html", .warning,
    message: .init(en: "HTML is left out: {0}", zh: "网页代码（HTML）已略去：{0}"),
    help: .init(en: "use Markdown; an address in <…> is still a link", zh: "改用 Markdown 写法；<…> 中的网址仍是链接"),
    explanation: .init(
      en: """
        Raw HTML could break the page for readers with a screen reader, or run a script in an intranet. It is \
        shown to nobody.
        """,
      zh: "直接写入的 HTML 可能破坏页面、妨碍读屏，或在内网执行脚本，因此不会输出。"),
    badExample: "<font color=\"red\">重要</font>",
    goodExample: "**重要**")

  package static let refusedDestination = DiagnosticCode(
    "refused-destination", .warning,
    message: .init(en: "the link to “{0}” is left out", zh: "指向“{0}”的链接已略去"),
    help: .init(
      en: "link to a page, a file of the site, or an address with https: or mailto:",
      zh: "请链接到页面、网站内的文件，或 https:、mailto: 地址"),
    explanation: .init(
      en: """
        Addresses that run a script or carry a whole file don’t belong in a page. The words of the link are shown.
        """,
      zh: "会执行脚本或内含整个文件的地址不宜放进页面；链接的文字照常显示。"),
    badExample: "[点这里](javascript:alert(1))",
    goodExample: "[点这里](https://example.com/)")

  package static let leftoverEmphasis = DiagnosticCode(
    "leftover-emphasis", .warning,
    message: .init(
      en: "“{0}” is shown as it stands, because no emphasis begins or ends here",
      zh: "“{0}”没有构成强调，会原样显示"),
    help: .init(en: "remove the spaces inside the marks, or add the missing one", zh: "去掉标记内侧的空格，或补上缺少的一半"),
    explanation: .init(
      en: "Marks of emphasis must touch the words they mark, and come in pairs. Otherwise readers see the stars.",
      zh: "强调标记要紧贴文字并且成对，否则读者看到的是星号。"),
    badExample: "我们要** 提升**品牌",
    goodExample: "我们要**提升**品牌")

  static let markdownCodes: [DiagnosticCode] = [
    .markdownTooLong, .markdownLineTooLong, .markdownNesting, .markdownTableTooLarge, .markdownReferences,
    .markdownTooComplex, .rawHTML, .refusedDestination, .leftoverEmphasis,
  ]
}
