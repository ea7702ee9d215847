import PlanModel
import Testing

struct PeopleTests {
  @Test(arguments: [
    ("李明", ["李明"]), ("*主管", ["*主管"]), ("内容运营团队", ["内容运营团队"]), ("所有团队成员", ["所有团队成员"]),
    ("李明、王芳", ["李明", "王芳"]), ("李明/王芳", ["李明", "王芳"]), ("研发 & 测试", ["研发", "测试"]), ("A/B", ["A", "B"]),
    ("内容运营A/B", ["内容运营A", "内容运营B"]), ("内容运营A/B/C", ["内容运营A", "内容运营B", "内容运营C"]),
    ("Team A/B", ["Team A", "B"]), ("产品A/李明", ["产品A", "李明"]), ("", []),
  ])
  func namesEachPersonOnTheirOwn(text: String, names: [String]) {
    #expect(People(text: text).names == names)
  }
}
