import HTML
import PlanModel
import PlanReading
import SourceText

extension PageRenderer {
  /// The files that the search page loads when somebody looks for something.
  ///
  /// - Parameter tokens: those of the plans; a preview has none, and gathers them when somebody looks for something.
  func searchDocuments(_ tokens: SearchIndex.PlanTokens?) -> [Document] {
    let others = otherPages
    let planCount = site.portfolio.plans.count
    let shardCount = SearchIndex.shardCount(plans: planCount, tokens)
    let search = SearchIndex(tokens, of: site, names: others.map(\.name), shardCount: shardCount)
    var documents = [
      Document(path: SitePaths.searchFolder + "index.js") {
        Array(
          """
          planpress.index({"plans":\(planCount),"shards":\(shardCount),"group":\(Self.group),\
          "folding":"\(SearchFolding.traditional)"})

          """.utf8)
      }
    ]
    for number in 0..<shardCount {
      documents.append(Document(path: SitePaths.searchFolder + "s\(number).js") { search.shard(number) })
    }
    for number in site.portfolio.plans.indices {
      documents.append(Document(path: SitePaths.searchFolder + "p\(number).js") { [self] in planText(number) })
    }
    for (place, start) in stride(from: 0, to: others.count, by: Self.group).enumerated() {
      let part = others[start..<min(start + Self.group, others.count)]
      documents.append(
        Document(path: SitePaths.searchFolder + "o\(place).js") { Self.names(part, first: planCount + start) })
    }
    return documents
  }

  /// So many pages that are no plan's share a file.
  private static let group = 64

  /// Departments, people and periods, of these the newest first: the order in which they are found.
  private var otherPages: [(name: String, path: String, kind: StringKey)] {
    zip(index.departments, links.paths.departments).map { ($0.name, $1, .department) }
      + zip(index.people.people, links.paths.people).map { ($0.name, $1, .person) }
      + zip(index.periods, links.paths.periods).reversed().map { ($0.period.label, $1, .period) }
  }

  /// What is shown of a plan that was found, and compared with the query.
  private func planText(_ number: Int) -> [UInt8] {
    let page = SearchPageText(site.portfolio.plans[number], site.bodies[number])
    let text = Self.text(of: page)
    var json = JSONWriter(behind: Self.opening(number), reservingCapacity: text.words.count + 2_048)
    json.object { json in
      json.member("path", SitePaths.address(links.paths.plans[number]))
      json.member("title", page.title)
      json.array("about", page.about) { $0.value($1) }
      json.array("goals") { json in
        page.forEachGoal { json.pair($0, $1) }
      }
      json.array("headings", page.body.headings) { json, heading in json.pair(heading.anchor, heading.text) }
      json.member("text", utf8: text.words)
      json.member("isCut", text.isCut)
    }
    json.append(Self.closing)
    return json.bytes
  }

  /// In scalars: enough to compare, and for a few words around what was found.
  private static let mostText = 4_000

  private static let separator = Array(" · ".utf8)

  /// UTF-8.
  private static func text(of page: SearchPageText) -> (words: [UInt8], isCut: Bool) {
    var words: [UInt8] = []
    words.reserveCapacity(4 * mostText)
    let separator = separator
    page.forEachRecord { record in
      guard words.count < 3 * mostText else { return }
      let record = record.utf8Span.span
      words.append(addingCapacity: record.count + separator.count) { words in
        for place in record.indices { words.append(record[place]) }
        for byte in separator { words.append(byte) }
      }
    }
    for case .html(let fragment) in page.body.segments where words.count < 3 * mostText {
      MarkupWords.append(wordsOf: fragment.bytes, limit: mostText, to: &words)
    }
    let isCut = MarkupWords.cut(&words, to: mostText)
    return (words, isCut)
  }

  private static func names(_ pages: ArraySlice<(name: String, path: String, kind: StringKey)>, first: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for (place, page) in pages.enumerated() {
      var json = JSONWriter(behind: opening(first + place))
      json.object { json in
        json.member("path", SitePaths.address(page.path))
        json.member("title", page.name)
        json.member("kind", "\(page.kind)")
      }
      bytes += json.bytes + closing
    }
    return bytes
  }

  /// A script that hands over a value: a page from a disk may load no other kind of file.
  private static func opening(_ number: Int) -> String { "planpress.page(" + String(number) + "," }

  private static let closing = Array(")\n".utf8)
}

extension SitePaths {
  static let search = "view/search.html"
  static let searchFolder = "view/search/"
}
