/// What a reader finds of a PDF without looking at its pages: how many there are, the outline, where links lead.
struct PDFStructure: Sendable {
  struct OutlineEntry: Hashable, Sendable {
    let level: Int
    let title: String
    let page: Int
  }

  let pageCount: Int

  /// In the order of the pages' outline, each entry before those within it.
  let outline: [OutlineEntry]

  /// The pages of named places, from 1.
  let destinations: [String: Int]

  init(pageCount: Int, outline: [OutlineEntry], destinations: [String: Int]) {
    self.pageCount = pageCount
    self.outline = outline
    self.destinations = destinations
  }

  init(of file: String, _ qpdf: QPDF) throws(BookletProblem) {
    let top = try qpdf.json(of: file, keys: ["pages", "outlines", "qpdf"], objects: ["trailer"])
    var numbers: [String: Int] = [:]
    for page in top.root["pages"].elements {
      numbers[page["object"].text] = page["pageposfrom1"].integer ?? 0
    }
    pageCount = numbers.count
    var outline: [OutlineEntry] = []
    Self.collect(top.root["outlines"], level: 1, &outline)
    self.outline = outline
    var walk = PDFWalk(file: file, qpdf: qpdf)
    let catalog = try walk.resolved(top.objects["trailer"]?["/Root"])
    var destinations: [String: Int] = [:]
    func enter(_ name: String, _ place: QPDFDocument.Value?) {
      guard let place else { return }
      let array = place.isMapping ? place["/D"] : place
      if let page = array.elements.first.flatMap({ numbers[$0.text] }) { destinations[name] = page }
    }
    // Chromium has a dictionary of names, WeasyPrint a tree.
    for (name, place) in try walk.resolved(catalog?["/Dests"])?.entries ?? [] {
      enter(String(name.dropFirst()), try walk.resolved(place))
    }
    var pending = [try walk.resolved(try walk.resolved(catalog?["/Names"])?["/Dests"])]
    while let node = pending.popLast() {
      let pairs = try walk.resolved(node?["/Names"])?.elements ?? []
      for place in stride(from: 0, to: pairs.count - 1, by: 2) {
        enter(pairs[place].words, try walk.resolved(pairs[place + 1]))
      }
      for kid in try walk.resolved(node?["/Kids"])?.elements ?? [] { pending.append(try walk.resolved(kid)) }
    }
    self.destinations = destinations
  }

  private static func collect(_ entries: QPDFDocument.Value, level: Int, _ outline: inout [OutlineEntry]) {
    for entry in entries.elements {
      outline.append(
        OutlineEntry(level: level, title: entry["title"].text, page: entry["destpageposfrom1"].integer ?? 0))
      collect(entry["kids"], level: level + 1, &outline)
    }
  }
}

/// Fetches objects of a PDF as they are asked for.
struct PDFWalk {
  let file: String
  let qpdf: QPDF
  private var known: [String: QPDFDocument.Value] = [:]

  init(file: String, qpdf: QPDF) {
    self.file = file
    self.qpdf = qpdf
  }

  /// The value itself, or the object that it stands for; nil for what is nowhere.
  mutating func resolved(_ value: QPDFDocument.Value?) throws(BookletProblem) -> QPDFDocument.Value? {
    guard let value, value.exists else { return nil }
    guard value.isReference else { return value }
    if known[value.text] == nil { try fetch([value.text]) }
    return known[value.text]
  }

  /// Fetches many objects at once.
  mutating func fetch(_ references: [String]) throws(BookletProblem) {
    let missing = references.filter { known[$0] == nil }
    guard !missing.isEmpty else { return }
    let found = try qpdf.json(of: file, keys: ["qpdf"], objects: missing)
    known.merge(found.objects) { first, _ in first }
  }

  subscript(_ reference: String) -> QPDFDocument.Value? { known[reference] }
}
