internal import PlanModel
internal import PlanReading

extension DiagnosticText {
  /// The sentences of diagnostics, with fields called as the declarations of columns call them.
  static func planpress(_ language: Language) -> DiagnosticText {
    DiagnosticText(language) { field in
      for columns in RecordColumns.all {
        if let name = columns.entries.first(where: { $0.field == field })?.names[language] { return name }
      }
      return "\(field)"
    }
  }
}
