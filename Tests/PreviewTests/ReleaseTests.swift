import PlanModel
import SiteGenerator
import Testing

@testable import Preview

/// A preview runs for hours: of what it showed before nothing stays.
@Suite struct ReleaseTests {
  private static let plan = "plans/2026-q3/marketing.md"
  private static let other = "plans/2026-q3/sales.md"

  /// What a state is made from, as long as anybody has it.
  private struct Trace {
    weak var portfolio: Portfolio?

    init(_ state: LiveState) { portfolio = state.build.loaded.site.portfolio }

    /// Whether it is gone, now or within a few seconds.
    func isGone() async throws -> Bool {
      for _ in 0..<400 where portfolio != nil { try await Task.sleep(for: .milliseconds(25)) }
      return portfolio == nil
    }
  }

  enum Change: String, CaseIterable {
    case value, records, another, broken, style, settings
  }

  private func make(_ change: Change, in site: TemporarySite) throws -> String {
    switch change {
    case .value: try site.write(Self.plan, planText(current: "47"))
    case .records: try site.write(Self.plan, planText(more: "## 风险\n\n| 风险 | 可能性 |\n|---|---|\n| 缺货 | 高 |\n"))
    case .another: try site.write(Self.other, planText())
    case .broken: try site.write(Self.plan, "---\ntitle: \"市场部\n---\n")
    case .style: try site.write("templates/planpress.css", "main { color: black }\n")
    case .settings: try site.write("planpress.yml", "title: 计划\n")
    }
    return switch change {
    case .value, .records, .broken: Self.plan
    case .another: Self.other
    case .style: "templates/planpress.css"
    case .settings: "planpress.yml"
    }
  }

  @Test(arguments: Change.allCases)
  func letsGoOfASiteThatAnotherHasReplaced(change: Change) async throws {
    let site = try TemporarySite([Self.plan: planText()])
    let live = try await site.live()
    let first = Trace(await live.state)
    #expect(first.portfolio != nil)
    // Readers: one who is answered by the change, one who goes away, and one who gives up.
    async let answered = live.state(after: 1, waiting: .seconds(600)).number
    let leaver = Task { await live.state(after: 1, waiting: .seconds(600)).number }
    _ = await live.state(after: 1, waiting: .milliseconds(30))
    leaver.cancel()
    await live.take([try make(change, in: site)])
    #expect(await answered > 1)
    #expect(await leaver.value >= 1)
    #expect(try await first.isGone())
    #expect(try await live.state.bytes(at: "2026-q3/marketing.html") != nil)
  }
}
