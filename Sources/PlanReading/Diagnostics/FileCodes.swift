package import PlanModel

// Files that can’t be read as text, and front matter that is not fenced.
extension DiagnosticCode {
  package static let notUTF8 = DiagnosticCode(
    "not-utf8", .error,
    message: .init(en: "the file is not UTF-8{0?; it looks like {0}}", zh: "文件不是 UTF-8 编码{0?，看上去是 {0}}"),
    help: .init(en: "save it as UTF-8{1?, or convert it: {1}}", zh: "另存为 UTF-8{1?，或用命令转换：{1}}"),
    explanation: .init(
      en: """
        Plans are UTF-8 texts. A file in another encoding would be published as rows of wrong characters, so it is \
        not published at all.
        """,
      zh: "计划文件一律用 UTF-8 编码。其他编码的文件发布出去会变成乱码，因此不发布。"),
    badExample: "A file that Windows Notepad saved as “ANSI” (GBK)",
    goodExample: "The same file saved as “UTF-8”")

  package static let containsNUL = DiagnosticCode(
    "contains-nul", .error,
    message: .init(en: "the file holds a NUL character, so it is not a text", zh: "文件中含有空字符（NUL），不是文本文件"),
    help: .init(
      en: "check that it is not a damaged or a binary file with the ending .md",
      zh: "检查是不是损坏的文件，或误用了 .md 扩展名的二进制文件"),
    explanation: .init(
      en: "No editor writes a NUL into a text. The file is damaged, or it is no text.",
      zh: "文本编辑器不会写入空字符；文件已损坏，或者根本不是文本。"),
    badExample: "A Word document renamed to plan.md",
    goodExample: "The document’s text saved as plan.md")

  package static let fileTooLarge = DiagnosticCode(
    "file-too-large", .error,
    message: .init(en: "the file is larger than {0} bytes", zh: "文件超过 {0} 字节"),
    help: .init(en: "split the plan, or move its data into a CSV file", zh: "拆分计划，或把数据移到 CSV 文件"),
    explanation: .init(
      en: "A plan is written and read by people. A larger file is a data dump, and would slow every build down.",
      zh: "计划是人写给人看的。更大的文件多半是数据导出，会拖慢每一次生成。"),
    badExample: "plans/export.md with 40 MB of log lines",
    goodExample: "plans/2026-q2/marketing.md with the plan, data/q2.csv with the figures")

  package static let fileUnreadable = DiagnosticCode(
    "file-unreadable", .error,
    message: .init(en: "the file can’t be read: {0}", zh: "无法读取文件：{0}"),
    help: .init(en: "check the file’s permissions and that it still exists", zh: "检查文件权限，以及文件是否还在"),
    explanation: .init(
      en: """
        What can’t be read can’t be published, and a site without the plan would look complete while it is not.
        """,
      zh: "读不到的文件无法发布；少了这份计划，网站看似完整，其实不然。"),
    badExample: "-rw------- root  plans/2026-q2/marketing.md",
    goodExample: "-rw-r--r-- root  plans/2026-q2/marketing.md")

  package static let frontMatterNotClosed = DiagnosticCode(
    "front-matter-not-closed", .error,
    message: .init(en: "the front matter is opened by “---” and never closed", zh: "文件头以“---”开始，却没有结束"),
    help: .init(en: "write “---” on a line of its own after the last key", zh: "在最后一个字段之后另起一行写“---”"),
    explanation: .init(
      en: """
        Without the second fence nobody can tell where the keys end and the text begins. The keys up to the first \
        blank line were checked all the same.
        """,
      zh: "缺少第二行“---”，无法判断字段在哪里结束、正文从哪里开始。第一个空行之前的字段仍作了检查。"),
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
    message: .init(en: "the front matter’s fence is “{0}”, not “---”", zh: "文件头的分隔线写成了“{0}”，应为“---”"),
    help: .init(
      en: "write three hyphens “---”; switch the input method to English first",
      zh: "改为三个半角短横线“---”（先把输入法切换到英文）"),
    explanation: .init(
      en: """
        Only a line of exactly three hyphens is a fence everywhere. Full-width dashes, long dashes or more hyphens \
        make other programs show the front matter as text.
        """,
      zh: "只有恰好三个半角短横线才处处有效。全角横线、破折号或更多短横线，会让其他软件把文件头当作正文显示。"),
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
    message: .init(en: "the symbolic link leads outside the site: {0}", zh: "符号链接指向网站目录之外：{0}"),
    help: .init(en: "copy the file into the site", zh: "把文件复制到网站目录里"),
    explanation: .init(
      en: """
        A site is made from its own folder alone: a link that leads out would publish files that nobody meant to \
        publish.
        """,
      zh: "网站只由自己的目录生成；指向外面的链接可能把不该公开的文件发布出去。"),
    badExample: "plans/salaries.md -> /srv/hr/salaries.md",
    goodExample: "plans/salaries.md (a file of its own)")

  package static let notAFile = DiagnosticCode(
    "not-a-file", .error,
    message: .init(en: "this is neither a file nor a folder", zh: "这既不是文件，也不是目录"),
    help: .init(en: "remove it from the site", zh: "把它移出网站目录"),
    explanation: .init(
      en: "Devices, sockets and named pipes hold no plans; reading one could wait for ever.",
      zh: "设备、套接字和命名管道里没有计划，读取它们可能永远等待。"),
    badExample: "prw-r--r-- plans/queue.md",
    goodExample: "-rw-r--r-- plans/queue.md")

  static let fileCodes: [DiagnosticCode] = [
    .notUTF8, .containsNUL, .fileTooLarge, .fileUnreadable, .frontMatterNotClosed, .fullWidthFence,
    .symlinkLeavesSite, .notAFile,
  ]
}
