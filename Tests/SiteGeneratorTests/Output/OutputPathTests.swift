import SiteGenerator
import Testing

struct OutputPathTests {
  @Test func composesWhatWasTypedInParts() {
    let composed: [UInt32] = OutputPath.composed("cafe\u{301}.html").unicodeScalars.map(\.value)
    #expect(composed == "caf\u{e9}.html".unicodeScalars.map(\.value))
    #expect(OutputPath.composed("2026-q2/市场部.html") == "2026-q2/市场部.html")
  }

  @Test func foldsUpperAndLowerCase() {
    #expect(OutputPath.folded("Q2/Ä市场.html") == OutputPath.folded("q2/ä市场.html"))
    #expect(OutputPath.folded("q2/a.html") != OutputPath.folded("q2/b.html"))
  }
}
