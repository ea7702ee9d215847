import Foundation
import PlanModel
import SiteGenerator
import Testing

@testable import Publication

/// Booklets by the real programs.
struct BookletPrintingTests {
  private func structure(_ url: URL) throws -> PDFStructure {
    try PDFStructure(of: url.path, QPDF(environment: SmallPress.environment))
  }

  @Test func printsTheSameBytesTwiceAtAPathWithBlanksAndChinese() async throws {
    let press = try SmallPress()
    let maker = try await press.maker()
    var files: [URL] = []
    for name in ["第二季度 计划.pdf", "folder/-other.pdf"] {
      let url = press.folder.appending(path: name)
      let printed = try press.press().print(maker, to: url.path)
      #expect(printed.gaps.isEmpty)
      #expect(printed.pageCount == (try structure(url).pageCount))
      files.append(url)
    }
    #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]))
    #expect(try FileManager.default.contentsOfDirectory(atPath: press.folder.path + "/folder") == ["-other.pdf"])
  }

  @Test func hasAnOutlineOfAllChaptersAtTheirPages() async throws {
    let press = try SmallPress()
    let maker = try await press.maker()
    let url = press.folder.appending(path: "a.pdf")
    _ = try press.press().print(maker, to: url.path)
    let outline = try structure(url).outline
    #expect(
      outline.filter { $0.level == 1 }.map(\.title) == [
        "2026 年", "2026 年复盘报告", "公司 2026 年计划", "市场部第二季度计划", "销售部第三季度计划", "人员索引", "签署",
      ])
    #expect(outline.map(\.page) == outline.map(\.page).sorted())
  }

  @Test(arguments: [PaperSize.a5, .a3])
  func fillsTheSheetThatIsAskedFor(paper: PaperSize) async throws {
    let press = try SmallPress()
    let url = press.folder.appending(path: "a.pdf")
    _ = try press.press().print(try await press.maker(paper), to: url.path)
    let sizes = try Tool.run(["pdfinfo", url.path], in: press.folder).output
    let size = paper == .a5 ? "419.528 x 595.276 pts" : "841.89 x 1190.55 pts"
    #expect(sizes.contains("Page size:       \(size)"), "\(sizes)")
  }

  @Test func printsTheFormThatArchivesKeep() async throws {
    let press = try SmallPress()
    let url = press.folder.appending(path: "a.pdf")
    var printing = try press.press()
    printing.variant = "pdf/a-3a"
    _ = try printing.print(try await press.maker(), to: url.path)
    let metadata = try Tool.run(["pdfinfo", "-meta", url.path], in: press.folder).output
    #expect(metadata.contains("pdfaid:part=\"3\"") || metadata.contains("<pdfaid:part>3<"), "\(metadata)")
  }

  @Test(arguments: Imposition.Flip.allCases)
  func imposesTwoPagesToASideTheSameTwice(flip: Imposition.Flip) async throws {
    let press = try SmallPress()
    let maker = try await press.maker(.a5)
    var printing = try press.press()
    printing.imposition = Imposition(flip: flip)
    let url = press.folder.appending(path: "a.pdf")
    let printed = try printing.print(maker, to: url.path)
    let first = try Data(contentsOf: url)
    _ = try printing.print(maker, to: url.path)
    #expect(try Data(contentsOf: url) == first)
    let count = try #require(printed.pageCount)
    #expect(try structure(url).pageCount == Imposition.sides(pageCount: count).count)
    let check = try Tool.run(["qpdf", "--check", url.path], in: press.folder)
    #expect(check.status == 0, "\(check.output)")
    let sizes = try Tool.run(["pdfinfo", url.path], in: press.folder).output
    #expect(sizes.contains("Page size:       841.89 x 595.276 pts"), "\(sizes)")
  }

  @Test func letsChromiumPrintTheNumbersThatItsOwnPagesHave() async throws {
    let press = try SmallPress()
    let maker = try await press.maker()
    var printing = try press.press("chromium")
    printing.isWithoutSandbox = true
    let url = press.folder.appending(path: "a.pdf")
    _ = try printing.print(maker, to: url.path)
    let places = try structure(url).destinations
    #expect(places["c1"] != nil)
    let text = try Tool.run(["pdftotext", "-f", "2", "-l", "2", "-layout", url.path, "-"], in: press.folder).output
    let page = try #require(places["c4-h0"])
    #expect(text.firstMatch(of: /市场部第二季度计划 +(\d+)/)?.1 == "\(page)", "\(text)")
    let dates = try Tool.run(["pdfinfo", "-isodates", url.path], in: press.folder).output
    #expect(dates.contains(/CreationDate: +2026-06-30T00:00:00Z/), "\(dates)")
    _ = try printing.print(maker, to: url.path)
    #expect(try structure(url).destinations == places)
  }
}
