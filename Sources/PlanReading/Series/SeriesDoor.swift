import PlanModel
import SourceText

/// What a data file turned out to be.
package enum DataFile: Sendable {
  case bytes([UInt8])
  case missing
  /// With the reason, in the reader's words.
  case unreadable(String)
  case outsideSite
}

/// Fills metrics from the data files that they name.
struct SeriesDoor {
  let file: String
  let period: Period?
  let dataFile: @Sendable (String) -> DataFile
  private(set) var diagnostics: [Diagnostic] = []

  init(file: String, period: Period?, dataFile: @escaping @Sendable (String) -> DataFile) {
    self.file = file
    self.period = period
    self.dataFile = dataFile
  }

  mutating func fill(_ metrics: inout [Metric]) {
    for index in metrics.indices {
      guard let series = metrics[index].series else { continue }
      let span = metrics[index].fields.span(of: .series)
      guard let path = SitePath.resolve(series, from: file) else {
        report(.seriesOutsideSite, span, series)
        continue
      }
      switch dataFile(path) {
      case .bytes(let bytes): read(bytes, path, span, into: &metrics[index])
      case .missing: report(.seriesMissing, span, path)
      case .unreadable(let reason): report(.seriesUnreadable, span, path, reason)
      case .outsideSite: report(.seriesOutsideSite, span, series)
      }
    }
  }

  private mutating func read(_ bytes: [UInt8], _ path: String, _ span: SourceSpan, into metric: inout Metric) {
    let source: SourceFile
    do {
      source = try SourceFile(bytes: bytes)
    } catch {
      let diagnostic = FileProblems.diagnostic(error, file: path)
      if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
      return
    }
    guard let found = SeriesFile(source.bytes, period: period).readings(of: metric) else {
      return report(.seriesNoColumn, span, metric.title, path)
    }
    for cell in found.badDates { report(.seriesBadDate, cell, of: path) }
    for cell in found.badValues { report(.seriesBadValue, cell, of: path) }
    metric.readings = (metric.readings + found.readings).sorted { $0.date < $1.date }
  }

  /// Several metrics may read the same file; what is wrong with it is said once.
  private mutating func report(_ code: DiagnosticCode, _ cell: CSVCell, of path: String) {
    let diagnostic = Diagnostic(code, file: path, at: cell.span, .text(cell.text))
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  private mutating func report(_ code: DiagnosticCode, _ span: SourceSpan, _ texts: String...) {
    diagnostics.append(Diagnostic(code, file: file, at: span, arguments: texts.map { .text($0) }))
  }
}

/// Paths of files within a site, as an author writes them beside the plan.
package enum SitePath {
  /// The path from the site's folder; nil where it leads out of it.
  ///
  ///     SitePath.resolve("../data/q2.csv", from: "plans/2026-q2/marketing.md")  // plans/data/q2.csv
  package static func resolve(_ path: String, from file: String) -> String? {
    var parts = file.split(separator: "/").dropLast()
    if path.hasPrefix("/") { return nil }
    for part in path.split(separator: "/") {
      if part == "." { continue }
      if part == ".." {
        if parts.isEmpty { return nil }
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
