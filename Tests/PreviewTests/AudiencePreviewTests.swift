import PlanModel
import SiteGenerator
import Testing

@testable import Preview

/// What is for others is in no answer, whatever happens to its files.
@Suite struct AudiencePreviewTests {
  private static let plan = "plans/2026-q3/marketing.md"
  private static let page = "2026-q3/marketing.html"
  private static let hidden = "plans/2026-q3/reorganisation.md"

  /// A plan for others, or one that says so of another plan.
  private static func secret(_ word: String = "geheim", audience: String = "board") -> String {
    "---\ntitle: \(word)\naudience: \(audience)\nowner: \(word)\nperiod: 2026-Q3\n---\n\n## 目标1：\(word)\n"
  }

  private func traces(_ state: LiveState) throws -> [String] {
    let said = state.diagnostics.map { "\($0)" }
    let pages = try state.build.files.compactMap { file -> String? in
      let bytes = try #require(try state.bytes(at: file.path))
      return file.path.contains("geheim") || String(decoding: bytes, as: UTF8.self).contains("geheim") ? file.path : nil
    }
    return pages + said.filter { $0.contains("geheim") }
      + state.problems(ofPage: "index.html").map { "\($0)" }.filter { $0.contains("geheim") }
  }

  private func take(_ path: String, _ text: String, _ live: LiveSite, _ site: TemporarySite) async throws -> LiveState {
    try site.write(path, text)
    await live.take([path])
    let atOnce = await live.state
    #expect(try traces(atOnce) == [])
    let state = try await live.settled()
    #expect(try traces(state) == [])
    return state
  }

  @Test func showsWhatABuildForTheAudienceHas() async throws {
    let site = try TemporarySite([Self.plan: planText(), Self.hidden: Self.secret()])
    let live = try await site.live(for: Audience("staff"))
    #expect(await live.state.withheld.plans == 1)
    let reference = planText(current: "47", more: "承接：[重组](reorganisation.md)，2026-q3/reorganisation#O1\n")
    let state = try await take(Self.plan, reference, live, site)
    let day = try #require(CalendarDate(iso: "2026-08-14"))
    let loaded = try await LoadedSite(
      site.path, asOf: day, workers: Workers(1), progress: BuildProgress(), audience: Audience("staff"))
    let built = try SiteBuild(loaded)
    for file in built.files { #expect(try state.bytes(at: file.path) == file.content(), "\(file.path)") }
    #expect(state.diagnostics == built.diagnostics)
    #expect(try state.bytes(at: "2026-q3/reorganisation.html") == nil)
  }

  @Test func saysNothingOfAHiddenPlanThatIsEdited() async throws {
    let site = try TemporarySite([Self.plan: planText(), Self.hidden: Self.secret()])
    let live = try await site.live(for: Audience("staff"))
    _ = try await take(Self.hidden, Self.secret("geheim-anew"), live, site)
    _ = try await take(Self.hidden, "---\ntitle: \"geheim\naudience: board\n---\n", live, site)
    _ = try await take(Self.hidden, "---\ntitle: geheim\naudience: [board\nobjectives: geheim\n---\n", live, site)
  }

  @Test func takesAwayAPlanThatIsForOthersFromNowOn() async throws {
    let site = try TemporarySite([Self.plan: planText(), Self.hidden: Self.secret("重组", audience: "staff")])
    let live = try await site.live(for: Audience("staff"))
    #expect(try await live.state.bytes(at: "2026-q3/reorganisation.html") != nil)
    let state = try await take(Self.hidden, Self.secret(), live, site)
    #expect(try state.bytes(at: "2026-q3/reorganisation.html") == nil)
  }

  /// Its last good page may be for the audience, and what is said of the file as it is now may not.
  @Test(arguments: ["audience: board\ntitle: \"geheim\n", "title: \"geheim\naudience: board\n", "title: [geheim\n"])
  func takesAwayAPlanThatCantBeUnderstoodAndMayBeForOthersByNow(head: String) async throws {
    let site = try TemporarySite([Self.plan: planText(), Self.hidden: Self.secret("重组", audience: "staff")])
    let live = try await site.live(for: Audience("staff"))
    let state = try await take(Self.hidden, "---\n\(head)---\n\ngeheim\n", live, site)
    #expect(try state.bytes(at: "2026-q3/reorganisation.html") == nil)
  }

  @Test func keepsShowingASavedValueAtOnce() async throws {
    let site = try TemporarySite([Self.plan: planText(), Self.hidden: Self.secret()])
    let live = try await site.live(for: Audience("staff"))
    let before = try await live.state.bytes(at: Self.page)
    try site.write(Self.plan, planText(current: "50"))
    await live.take([Self.plan])
    #expect(await live.state.number == 2)
    #expect(try await live.state.bytes(at: Self.page) != before)
  }
}
