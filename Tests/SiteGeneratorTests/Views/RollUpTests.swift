import HTML
import PlanModel
import Testing

@testable import SiteGenerator

@Suite struct RollUpTests {
  private func written(_ terms: [(Double, Double?)], _ score: Double?) -> String {
    var page = PageWriter(
      strings: TemplateLibrary().strings(.english), links: .none, depth: 0)
    RollUp(terms: terms.map { RollUp.Term(share: $0.0, score: $0.1) }, score: score, key: .rollUp).write(to: &page)
    return String(decoding: page.html.bytes, as: UTF8.self)
  }

  @Test func showsEveryStepOfTheSum() {
    #expect(
      written([(0.4, 0.84), (0.3, 0.65), (0.3, 0.6)], 0.711)
        == "<p class=\"sum\"><span>Score =</span> 40% × 0.84 + 30% × 0.65 + 30% × 0.60 = <strong>0.71</strong></p>")
  }

  @Test func leavesOutWhatHasNotBeenUpdated() {
    #expect(
      written([(0.6, 0.5), (0.4, nil)], 0.5)
        == "<p class=\"sum\"><span>Score =</span> 60% × 0.50 ÷ 60% = <strong>0.50</strong></p>")
  }

  @Test func saysNothingWhereNothingHasBeenUpdated() {
    #expect(written([(1, nil)], nil).isEmpty)
  }
}
