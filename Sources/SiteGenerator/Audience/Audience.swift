package import PlanModel
import PlanReading
private import SourceText

/// Those whom a site is made for: of plans that name their audiences they get only those that name them.
///
/// A plan that names none is for everyone. Where it can't be known whether one names any, it is for nobody: what was
/// not understood must not be what lets a secret out.
package struct Audience: Sendable {
  package let name: String
  private let folded: FoldedText

  package init(_ name: String) {
    self.name = name
    folded = FoldedText(name)
  }

  /// Whether the audience may see a plan.
  ///
  /// - Parameter diagnostics: what was found when its file was read.
  package func sees(_ plan: Plan, _ diagnostics: [Diagnostic]) -> Bool {
    if !plan.audience.isEmpty { return names(plan) }
    if plan.fields.contains(.audience) { return false }
    return !diagnostics.contains { hidesAudience($0) }
  }

  /// Whether a plan names the audience.
  package func names(_ plan: Plan) -> Bool {
    plan.audience.contains { FoldedText($0) == folded }
  }

  /// Whether a mistake may have swallowed the key.
  private func hidesAudience(_ diagnostic: Diagnostic) -> Bool {
    switch diagnostic.code {
    case .unknownKey: Self.isNear(diagnostic.arguments)
    case .notUTF8, .containsNUL, .fileTooLarge, .fileUnreadable, .frontMatterNotClosed, .fullWidthFence: true
    default: diagnostic.code.name.hasPrefix("yaml-")
    }
  }

  /// Whether an unknown key is probably a misspelt `audience`.
  private static func isNear(_ arguments: [Diagnostic.Argument]) -> Bool {
    arguments.contains { argument in
      guard case .text(let words) = argument else { return false }
      return audienceKeys.contains(FoldedText(words))
    }
  }

  private static let audienceKeys = Set(
    (Plan.columnNames(of: .audience) + ["audiences", "visibility", "visible_to"]).map { FoldedText($0) })
}
