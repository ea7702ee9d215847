package import PlanModel

// What the Markdown parser refuses or leaves out.
extension DiagnosticCode {
  package static let markdownTooLong = DiagnosticCode(
    "markdown-too-long", .error,
    message: .init(
      en: "the text is too long: {0}, where {1} are allowed", hans: "正文过长：{0}，上限为 {1}", hant: "內文過長：{0}，上限為 {1}"),
    help: .init(en: "split the text into several files", hans: "把正文拆成几个文件", hant: "把內文拆成幾個檔案"),
    explanation: .init(
      en: """
        The bound, in bytes or lines, keeps one file from holding up the whole site. A plan that people read is \
        far below it.
        """,
      hans: "上限按字节或行数计，以免一个文件拖住整个网站。给人读的计划远低于这个上限。", hant: "上限按位元組或行數計，以免一個檔案拖住整個網站。給人讀的計劃遠低於這個上限。"),
    badExample: "A log of 2,000,000 lines pasted into a plan",
    goodExample: "A link to the log: [log](q2-log.txt)")

  package static let markdownLineTooLong = DiagnosticCode(
    "markdown-line-too-long", .error,
    message: .init(
      en: "the line has {0} bytes, where {1} are allowed", hans: "这一行有 {0} 字节，上限为 {1}", hant: "這一行有 {0} 位元組，上限為 {1}"),
    help: .init(
      en: "break the line; pictures belong in files of their own", hans: "分成几行；图片请存为单独的文件", hant: "分成幾行；圖片請存為單獨的檔案"),
    explanation: .init(
      en: "Such a line is mostly a picture or a data file pasted as text.",
      hans: "这样长的一行多半是把图片或数据当作文字粘贴了进来。", hant: "這樣長的一行多半是把圖片或資料當作文字貼上了進來。"),
    badExample: "![图](data:image/png;base64,iVBORw0KGgo…)",
    goodExample: "![图](images/q2.png)")

  package static let markdownNesting = DiagnosticCode(
    "markdown-nesting", .error,
    message: .init(
      en: "quotes and lists are nested {0} deep, where {1} are allowed",
      hans: "引用和列表嵌套了 {0} 层，上限为 {1} 层", hant: "引用和清單有 {0} 層巢狀，上限為 {1} 層"),
    help: .init(en: "make the outline flatter", hans: "减少嵌套的层次", hant: "減少巢狀的層次"),
    explanation: .init(
      en: "Nobody reads that deep, and a parser slows down with every level.",
      hans: "没有人会读这么多层，每深一层解析都更慢。", hant: "沒有人會讀這麼多層，而且每深一層，解析就更慢。"),
    badExample: "> > > > > > > > > > > …",
    goodExample: "> 引用")

  package static let markdownTableTooLarge = DiagnosticCode(
    "markdown-table-too-large", .error,
    message: .init(
      en: "the table is too large: {0} columns or cells, where {1} are allowed",
      hans: "表格过大：{0} 列或单元格，上限为 {1}", hant: "表格過大：{0} 欄或儲存格，上限為 {1}"),
    help: .init(
      en: "keep the data in a CSV file and show the part that matters", hans: "把数据放进 CSV 文件，只展示要紧的部分",
      hant: "把資料放進 CSV 檔案，只展示要緊的部分"),
    explanation: .init(
      en: "A table that fits no screen and no sheet of paper helps nobody, and would make the page heavy.",
      hans: "屏幕和纸都放不下的表格帮不了读者，还会使页面变得笨重。", hant: "螢幕和紙都放不下的表格幫不了讀者，還會使頁面變得笨重。"),
    badExample: "A spreadsheet with 5,000 columns pasted as a table",
    goodExample: "series: data/q2.csv")

  package static let markdownReferences = DiagnosticCode(
    "markdown-references", .error,
    message: .init(
      en: "link definitions and footnotes are too many or too large: {0}, where {1} are allowed",
      hans: "链接定义和脚注过多或过大：{0}，上限为 {1}", hant: "連結定義和腳註過多或過大：{0}，上限為 {1}"),
    help: .init(en: "write the links where they are used", hans: "把链接直接写在使用的地方", hant: "把連結直接寫在使用的地方"),
    explanation: .init(
      en: "A definition that is used again and again is copied each time: a small file could grow to a huge page.",
      hans: "定义每用一次就复制一次，小文件可能因此变成巨大的页面。", hant: "定義每用一次就複製一次，小檔案可能因此變成巨大的頁面。"),
    badExample: "[a]: https://example.com/… (repeated 100,000 times)",
    goodExample: "[说明](https://example.com/)")

