internal import ArgumentParser
internal import PlanModel
internal import SiteGenerator
internal import SourceText

/// What the codes of diagnostics mean.
struct CodeReference {
  private let console: Console
  private let text: DiagnosticText

  init(_ console: Console) {
    self.console = console
    text = .planpress(console.language)
  }

  /// A code a line; with more asked for, its severity and meaning beside it.
  func list() throws {
    for code in DiagnosticCatalogue.everyCode {
      let detail = console.isVerbose ? "\t\(code.severity.rawValue)\t\(text.explanation(of: code))" : ""
      try console.print(code.name + detail)
    }
  }

  func explain(_ name: String) throws {
    guard let code = DiagnosticCatalogue.everyCode.first(where: { $0.name == name.lowercased() }) else {
      let names = AliasTable(DiagnosticCatalogue.everyCode.map { (spelling: $0.name, value: true) })
      let hint = names.nearest(to: name).map { " Did you mean \($0)?" } ?? ""
      throw ValidationError("There is no code \(name).\(hint) planpress check --list-codes lists them.")
    }
    try console.print(
      """
      \(code.severity.rawValue)[\(code.name)]

      \(text.explanation(of: code))

      \(console.words("Bad:", "有问题的写法：", "有問題的寫法："))

      \(Self.indented(code.badExample))

      \(console.words("Good:", "正确的写法：", "正確的寫法："))

      \(Self.indented(code.goodExample))
      """)
  }

  private static func indented(_ example: String) -> String {
    example.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
  }
}
