package import PlanModel

// What discovery finds in `plans/` and can't take as a plan.
extension DiagnosticCode {
  package static let planNameTaken = DiagnosticCode(
    "plan-name-taken", .error,
    message: .init(
      en: "the name differs from {0} in upper and lower case only, so this plan is left out",
      hans: "文件名与 {0} 仅大小写不同，因此忽略此计划", hant: "檔名與 {0} 只有大小寫不同，因此略過此計劃"),
    help: .init(en: "rename one of the two", hans: "请为其中一个改名", hant: "請為其中一個改名"),
    explanation: .init(
      en: """
        A plan’s name is its address. Windows, macOS and many file shares take “Marketing” and “marketing” for the \
        same file, and one page would replace the other there.
        """,
      hans: "计划的文件名就是它的网址。在 Windows、macOS 和许多文件共享上，“Marketing”和“marketing”是同一个文件，一个页面会覆盖另一个。",
      hant: "計劃的檔名就是它的網址。在 Windows、macOS 和許多網路共用資料夾上，「Marketing」和「marketing」是同一個檔案，一個頁面會覆蓋另一個。"),
    badExample: "plans/2026-q2/Marketing.md and plans/2026-q2/marketing.md",
    goodExample: "plans/2026-q2/marketing.md and plans/2026-q2/marketing-hk.md")

  package static let nameNotUTF8 = DiagnosticCode(
    "name-not-utf8", .error,
    message: .init(en: "the file’s name is not UTF-8", hans: "文件名不是 UTF-8 编码", hant: "檔名不是 UTF-8 編碼"),
    help: .init(
      en: "rename it, or convert all names with: convmv -f GBK -t UTF-8 -r --notest plans",
      hans: "请重命名，或转换所有文件名：convmv -f GBK -t UTF-8 -r --notest plans",
      hant: "請重新命名，或轉換所有檔名：convmv -f BIG5 -t UTF-8 -r --notest plans"),
    explanation: .init(
      en: "A name becomes an address, and addresses are UTF-8. Old archive programs unpack Chinese names as GBK.",
      hans: "文件名会成为网址，而网址使用 UTF-8。旧的压缩软件会把中文文件名解压成 GBK 编码。", hant: "檔名會成為網址，而網址使用 UTF-8。舊的壓縮軟體會把中文檔名解壓縮成 Big5 編碼。"),
    badExample: "A file unpacked from a ZIP archive with GBK names",
    goodExample: "plans/2026-q2/市场部.md with its name in UTF-8")

  package static let folderCircle = DiagnosticCode(
    "folder-circle", .error,
    message: .init(
      en: "the folder leads back to itself, or too deep, and is left out", hans: "文件夹指回自身或层级过深，已忽略",
      hant: "資料夾指回自身或層級過深，已略過"),
    help: .init(en: "remove the symbolic link", hans: "请删除这个符号链接", hant: "請刪除這個符號連結"),
    explanation: .init(
      en: "A link to a folder above it would make the site endless.",
      hans: "指向上级文件夹的链接会让网站没有尽头。", hant: "指向上級資料夾的連結會讓網站沒有盡頭。"),
    badExample: "plans/2026/all -> ..",
    goodExample: "plans/2026/ with files and folders of its own")

  static let discoveryCodes: [DiagnosticCode] = [.planNameTaken, .nameNotUTF8, .folderCircle]
}
