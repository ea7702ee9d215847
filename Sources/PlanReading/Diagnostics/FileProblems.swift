import Markdown
import PlanModel
import SourceText
import YAML

/// What is wrong with a file as a whole, as diagnostics.
enum FileProblems {
  static func diagnostic(_ problem: DecodingProblem, file: String) -> Diagnostic {
    let span = SourceSpan(start: problem.position)
    switch problem.reason {
    case .otherEncoding(let encoding):
      return Diagnostic(
        .notUTF8, file: file, at: span, .text(encoding.iconvName), .text(problem.conversionCommand(forFile: file) ?? "")
      )
    case .notUTF8:
      return Diagnostic(.notUTF8, file: file, at: span, .text(""), .text(""))
    case .nul:
      return Diagnostic(.containsNUL, file: file, at: span)
    case .tooLarge(_, let limit):
      return Diagnostic(.fileTooLarge, file: file, at: span, .integer(limit))
    }
  }

  static func diagnostic(_ problem: FrontMatterProblem, file: String) -> Diagnostic {
    switch problem.code {
    case .noClosingFence: Diagnostic(.frontMatterNotClosed, file: file, at: problem.span)
    case .wrongOpeningFence, .wrongClosingFence:
      Diagnostic(.fullWidthFence, file: file, at: problem.span, .text(problem.found))
    }
  }

  static func diagnostic(_ problem: YAMLProblem, file: String) -> Diagnostic {
    Diagnostic(
      .code(for: problem.code), file: file, at: problem.span, .text(problem.text),
      related: problem.related.map { .init(file: file, span: $0) })
  }

  static func diagnostic(_ problem: MarkdownError, file: String) -> Diagnostic {
    Diagnostic(
      .code(for: problem.code), file: file, at: SourceSpan(start: problem.position), .integer(problem.found),
      .integer(problem.limit))
  }
}