  package static let markdownTooComplex = DiagnosticCode(
    "markdown-too-complex", .error,
    message: .init(
      en: "the text repeats marks so often that reading them would take too long",
      hans: "正文重复了大量标记，解析时间会过长", hant: "內文重複了大量標記，解析時間會過長"),
    help: .init(
      en: "look for a run of brackets, stars, pipes or other marks at this place",
      hans: "检查此处是否有成串的括号、星号、竖线等标记", hant: "檢查此處是否有成串的括號、星號、豎線等標記"),
    explanation: .init(
      en: """
        A few patterns of marks, repeated thousands of times, take a Markdown parser minutes. No text for people \
        has them.
        """,
      hans: "少数标记组合重复上千次会让解析耗时数分钟，写给人看的文字不会这样。", hant: "少數標記組合重複上千次會讓解析耗時數分鐘，寫給人看的文字不會這樣。"),
    badExample: "![![![![![![![![![![![![![![…",
    goodExample: "![图](images/q2.png)")

  package static let rawHTML = DiagnosticCode(
    "raw-html", .warning,
    message: .init(en: "HTML is left out: {0}", hans: "网页代码（HTML）已略去：{0}", hant: "網頁程式碼（HTML）已略去：{0}"),
    help: .init(
      en: "use Markdown; an address in <…> is still a link", hans: "改用 Markdown 写法；<…> 中的网址仍是链接",
      hant: "改用 Markdown 寫法；<…> 中的網址仍是連結"),
    explanation: .init(
      en: """
        Raw HTML could break the page for readers with a screen reader, or run a script in an intranet. It is \
        shown to nobody.
        """,
      hans: "直接写入的 HTML 可能破坏页面、妨碍读屏，或在内网执行脚本，因此不会输出。", hant: "直接寫入的 HTML 可能破壞頁面、妨礙螢幕報讀軟體，或在內部網路執行指令碼，因此不會輸出。"),
    badExample: "<font color=\"red\">重要</font>",
    goodExample: "**重要**")

  package static let refusedDestination = DiagnosticCode(
    "refused-destination", .warning,
    message: .init(en: "the link to “{0}” is left out", hans: "指向“{0}”的链接已略去", hant: "指向「{0}」的連結已略去"),
    help: .init(
      en: "link to a page, a file of the site, or an address with https: or mailto:",
      hans: "请链接到页面、网站内的文件，或 https:、mailto: 地址", hant: "請連結到頁面、網站內的檔案，或 https:、mailto: 位址"),
    explanation: .init(
      en: """
        Addresses that run a script or carry a whole file don’t belong in a page. The words of the link are shown.
        """,
      hans: "会执行脚本或内含整个文件的地址不宜放进页面；链接的文字照常显示。", hant: "會執行指令碼或內含整個檔案的位址不宜放進頁面；連結的文字照常顯示。"),
    badExample: "[点这里](javascript:alert(1))",
    goodExample: "[点这里](https://example.com/)")

  package static let leftoverEmphasis = DiagnosticCode(
    "leftover-emphasis", .warning,
    message: .init(
      en: "“{0}” is shown as it stands, because no emphasis begins or ends here",
      hans: "“{0}”没有构成强调，会原样显示", hant: "「{0}」沒有構成強調，會原樣顯示"),
    help: .init(
      en: "remove the spaces inside the marks, or add the missing one", hans: "去掉标记内侧的空格，或补上缺少的一半",
      hant: "去掉標記內側的空格，或補上缺少的一半"),
    explanation: .init(
      en: "Marks of emphasis must touch the words they mark, and come in pairs. Otherwise readers see the stars.",
      hans: "强调标记要紧贴文字并且成对，否则读者看到的是星号。", hant: "強調標記要緊貼文字並且成對，否則讀者看到的是星號。"),
    badExample: "我们要** 提升**品牌",
    goodExample: "我们要**提升**品牌")

  static let markdownCodes: [DiagnosticCode] = [
    .markdownTooLong, .markdownLineTooLong, .markdownNesting, .markdownTableTooLarge, .markdownReferences,
    .markdownTooComplex, .rawHTML, .refusedDestination, .leftoverEmphasis,
  ]
}
