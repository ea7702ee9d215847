package import PlanModel

// Files that can’t be read as text, and front matter that is not fenced.
extension DiagnosticCode {
  package static let notUTF8 = DiagnosticCode(
    "not-utf8", .error,
    message: .init(
      en: "the file is not UTF-8{0?; it looks like {0}}", hans: "文件不是 UTF-8 编码{0?，看上去是 {0}}",
      hant: "檔案不是 UTF-8 編碼{0?，看起來是 {0}}"),
    help: .init(
      en: "save it as UTF-8{1?, or convert it: {1}}", hans: "另存为 UTF-8{1?，或用命令转换：{1}}", hant: "另存為 UTF-8{1?，或用命令轉換：{1}}"
    ),
    explanation: .init(
      en: """
        Plans are UTF-8 texts. A file in another encoding would be published as rows of wrong characters, so it is \
        not published at all.
        """,
      hans: "计划文件一律用 UTF-8 编码。其他编码的文件发布出去会变成乱码，因此不发布。", hant: "計劃檔案一律使用 UTF-8 編碼。其他編碼的檔案發布後會變成亂碼，因此不發布。"),
    badExample: "A file that Windows Notepad saved as “ANSI” (GBK)",
    goodExample: "The same file saved as “UTF-8”")

  package static let containsNUL = DiagnosticCode(
    "contains-nul", .error,
    message: .init(
      en: "the file holds a NUL character, so it is not a text", hans: "文件中含有空字符（NUL），不是文本文件",
      hant: "檔案中含有空字元（NUL），不是純文字檔"),
    help: .init(
      en: "check that it is not a damaged or a binary file with the ending .md",
      hans: "检查是不是损坏的文件，或误用了 .md 扩展名的二进制文件", hant: "檢查是不是損毀的檔案，或誤用了 .md 副檔名的二進位檔"),
    explanation: .init(
      en: "No editor writes a NUL into a text. The file is damaged, or it is no text.",
      hans: "文本编辑器不会写入空字符；文件已损坏，或者根本不是文本。", hant: "文字編輯器不會寫入空字元；檔案已損毀，或者根本不是文字檔。"),
    badExample: "A Word document renamed to plan.md",
    goodExample: "The document’s text saved as plan.md")

  package static let fileTooLarge = DiagnosticCode(
    "file-too-large", .error,
    message: .init(en: "the file is larger than {0} bytes", hans: "文件超过 {0} 字节", hant: "檔案超過 {0} 位元組"),
    help: .init(
      en: "split the plan, or move its data into a CSV file", hans: "拆分计划，或把数据移到 CSV 文件", hant: "拆分計劃，或把資料移到 CSV 檔案"),
    explanation: .init(
      en: "A plan is written and read by people. A larger file is a data dump, and would slow every build down.",
      hans: "计划是人写给人看的。更大的文件多半是数据导出，会拖慢每一次生成。", hant: "計劃是人寫給人看的。更大的檔案多半是資料匯出，會拖慢每一次產生。"),
    badExample: "plans/export.md with 40 MB of log lines",
    goodExample: "plans/2026-q2/marketing.md with the plan, data/q2.csv with the figures")

  package static let fileUnreadable = DiagnosticCode(
    "file-unreadable", .error,
    message: .init(en: "the file can’t be read: {0}", hans: "无法读取文件：{0}", hant: "無法讀取檔案：{0}"),
    help: .init(
      en: "check the file’s permissions and that it still exists", hans: "检查文件权限，以及文件是否还在", hant: "檢查檔案權限，以及檔案是否還在"),
    explanation: .init(
      en: """
        What can’t be read can’t be published, and a site without the plan would look complete while it is not.
        """,
      hans: "读不到的文件无法发布；少了这份计划，网站看似完整，其实不然。", hant: "讀不到的檔案無法發布；少了這份計劃，網站看似完整，其實不然。"),
    badExample: "-rw------- root  plans/2026-q2/marketing.md",
    goodExample: "-rw-r--r-- root  plans/2026-q2/marketing.md")

