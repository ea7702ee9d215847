import Foundation
import PlanModel
import PlanReading
import SiteGenerator
import Testing

@testable import Publication

/// A booklet of the small archive's site, and programs that print it well or badly.
final class SmallPress: Sendable {
  let archive: SmallArchive

  init(_ files: [String: String] = [:]) throws {
    archive = try SmallArchive(files)
  }

  var folder: URL { archive.folder }

  func maker(_ paper: PaperSize = .a4) async throws -> BookletMaker {
    let asOf = try CalendarDate.sure("2026-06-30")
    let loaded = try await LoadedSite(
      archive.site.path, asOf: asOf, workers: Workers(2), progress: BuildProgress())
    var wish = BookletSelection.Wish()
    wish.periods = [try #require(PeriodGrammar.parse("2026"))]
    return try BookletMaker(loaded, BookletSelection(wish, of: loaded.site), paper: paper)
  }

  /// Writes a script that says it is WeasyPrint, and does something else when it should print.
  ///
  /// The file to be made is `$pdf`.
  func fake(_ lines: String, version: String = "WeasyPrint version 70.0", at path: String = "weasyprint") throws
    -> String
  {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let script = """
      #!/bin/bash
      if [ "$1" = --version ]; then echo '\(version)'; exit; fi
      pdf=${@: -1}
      \(lines)

      """
    try Data(script.utf8).write(to: url)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
    return url.path
  }

  static let environment = ["PATH=/usr/bin:/bin", "HOME=/nonexistent", "LC_ALL=C.UTF-8"]

  func search(_ command: String?) -> PrintEngineSearch {
    var search = PrintEngineSearch()
    search.configured = command
    search.environment = Self.environment
    return search
  }

  /// Prints with a program; gives what went wrong, nil where nothing did.
  func problem(of command: String, to name: String = "booklet.pdf", patience: Duration = .seconds(60)) async throws
    -> BookletProblem?
  {
    let maker = try await maker()
    do throws(BookletProblem) {
      var press = BookletPress(try search(command).find())
      press.environment = Self.environment
      press.patience = patience
      _ = try press.print(maker, to: folder.appending(path: name).path)
      return nil
    } catch {
      return error
    }
  }

  /// The names of what lies in the folder, but for the site and the programs.
  func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains("booklet") }.sorted()
  }

  /// The real program, which `./run-tests` installs.
  static var weasyprint: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "../../../.tools/venv/bin/weasyprint"
    ).standardizedFileURL.path
  }

  /// - Parameter command: nil for the real WeasyPrint.
  func press(_ command: String? = nil) throws -> BookletPress {
    var search = search(command ?? Self.weasyprint)
    search.environment = Self.environment
    var press = BookletPress(try search.find())
    press.environment = Self.environment
    return press
  }
}
