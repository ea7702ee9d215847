import SourceText

/// The reference of all codes as a Markdown text, in English and Chinese side by side.
///
/// The same codes give the same text, so that a test can hold the committed one against it.
package struct DiagnosticReference {
  private let codes: [DiagnosticCode]

  /// - Parameter codes: in any order; they are listed by name.
  package init(_ codes: [DiagnosticCode]) {
    self.codes = codes.sorted { $0.name.precedesByBytes($1.name) }
  }

  /// The whole text: an introduction, a list of the codes, and a section for each.
  package var text: String {
    """
    # What `check` finds · 检查项一览

    Every finding has a code. An **error** is what can't be understood; a **warning** is what a good plan would not \
    have. `planpress check --explain CODE` prints what stands here.

    每条检查结果都有一个代码。**错误**是无法理解的内容，**警告**是好计划不该有的问题。`planpress check --explain 代码` 会显示下面的说明。

    \(index)
    \(codes.map(section).joined(separator: "\n"))
    """
  }

  /// A table of all codes that links to their sections.
  package var index: String {
    var lines = ["| Code 代码 | Severity 级别 | Finding | 说明 |", "| --- | --- | --- | --- |"]
    for code in codes {
      let english = Self.cell(Self.shown(code.message.english))
      let chinese = Self.cell(Self.shown(code.message.simplified))
      lines.append("| [`\(code.name)`](#\(code.name)) | \(Self.name(of: code.severity)) | \(english) | \(chinese) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A code's section, which a heading with its name begins.
  package func section(_ code: DiagnosticCode) -> String {
    """
    ## \(code.name)

    **\(Self.name(of: code.severity))** · \(Self.shown(code.message.english)) · \(Self.shown(code.message.simplified))

    \(code.explanation.english) What to do: \(Self.ended(Self.shown(code.help.english), ".", after: "?."))

    \(code.explanation.simplified)怎么办：\(Self.ended(Self.shown(code.help.simplified), "。", after: "？。"))

    \(Self.fenced(code.badExample))

    Better 应改为：

    \(Self.fenced(code.goodExample))

    """
  }

  private static func name(of severity: Diagnostic.Severity) -> String {
    severity == .error ? "error 错误" : "warning 警告"
  }

  /// A sentence with `…` for what differs from case to case.
  private static func shown(_ sentence: String) -> String {
    let template = DiagnosticTemplate(sentence)
    return template.parts.reduce(into: "") { text, part in
      switch part {
      case .text(let words): text += String(decoding: template.sentence[words], as: UTF8.self)
      case .argument: text += "…"
      case .optional: break
      }
    }
  }

  private static func ended(_ sentence: String, _ stop: Character, after others: String) -> String {
    sentence.last.map(others.contains) == true ? sentence : sentence + String(stop)
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  /// A code block whose fence no line of the example can close.
  private static func fenced(_ example: String) -> String {
    let fence = example.split(separator: "\n").contains { $0.hasPrefix("```") } ? "````" : "```"
    return "\(fence)\n\(example)\n\(fence)"
  }
}
