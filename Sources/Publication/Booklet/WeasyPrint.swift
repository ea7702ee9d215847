internal import SiteGenerator

/// Drives WeasyPrint: HTML in at its standard input, a PDF out, and nothing loaded from anywhere.
struct WeasyPrint {
  let engine: PrintEngine
  let environment: [String]
  let patience: Duration

  /// The form of the PDF, such as `pdf/ua-1` for readers or `pdf/a-3a` for archives.
  let variant: String

  /// - Parameters:
  ///   - html: the file of the booklet.
  ///   - pdf: the file that is made.
  func print(_ html: String, to pdf: String) throws(BookletProblem) {
    var process = ChildProcess(
      [
        engine.command, "--allowed-protocols", "data", "--fail-on-http-errors", "--pdf-variant", variant, "-", pdf,
      ], environment: environment)
    process.input = html
    process.patience = patience
    let result: ChildProcess.Result
    do throws(FileProblem) {
      result = try process.run()
    } catch {
      throw .cannotStart(engine.command, error.reasonText)
    }
    if result.isTimedOut { throw .tookTooLong(engine.command, seconds: Int(patience.components.seconds)) }
    let log = PrintLog(result.errors)
    guard result.status == 0 else { throw .failed(engine.command, log.lastLine ?? "\(result.status)") }
    // It ends well in spite of both.
    if !log.missing.isEmpty { throw .missingGlyphs(log.missing) }
    if !log.errors.isEmpty { throw .errors(log.errors) }
  }
}
