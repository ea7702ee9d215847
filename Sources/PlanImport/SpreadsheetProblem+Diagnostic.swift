package import PlanModel
import PlanReading
import SourceText
package import Spreadsheets

extension SpreadsheetProblem {
  /// What the one who gave the file is told.
  package func diagnostic(of file: String) -> Diagnostic {
    switch self {
    case .damaged(let part): Diagnostic(.spreadsheetDamaged, file: file, at: .unknown, .text(part))
    case .empty: Diagnostic(.spreadsheetEmpty, file: file, at: .unknown)
    case .tooLarge: Diagnostic(.spreadsheetTooLarge, file: file, at: .unknown)
    case .encrypted: Diagnostic(.spreadsheetProtected, file: file, at: .unknown)
    case .oldFormat: Diagnostic(.spreadsheetOldFormat, file: file, at: .unknown)
    case .unsafe(let part): Diagnostic(.spreadsheetUnsafe, file: file, at: .unknown, .text(part))
    case .unknownEncoding: Diagnostic(.tableEncoding, file: file, at: .unknown)
    }
  }
}
