package import PlanModel

extension DiagnosticCatalogue {
  /// The codes of reading: what stands in a file and can't be understood.
  package static let reading: [DiagnosticCode] = [
    DiagnosticCode.fileCodes, DiagnosticCode.yamlSyntaxCodes, DiagnosticCode.yamlRefusalCodes,
    DiagnosticCode.keyCodes, DiagnosticCode.dateCodes, DiagnosticCode.recordCodes, DiagnosticCode.matrixCodes,
    DiagnosticCode.seriesCodes, DiagnosticCode.markdownCodes, DiagnosticCode.linkCodes,
    DiagnosticCode.spreadsheetCodes,
  ].flatMap(\.self)

  /// Every code, those of reading first.
  package static let all = reading + rules

  /// The code of a name, in any case.
  package static func code(named name: String) -> DiagnosticCode? {
    all.first { $0.name == name.lowercased() }
  }
}
