package import SourceText

/// A mistake or a weakness in what an author wrote, and where.
///
/// It carries no words, only what the words need: ``DiagnosticCode`` has the sentences in every language, and they
/// are made when somebody reads them.
package struct Diagnostic: Sendable, Hashable {
  package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// What the generator can't understand.
    case error
    /// What a good plan would not have.
    case warning

    package static func < (left: Severity, right: Severity) -> Bool { left == .error && right == .warning }
  }

  package var severity: Severity

  /// What copies share: a site may have a hundred thousand diagnostics, which are sorted, counted and shown.
  private var shared: Shared<Content>

  private struct Content: Sendable, Hashable {
    let code: DiagnosticCode
    let file: String
    let span: SourceSpan
    let arguments: [Argument]
    let related: RelatedPlace?
  }

  package var code: DiagnosticCode { shared.content.code }

  /// The path of the file, relative to the site: `plans/2026-q2/marketing.md`.
  package var file: String { shared.content.file }
  package var span: SourceSpan { shared.content.span }

  /// Whether it is about a file, told without taking out its path.
  package func isOf(file path: String) -> Bool { shared.content.file.hasSameBytes(as: path) }

  /// Whether it stands before another one of its file: by place, then errors first, then by the code's name.
  func precedes(_ other: Diagnostic) -> Bool {
    let (first, second) = (shared.content.span.start, other.shared.content.span.start)
    if first != second { return first < second }
    if severity != other.severity { return severity < other.severity }
    return shared.content.code.name < other.shared.content.code.name
  }

  /// The code's name, told without taking out the code, which all cores share.
  package var codeName: String { shared.content.code.name }

  /// What the sentence's placeholders `{0}`, `{1}` … stand for.
  package var arguments: [Argument] { shared.content.arguments }

  /// A second place that belongs to it, such as the first of two equal identifiers.
  package var related: RelatedPlace? { shared.content.related }

  package enum Argument: Sendable, Hashable {
    case text(String)
    case integer(Int)
    /// With up to two decimals.
    case number(Double)
    /// A share: 0.9 is shown as `90 %`.
    case percent(Double)
    case date(CalendarDate)
    case field(Field)
    /// Names to choose from, shown with the language's separator.
    case list([String])
  }

  func writeMessage(_ text: DiagnosticText, _ write: (Span<UInt8>) -> Void) {
    shared.content.code.messages.fill(text, shared.content.arguments, write)
  }

  func writeHelp(_ text: DiagnosticText, _ write: (Span<UInt8>) -> Void) {
    shared.content.code.helps.fill(text, shared.content.arguments, write)
  }

  package struct RelatedPlace: Sendable, Hashable {
    package let file: String
    package let span: SourceSpan

    package init(file: String, span: SourceSpan) {
      self.file = file
      self.span = span
    }
  }

  /// Makes a diagnostic of its code's own severity; a site's configuration may change it later.
  package init(
    _ code: DiagnosticCode, file: String, at span: SourceSpan, _ arguments: Argument...,
    related: RelatedPlace? = nil
  ) {
    self.init(code, file: file, at: span, arguments: arguments, related: related)
  }

  /// Makes a diagnostic of its code's own severity.
  package init(
    _ code: DiagnosticCode, file: String, at span: SourceSpan, arguments: [Argument], related: RelatedPlace? = nil
  ) {
    severity = code.severity
    shared = Shared(Content(code: code, file: file, span: span, arguments: arguments, related: related))
  }
}

/// A kind of diagnostic: a stable name, and its sentences in every language.
///
/// Codes are compared by name. A rule declares its code at the foot of its own file. It is a class because each of a
/// site's many diagnostics has one, and its words are the same wherever it stands.
package final class DiagnosticCode: Sendable {
  /// Stable, in words that say what is wrong: `weights-total`, `unknown-predecessor`.
  package let name: String
  package let severity: Diagnostic.Severity

  /// One sentence with placeholders `{0}` …: what is there and what is expected; lower case, no full stop.
  ///
  /// Optional parts such as `{1? did you mean “{1}”?}` vanish with their argument: see ``DiagnosticText``.
  package let message: Sentence

  /// What the author can do about it, in the same form as the message.
  package let help: Sentence

  /// Message and help taken apart.
  fileprivate let messages: DiagnosticTemplates
  fileprivate let helps: DiagnosticTemplates

  /// Why it matters: a paragraph for `--explain` and the reference.
  package let explanation: Sentence

  /// A plan's lines that raise it.
  package let badExample: String

  /// The same lines, put right.
  package let goodExample: String

  package init(
    _ name: String, _ severity: Diagnostic.Severity, message: Sentence, help: Sentence, explanation: Sentence,
    badExample: String, goodExample: String
  ) {
    self.name = name
    self.severity = severity
    self.message = message
    self.help = help
    self.explanation = explanation
    self.badExample = badExample
    self.goodExample = goodExample
    messages = DiagnosticTemplates(message)
    helps = DiagnosticTemplates(help)
  }
}

extension DiagnosticCode: Hashable {
  package static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool {
    left === right || left.name == right.name
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
