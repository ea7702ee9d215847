package import PlanModel

// Files of office programs, and what was pasted out of them.
extension DiagnosticCode {
  package static let pastedTable = DiagnosticCode(
    "pasted-table", .warning,
    message: .init(
      en: "these lines look like a table pasted from a spreadsheet, but the first names no columns that are known: {0}",
      hans: "这几行像是从电子表格粘贴的表格，但首行没有可识别的列名：{0}", hant: "這幾行像是從試算表貼上的表格，但首行沒有可識別的欄名：{0}"),
    help: .init(
      en:
        "begin with a line of column names such as 任务, 负责人, 计划结束; or put | between the cells and | --- | below the first line, to keep it as a table of the text",
      hans: "在首行写列名，例如 任务、负责人、计划结束；若只想显示为普通表格，请用 | 分隔单元格，并在首行下加一行 | --- |",
      hant: "在首行寫欄名，例如 任務、負責人、計劃結束；若只想顯示為普通表格，請用 | 分隔儲存格，並在首行下加一行 | --- |"),
    explanation: .init(
      en: """
        A table that comes from the clipboard has tabs between its cells. If its first line has the names of columns, it \
        is read like any other table. Without them nobody knows what the cells mean, and the page shows the lines run \
        together as one paragraph.
        """,
      hans: "从剪贴板粘贴的表格用制表符分隔单元格。首行是列名时，它与其他表格一样读取；没有列名就不知道各格的含义，页面上会连成一段文字。",
      hant: "從剪貼簿貼上的表格用定位字元分隔儲存格。首行是欄名時，它與其他表格一樣讀取；沒有欄名就不知道各格的含義，頁面上會連成一段文字。"),
    badExample: """
      ---
      title: 计划
      ---

      T1\t访谈十家经销商\t李明\t6.30
      T2\t整理访谈结论\t王芳\t7.10
      """,
    goodExample: """
      ---
      title: 计划
      period: 2026
      ---

      任务编号\t任务\t负责人\t计划结束
      T1\t访谈十家经销商\t李明\t6.30
      T2\t整理访谈结论\t王芳\t7.10
      """)

  package static let spreadsheetDamaged = DiagnosticCode(
    "spreadsheet-damaged", .error,
    message: .init(
      en: "the spreadsheet is damaged at {0}", hans: "电子表格已损坏：{0}", hant: "試算表已損壞：{0}"),
    help: .init(
      en: "open it in a spreadsheet program, let it repair the file, and save it anew as .xlsx",
      hans: "请用表格软件打开并修复，再另存为 .xlsx", hant: "請用試算表軟體開啟並修復，再另存為 .xlsx"),
    explanation: .init(
      en:
        "A part of the file is missing, cut off or not what its checksum says. Nothing is taken from such a file, for nobody could tell which rows are lost.",
      hans: "文件的某一部分缺失、被截断，或与校验和不符。这样的文件不会导入任何内容，因为无法判断丢了哪些行。",
      hant: "檔案的某一部分缺失、被截斷，或與校驗和不符。這樣的檔案不會匯入任何內容，因為無法判斷丟了哪些列。"),
    badExample: "planpress import download-cut-off.xlsx", goodExample: "planpress import download.xlsx")

  package static let spreadsheetEmpty = DiagnosticCode(
    "spreadsheet-empty", .error,
    message: .init(en: "nothing stands in the file", hans: "文件里没有任何内容", hant: "檔案裡沒有任何內容"),
    help: .init(
      en: "save the sheet with its tables again, and import that", hans: "请重新保存含有表格的工作表，再导入",
      hant: "請重新儲存含有表格的工作表，再匯入"),
    explanation: .init(
      en:
        "A file without a single cell is mostly one whose saving or download was cut off. A plan made of it would be empty.",
      hans: "一个单元格也没有的文件，多半是保存或下载中断所致；由它生成的计划只会是空的。",
      hant: "一個儲存格也沒有的檔案，多半是儲存或下載中斷所致；由它產生的計劃只會是空的。"),
    badExample: "planpress import empty.csv", goodExample: "planpress import tasks.csv")

  package static let spreadsheetTooLarge = DiagnosticCode(
    "spreadsheet-too-large", .error,
    message: .init(
      en: "the spreadsheet is larger than any plan: more than 500,000 cells, 8 MiB of words, or 256 MiB unpacked",
      hans: "电子表格过大：超过 50 万个单元格、8 MiB 文字，或解压后超过 256 MiB",
      hant: "試算表過大：超過 50 萬個儲存格、8 MiB 文字，或解壓後超過 256 MiB"),
    help: .init(
      en: "copy the sheets of the plan into a file of their own", hans: "请把计划所在的工作表复制到单独的文件",
      hant: "請把計劃所在的工作表複製到單獨的檔案"),
    explanation: .init(
      en: "A few kilobytes can unpack to gigabytes. Such a file is given up before it fills the memory.",
      hans: "几千字节的压缩文件可能解压出几十亿字节。这类文件在占满内存之前就会停止读取。",
      hant: "幾千位元組的壓縮檔可能解壓出幾十億位元組。這類檔案在佔滿記憶體之前就會停止讀取。"),
    badExample: "planpress import data-warehouse.xlsx", goodExample: "planpress import plan.xlsx")

