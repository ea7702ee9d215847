/// Makes the sentences of diagnostics in one language.
///
/// A sentence's placeholders are `{0}`, `{1}` … for the arguments. An optional part `{1? did you mean “{1}”?}` stands
/// only where that argument is there and not empty; it may hold placeholders, but no other optional part. A brace that
/// no number follows is itself.
///
///     "unknown key “{0}”{1?; did you mean “{1}”?}"    ["titel", "title"]    unknown key “titel”; did you mean “title”?
///     "unknown key “{0}”{1?; did you mean “{1}”?}"    ["farbe", ""]         unknown key “farbe”
package struct DiagnosticText: Sendable {
  package let language: Language

  /// What a field is called in the language: the names belong to the declarations of columns.
  private let fieldName: @Sendable (Field) -> String

  package init(_ language: Language, fieldName: @escaping @Sendable (Field) -> String) {
    self.language = language
    self.fieldName = fieldName
  }

  package func message(of diagnostic: Diagnostic) -> String {
    sentence { writeMessage(of: diagnostic, $0) }
  }

  /// Empty where nothing helps.
  package func help(of diagnostic: Diagnostic) -> String {
    sentence { writeHelp(of: diagnostic, $0) }
  }

  private func sentence(_ fill: ((Span<UInt8>) -> Void) -> Void) -> String {
    var bytes: [UInt8] = []
    fill { piece in
      for place in piece.indices { bytes.append(piece[place]) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Hands over the message piece by piece in UTF-8, for those who put it together in a memory of their own.
  package func writeMessage(of diagnostic: Diagnostic, _ write: (Span<UInt8>) -> Void) {
    diagnostic.writeMessage(self, write)
  }

  /// Hands over the help piece by piece in UTF-8; nothing where nothing helps.
  package func writeHelp(of diagnostic: Diagnostic, _ write: (Span<UInt8>) -> Void) {
    diagnostic.writeHelp(self, write)
  }

  package func explanation(of code: DiagnosticCode) -> String {
    code.explanation[language]
  }

  func fill(
    _ template: borrowing DiagnosticTemplate, _ arguments: [Diagnostic.Argument], _ write: (Span<UInt8>) -> Void
  ) {
    let (parts, sentence, arguments) = (template.parts.span, template.sentence.span, arguments.span)
    var place = 0
    while place < parts.count {
      switch parts[place] {
      case .text(let range): write(sentence.extracting(range))
      case .argument(let number):
        if arguments.indices.contains(number) { write(text(arguments[number]).utf8Span.span) }
      case .optional(let number, let count):
        if !arguments.indices.contains(number) || text(arguments[number]).isEmpty { place += count }
      }
      place += 1
    }
  }

  private func text(_ argument: Diagnostic.Argument) -> String {
    switch argument {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): Self.decimal(number)
    case .percent(let share): Self.decimal(share * 100) + (language == .english ? " %" : "%")
    case .date(let date): date.description
    case .field(let field): fieldName(field)
    case .list(let names): names.joined(separator: language == .english ? ", " : "、")
    }
  }

  /// With up to two decimals and no trailing zeros.
  private static func decimal(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e15 else { return String(number) }
    let hundredths = Int((abs(number) * 100).rounded())
    let sign = number < 0 && hundredths > 0 ? "−" : ""
    let whole = sign + String(hundredths / 100)
    let rest = hundredths % 100
    if rest == 0 { return whole }
    if rest.isMultiple(of: 10) { return whole + "." + String(rest / 10) }
    return whole + "." + (rest < 10 ? "0" : "") + String(rest)
  }
}
