import PlanModel
import SiteGenerator
import Testing

@Suite struct PageSnapshotTests {
  @Test(arguments: [
    (PageAddress.home, "home"), (.plan(0), "plan-quarter"), (.plan(1), "plan-year"), (.period("2026-Q2"), "period"),
    (.review("2026-Q2"), "review"), (.department("市场部"), "department"), (.person("李明"), "person"),
    (.calendar, "calendar"), (.month("2026-04"), "month"), (.news, "news"), (.milestones, "milestones"),
    (.risks, "risks"), (.alerts, "alerts"), (.health, "health"),
    (.notFound, "not-found"),
  ])
  func showsWhatItShowedBefore(_ address: PageAddress, _ name: String) throws {
    try expectSnapshot(SmallSite.page(address, of: SmallSite.quarter), named: name)
  }

  @Test(arguments: [(Language.english, "plan-quarter-en"), (.traditionalChinese, "plan-quarter-hant")])
  func speaksTheLanguageOfTheSite(_ language: Language, _ name: String) throws {
    try expectSnapshot(SmallSite.page(.plan(0), of: SmallSite.quarter, language: language), named: name)
  }
}
