import Foundation
import PlanModel
import SiteGenerator
import Testing

@Suite struct SiteIntegrityTests {
  private func pages() throws -> [String: String] {
    let renderer = PageRenderer(site: try SmallSite.make(SmallSite.quarter))
    return Dictionary(
      uniqueKeysWithValues: renderer.addresses().map { address in
        (renderer.path(of: address), String(decoding: renderer.render(address), as: UTF8.self))
      })
  }

  @Test func leadsEveryLinkToAPageAndAnAnchorThatExist() throws {
    let pages = try pages()
    let anchors = pages.mapValues { Set($0.matches(of: /\sid="([^"]+)"/).map { String($0.1) }) }
    let documents = PageRenderer(site: try SmallSite.make(SmallSite.quarter)).documents().map(\.path)
    let assets = Set(TemplateLibrary().assets.map(\.path) + documents)
    for (path, page) in pages {
      for match in page.matches(of: /href="([^"]*)"/) {
        let parts = match.1.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let target = resolve(try #require(parts[0].removingPercentEncoding), from: path)
        if assets.contains(target) { continue }
        let known = try #require(anchors[target], "\(path) leads to \(match.1)")
        guard parts.count == 2 else { continue }
        let anchor = try #require(parts[1].removingPercentEncoding)
        #expect(known.contains(anchor), "\(path) leads to \(match.1)")
      }
    }
  }

  private func resolve(_ link: String, from path: String) -> String {
    guard !link.isEmpty else { return path }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  @Test func usesEveryIdentifierOnceOnAPage() throws {
    for (path, page) in try pages() {
      let identifiers = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
      #expect(Set(identifiers).count == identifiers.count, "\(path)")
    }
  }

  @Test func hasOnlyScriptsOfItsOwnNoStyleAndNoForeignAddressInAnyPage() throws {
    for (path, page) in try pages() {
      let scripts = page.matches(of: /<script([^>]*)>(.*?)<\/script>/)
      #expect(
        scripts.allSatisfy { $0.2.isEmpty && $0.1.contains("src=\"") && $0.1.contains("view/assets/") }, "\(path)")
      #expect(page.ranges(of: "<script").count == scripts.count, "\(path)")
      #expect(!page.contains(" style="), "\(path)")
      #expect(!page.contains("<style"), "\(path)")
      #expect(!page.contains("http://") && !page.contains("https://"), "\(path)")
      #expect(page.contains("default-src 'none'"), "\(path)")
    }
  }

  @Test func escapesWhatAnAuthorWrote() throws {
    let page = try SmallSite.page(.plan(0), of: SmallSite.quarter)
    #expect(page.contains("线上为主 &lt;线下为辅&gt;"))
    #expect(!page.contains("<线下为辅>"))
  }

  @Test func listsAddressesInTheOrderOfTheirPaths() throws {
    let renderer = PageRenderer(site: try SmallSite.make(SmallSite.quarter))
    let paths = renderer.addresses().map { renderer.path(of: $0) }
    #expect(
      paths == [
        "2026-q2/marketing.html", "2026/marketing.html", "404.html", "index.html", "view/alerts.html",
        "view/alignment.html", "view/calendar.html", "view/calendar/2026-04.html", "view/calendar/2026-05.html",
        "view/departments/市场部.html", "view/health.html", "view/milestones.html", "view/news.html",
        "view/people/李明.html",
        "view/people/王芳.html", "view/people/赵敏.html", "view/periods/2026-Q2.html", "view/periods/2026.html",
        "view/reviews/2026-Q2.html", "view/reviews/2026.html", "view/risks.html",
        "view/search.html",
      ])
  }

  @Test func answersAnAddressThatTheSiteDoesNotHave() throws {
    let renderer = PageRenderer(site: try SmallSite.make(SmallSite.quarter))
    for address in [PageAddress.person("无此人"), .department("无"), .period("1999"), .review("1999"), .plan(99)] {
      #expect(renderer.path(of: address) == "404.html")
      #expect(String(decoding: renderer.render(address), as: UTF8.self).contains("找不到这个页面"))
    }
  }

  @Test func makesTheSameBytesOnEveryThread() async throws {
    let renderer = PageRenderer(site: try SmallSite.make(SmallSite.quarter))
    let expected = renderer.render(.plan(0))
    let pages = await withTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<32 { group.addTask { renderer.render(.plan(0)) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(pages.allSatisfy { $0 == expected })
  }

  @Test func sayWhatToDoWhereThereIsNoPlan() throws {
    #expect(try SmallSite.page(.home, of: [:]).contains("还没有计划"))
  }
}
