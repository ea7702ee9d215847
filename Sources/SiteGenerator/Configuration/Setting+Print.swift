import PlanModel

extension Setting {
  /// What `print` can say.
  static let print: [Setting] = [
    Setting(
      "engine", also: ["程序", "程式"], .word(SiteConfiguration.Print.Engine.allCases.map { [$0.rawValue] }),
      Sentence(
        en: "The program that makes PDFs; auto takes the first there is, none leaves booklets as HTML",
        hans: "生成 PDF 的程序；auto 使用找到的第一个，none 只生成 HTML", hant: "產生 PDF 的程式；auto 使用找到的第一個，none 只產生 HTML")
    ) { value, configuration in
      configuration.print.engine = value.text.flatMap { .init(rawValue: $0) } ?? configuration.print.engine
    },
    Setting(
      "command", also: ["命令"], .text,
      Sentence(en: "Where the program lies", hans: "程序的位置", hant: "程式的位置")
    ) { $1.print.command = $0.text },
    Setting(
      "timeout", also: ["时限", "時限"], .integer(1...86_400),
      Sentence(
        en: "In seconds: a program that takes longer is stopped", hans: "以秒计：超过这一时间就停止", hant: "以秒計：超過這一時間就停止")
    ) { $1.print.timeout = $0.integer ?? $1.print.timeout },
    Setting(
      "sandbox", also: ["沙箱"], .truth,
      Sentence(
        en: "Whether Chromium keeps its sandbox; root can only run it without", hans: "Chromium 是否使用沙箱；以 root 运行时只能关闭",
        hant: "Chromium 是否使用沙箱；以 root 執行時只能關閉")
    ) { $1.print.hasSandbox = $0.truth ?? true },
  ]
}
