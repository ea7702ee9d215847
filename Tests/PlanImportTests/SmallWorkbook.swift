import Foundation
import PlanImport
import PlanModel
import Spreadsheets

/// An XLSX file of a few parts, packed by the ZIP program that is there for everybody.
struct SmallWorkbook {
  /// The XML within `<sheetData>`.
  var rows = ""

  /// What stands behind the rows: joined cells.
  var behind = ""
  var formats: [String] = []
  var strings: [String] = []
  var is1904 = false
  var isHidden = false
  var otherParts: [String: String] = [:]

  func bytes() throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "planpress-workbook-" + UUID().uuidString)
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { print("left behind: \(folder.path): \(error)") }
    }
    for (name, text) in parts.merging(otherParts, uniquingKeysWith: { $1 }) {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let python = Process()
    python.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    python.arguments = ["python3", "-m", "zipfile", "-c", "book.xlsx", "_rels", "xl"]
    python.currentDirectoryURL = folder
    try python.run()
    python.waitUntilExit()
    return try Array(Data(contentsOf: folder.appending(path: "book.xlsx")))
  }

  func workbook() throws -> Workbook { try SpreadsheetFile.workbook(of: bytes()) }

  private var parts: [String: String] {
    let main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return [
      "_rels/.rels": relations([("r1", main + "/officeDocument", "xl/workbook.xml")]),
      "xl/_rels/workbook.xml.rels": relations([
        ("r1", main + "/worksheet", "worksheets/sheet1.xml"), ("r2", main + "/styles", "styles.xml"),
        ("r3", main + "/sharedStrings", "sharedStrings.xml"),
      ]),
      "xl/workbook.xml": """
      <workbook xmlns:r="\(main)"><workbookPr date1904="\(is1904 ? 1 : 0)"/><sheets>
      <sheet name="任务" sheetId="1" \(isHidden ? "state=\"hidden\" " : "")r:id="r1"/></sheets></workbook>
      """,
      "xl/styles.xml": """
      <styleSheet><numFmts>\(formats.enumerated().map { "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1)\"/>" }.joined())
      </numFmts><cellXfs><xf numFmtId="0"/>\(formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }.joined())</cellXfs>
      </styleSheet>
      """,
      "xl/sharedStrings.xml": "<sst>" + strings.map { "<si><t>\($0)</t></si>" }.joined() + "</sst>",
      "xl/worksheets/sheet1.xml":
        "<x:worksheet xmlns:x=\"m\"><x:sheetData>\(rows)</x:sheetData>\(behind)</x:worksheet>",
    ]
  }

  private func relations(_ list: [(id: String, type: String, target: String)]) -> String {
    "<Relationships>"
      + list.map { "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>" }.joined()
      + "</Relationships>"
  }
}

/// The texts of a sheet's cells by their addresses.
func cells(_ sheet: Sheet) -> [String: String] {
  var found: [String: String] = [:]
  for row in sheet.rows {
    for cell in row.cells { found[CellAddress(row: row.number, column: cell.column).description] = cell.text }
  }
  return found
}

/// The plan of one CSV text.
func imported(_ text: String, name: String = "tasks.csv", _ options: ImportOptions = ImportOptions()) throws
  -> ImportedPlan
{
  let workbook = try SpreadsheetFile.workbook(of: Array(text.utf8))
  return PlanImport([ImportSource(name: name, workbook: workbook)], options: options).plans[0]
}
