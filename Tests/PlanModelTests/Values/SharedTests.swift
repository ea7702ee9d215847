import PlanModel
import SourceText
import Testing

@Suite struct SharedTests {
  @Test func aCopyKeepsWhatItHadWhenTheOtherChanges() {
    var task = PlanTask()
    task.title = "调研"
    task.fields.append(.owner, "李明", at: .unknown)
    let copy = task
    task.title = "评审"
    task.fields.append(.note, "改期", at: .unknown)
    task.after = [
      Dependency(reference: Reference(plan: nil, record: "T1", span: .unknown), kind: .finishToStart, lag: 0)
    ]
    #expect(copy.title == "调研" && copy.after.isEmpty && copy.fields[.note] == nil)
    #expect(task.title == "评审" && task.after.count == 1 && task.fields[.owner] == "李明")
    #expect(copy != task)
  }

  @Test func recordsWithTheSameContentAreEqualWhereverTheyWereMade() {
    func milestone() -> Milestone {
      var milestone = Milestone()
      milestone.id = "M1"
      milestone.status = .done
      return milestone
    }
    #expect(milestone() == milestone())
    #expect(Set([milestone(), milestone()]).count == 1)
  }

  @Test func aTaskIsTheSameWhereWhatItSaysSeldomIsTakenBack() {
    var task = PlanTask()
    let day = CalendarDate(year: 2026, month: 5, day: 8).map { WrittenDate(text: "5月8日", meaning: .day($0)) }
    task.actualEnd = day
    task.parent = Reference(plan: nil, record: "T1", span: .unknown)
    #expect(task.actualEnd == day && task.parent?.record == "T1" && task.actualStart == nil && task.duration == nil)
    #expect(task != PlanTask())
    (task.actualEnd, task.parent) = (nil, nil)
    #expect(task == PlanTask())
  }

  @Test func plansInAListAreChangedOneByOne() {
    var plans = [Plan(key: "a", file: "a.md"), Plan(key: "b", file: "b.md")]
    let before = plans
    plans[0].title = "年度计划"
    plans[0].tasks.append(PlanTask())
    #expect(before[0].title.isEmpty && before[0].tasks.isEmpty)
    #expect(plans[0].tasks.count == 1 && plans[1].title.isEmpty)
  }
}