  package static let spreadsheetProtected = DiagnosticCode(
    "spreadsheet-protected", .error,
    message: .init(
      en: "the spreadsheet needs a password", hans: "电子表格设有打开密码", hant: "試算表設有開啟密碼"),
    help: .init(
      en: "save a copy without the password, and import that", hans: "请另存一份不带密码的副本再导入",
      hant: "請另存一份不帶密碼的副本再匯入"),
    explanation: .init(
      en: "What is encrypted can only be read by the program that has the password.",
      hans: "加密的文件只有知道密码的软件才能读取。", hant: "加密的檔案只有知道密碼的軟體才能讀取。"),
    badExample: "planpress import protected.xlsx", goodExample: "planpress import copy-without-password.xlsx")

  package static let spreadsheetOldFormat = DiagnosticCode(
    "spreadsheet-old-format", .error,
    message: .init(
      en: "this is the format of before 2007 (.xls), or another file of that container",
      hans: "这是 2007 年以前的格式（.xls）", hant: "這是 2007 年以前的格式（.xls）"),
    help: .init(
      en: "save it as .xlsx or .csv, and import that", hans: "请另存为 .xlsx 或 .csv 再导入", hant: "請另存為 .xlsx 或 .csv 再匯入"),
    explanation: .init(
      en: "The old format is another one altogether. Every spreadsheet program can save it as the new one.",
      hans: "旧格式与新格式完全不同；任何表格软件都能把它另存为新格式。", hant: "舊格式與新格式完全不同；任何試算表軟體都能把它另存為新格式。"),
    badExample: "planpress import plan.xls", goodExample: "planpress import plan.xlsx")

  package static let spreadsheetUnsafe = DiagnosticCode(
    "spreadsheet-unsafe", .error,
    message: .init(
      en: "the spreadsheet has what no spreadsheet program writes: {0}", hans: "电子表格含有任何表格软件都不会写入的内容：{0}",
      hant: "試算表含有任何試算表軟體都不會寫入的內容：{0}"),
    help: .init(
      en: "ask where the file comes from; if it is to be trusted, save it anew in a spreadsheet program",
      hans: "请确认文件来源；若可信，请用表格软件重新保存", hant: "請確認檔案來源；若可信，請用試算表軟體重新儲存"),
    explanation: .init(
      en:
        "Parts with a name that leaves the file, the same part twice, or XML with a document type of its own are ways to attack programs that read such files.",
      hans: "部件名称指向文件之外、同一部件出现两次，或 XML 自带文档类型，都是攻击读取程序的手段。",
      hant: "部件名稱指向檔案之外、同一部件出現兩次，或 XML 自帶文件類型，都是攻擊讀取程式的手段。"),
    badExample: "planpress import from-a-stranger.xlsx", goodExample: "planpress import saved-anew.xlsx")

  package static let tableEncoding = DiagnosticCode(
    "table-encoding", .error,
    message: .init(
      en: "the file is no text in UTF-8, UTF-16, GBK or Big5", hans: "文件不是 UTF-8、UTF-16、GBK 或 Big5 文本",
      hant: "檔案不是 UTF-8、UTF-16、GBK 或 Big5 文字"),
    help: .init(
      en: "save it as “CSV UTF-8” or as .xlsx", hans: "请另存为“CSV UTF-8”或 .xlsx", hant: "請另存為「CSV UTF-8」或 .xlsx"),
    explanation: .init(
      en:
        "Some bytes belong to none of the encodings in which office programs save tables. To guess would put wrong characters into names and goals.",
      hans: "有些字节不属于办公软件保存表格时所用的任何编码。猜测会让姓名和目标出现错字。",
      hant: "有些位元組不屬於辦公軟體儲存表格時所用的任何編碼。猜測會讓姓名和目標出現錯字。"),
    badExample: "planpress import tasks-shift-jis.csv", goodExample: "planpress import tasks-utf8.csv")

  static let spreadsheetCodes: [DiagnosticCode] = [
    .pastedTable, .spreadsheetDamaged, .spreadsheetEmpty, .spreadsheetTooLarge, .spreadsheetProtected,
    .spreadsheetOldFormat, .spreadsheetUnsafe, .tableEncoding,
  ]
}
