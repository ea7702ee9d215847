package import PlanModel

// What discovery finds in `plans/` and can't take as a plan.
extension DiagnosticCode {
  package static let planNameTaken = DiagnosticCode(
    "plan-name-taken", .error,
    message: .init(
      en: "the name differs from {0} in upper and lower case only, so this plan is left out",
      zh: "文件名与 {0} 仅大小写不同，因此忽略此计划"),
    help: .init(en: "rename one of the two", zh: "请为其中一个改名"),
    explanation: .init(
      en: """
        A plan's name is its address. Windows, macOS and many file shares take “Marketing” and “marketing” for the \
        same file, and one page would replace the other there.
        """,
      zh: "计划的文件名就是它的网址。在 Windows、macOS 和许多文件共享上，“Marketing”和“marketing”是同一个文件，一个页面会覆盖另一个。"),
    badExample: "plans/2026-q2/Marketing.md and plans/2026-q2/marketing.md",
    goodExample: "plans/2026-q2/marketing.md and plans/2026-q2/marketing-hk.md")

  package static let nameNotUTF8 = DiagnosticCode(
    "name-not-utf8", .error,
    message: .init(en: "the file's name is not UTF-8", zh: "文件名不是 UTF-8 编码"),
    help: .init(
      en: "rename it, or convert all names with: convmv -f GBK -t UTF-8 -r --notest plans",
      zh: "请重命名，或转换所有文件名：convmv -f GBK -t UTF-8 -r --notest plans"),
    explanation: .init(
      en: "A name becomes an address, and addresses are UTF-8. Old archive programs unpack Chinese names as GBK.",
      zh: "文件名会成为网址，而网址使用 UTF-8。旧的压缩软件会把中文文件名解压成 GBK 编码。"),
    badExample: "A file unpacked from a ZIP archive with GBK names",
    goodExample: "plans/2026-q2/市场部.md with its name in UTF-8")

  package static let folderCircle = DiagnosticCode(
    "folder-circle", .error,
    message: .init(
      en: "the folder leads back to itself, or too deep, and is left out", zh: "文件夹指回自身或层级过深，已忽略"),
    help: .init(en: "remove the symbolic link", zh: "请删除这个符号链接"),
    explanation: .init(
      en: "A link to a folder above it would make the site endless.",
      zh: "指向上级文件夹的链接会让网站没有尽头。"),
    badExample: "plans/2026/all -> ..",
    goodExample: "plans/2026/ with files and folders of its own")

  static let discoveryCodes: [DiagnosticCode] = [.planNameTaken, .nameNotUTF8, .folderCircle]
}
