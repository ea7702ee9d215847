package import PlanModel
package import SiteGenerator

/// Why no booklet, or none that could be handed out, was made.
package enum BookletProblem: Error, Hashable, Sendable {
  case file(FileProblem)
  case output(OutputProblem)

  /// No program that prints was found; with what was looked for.
  case noEngine([String])
  case tooOld(PrintEngine)
  case cannotStart(String, String)

  /// It ended with an error; with its last words.
  case failed(String, String)
  case tookTooLong(String, seconds: Int)

  /// It said that all was well, and there is no PDF.
  case noPDF(String)

  /// Characters that no font has were set as boxes.
  case missingGlyphs([String])

  /// Links within the booklet that lead nowhere, and whatever else the program called an error.
  case errors([String])

  /// A chapter or part that is not in the PDF, or is not where the contents say.
  case missingHeading(String)
  case wrongPage(String, contents: Int, page: Int)

  /// Chromium set other pages when it was told their numbers.
  case unstable
  case noQPDF
  case badPDF(String)
}

extension BookletProblem {
  static func wrapping<Value>(_ body: () throws(FileProblem) -> Value) throws(BookletProblem) -> Value {
    do throws(FileProblem) { return try body() } catch { throw .file(error) }
  }

  /// Whether there is no program to print with, so that the booklet stays HTML.
  package var isMissingEngine: Bool {
    switch self {
    case .noEngine, .tooOld: true
    default: false
    }
  }

  /// What went wrong and what can be done about it.
  package func text(in language: Language) -> String {
    switch self {
    case .file(let problem): problem.text(in: language)
    case .output(let problem): problem.text(in: language)
    default: sentence[language]
    }
  }

  private var sentence: Sentence {
    switch self {
    case .missingGlyphs(let characters): Self.missing(characters.joined(separator: " "))
    case .errors(let lines):
      Sentence(
        en: "the booklet was not printed, because the printing program found errors:\n  "
          + lines.joined(separator: "\n  "),
        hans: "未生成小册子，打印程序报告了错误：\n  " + lines.joined(separator: "\n  "),
        hant: "未產生小冊子，列印程式回報了錯誤：\n  " + lines.joined(separator: "\n  "))
    case .missingHeading(let title):
      Sentence(
        en: "the PDF lacks “\(title)”, which the contents name; it was thrown away",
        hans: "PDF 中缺少目录所列的“\(title)”，已丢弃该文件", hant: "PDF 中缺少目錄所列的「\(title)」，已捨棄該檔案")
    case .wrongPage(let title, let contents, let page):
      Sentence(
        en: "“\(title)” is on page \(page), and the contents lead to \(contents); the PDF was thrown away",
        hans: "“\(title)”在第 \(page) 页，目录却指向第 \(contents) 页，已丢弃该文件",
        hant: "「\(title)」在第 \(page) 頁，目錄卻指向第 \(contents) 頁，已捨棄該檔案")
    case .unstable:
      Sentence(
        en: "Chromium set other pages the second time, so the numbers of pages can't be right; print with WeasyPrint",
        hans: "Chromium 两次排版的页码不一致，目录页码无法确定；请改用 WeasyPrint",
        hant: "Chromium 兩次排版的頁碼不一致，目錄頁碼無法確定；請改用 WeasyPrint")
    case .noQPDF:
      Sentence(
        en: "this needs qpdf, and there is none; install it: apt install qpdf",
        hans: "需要 qpdf，但没有找到；请安装：apt install qpdf", hant: "需要 qpdf，但沒有找到；請安裝：apt install qpdf")
    case .badPDF(let words):
      Sentence(
        en: "the PDF can't be read again: \(words)", hans: "生成的 PDF 无法读取：\(words)", hant: "產生的 PDF 無法讀取：\(words)")
    default: ofEngine
    }
  }

  private var ofEngine: Sentence {
    switch self {
    case .tooOld(let engine):
      Sentence(
        en: "\(engine.command) is \(engine.kind.name) \(engine.version); \(engine.kind.oldest) or newer is needed",
        hans: "\(engine.command) 是 \(engine.kind.name) \(engine.version)，需要 \(engine.kind.oldest) 或更新的版本",
        hant: "\(engine.command) 是 \(engine.kind.name) \(engine.version)，需要 \(engine.kind.oldest) 或更新的版本")
    case .cannotStart(let command, let words):
      Sentence(
        en: "cannot run \(command): \(words)", hans: "无法运行“\(command)”：\(words)", hant: "無法執行「\(command)」：\(words)")
    case .failed(let command, let words):
      Sentence(
        en: "\(command) ended with an error: \(words)", hans: "“\(command)”出错退出：\(words)",
        hant: "「\(command)」出錯結束：\(words)")
    case .tookTooLong(let command, let seconds):
      Sentence(
        en: "\(command) did not end within \(seconds) seconds and was stopped; print.timeout in planpress.yml "
          + "allows more",
        hans: "“\(command)”超过 \(seconds) 秒仍未结束，已停止；可在 planpress.yml 的 print.timeout 中延长",
        hant: "「\(command)」超過 \(seconds) 秒仍未結束，已停止；可在 planpress.yml 的 print.timeout 中延長")
    case .noPDF(let command):
      Sentence(
        en: "\(command) reported no error but made no PDF", hans: "“\(command)”没有报错，却没有生成 PDF",
        hant: "「\(command)」沒有回報錯誤，卻沒有產生 PDF")
    case .noEngine(let looked):
      Sentence(
        en: "no printing program was found; looked for: \(looked.joined(separator: ", "))",
        hans: "没有找到打印程序；查找过：\(looked.joined(separator: "、"))", hant: "沒有找到列印程式；查找過：\(looked.joined(separator: "、"))")
    default: Sentence(en: "", hans: "", hant: "")
    }
  }

  private static func missing(_ characters: String) -> Sentence {
    Sentence(
      en: "the booklet was not printed, because no font has these characters: \(characters)\n"
        + "install fonts for them, such as fonts-noto-cjk for Chinese",
      hans: "未生成小册子，没有字体能显示这些字符：\(characters)\n请安装相应字体，例如中文字体 fonts-noto-cjk",
      hant: "未產生小冊子，沒有字型能顯示這些字元：\(characters)\n請安裝相應字型，例如中文字型 fonts-noto-cjk")
  }
}
