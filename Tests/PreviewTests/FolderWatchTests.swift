import SiteGenerator
import Testing

@testable import Preview

@Suite struct FolderWatchTests {
  enum Way: CaseIterable, Sendable { case events, polling }

  private func watch(_ site: TemporarySite, _ way: Way) throws -> any FolderWatch {
    #if os(Linux)
      if way == .events { return try EventWatch(site.path) }
    #endif
    return try PollingWatch(site.path, every: .milliseconds(20))
  }

  /// All that is told until a path is among it.
  private func changes(_ watch: any FolderWatch, until path: String) async -> Set<String> {
    var seen: Set<String> = []
    for await paths in watch.changes {
      seen.formUnion(paths)
      if seen.contains(path) { break }
    }
    return seen
  }

  @Test(.timeLimit(.minutes(1)), arguments: Way.allCases)
  func tellsOfFilesThatChangeComeAndGo(_ way: Way) async throws {
    let site = try TemporarySite(["plans/a.md": "# A\n", "plans/q/b.md": "# B\n", "planpress.yml": "title: T\n"])
    let watch = try watch(site, way)
    defer { watch.stop() }
    try site.write("plans/q/b.md", "# Bee\n")
    #expect(await changes(watch, until: "plans/q/b.md").contains("plans/q/b.md"))
    try site.write("planpress.yml", "title: Other\n")
    #expect(await changes(watch, until: "planpress.yml").contains("planpress.yml"))
    try site.remove("plans/a.md")
    #expect(await changes(watch, until: "plans/a.md").contains("plans/a.md"))
    try site.write("plans/new/deep/c.md", "# C\n")
    #expect(await changes(watch, until: "plans/new/deep/c.md").contains("plans/new/deep/c.md"))
    try site.write("plans/new/deep/d.md", "# D\n")
    #expect(await changes(watch, until: "plans/new/deep/d.md").contains("plans/new/deep/d.md"))
  }

  @Test(.timeLimit(.minutes(1)), arguments: Way.allCases)
  func saysNothingOfWhatNoPageIsMadeFrom(_ way: Way) async throws {
    let site = try TemporarySite(["plans/a.md": "# A\n"])
    let watch = try watch(site, way)
    defer { watch.stop() }
    try site.write("site/a.html", "<p>")
    try site.write("notes.txt", "…")
    try site.write("plans/.a.md.swp", "…")
    try site.write("plans/a.md", "# Aa\n")
    #expect(await changes(watch, until: "plans/a.md") == ["plans/a.md"])
  }

  @Test(.timeLimit(.minutes(1)), arguments: Way.allCases)
  func tellsOfEveryChangeHoweverLongNobodyListens(_ way: Way) async throws {
    let site = try TemporarySite(["plans/a.md": "# A\n"])
    let watch = try watch(site, way)
    defer { watch.stop() }
    let added = (0..<100).map { "plans/added-\($0).md" }
    for path in added {
      try site.write(path, "# B\n")
      // Longer than a watch gathers, so that each is told of by itself.
      try await Task.sleep(for: .milliseconds(30))
    }
    let seen = await changes(watch, until: "plans/added-99.md")
    #expect(added.filter { !seen.contains($0) } == [])
  }
}
