internal import PlanModel
internal import SiteGenerator
internal import SourceText

/// Shows diagnostics as text: the place, the sentence, the line with the part underlined, and what helps.
///
///     plans/2026-q2/marketing.md:12:8: error[unknown-predecessor]: there is no task “T9”
///       12 | | T2 | 上线 | T9 |
///          |               ~~
///       = help: the tasks are T1, T2
struct DiagnosticPrinter {
  private let text: DiagnosticText
  private let isColored: Bool

  /// What stands before a file's path from the site: the site's path from here.
  private let prefix: String

  /// Gives the text of a file; nil where it can't be shown.
  private let source: (String) -> SourceFile?

  init(
    _ text: DiagnosticText, isColored: Bool, sitePath: String, source: @escaping (String) -> SourceFile?
  ) {
    self.text = text
    self.isColored = isColored
    prefix = Self.prefix(ofSite: sitePath)
    self.source = source
  }

  static func prefix(ofSite path: String) -> String {
    path == "." ? "" : path.hasSuffix("/") ? path : path + "/"
  }

  /// The whole report; empty where there is nothing to say.
  ///
  /// - Parameter diagnostics: those of a file one after the other.
  func report(_ diagnostics: some Sequence<Diagnostic>) -> String {
    var report = ""
    var file: String?
    var lines: LineTable?
    for diagnostic in diagnostics {
      if diagnostic.file != file {
        file = diagnostic.file
        lines = source(diagnostic.file)?.lines
      }
      report += block(diagnostic, lines)
    }
    return report
  }

  /// `3 errors and 5 warnings in 2 files`
  func summary(_ diagnostics: Findings) -> String {
    let (errors, warnings, files) = (diagnostics.errorCount, diagnostics.warningCount, diagnostics.files.count)
    if diagnostics.isEmpty { return words("no problems found", "没有发现问题", "沒有發現問題") }
    func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
    return words(
      "\(count(errors, "error")) and \(count(warnings, "warning")) in \(count(files, "file"))",
      "\(files) 个文件中有 \(errors) 个错误、\(warnings) 个警告", "\(files) 個檔案中有 \(errors) 個錯誤、\(warnings) 個警告")
  }

  private func words(_ english: String, _ simplified: String, _ traditional: String) -> String {
    Sentence(en: english, hans: simplified, hant: traditional)[text.language]
  }

  private func block(_ diagnostic: Diagnostic, _ lines: LineTable?) -> String {
    var block = heading(diagnostic) + "\n"
    if let lines { block += excerpt(diagnostic.span, lines) }
    if let related = diagnostic.related {
      block += "  = " + words("see: ", "参见：", "參見：") + place(related.file, related.span) + "\n"
    }
    let help = text.help(of: diagnostic)
    if !help.isEmpty { block += "  = " + words("help: ", "建议：", "建議：") + help + "\n" }
    return block
  }

  private func heading(_ diagnostic: Diagnostic) -> String {
    let name = "\(diagnostic.severity.rawValue)[\(diagnostic.code.name)]"
    let color = diagnostic.severity == .error ? "\u{1B}[1;31m" : "\u{1B}[1;33m"
    let label = isColored ? color + name + "\u{1B}[0m" : name
    return "\(place(diagnostic.file, diagnostic.span)): \(label): \(text.message(of: diagnostic))"
  }

  private func place(_ file: String, _ span: SourceSpan) -> String {
    let start = span.start
    return start.line > 0 ? "\(prefix)\(file):\(start.line):\(start.column)" : prefix + file
  }

  // MARK: - The line

  /// The columns that are shown of a line.
  private static let width = 100

  private func excerpt(_ span: SourceSpan, _ lines: LineTable) -> String {
    let number = Int(span.start.line)
    guard number > 0, let line = lines.text(ofLine: number) else { return "" }
    let scalars = line.unicodeScalars.map(Self.shown)
    let first = min(max(Int(span.start.column) - 1, 0), scalars.count)
    let last = min(first + max(Int(span.length), 1), scalars.count)
    let window = Self.window(scalars, around: first)
    let lead = window.lowerBound > 0 ? "…" : ""
    let shown = lead + Self.string(scalars[window]) + (window.upperBound < scalars.count ? "…" : "")
    let indent = lead.displayWidth + Self.width(scalars[window.lowerBound..<max(first, window.lowerBound)])
    let marked = max(1, Self.width(scalars[first..<max(first, min(last, window.upperBound))]))
    let margin = String(repeating: " ", count: String(number).utf8.count)
    let underline = String(repeating: "~", count: marked)
    let mark = isColored ? "\u{1B}[1;31m" + underline + "\u{1B}[0m" : underline
    return "  \(number) | \(shown)\n  \(margin) | \(String(repeating: " ", count: indent))\(mark)\n"
  }

  /// What stands for a character that a terminal would obey and not show.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "\t" { return " " }
    let isControl = scalar.value < 32 || (0x7F..<0xA0).contains(scalar.value)
    let turnsText = (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    return isControl || turnsText ? "\u{FFFD}" : scalar
  }

  /// The part of a long line that is shown: some of what stands before the place, and what fits after it.
  private static func window(_ scalars: [Unicode.Scalar], around place: Int) -> Range<Int> {
    if scalars.count <= width, width(scalars[...]) <= width { return 0..<scalars.count }
    var start = place
    var room = width / 3
    while start > 0, room >= scalars[start - 1].displayWidth {
      room -= scalars[start - 1].displayWidth
      start -= 1
    }
    var end = start
    room = width
    while end < scalars.count, room >= scalars[end].displayWidth {
      room -= scalars[end].displayWidth
      end += 1
    }
    return start..<end
  }

  private static func width(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + $1.displayWidth }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
