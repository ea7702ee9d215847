/// All codes that a plan can raise, for `--explain`, the list of codes and the reference.
public enum DiagnosticCatalogue {
  /// The codes of the rules, in the rules' order.
  public static let rules: [DiagnosticCode] = Rules.all.flatMap(\.codes)
}
