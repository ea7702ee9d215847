import PlanModel
import PlanReading
import Testing

@Suite struct DirectiveTests {
  @Test func placesAViewWithItsOptions() throws {
    let body = read("---\ntitle: 计划\n---\n\n```{timeline}\nscope: department\nfrom : 2026-04-01\n```\n").body
    #expect(body.segments.count == 1)
    guard case .view(let view) = try #require(body.segments.first) else {
      Issue.record("no view")
      return
    }
    #expect(view.kind == .timeline)
    #expect(view.records == nil)
    #expect(view.options == ["scope": "department", "from": "2026-04-01"])
  }

  @Test func namesTheViewsInPlaceOfAnUnknownOne() {
    let plan = read("---\ntitle: 计划\n---\n\n```{timelines}\n```\n")
    #expect(plan.diagnostics.map { $0.arguments.first } == [.text("timelines")])
  }

  @Test(arguments: ["python", "{.python}", "{lang=swift}", "{", "{}"])
  func leavesOtherFencesAsCode(info: String) {
    let plan = read("---\ntitle: 计划\n---\n\n```\(info)\n任务1：甲\n```\n")
    #expect(plan.diagnostics == [])
    #expect(plan.plan.tasks.isEmpty)
    #expect(plan.body.segments.count == 1)
  }
}