  package static let frontMatterNotClosed = DiagnosticCode(
    "front-matter-not-closed", .error,
    message: .init(
      en: "the front matter is opened by “---” and never closed", hans: "文件头以“---”开始，却没有结束", hant: "檔頭以「---」開始，卻沒有結束"),
    help: .init(
      en: "write “---” on a line of its own after the last key", hans: "在最后一个字段之后另起一行写“---”",
      hant: "在最後一個欄位之後另起新行寫上「---」"),
    explanation: .init(
      en: """
        Without the second fence nobody can tell where the keys end and the text begins. The keys up to the first \
        blank line were checked all the same.
        """,
      hans: "缺少第二行“---”，无法判断字段在哪里结束、正文从哪里开始。第一个空行之前的字段仍作了检查。", hant: "缺少第二行「---」，無法判斷欄位在哪裡結束、內文從哪裡開始。第一個空行之前的欄位仍作了檢查。"),
    badExample: """
      ---
      title: 第二季度计划

      我们的目标…
      """,
    goodExample: """
      ---
      title: 第二季度计划
      ---

      我们的目标…
      """)

  package static let fullWidthFence = DiagnosticCode(
    "wrong-fence", .error,
    message: .init(
      en: "the front matter’s fence is “{0}”, not “---”", hans: "文件头的分隔线写成了“{0}”，应为“---”",
      hant: "檔頭的分隔線寫成了「{0}」，應為「---」"),
    help: .init(
      en: "write three hyphens “---”; switch the input method to English first",
      hans: "改为三个半角短横线“---”（先把输入法切换到英文）", hant: "改為三個半形連字號「---」（先把輸入法切換到英文）"),
    explanation: .init(
      en: """
        Only a line of exactly three hyphens is a fence everywhere. Full-width dashes, long dashes or more hyphens \
        make other programs show the front matter as text.
        """,
      hans: "只有恰好三个半角短横线才处处有效。全角横线、破折号或更多短横线，会让其他软件把文件头当作正文显示。",
      hant: "只有恰好三個半形連字號才處處有效。全形橫線、破折號或更多連字號，會讓其他軟體把檔頭當作內文顯示。"),
    badExample: """
      －－－
      title: 第二季度计划
      －－－
      """,
    goodExample: """
      ---
      title: 第二季度计划
      ---
      """)

  package static let symlinkLeavesSite = DiagnosticCode(
    "symlink-leaves-site", .error,
    message: .init(
      en: "the symbolic link leads outside the site: {0}", hans: "符号链接指向网站目录之外：{0}", hant: "符號連結指向網站資料夾之外：{0}"),
    help: .init(en: "copy the file into the site", hans: "把文件复制到网站目录里", hant: "把檔案複製到網站資料夾裡"),
    explanation: .init(
      en: """
        A site is made from its own folder alone: a link that leads out would publish files that nobody meant to \
        publish.
        """,
      hans: "网站只由自己的目录生成；指向外面的链接可能把不该公开的文件发布出去。", hant: "網站只由自己的資料夾產生；指向外面的連結可能把不該公開的檔案發布出去。"),
    badExample: "plans/salaries.md -> /srv/hr/salaries.md",
    goodExample: "plans/salaries.md (a file of its own)")

  package static let notAFile = DiagnosticCode(
    "not-a-file", .error,
    message: .init(en: "this is neither a file nor a folder", hans: "这既不是文件，也不是目录", hant: "這既不是檔案，也不是資料夾"),
    help: .init(en: "remove it from the site", hans: "把它移出网站目录", hant: "把它移出網站資料夾"),
    explanation: .init(
      en: "Devices, sockets and named pipes hold no plans; reading one could wait for ever.",
      hans: "设备、套接字和命名管道里没有计划，读取它们可能永远等待。", hant: "裝置、Socket和具名管道里沒有計劃，讀取它們可能永遠等待。"),
    badExample: "prw-r--r-- plans/queue.md",
    goodExample: "-rw-r--r-- plans/queue.md")

  static let fileCodes: [DiagnosticCode] = [
    .notUTF8, .containsNUL, .fileTooLarge, .fileUnreadable, .frontMatterNotClosed, .fullWidthFence,
    .symlinkLeavesSite, .notAFile,
  ]
}
