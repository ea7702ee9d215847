import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

extension AudienceTests {
  /// What a preview says: to browsers, and to the one who started it.
  private struct Preview {
    private let process: Process
    private let said: URL
    private let port: Int

    init(_ planpress: Planpress, _ arguments: String...) async throws {
      process = planpress.process(["serve", "--port", "0", "--as-of", "2026-08-14", "--lang", "en"] + arguments)
      said = planpress.folder.appending(path: ".said")
      try Data().write(to: said)
      process.standardError = try FileHandle(forWritingTo: said)
      try process.run()
      var port: Int?
      for _ in 0..<400 where port == nil {
        try await Task.sleep(for: .milliseconds(25))
        port = try String(contentsOf: said, encoding: .utf8).firstMatch(of: /localhost:([0-9]+)/).flatMap { Int($0.1) }
      }
      self.port = try #require(port)
    }

    func end() throws -> String {
      process.terminate()
      process.waitUntilExit()
      return try String(contentsOf: said, encoding: .utf8)
    }

    func answer(_ path: String) async throws -> (status: Int?, text: String) {
      var address = URLComponents()
      (address.scheme, address.host, address.port) = ("http", "127.0.0.1", port)
      let parts = path.split(separator: "?", maxSplits: 1)
      address.path = "/" + parts[0]
      if parts.count > 1 { address.query = String(parts[1]) }
      let (data, response) = try await URLSession.shared.data(from: try #require(address.url))
      return ((response as? HTTPURLResponse)?.statusCode, String(decoding: data, as: UTF8.self))
    }
  }

  private func isSilent(_ text: String) -> Bool { !text.localizedCaseInsensitiveContains("geheim") }

  @Test func leavesNoTraceOfAPlanInAnyAnswerOfAnotherAudiencesPreview() async throws {
    try writeSite()
    try planpress.run("build", "--output", "all", "--as-of", "2026-08-14")
    let everything = try planpress.tree("all").keys.sorted()
    let files = everything.filter { isSilent($0) }
    let preview = try await Preview(planpress, "--audience", "staff")
    // Every page as it is and with what is said over it; then once more while files are broken and mended.
    for change in 0..<3 {
      if change == 1 {
        try planpress.write("---\ntitle: Open plan\nperiod: geheim-slip\nowner: [\n---\n", to: "plans/2026-q2/open.md")
        try planpress.write("---\ntitle: \"geheim-anew\naudience: board\n---\n", to: "plans/2026-q3/geheim-file.md")
      } else if change == 2 {
        try writeSite()
      }
      if change > 0 { try await Task.sleep(for: .seconds(2)) }
      for file in files {
        #expect(isSilent(try await preview.answer(file).text), "\(file) after \(change) changes")
        let news = try await preview.answer("~planpress/news.js?page=/\(file)")
        #expect(news.status == 200)
        #expect(isSilent(news.text), "news of \(file) after \(change) changes")
      }
      for file in everything where !isSilent(file) {
        #expect(try await preview.answer(file).status == 404, "\(file)")
      }
    }
    #expect(try await preview.answer("2026-q2/open.html").text.contains("Ask earlier"))
    let said = try preview.end()
    #expect(said.contains("for “staff”: 5 plans left out"))
    #expect(isSilent(said))
  }

  @Test func showsEverythingInAPreviewWithoutAnAudience() async throws {
    try writeSite()
    let preview = try await Preview(planpress)
    #expect(try await preview.answer("2026-q3/geheim-file.html").text.contains("geheim-objective"))
    #expect(try await !isSilent(preview.answer("~planpress/news.js?page=/geheim-broken.html").text))
    _ = try preview.end()
  }
}
