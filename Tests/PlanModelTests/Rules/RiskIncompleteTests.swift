import SourceText
import Testing

@testable import PlanModel

struct RiskIncompleteTests {
  private func messages(_ risk: Risk) -> [String] {
    PlanModelTests.messages(of: RiskIncomplete(), in: .quarter { $0.risks = [risk] })
  }

  @Test func namesWhatARiskLacks() {
    #expect(
      messages(.titled("骨干离职"))
        == ["[risk-incomplete] risk R1 “骨干离职” lacks: likelihood, impact, prevention, contingency"])
    #expect(
      messages(Risk.titled("骨干离职").with(.likelihood, "中").with(.impact, "严重").with(.prevention, "接替人"))
        == ["[risk-incomplete] risk R1 “骨干离职” lacks: contingency"])
  }

  @Test func acceptsAResponseForBothMeasures() {
    #expect(messages(Risk.titled("骨干离职").with(.likelihood, "中").with(.impact, "严重").with(.response, "减缓")) == [])
  }

  @Test func acceptsARiskWithAllFour() {
    let risk = Risk.titled("骨干离职").with(.likelihood, "中").with(.impact, "严重").with(.prevention, "接替人")
    #expect(messages(risk.with(.contingency, "外部顾问")) == [])
  }
}
