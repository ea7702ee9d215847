import HTML
import PlanModel
import PlanReading
import Testing

@Suite struct ChecklistTests {
  private let plan = read(
    """
    ---
    title: 应急预案
    period: 2026
    ---
    ## 四、火灾检查清单

    - [x] 报警并广播 @孙强
    - [ ] 清点人数
      - [ ] 一楼，见[集合点](#m)

    ### 恢复

    1. [ ] 检查电路 2026-06-30

    ## 其他

    - [ ] 与清单无关
    """)

  @Test func readsTheBoxesBelowItsHeading() {
    #expect(
      RegisterOutline(.checklistItem, of: plan.plan).description == """
        CL1 title=报警并广播 done=true owner=孙强
        CL2 title=清点人数 done=false
        CL3 title=一楼，见集合点 done=false
        CL4 title=检查电路 2026-06-30 done=false category=恢复
        """)
    #expect(findings(plan) == [])
  }

  @Test func keepsTheListInTheTextWithAnAnchorForEachPoint() throws {
    #expect(plan.body.checklist == ["CL1", "CL2", "CL3", "CL4"])
    guard case .html(let fragment) = try #require(plan.body.segments.first) else {
      Issue.record("no text")
      return
    }
    let html = String(decoding: fragment.bytes, as: UTF8.self)
    #expect(html.contains("<li class=\"task-item\" id=\"CL3\"><input type=\"checkbox\" disabled"))
    #expect(html.contains("<li class=\"task-item\"><input type=\"checkbox\" disabled"))
  }

  @Test(arguments: [
    "检查清单", "检查清单：", "二、设备檢查清單", "Pre-launch checklist", "消防检 查 表", "檢查表（每日）", "核对清单", "核對清單", "CHECK-LIST",
    "ｃｈｅｃｋｌｉｓｔ",
    "ＣＨＥＣＫＬＩＳＴ",
  ])
  func knowsItsHeading(heading: String) {
    let plan = read("---\ntitle: 计划\n---\n\n## \(heading)\n\n- [ ] 电源\n").plan
    #expect(plan.more.checklist.map(\.title) == ["电源"])
  }
}
