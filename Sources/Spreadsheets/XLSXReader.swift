/// Reads an XLSX file (ECMA-376, also its strict form): the words that its cells show.
struct XLSXReader {
  private var archive: ZipArchive
  private var budget: CellBudget
  private var strings: [String] = []
  private var styles = XLSXStyles()
  private var is1904 = false

  init(_ bytes: [UInt8], limits: SpreadsheetFile.Limits) throws(SpreadsheetProblem) {
    archive = try ZipArchive(bytes, limit: limits.unpacked)
    budget = CellBudget(cells: limits.cells, text: limits.text)
  }

  mutating func workbook() throws(SpreadsheetProblem) -> Workbook {
    let main = try mainPart()
    let book = XLSXWorkbookPart()
    try read(main, into: book)
    is1904 = book.is1904
    let relations = try relations(of: main)
    if let part = relations.first(ofType: "sharedStrings"), archive.has(part) {
      let reading = XLSXStrings()
      try read(part, into: reading)
      strings = reading.strings
    }
    if let part = relations.first(ofType: "styles"), archive.has(part) { try read(part, into: styles) }
    var workbook = Workbook(sheets: [])
    for entry in book.sheets {
      // A sheet of charts has no cells.
      guard let part = relations.target(of: entry.relation), relations.isWorksheet(entry.relation) else { continue }
      let reading = XLSXSheetPart(
        name: entry.name, strings: strings, styles: styles, is1904: is1904, budget: budget)
      try read(part, into: reading)
      budget = reading.budget
      var sheet = reading.sheet
      sheet.isHidden = entry.isHidden
      workbook.sheets.append(sheet)
    }
    return workbook
  }

  private mutating func read(_ part: String, into reading: any XMLReading) throws(SpreadsheetProblem) {
    guard let bytes = try archive.contents(of: part) else { throw .damaged(part) }
    try XMLReader.read(bytes, part: part, into: reading)
  }

  private mutating func mainPart() throws(SpreadsheetProblem) -> String {
    guard archive.has("_rels/.rels") else { throw .damaged("_rels/.rels") }
    let relations = XLSXRelations(folder: "")
    try read("_rels/.rels", into: relations)
    guard let part = relations.first(ofType: "officeDocument") else { throw .damaged("_rels/.rels") }
    return part
  }

  private mutating func relations(of part: String) throws(SpreadsheetProblem) -> XLSXRelations {
    let slash = part.utf8.lastIndex(of: UInt8(ascii: "/")).map { part.utf8.index(after: $0) } ?? part.startIndex
    let relations = XLSXRelations(folder: String(part[..<slash]))
    let name = part[..<slash] + "_rels/" + part[slash...] + ".rels"
    try read(String(name), into: relations)
    return relations
  }
}

/// How much may still be read from all sheets together.
struct CellBudget {
  var cells: Int
  var text: Int

  mutating func take(_ words: String) throws(SpreadsheetProblem) {
    cells -= 1
    text -= words.utf8.count
    guard cells >= 0, text >= 0 else { throw .tooLarge }
  }
}

/// Which part another part means by an identifier.
final class XLSXRelations: XMLReading {
  private let folder: String
  private var targets: [String: (type: String, path: String)] = [:]

  init(folder: String) {
    self.folder = folder
  }

  func start(_ name: String, _ attributes: [String: String]) throws(SpreadsheetProblem) {
    guard name == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
      let type = attributes["Type"], let target = attributes["Target"]
    else { return }
    let path = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
    targets[id] = (type, path)
  }

  func end(_ name: String) {}
  func text(_ text: String) {}

  func target(of id: String) -> String? { targets[id]?.path }
  func isWorksheet(_ id: String) -> Bool { targets[id]?.type.hasSuffix("/worksheet") ?? false }
  func first(ofType type: String) -> String? {
    targets.filter { $0.value.type.hasSuffix("/" + type) }.min { $0.key < $1.key }?.value.path
  }
}

/// The names of the sheets, in the order of their tabs.
final class XLSXWorkbookPart: XMLReading {
  private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  private(set) var is1904 = false

  func start(_ name: String, _ attributes: [String: String]) throws(SpreadsheetProblem) {
    switch name {
    case "workbookPr": is1904 = ["1", "true"].contains(attributes["date1904"])
    case "sheet":
      let isHidden = attributes["state"].map { $0 != "visible" } ?? false
      sheets.append((attributes["name"] ?? "", attributes["id"] ?? "", isHidden))
    default: return
    }
  }

  func end(_ name: String) {}
  func text(_ text: String) {}
}

/// Strings that cells name by their number.
final class XLSXStrings: XMLReading {
  private(set) var strings: [String] = []
  private var words = ""
  private var isText = false
  private var isPhonetic = false

  func start(_ name: String, _ attributes: [String: String]) throws(SpreadsheetProblem) {
    switch name {
    case "si": words = ""
    case "rPh": isPhonetic = true
    case "t": isText = !isPhonetic
    default: return
    }
  }

  func end(_ name: String) {
    switch name {
    case "si": strings.append(words)
    case "rPh": isPhonetic = false
    case "t": isText = false
    default: return
    }
  }

  func text(_ text: String) {
    if isText { words += text }
  }
}

/// Which format each style of a cell has.
final class XLSXStyles: XMLReading {
  private var codes: [Int: NumberFormat] = [:]
  private var formats: [NumberFormat] = []
  private var isInCells = false

  func start(_ name: String, _ attributes: [String: String]) throws(SpreadsheetProblem) {
    let identifier = attributes["numFmtId"].flatMap { Int($0) }
    switch name {
    case "numFmt": if let identifier, let code = attributes["formatCode"] { codes[identifier] = NumberFormat(code) }
    case "cellXfs": isInCells = true
    case "xf" where isInCells:
      formats.append(identifier.flatMap { codes[$0] ?? NumberFormat(builtIn: $0) } ?? .general)
    default: return
    }
  }

  func end(_ name: String) {
    if name == "cellXfs" { isInCells = false }
  }

  func text(_ text: String) {}

  subscript(_ style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .general }
}
