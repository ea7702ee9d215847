import PlanModel
import PlanReading
import Testing

@Suite struct SeriesTests {
  private static let plan = """
    ---
    title: 计划
    period: 2026-Q2
    metrics:
      - {id: K1, title: 转化率, series: data/q2.csv}
      - {title: 客单价, series: data/q2.csv}
    ---

    """

  private func readings(_ csv: DataFile) -> (outline: [String], findings: [String]) {
    var settings = PlanReader.Settings()
    settings.dataFile = { $0 == "plans/2026-q2/data/q2.csv" ? csv : .missing }
    let plan = read(Self.plan, settings: settings)
    return (PlanOutline(plan.plan).lines, findings(plan))
  }

  private static let outline = [
    "K1 转化率 readings=2026-04-30=12% 2026-05-31=13.5%", "I1 客单价 readings=2026-04-30=1,200",
  ]

  @Test(arguments: [
    "日期,转化率,客单价\n4月,12%,\"1,200\"\n5月,13.5%,\n",
    "\u{FEFF}date,K1,客单价\r\n2026-05,13.5%,\r\n2026-04,12%,\"1,200\"\r\n",
    "指标,4月,5月\n客单价,\"1,200\",\n\"转化率\",12%,13.5%\n",
    "指标;4月;5月\nK1;12%;13.5%\n客单价;1,200;\n",
  ])
  func readsLongAndWideFiles(csv: String) {
    let read = readings(.bytes(Array(csv.utf8)))
    #expect(read.outline == Self.outline)
    #expect(read.findings == [])
  }

  @Test func readsQuotedCellsWithLineBreaksAndQuotes() {
    let read = readings(.bytes(Array("日期,\"备\n注\",转化率,客单价\n4月,\"他说\"\"好\"\"\",12%,3\n".utf8)))
    #expect(read.outline.first == "K1 转化率 readings=2026-04-30=12%")
  }

  @Test func saysOnceWhatIsWrongWithAFile() {
    let read = readings(.bytes(Array("日期,转化率,客单价\n上周,12%,3\n4月,待定,3\n".utf8)))
    #expect(read.findings == ["2:1 series-bad-date", "3:4 series-bad-value"])
  }

  @Test func namesAMetricThatTheFileDoesNotHave() {
    let read = readings(.bytes(Array("日期,转化,客单价\n4月,12%,3\n".utf8)))
    #expect(read.findings == ["5:34 series-no-column"])
  }

  @Test func tellsWhyAFileCanNotBeRead() {
    #expect(readings(.missing).findings == ["5:34 series-missing", "6:26 series-missing"])
    #expect(readings(.unreadable("denied")).findings == ["5:34 series-unreadable", "6:26 series-unreadable"])
    #expect(readings(.outsideSite).findings == ["5:34 series-outside-site", "6:26 series-outside-site"])
    #expect(readings(.bytes([0xC8, 0xD5, 0x2C, 0xD6, 0xB5, 0x0A])).findings.map { $0.hasSuffix("not-utf8") } == [true])
  }

  @Test(arguments: ["../../../q2.csv", "/etc/q2.csv", "data/../../../../q2.csv"])
  func staysWithinTheSite(path: String) {
    let plan = read("---\ntitle: 计划\nmetrics:\n  - {title: 转化率, series: \(path)}\n---\n")
    #expect(findings(plan) == ["4:26 series-outside-site"])
  }

  @Test func findsFilesBesideThePlan() {
    #expect(SitePath.resolve("data/q2.csv", from: "plans/2026-q2/a.md") == "plans/2026-q2/data/q2.csv")
    #expect(SitePath.resolve("./../data/q2.csv", from: "plans/2026-q2/a.md") == "plans/data/q2.csv")
    #expect(SitePath.resolve("../../../q2.csv", from: "plans/2026-q2/a.md") == nil)
  }
}
