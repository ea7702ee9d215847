import SourceText
import Testing

@testable import PlanModel

struct TaskLengthTests {
  private func messages(_ tasks: PlanTask..., kind: PlanKind = .quarter) -> [String] {
    let plan = Plan.quarter {
      $0.kind = kind
      $0.tasks = tasks
    }
    return PlanModelTests.messages(of: TaskLength(), in: plan)
  }

  @Test func namesATaskOfMoreThanTwoWeeks() {
    #expect(
      messages(.make("T1", "2026-04-06", "2026-04-20"))
        == ["[task-too-long] task T1 “task T1” takes 11 working days, where 10 are the most"])
    #expect(
      messages(.make("T1", takes: .days(45)))
        == ["[task-too-long] task T1 “task T1” takes 45 working days, where 10 are the most"])
  }

  @Test func namesATaskOfLessThanAWeek() {
    #expect(
      messages(.make("T1", "2026-04-06", "2026-04-09"))
        == ["[task-too-short] task T1 “task T1” takes 4 working days, where 5 are the least"])
  }

  @Test func acceptsOneToTwoWeeks() {
    #expect(messages(.make("T1", "2026-04-06", "2026-04-10"), .make("T2", "2026-04-06", "2026-04-17")) == [])
    #expect(messages(.make("T1", takes: .days(5)), .make("T2", takes: .days(10))) == [])
  }

  @Test func acceptsTwoWeeksWithAMakeUpWorkingDay() throws {
    let makeUp = WorkingCalendar(
      name: "test", exceptions: [.init(date: "2026-04-11", name: "调休", isOffDay: false)])
    let plan = Plan.quarter { $0.tasks = [.make("T1", "2026-04-06", "2026-04-19")] }
    let portfolio = Portfolio.link(plans: [plan], settings: .on("2026-05-15", calendar: makeUp))
    #expect(portfolio.analyses[0].schedule.tasks[0].dates?.workingDays == 11)
    #expect(PlanCheck(of: portfolio, rules: [TaskLength()]).diagnostics(ofPlanAt: 0) == [])
  }

  @Test func leavesTasksAloneThatHaveParts() {
    #expect(
      messages(
        .make("T1", "2026-04-06", "2026-05-29"), .make("T1.1", "2026-04-06", "2026-04-17", parent: "T1")) == [])
  }

  @Test func leavesSingleDaysAndTheWholePeriodAlone() {
    #expect(messages(.make("T1", "2026-04-06", "2026-04-06"), .make("T2", "2026-04-01", "2026-06-30")) == [])
  }

  @Test func leavesDaysThatLieApartAlone() {
    var task = PlanTask.make("T1")
    let days = WrittenDate(text: "5.15/5.29/6.12", meaning: .days(["2026-05-15", "2026-05-29", "2026-06-12"]))
    (task.start, task.end) = (days, days)
    #expect(messages(task) == [])
  }

  @Test func leavesTasksWithoutDatesAlone() {
    #expect(messages(.make("T1")) == [])
  }

  @Test func leavesPersonalPlansAlone() {
    #expect(messages(.make("T1", "2026-04-06", "2026-05-29"), kind: .personal) == [])
  }
}
