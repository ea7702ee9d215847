import SourceText
import Testing

@testable import PlanModel

struct PlaceholderValueTests {
  @Test func namesEveryValueThatIsStillAPlaceholder() {
    let text = Quantity.placeholder.text
    let plan = Plan.quarter {
      $0.objectives = [
        .make("O1", [.make("O1.KR1", baseline: .placeholder, target: .placeholder, current: .number(1))])
      ]
      $0.metrics = [.make("K1", target: .placeholder, [])]
    }
    #expect(
      messages(of: PlaceholderValue(), in: plan) == [
        "[placeholder-value] “\(text)” of “baseline” still has to be filled in",
        "[placeholder-value] “\(text)” of “target” still has to be filled in",
        "[placeholder-value] “\(text)” of “target” still has to be filled in",
      ])
  }

  @Test func pointsAtTheCell() {
    let keyResult = KeyResult.make("O1.KR1", target: .placeholder).with(.target, "X元", line: 7)
    #expect(lines(of: PlaceholderValue(), in: .quarter { $0.objectives = [.make("O1", [keyResult])] }) == [7])
  }
}
