import SiteGenerator
import Testing

struct OutputPathTests {
  @Test func composesWhatWasTypedInParts() {
    let composed: [UInt32] = OutputPath.portable("cafe\u{301}.html").unicodeScalars.map(\.value)
    #expect(composed == "caf\u{e9}.html".unicodeScalars.map(\.value))
    #expect(OutputPath.portable("2026-q2/市场部.html") == "2026-q2/市场部.html")
  }

  @Test func cutsNamesThatAreTooLongAndTellsThemApart() {
    let first = OutputPath.portable("people/" + String(repeating: "增长", count: 50) + "甲.html")
    let second = OutputPath.portable("people/" + String(repeating: "增长", count: 50) + "乙.html")
    #expect(first != second)
    for path in [first, second] {
      #expect(path.hasPrefix("people/增长增长"))
      #expect(path.hasSuffix(".html"))
      #expect(path.split(separator: "/").allSatisfy { $0.utf8.count <= OutputPath.longestSegment })
    }
  }

  @Test func leavesNamesOfTheLongestLength() {
    let name = String(repeating: "a", count: OutputPath.longestSegment)
    #expect(OutputPath.portable("x/" + name) == "x/" + name)
  }
}
