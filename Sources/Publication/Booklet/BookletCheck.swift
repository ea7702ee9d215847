private import PlanModel
internal import SiteGenerator

/// Whether a printed booklet has all that its contents name, where they name it.
///
/// Programs that print have left out pages and set wrong numbers without a word, so nothing is believed unseen.
struct BookletCheck {
  let headings: [BookletHeading]
  let structure: PDFStructure
  let kind: PrintEngine.Kind

  func run() throws(BookletProblem) {
    guard structure.pageCount > 0 else { throw .badPDF("0 pages") }
    let entries = try outlineEntries()
    var last = 0
    for (heading, entry) in zip(headings, entries) {
      guard let page = structure.destinations[heading.anchor] else { throw .missingHeading(heading.title) }
      guard page == entry.page, page >= last else {
        throw .wrongPage(heading.title, contents: page, page: entry.page)
      }
      last = page
    }
  }

  /// For each heading its entry of the outline; there are no others in one that WeasyPrint makes.
  private func outlineEntries() throws(BookletProblem) -> [PDFStructure.OutlineEntry] {
    var rest = structure.outline[...]
    var entries: [PDFStructure.OutlineEntry] = []
    for heading in headings {
      let title = Self.plain(heading.title)
      let place: Int?
      switch kind {
      case .weasyprint: place = rest.first.flatMap { Self.plain($0.title) == title ? rest.startIndex : nil }
      // A browser's outline has every heading, those of the contents and within the text, too.
      case .chromium: place = rest.firstIndex { isNamed($0, title) && isAt($0, heading) }
      }
      guard let place else { throw .missingHeading(heading.title) }
      entries.append(rest[place])
      rest = rest[(place + 1)...]
    }
    return entries
  }

  /// A browser names a heading twice that it has moved to the next page.
  private func isNamed(_ entry: PDFStructure.OutlineEntry, _ title: String) -> Bool {
    let own = Self.plain(entry.title)
    return own == title || own == title + title
  }

  private func isAt(_ entry: PDFStructure.OutlineEntry, _ heading: BookletHeading) -> Bool {
    structure.destinations[heading.anchor] == entry.page
  }

  /// Without white space, of which programs make what they like.
  private static func plain(_ title: String) -> String { title.filter { !$0.isWhitespace } }
}
