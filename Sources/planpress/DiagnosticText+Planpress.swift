internal import PlanModel
internal import PlanReading

extension DiagnosticText {
  /// The sentences of diagnostics, with fields called as the declarations of columns call them.
  static func planpress(_ language: Language) -> DiagnosticText {
    DiagnosticText(language) { field in
      RecordColumns.name(of: field, language) ?? "\(field)"
    }
  }
}
