import PlanModel
import SiteGenerator
import Testing

@Suite struct OrganisationChartTests {
  private static func page(_ rows: String...) throws -> String {
    let header = "| 角色 | 谁 | 向谁汇报 |\n|---|---|---|\n"
    let plan = "---\ntitle: 项目\nkind: project\n---\n\n## 组织\n\n" + header + rows.joined(separator: "\n") + "\n"
    return try SmallSite.page(.plan(0), of: ["projects/fridge": plan])
  }

  /// The lines of the chart: a dash for each level, then the role.
  private static func chart(_ page: String) -> [String] {
    guard let chart = page.firstMatch(of: /<ul class="tree organisation">(.*?)<\/ul><div class="scroll/) else {
      return []
    }
    var level = 1
    return chart.1.matches(of: /<ul>|<\/ul>|<div class="node"><a href="[^"]*">([^<]*)<\/a>/).compactMap { match in
      if let role = match.1 { return String(repeating: "-", count: level) + role }
      level += match.0 == "<ul>" ? 1 : -1
      return nil
    }
  }

  @Test func drawsRolesBelowTheRoleOrThePersonThatTheyReportTo() throws {
    let page = try Self.page(
      "| 项目经理 | 孙倩 | 赵总 |", "| 研发组 | 吴思远、赵启航 | 孙倩 |", "| 测试 | 何嘉 | 研发组 |", "| 采购 | 韩松 | 财务部/孙倩 |", "| 顾问 | 林 | |")
    #expect(Self.chart(page) == ["-项目经理", "--研发组", "---测试", "--采购", "-顾问"])
    #expect(page.contains("<tr id=\"RO3\"><th scope=\"row\">测试</th>"))
  }

  @Test func drawsNothingWhereNobodyReportsToAnybodyInTheTable() throws {
    let page = try Self.page("| 项目经理 | 孙倩 | 赵总 |", "| 顾问 | 林 | |")
    #expect(!page.contains("organisation") && page.contains("赵总"))
  }

  /// A project's manager may report to somebody who works in the project; nobody is lost, or drawn twice.
  @Test func putsTheFirstOfACircleAtTheTop() throws {
    let page = try Self.page("| 甲 | 一 | 乙 |", "| 乙 | 二 | 甲 |", "| 丙 | 三 | 甲 |", "| 丁 | 四 | 丙 |", "| 戊 | 五 | 戊 |")
    #expect(Self.chart(page) == ["-甲", "--乙", "--丙", "---丁", "-戊"])
  }
}
