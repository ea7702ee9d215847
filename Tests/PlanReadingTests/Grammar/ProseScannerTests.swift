import PlanModel
import PlanReading
import Testing

@Suite struct ProseScannerTests {
  private static let sentences: [(text: String, expected: [String])] = [
    ("线上渠道销售额提升30%", ["提升30% = Δ30 %"]),
    ("NPS从45提升至55", ["从45提升至55 = 45→55"]),
    ("6月15日前完成3类客户的需求调研", ["6月15日前 = due 2026-06-15", "3类 = 3 类"]),
    ("客户投诉率由8%降至5%", ["由8%降至5% = 8→5 %"]),
    ("将响应时间从72小时压缩至48小时，通过率100%", ["从72小时压缩至48小时 = 72→48 小时", "100% = 100 %"]),
    ("Q2内上线新版官网，预算≤50万元", ["Q2内 = due 2026-04-01..2026-06-30", "≤50万元 = ≤500000 元"]),
    ("5.1-5.10开展促销活动", ["5.1-5.10 = date 2026-05-01..2026-05-10"]),
    ("在6月30日前完成系统测试", ["在6月30日前 = due 2026-06-30"]),
    ("5月中旬完成签约10家", ["5月中旬 = due 2026-05-11..2026-05-20", "10家 = 10 家"]),
    ("截至6月底新增用户2万", ["截至6月底 = due 2026-06-30", "2万 = 20000"]),
    ("每周3篇文章，转化率不低于60%", ["3篇 = 3 篇", "不低于60% = ≥60 %"]),
    ("较Q1增长50%", ["Q1 = date 2026-01-01..2026-03-31 outside", "增长50% = Δ50 %"]),
    ("5G网络覆盖KR2和ISO9001", []),
    ("Publish 12 articles by June 15", ["12 articles = 12 articles", "by June 15 = due 2026-06-15"]),
    ("Raise NPS from 45 to 55 before May 31", ["from 45 to 55 = 45→55", "before May 31 = due 2026-05-31"]),
    ("例会15:00开始", []), ("6.31前完成", ["6.31前 = due ? impossible 2026-06-30"]),
    ("二季度签约额达到500万元", ["二季度 = date 2026-04-01..2026-06-30", "500万元 = 5000000 元"]),
    ("未来3个月内客户满意度≥90分", ["未来3个月内 = due 2026-04-01..2026-06-30", "≥90分 = ≥90 分"]),
    ("投入产出比≥1:3", ["≥1:3 = ≥1:3"]), ("版本v1.2于2026-06-30发布", ["于2026-06-30 = due 2026-06-30"]),
    ("价格5.5元", ["5.5元 = 5.5 元"]), ("提升团队能力", []), ("we may march on", []),
    ("第3-5周完成开发", ["第3-5周 = due 2026-04-13..2026-05-03"]),
    ("品牌搜索指数周均值从 4,200 提升至 5,460", ["从 4,200 提升至 5,460 = 4200→5460"]),
    ("产品 A 销售额 9,600 万元，同比增长 20%", ["9,600 万元 = 96000000 元", "增长 20% = Δ20 %"]),
    ("全年营业收入 3.84 亿元", ["全年 = date 2026-01-01..2026-12-31", "3.84 亿元 = 384000000 元"]),
    ("2025 年 150 篇", ["2025 年 = date 2025-01-01..2025-12-31", "150 篇 = 150 篇"]),
    ("5 月 15 日前完成 3 场培训", ["5 月 15 日前 = due 2026-05-15", "3 场 = 3 场"]),
    ("客户投诉率由 8% 降到 5%", ["由 8% 降到 5% = 8→5 %"]), ("5 月中旬完成", ["5 月中旬 = due 2026-05-11..2026-05-20"]),
    ("满意度从 4.0 分提升至 4.6 分", ["从 4.0 分提升至 4.6 分 = 4→4.6 分"]), ("时长从4.5小时压缩至3小时", ["从4.5小时压缩至3小时 = 4.5→3 小时"]),
    ("从 4.5 起试行", ["从 4.5 起 = date 2026-04-05..2026-06-30"]), ("从4月到5月试行", ["从4月到5月 = date 2026-04-01..2026-05-31"]),
    ("第 3 周完成验收", ["第 3 周 = due 2026-04-13..2026-04-19"]),
  ]

  @Test(arguments: sentences)
  func findsDatesAndValues(text: String, expected: [String]) {
    let scalars = Array(text.unicodeScalars)
    let found = ProseScanner.scan(text, within: period("2026-Q2")).map { finding in
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[finding.range])
      return "\(String(words)) = \(line(finding.content))"
    }
    #expect(found == expected)
  }

  private func line(_ content: ProseFinding.Content) -> String {
    switch content {
    case .due(let reading): "due \(reading.line)"
    case .date(let reading): "date \(reading.line)"
    case .quantity(let quantity): quantity.line
    }
  }
}
