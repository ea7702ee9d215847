internal import SiteGenerator

/// Drives Chromium without a window: a page of the disk becomes a PDF.
struct ChromiumPrinter {
  let engine: PrintEngine
  let environment: [String]
  let patience: Duration
  let isWithoutSandbox: Bool

  private static let profile = "chromium-profile"

  /// - Parameters:
  ///   - html: the file of the booklet, within the folder.
  ///   - pdf: the file that is made there.
  func print(_ html: String, to pdf: String, in folder: Folder) throws(BookletProblem) {
    let home = try BookletProblem.wrapping { () throws(FileProblem) in try Folder.resolved(folder.path) }
    guard let home else { throw .file(.missing(folder.path)) }
    var process = ChildProcess(
      [engine.command] + options(home) + arguments(html, pdf, home), environment: variables(home))
    process.patience = patience
    let result: ChildProcess.Result
    do throws(FileProblem) {
      result = try process.run()
    } catch {
      throw .cannotStart(engine.command, error.reasonText)
    }
    if result.isTimedOut { throw .tookTooLong(engine.command, seconds: Int(patience.components.seconds)) }
    guard result.status == 0 else {
      throw .failed(engine.command, PrintLog(result.errors).lastLine ?? "\(result.status)")
    }
  }

  private func options(_ home: String) -> [String] {
    var options = [
      "--headless=new", "--disable-gpu", "--disable-background-networking", "--disable-extensions", "--disable-sync",
      "--no-first-run", "--no-default-browser-check", "--user-data-dir=" + home + "/" + Self.profile,
    ]
    if isWithoutSandbox { options.append("--no-sandbox") }
    return options
  }

  private func arguments(_ html: String, _ pdf: String, _ home: String) -> [String] {
    [
      "--no-pdf-header-footer", "--generate-pdf-document-outline", "--print-to-pdf=" + home + "/" + pdf,
      "file://" + Self.address(home + "/" + html),
    ]
  }

  /// It writes to its home, where nothing of the person's who prints is its business.
  private func variables(_ home: String) -> [String] {
    environment.filter { !$0.hasPrefix("HOME=") && !$0.hasPrefix("XDG_") } + ["HOME=" + home]
  }

  /// A path as it stands in an address: everything but what means itself in per cent codes.
  private static func address(_ path: String) -> String {
    path.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain = byte < 0x80 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      if isPlain || "/-._~".utf8.contains(byte) { return String(scalar) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
