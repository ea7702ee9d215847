internal import SiteGenerator

/// Looks for a program that prints booklets: where the settings say, where the environment says, where the set-up puts
/// one, along `PATH`.
package struct PrintEngineSearch: Sendable {
  /// The only kind that will do; nil for any.
  package var kind: PrintEngine.Kind?

  /// The command that the site's settings name.
  package var configured: String?

  /// The values of `PLANPRESS_WEASYPRINT` and `PLANPRESS_CHROMIUM`.
  package var named: [PrintEngine.Kind: String] = [:]

  /// Where `./example-site` installs WeasyPrint; nil where there is no home.
  package var installed: String?

  /// What the programs get to know of the environment, as `NAME=value`.
  package var environment: [String] = []

  package init() {}

  private struct Candidate {
    let kind: PrintEngine.Kind
    let command: String

    /// Whether somebody named it: then no other is taken in its place.
    let isChosen: Bool
  }

  private func candidates(_ commands: [PrintEngine.Kind: [String]]) -> [Candidate] {
    var candidates: [Candidate] = []
    if let configured {
      let name = Folder.split(configured).name
      let guessed = name.contains("weasyprint") ? PrintEngine.Kind.weasyprint : .chromium
      candidates.append(Candidate(kind: kind ?? guessed, command: configured, isChosen: true))
    }
    for kind in PrintEngine.Kind.allCases where self.kind == nil || self.kind == kind {
      if let command = named[kind] { candidates.append(Candidate(kind: kind, command: command, isChosen: true)) }
      if kind == .weasyprint, let installed {
        candidates.append(Candidate(kind: kind, command: installed, isChosen: false))
      }
      candidates += commands[kind, default: []].map { Candidate(kind: kind, command: $0, isChosen: false) }
    }
    return candidates
  }

  /// The first that is there and new enough.
  package func find() throws(BookletProblem) -> PrintEngine { try find(commands: Self.commands) }

  /// What programs are called, where they are looked for along `PATH`.
  private static let commands: [PrintEngine.Kind: [String]] = [
    .weasyprint: ["weasyprint"],
    .chromium: ["chromium", "chromium-browser", "google-chrome", "microsoft-edge"],
  ]

  func find(commands: [PrintEngine.Kind: [String]]) throws(BookletProblem) -> PrintEngine {
    var tooOld: PrintEngine?
    var looked: [String] = []
    for candidate in candidates(commands) {
      looked.append(candidate.command)
      guard let engine = try probe(candidate) else { continue }
      guard engine.isTooOld else { return engine }
      if candidate.isChosen { throw .tooOld(engine) }
      tooOld = tooOld ?? engine
    }
    if let tooOld { throw .tooOld(tooOld) }
    throw .noEngine(looked)
  }

  /// Nil where there is no such program.
  private func probe(_ candidate: Candidate) throws(BookletProblem) -> PrintEngine? {
    var process = ChildProcess([candidate.command, "--version"], environment: environment)
    process.patience = .seconds(30)
    let result: ChildProcess.Result
    do throws(FileProblem) {
      result = try process.run()
    } catch {
      if candidate.isChosen { throw .cannotStart(candidate.command, error.reasonText) }
      return nil
    }
    let words = String(decoding: result.output, as: UTF8.self)
    guard result.status == 0, let version = Self.version(in: words) else {
      guard candidate.isChosen else { return nil }
      if result.isTimedOut { throw .tookTooLong(candidate.command, seconds: 30) }
      throw .cannotStart(candidate.command, PrintLog(result.errors).lastLine ?? "\(result.status)")
    }
    return PrintEngine(kind: candidate.kind, command: candidate.command, version: version)
  }

  /// The first number with a point in it: `70.0` of `WeasyPrint version 70.0`.
  static func version(in words: String) -> String? {
    words.split(whereSeparator: \.isWhitespace).first { word in
      word.first?.isASCII == true && word.first?.isNumber == true && word.contains(".")
    }.map(String.init)
  }
}
