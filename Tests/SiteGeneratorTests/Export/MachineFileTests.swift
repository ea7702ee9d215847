import Testing

@testable import SiteGenerator

struct MachineFileTests {
  @Test func foldsACalendarsLinesAt75BytesAndNeverWithinACharacter() {
    var text = CalendarText()
    text.text("SUMMARY", String(repeating: "季度目标", count: 12))
    let lines = String(decoding: text.bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
    let joined = lines[0] + lines.dropFirst().map { $0.dropFirst() }.joined()
    #expect(joined == "SUMMARY:" + String(repeating: "季度目标", count: 12))
  }

  @Test func escapesWhatMeansSomethingInACalendar() {
    var text = CalendarText()
    text.text("SUMMARY", "a;b,c\\d\ne\u{7}f:g")
    #expect(String(decoding: text.bytes, as: UTF8.self) == "SUMMARY:a\\;b\\,c\\\\d\\ne f:g\r\n")
  }

  @Test(arguments: [
    ("=1+1", "\"'=1+1\""), ("+86 10", "\"'+86 10\""), ("-5", "\"'-5\""), ("@x", "\"'@x\""), ("\tx", "\"'\tx\""),
    (" =x", "\"' =x\""), ("＝x", "\"'＝x\""), ("a=b", "a=b"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
    ("a\nb", "\"a\nb\""), ("市场部", "市场部"), ("", ""),
  ])
  func letsNoCellBeAFormula(words: String, cell: String) {
    var csv = CSVText()
    csv.cell(words)
    #expect(String(decoding: csv.bytes.dropFirst(3), as: UTF8.self) == cell)
  }

  @Test func beginsATableWithTheMarkOfUTF8AndEndsRowsWithBothCharacters() {
    var csv = CSVText()
    csv.value(-0.5)
    csv.value(nil as String?)
    csv.value(40.0)
    csv.endRow()
    #expect(csv.bytes == [0xEF, 0xBB, 0xBF] + Array("-0.5,,40\r\n".utf8))
  }

  @Test func givesAnIdentifierThatFollowsFromItsNamesAlone() {
    let one = StableIdentifier(["2026-q2/marketing", "milestone", "M1"]).uuid
    #expect(one == StableIdentifier(["2026-q2/marketing", "milestone", "M1"]).uuid)
    #expect(one != StableIdentifier(["2026-q2/marketing", "milestone", "M2"]).uuid)
    #expect(StableIdentifier(["a", "bc"]).uuid != StableIdentifier(["ab", "c"]).uuid)
    let parts = one.split(separator: "-")
    #expect(parts.map(\.count) == [8, 4, 4, 4, 12])
    #expect(parts[2].hasPrefix("8"))
    #expect("89ab".contains(parts[3].prefix(1)))
  }

  @Test func dealsTheAddressesOfALargeSiteOutToSeveralSitemaps() {
    let document = SitemapDocument(base: "https://plans.example.org/")
    let one = document.files(of: ["index.html", "2026-q2/市场部.html"])
    #expect(one.map(\.path) == ["sitemap.xml"])
    let text = String(decoding: one[0].bytes, as: UTF8.self)
    #expect(text.contains("<loc>https://plans.example.org/2026-q2/%E5%B8%82%E5%9C%BA%E9%83%A8.html</loc>"))
    let many = document.files(of: (0..<50_001).map { "p\($0).html" })
    #expect(many.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
    let index = String(decoding: many[0].bytes, as: UTF8.self)
    #expect(index.contains("<loc>https://plans.example.org/sitemap-2.xml</loc>"))
  }
}
