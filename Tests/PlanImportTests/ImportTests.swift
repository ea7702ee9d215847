import PlanImport
import PlanModel
import PlanReading
import SourceText
import Spreadsheets
import Testing

/// Whole tables and the whole plans that they become.
@Suite struct ImportTests {
  @Test func writesAPlanThatIsReadAsTheTableWasMeant() throws {
    let plan = try imported(
      """
      销售部三季度拆解
      部门,销售部,负责人,陈志远
      周期：2026-Q3

      二、关键结果
      总目标,KR编号,KR描述,负责人,目标值,权重(%)
      销售额提升20%,KR1,线上*重点*渠道,方敏,4030万元,60
      ,KR2,新签|续约,罗毅,50家,40
      合计,,,,,100

      车牌,座位
      沪A1,7
      """)
    #expect(
      plan.text == """
        ---
        title: 销售部三季度拆解
        department: 销售部
        owner: 陈志远
        period: "2026-Q3"
        status: draft
        ---

        # 销售部三季度拆解

        ## 二、关键结果

        | 总目标 | KR编号 | KR描述 | 负责人 | 目标值 | 权重(%) |
        | --- | --- | --- | --- | --- | --- |
        | 销售额提升20% | KR1 | 线上\\*重点\\*渠道 | 方敏 | 4030万元 | 60 |
        |  | KR2 | 新签\\|续约 | 罗毅 | 50家 | 40 |
        | 合计 |  |  |  |  | 100 |

        | 车牌 | 座位 |
        | --- | --- |
        | 沪A1 | 7 |

        """)
    #expect(plan.read.plan.objectives.flatMap(\.keyResults).map(\.title) == ["线上*重点*渠道", "新签|续约"])
    let report = ImportReport(plan, language: .english)
    #expect(
      report.lines == [
        "tasks.csv", "  A1: the plan’s title: 销售部三季度拆解", "  A5: heading: 二、关键结果",
        "  A6:F9: Key result × 2",
        "    columns: A 总目标 → Objective, B KR编号 → ID, C KR描述 → Key result, D 负责人 → Owner, E 目标值 → Target, F 权重(%) → Weight",
        "    rows that declare nothing (totals, remarks): 9",
        "  A11:B12: not recognised, kept as a table of the text: 车牌, 座位",
      ])
    #expect(report.summary == "1 table with 2 records; 1 table kept as text; 1 row without a record")
  }

  @Test func tellsTheCellOfAMistake() throws {
    let plan = try imported("任务编号,任务,负责人,计划结束\nT1,拜访,李明,尽快\n", options(period: "2026-Q3"))
    let diagnostic = try #require(plan.read.diagnostics.first)
    #expect(diagnostic.code.name == "unknown-date")
    #expect(plan.origin(of: diagnostic.span.start) == "tasks.csv D2")
  }

  @Test func keepsOneTableOverAnEmptyRowWhereItsIdentifiersGoOn() throws {
    let plan = try imported("任务编号,任务,负责人\nT1,拜访,李明\n\nT2,签约,王芳\n\n名称,数量,单位\n样机,3,台\n")
    #expect(plan.read.plan.tasks.map(\.id) == ["T1", "T2"])
    #expect(
      ImportReport(plan, language: .english).summary
        == "1 table with 2 records; 1 table kept as text; 0 rows without a record")
  }

  @Test func readsTablesThatFollowEachOtherWithoutAnEmptyRow() throws {
    let plan = try imported("任务编号,任务,负责人\nT1,拜访,李明\n里程碑,日期,负责人\n签约会,2026-09-11,罗毅\n")
    #expect(plan.read.plan.tasks.map(\.title) == ["拜访"])
    #expect(plan.read.plan.milestones.map(\.title) == ["签约会"])
  }

  @Test func readsTablesThatStandBesideEachOther() throws {
    let plan = try imported("计划表,,,,,\n任务编号,任务,负责人,,风险,可能性\nT1,拜访,李明,,场地变更,低\nT2,签约,王芳,,,\n")
    #expect(plan.read.plan.title == "计划表")
    #expect(plan.read.plan.tasks.map(\.title) == ["拜访", "签约"])
    #expect(plan.read.plan.risks.map(\.title) == ["场地变更"])
    #expect(ImportReport(plan, language: .english).lines.contains("  E2:F3: Risk × 1"))
  }

  @Test func readsAMatrixByItsCells() throws {
    let plan = try imported("活动,产品,研发,测试\n评审,A,R,C\n上线,A,R,I\n")
    #expect(plan.read.plan.more.responsibilities.map(\.title) == ["评审", "上线"])
  }

  @Test func writesNothingThatMarkdownWouldTakeForAnything() throws {
    let words = ["1. 第一条", "# 井号", "- 横线", "<b>", "a_b_c_", "`码`", "![图](x)", "&lt;", "C:\\盘", "**重点** 内容", "~~删~~"]
    for word in words {
      let plan = try imported("任务,负责人,备注\n\(word),李明,\(word)\n\n\(word)\n")
      #expect(plan.read.plan.tasks.map(\.title) == [word])
      #expect(plan.read.plan.tasks.map { $0.fields[.note] } == [word])
      #expect(plan.read.diagnostics.isEmpty, "\(word)")
    }
  }

  @Test func takesExportedTablesApartByTheirPlans() throws {
    let plan = try imported(
      """
      计划,计划标题,部门,计划负责人,周期,编号,里程碑,日期,实际完成,负责人,阶段,交付物,验收标准,状态,备注,计算状态
      2026-q3/sales,销售计划,销售部,陈志远,2026-Q3,M1,签约会,2026-09-11,,罗毅,,签约名单,,,,notStarted
      2026-q3/rnd,研发计划,研发部,孙倩,2026-Q3,M1,冻结,2026-08-31,,孙倩,,,,,,done
      """)
    #expect(plan.key == "2026-q3/sales")
    #expect(plan.read.plan.title == "销售计划")
    #expect(plan.read.plan.milestones.map(\.title) == ["签约会"])
  }

  private func options(period: String) -> ImportOptions {
    var options = ImportOptions()
    options.period = period
    return options
  }
}
