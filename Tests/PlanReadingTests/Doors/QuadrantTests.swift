import HTML
import PlanModel
import PlanReading
import Testing

@Suite struct QuadrantTests {
  @Test func readsFourQuadrantsByTheirHeadings() {
    let plan = read(
      """
      ---
      title: 复盘
      period: 2026-Q2
      ---
      ## 复盘

      ### 一、做得好的

      - 线上声量提升明显

      ### 待改进的

      - 线下活动获客成本过高 → 2026-q3/marketing#O2, O1.KR2 @李明 7月10日前
      - 数据口径不一
        - 销售部
        - 市场部

      ### 机会点

      - 短视频渠道

      ### 风险点

      - 预算紧张
      """
    ).plan
    let retrospective = plan.retrospective
    #expect(retrospective[.wentWell].map(\.text) == ["线上声量提升明显"])
    #expect(retrospective[.toImprove].map(\.text) == ["线下活动获客成本过高", "数据口径不一；销售部；市场部"])
    let first = retrospective[.toImprove].first
    #expect(first?.feeds.map(\.text) == ["2026-q3/marketing#O2", "O1.KR2"])
    #expect(first?.people == ["李明"])
    #expect(first?.id == "to-improve-1")
    #expect(retrospective[.opportunities].map(\.text) == ["短视频渠道"])
    #expect(retrospective[.risks].map(\.text) == ["预算紧张"])
  }

  @Test func takesRisksForAQuadrantOnlyBesideACertainOne() {
    let alone = read("---\ntitle: A\n---\n## Risks\n\n- Prices rise\n").plan
    #expect(alone.retrospective.isEmpty)
    let beside = read("---\ntitle: A\n---\n## Went well\n\n- Launch\n\n## Risks\n\n- Prices rise\n").plan
    #expect(beside.retrospective[.risks].map(\.text) == ["Prices rise"])
  }

  @Test func readsTheQuadrantsOfASWOT() {
    let plan = read(
      "---\ntitle: A\n---\n### 优势\n\n- 品牌\n\n### 劣势\n\n- 成本\n\n### 机会\n\n- 出海\n\n### 威胁\n\n- 新规\n"
    ).plan
    #expect(plan.swot[.strengths].map(\.text) == ["品牌"])
    #expect(plan.swot[.opportunities].map(\.text) == ["出海"])
    #expect(plan.retrospective.isEmpty)
  }

  @Test func putsTheViewWhereTheFirstQuadrantStood() {
    let body = read("---\ntitle: A\n---\n前言\n\n## 做得好的\n\n- 甲\n\n## 待改进的\n\n- 乙\n\n后记\n").body
    let kinds = body.segments.map { segment in
      switch segment {
      case .html(let html): String(decoding: html.bytes, as: UTF8.self)
      case .view(let view): "{\(view.kind.rawValue)}"
      }
    }
    #expect(kinds == ["<p>前言</p>\n", "{retrospective}", "<p>后记</p>\n"])
    #expect(body.headings == [])
  }

  @Test(arguments: [
    ("@李明 7月10日前", ["李明"]), ("@Lisa Ma", ["Lisa Ma"]), ("@Lisa Ma @Kevin Tang", ["Lisa Ma", "Kevin Tang"]),
    ("@Lisa Ma Jun 30", ["Lisa Ma"]), ("@Lisa Jun 30", ["Lisa"]), ("@Lisa，Kevin 配合", ["Lisa"]), ("@Lisa Q3", ["Lisa"]),
    ("@Ann Lee to decide", ["Ann Lee"]),
  ])
  func namesWhoTakesAPointUp(words: String, people: [String]) {
    let plan = read("---\ntitle: 复盘\nperiod: 2026-Q2\n---\n### 做得好的\n\n- 上线快 → O1 \(words)\n").plan
    #expect(plan.retrospective[.wentWell].first?.people == people)
  }
}
