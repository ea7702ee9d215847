/// All codes that a plan can raise, for `--explain`, the list of codes and the reference.
package enum DiagnosticCatalogue {
  /// The codes of the rules, in the rules' order.
  package static let rules: [DiagnosticCode] = Rules.all.flatMap(\.codes)
}
