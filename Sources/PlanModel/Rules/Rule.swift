/// Something that a good plan has or has not, checked plan by plan.
///
/// A rule runs on every plan of every build: it makes no string and looks nothing up before it has found something.
package protocol Rule: Sendable {
  /// What the rule can find.
  var codes: [DiagnosticCode] { get }

  func check(_ subject: RuleSubject, into findings: inout [Diagnostic])
}
