import SourceText
import Testing

@testable import PlanModel

struct MilestoneIncompleteTests {
  private func messages(_ milestone: Milestone) -> [String] {
    PlanModelTests.messages(of: MilestoneIncomplete(), in: .quarter { $0.milestones = [milestone] })
  }

  @Test func namesWhatAMilestoneLacks() {
    #expect(
      messages(.make("M1")) == ["[milestone-incomplete] milestone M1 “milestone M1” lacks: deliverable, acceptance"])
    #expect(
      messages(Milestone.make("M1").with(.deliverable, "演练记录"))
        == ["[milestone-incomplete] milestone M1 “milestone M1” lacks: acceptance"])
    #expect(
      messages(Milestone.make("M1").with(.acceptance, "十分钟内切回").with(.deliverable, ""))
        == ["[milestone-incomplete] milestone M1 “milestone M1” lacks: deliverable"])
  }

  @Test func acceptsAMilestoneWithBoth() {
    #expect(messages(Milestone.make("M1").with(.deliverable, "演练记录").with(.acceptance, "十分钟内切回")) == [])
  }
}
