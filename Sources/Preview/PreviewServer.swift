private import Foundation
package import PlanModel
private import ProductFiles
package import SiteGenerator

/// Shows a live site to browsers on this machine.
package struct PreviewServer: Sendable {
  /// The words around what is wrong, in the language of the one who previews.
  package struct Words: Sendable {
    package var title: String
    package var outdatedTitle: String
    package var close: String

    package init(title: String, outdatedTitle: String, close: String) {
      self.title = title
      self.outdatedTitle = outdatedTitle
      self.close = close
    }
  }

  private let site: LiveSite
  private let words: Words
  private let report: @Sendable ([Diagnostic], FileProblem?) -> String

  /// - Parameter report: the text that a reader gets of what is wrong.
  package init(
    _ site: LiveSite, words: Words, report: @escaping @Sendable ([Diagnostic], FileProblem?) -> String
  ) {
    self.site = site
    self.words = words
    self.report = report
  }

  /// Serves until its task is cancelled.
  ///
  /// - Parameters:
  ///   - port: on the loopback address; 0 for any that is free.
  ///   - listening: told the port once requests are answered.
  /// - Throws: ``PortProblem`` where the port can't be had.
  package func run(port: UInt16, listening: @escaping @Sendable (UInt16) -> Void) async throws {
    try await LoopbackServer { port, request in await self.response(to: request, port) }.run(
      port: port, listening: listening)
  }

  // MARK: - Responses

  private func response(to request: HTTPRequest, _ port: UInt16) async -> HTTPResponse {
    let refusal = RequestGuard(port: port).refusal(
      method: request.method, host: request.header("host"), origin: request.header("origin"),
      fetch: (request.header("sec-fetch-site"), request.header("sec-fetch-mode")))
    return switch refusal {
    case .method: HTTPResponse(.methodNotAllowed, text: "GET and HEAD only\n")
    case .host, .origin, .elsewhere: HTTPResponse(.forbidden, text: "This preview answers to this machine only.\n")
    case nil: await answer(request)
    }
  }

  private func answer(_ request: HTTPRequest) async -> HTTPResponse {
    guard let path = RequestPath(request.path)?.path else { return HTTPResponse(.badRequest, text: "no such path\n") }
    if path.hasPrefix(PreviewPage.folder) {
      return await ownFile(String(path.dropFirst(PreviewPage.folder.count)), request)
    }
    let state = await site.state
    do {
      guard let bytes = try state.bytes(at: path) else {
        // Browsers ask for it unasked, and would tell their reader that it is missing.
        if path == "favicon.ico" { return HTTPResponse(.noContent, text: "") }
        return page(state.notFound, state, .notFound)
      }
      if path.hasSuffix(".html") { return page(bytes, state, .ok) }
      return HTTPResponse(.ok, type: MediaType.of(path), bytes)
    } catch {
      return HTTPResponse(.serverError, text: error.text(in: .english) + "\n")
    }
  }

  private func page(_ bytes: [UInt8], _ state: LiveState, _ status: HTTPResponse.Status) -> HTTPResponse {
    HTTPResponse(status, type: MediaType.of(".html"), PreviewPage(bytes, number: state.number).bytes)
  }

  private func ownFile(_ name: String, _ request: HTTPRequest) async -> HTTPResponse {
    if name == "news.js" { return await news(Question(request)) }
    guard let bytes = ProductFiles.preview[name] else { return HTTPResponse(.notFound, text: "no such file\n") }
    return HTTPResponse(.ok, type: MediaType.of(name), bytes)
  }

  // MARK: - News

  /// What a page wants to know.
  private struct Question {
    let path: String?
    /// The newest state that the page has heard of; nil on its first question.
    let version: Int?
    /// The state that the page was loaded in.
    let loaded: Int
    let digest: String?

    init(_ request: HTTPRequest) {
      path = request.value("page").flatMap { RequestPath($0)?.path }
      version = request.value("version").flatMap { Int($0) }
      loaded = request.value("loaded").flatMap { Int($0) } ?? 0
      digest = request.value("digest")
    }
  }

  private struct News: Encodable {
    let version: Int
    let changed: Bool
    let title: String
    let close: String
    let report: String
  }

  /// How long a page waits for news before it asks again.
  private static let patience = Duration.seconds(20)

  private func news(_ question: Question) async -> HTTPResponse {
    let state =
      if let version = question.version {
        await site.state(after: version, waiting: Self.patience)
      } else {
        await site.state
      }
    let path = question.path ?? ""
    let problems = state.problems(ofPage: path)
    let news = News(
      version: state.number, changed: isChanged(path, question, state),
      title: problems.contains { state.outdated.contains($0.file) } ? words.outdatedTitle : words.title,
      close: words.close, report: problems.isEmpty && state.failure == nil ? "" : report(problems, state.failure))
    do {
      let body = Array("planpressPreview(".utf8) + (try JSONEncoder().encode(news)) + Array(");\n".utf8)
      return HTTPResponse(.ok, type: MediaType.of(".js"), body)
    } catch {
      return HTTPResponse(.serverError, text: "\(error)\n")
    }
  }

  private func isChanged(_ path: String, _ question: Question, _ state: LiveState) -> Bool {
    if state.numberOfShared > question.loaded { return true }
    do {
      let bytes = try state.bytes(at: path) ?? state.notFound
      return PreviewPage.digest(of: bytes) != question.digest
    } catch {
      return false
    }
  }
}
