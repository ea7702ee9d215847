import HTML
import Mustache
import PlanModel

/// A booklet's pages in the making: cover, contents, chapters.
struct BookletContent {
  private let words: BookletWords
  private let layout: BookletLayout
  private var chapters: [UInt8] = []
  private(set) var headings: [BookletHeading] = []
  private(set) var gaps: [BookletGap] = []

  /// The anchors of the chapters by those of their headings.
  private var anchors: [String: String] = [:]

  init(words: BookletWords, layout: BookletLayout) {
    self.words = words
    self.layout = layout
  }

  func chapter(of heading: String) -> String { anchors[heading] ?? heading }

  /// Adds a page of the site.
  mutating func add(_ markup: BookletMarkup, _ number: Int, _ language: Language) {
    let anchor = BookletLinks.anchor(ofChapter: number)
    chapters += "<article class=\"chapter\" id=\"\(anchor)\" lang=\"\(language.rawValue)\">".utf8
    chapters += markup.result
    chapters += "</article>\n".utf8
    for heading in markup.headings where heading.level == 1 { anchors[heading.anchor] = anchor }
    headings += markup.headings
    gaps += markup.gaps
  }

  /// Adds a chapter of the booklet's own.
  ///
  /// - Parameter write: gets something that writes a link to an anchor with its page.
  mutating func add(
    _ anchor: String, _ title: StringKey,
    _ write: (inout PageWriter, (inout PageWriter, String) -> Void) -> Void
  ) {
    var page = PageWriter(strings: words.strings, links: .none, depth: 0)
    page.raw("<article class=\"chapter\" id=\"")
    page.text(anchor)
    page.raw("\"><header class=\"page-head\"><h1 id=\"")
    page.text(anchor)
    page.raw("-title\">")
    page.word(title)
    page.raw("</h1></header>")
    write(&page) { page, target in reference(&page, target) }
    page.raw("</article>\n")
    chapters += page.html.bytes
    anchors[anchor + "-title"] = anchor
    headings.append(
      BookletHeading(level: 1, title: words.strings.plainText(title), anchor: anchor + "-title"))
  }

  /// `12` as a link to what stands on that page.
  private func reference(_ page: inout PageWriter, _ anchor: String) {
    page.raw("<a class=\"ref\" href=\"#")
    page.text(anchor)
    page.raw("\">")
    number(&page, of: anchor)
    page.raw("</a>")
  }

  /// The page of an anchor, where the program that prints doesn't set it itself.
  private func number(_ page: inout PageWriter, of anchor: String) {
    guard case .browser(let pages) = layout else { return }
    page.raw("<span class=\"page\">")
    if let number = pages[anchor] { page.integer(number) }
    page.raw("</span>")
  }

  private func contents(_ page: inout PageWriter) {
    page.raw("<section class=\"toc\"><h1>")
    page.word(.contents)
    page.raw("</h1><ol>")
    for heading in headings {
      page.raw(heading.level == 1 ? "<li class=\"l1\"><a href=\"#" : "<li class=\"l2\"><a href=\"#")
      page.text(heading.anchor)
      page.raw("\"><span class=\"what\">")
      page.text(heading.title)
      page.raw("</span>")
      if !layout.isPaged { page.raw("<span class=\"dots\"></span>") }
      number(&page, of: heading.anchor)
      page.raw("</a></li>")
    }
    page.raw("</ol></section>\n")
  }

  /// All of it in the order of the pages.
  var body: [UInt8] {
    var page = PageWriter(strings: words.strings, links: .none, depth: 0)
    words.cover(&page)
    contents(&page)
    return page.html.bytes + chapters
  }
}

/// What a booklet's frame sees.
struct BookletData: MustacheParent, Sendable {
  let values: [String: String]
  let strings: StringLookup

  func child(named name: String) -> Any? {
    switch name {
    case "strings": strings
    case "main": String(decoding: PageShell.Slot.main.mark, as: UTF8.self)
    default: values[name]
    }
  }
}
