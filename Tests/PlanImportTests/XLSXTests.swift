import PlanModel
import Spreadsheets
import Testing

/// What the cells of an XLSX file show.
@Suite struct XLSXTests {
  struct Format: Sendable {
    let code: String
    let number: String
    let text: String

    init(_ code: String, _ number: String, _ text: String) {
      (self.code, self.number, self.text) = (code, number, text)
    }
  }

  @Test(arguments: [
    Format("General", "0.30000000000000004", "0.3"), Format("General", "1310", "1310"),
    Format("0.0", "12.34", "12.34"), Format("0.00", "12.5", "12.50"), Format("000", "7", "007"),
    Format("#,##0", "1234567", "1,234,567"), Format("#,##0&quot;万元&quot;", "4030", "4,030万元"),
    Format("[$¥-804]#,##0.00", "1234.5", "¥1,234.50"), Format("0&quot;家&quot;;[Red]-0&quot;家&quot;", "-5", "-5家"),
    Format("0%", "0.45", "45%"), Format("0%", "0.123", "12.3%"), Format("0.00%", "0.07", "7.00%"),
    Format("0.0,&quot;千&quot;", "4560", "4.6千"), Format("_ * #,##0_ ", "1200", "1,200"),
    Format("yyyy/m/d", "46204", "2026-07-01"), Format("m&quot;月&quot;d&quot;日&quot;", "46204", "2026-07-01"),
    Format("yyyy&quot;年&quot;m&quot;月&quot;", "46204", "2026年7月"),
    Format("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "46204", "2026-07-01"),
    Format("yyyy-mm-dd hh:mm", "46204.604166667", "2026-07-01 14:30"), Format("hh:mm", "0.5", "12:00"),
    Format("[h]:mm", "1.5", "36:00"), Format("yyyy-mm-dd", "59", "1900-02-28"),
    Format("yyyy-mm-dd", "61", "1900-03-01"),
    Format("[h]:mm", "1e300", "1e+300"), Format("hh:mm", "-5", "-5"), Format("yyyy-mm-dd", "-1", "-1"),
    Format("0%", "nan", "nan"), Format("yyyy-mm-dd", "inf", "inf"), Format("0.00", "1e300", "1e+300"),
    Format("@", "12", "12"), Format("# ?/?", "0.5", "0.5"), Format("0.00E+00", "12000", "12000"),
  ])
  func showsANumberByItsFormat(format: Format) throws {
    var book = SmallWorkbook()
    book.formats = [format.code]
    book.rows = "<x:row r=\"1\"><x:c r=\"A1\" s=\"1\"><x:v>\(format.number)</x:v></x:c></x:row>"
    #expect(cells(try book.workbook().sheets[0]) == ["A1": format.text])
  }

  @Test func countsDaysFrom1904WhereTheFileDoes() throws {
    var book = SmallWorkbook()
    book.formats = ["yyyy-mm-dd"]
    book.is1904 = true
    book.rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>44742</v></c></row>"
    #expect(cells(try book.workbook().sheets[0]) == ["A1": "1904-01-01", "B1": "2026-07-01"])
  }

  @Test func readsWordsOfEveryKindOfCell() throws {
    var book = SmallWorkbook()
    book.strings = ["共享", "拜访<rPh><t>bai</t></rPh>"]
    book.isHidden = true
    book.rows = """
      <row r="2"><c r="B2" t="s"><v>0</v></c><c t="s"><v>1</v></c><c r="E2" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r></is></c>
      <c r="F2" t="b"><v>1</v></c><c r="G2" t="str"><f>A1</f><v>结果</v></c></row>
      <row r="4" hidden="1"><c r="A4"><f>SUM(A1)</f></c><c r="B4" t="e"><v>#REF!</v></c><c r="AA4"><f>1+1</f><v>2</v></c></row>
      """
    book.behind = "<mergeCells><mergeCell ref=\"B2:C3\"/></mergeCells>"
    let sheet = try book.workbook().sheets[0]
    #expect(
      cells(sheet) == ["B2": "共享", "C2": "拜访", "E2": "内联", "F2": "是", "G2": "结果", "B4": "#REF!", "AA4": "2"])
    #expect(sheet.name == "任务")
    #expect(sheet.isHidden)
    #expect(sheet.merges == [CellRange(first: .init(row: 1, column: 1), last: .init(row: 2, column: 2))])
    #expect(
      sheet.remarks == [
        CellRemark(.hiddenRow, at: .init(row: 3, column: 0)),
        CellRemark(.formulaWithoutResult, at: .init(row: 3, column: 0)),
        CellRemark(.errorValue("#REF!"), at: .init(row: 3, column: 1)),
      ])
  }

  // MARK: - Files that give nothing

  @Test func refusesDocumentTypesAndTheirEntities() throws {
    var book = SmallWorkbook()
    book.otherParts["xl/sharedStrings.xml"] =
      "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>"
    #expect(throws: SpreadsheetProblem.unsafe("xl/sharedStrings.xml")) { try book.workbook() }
  }

  @Test func refusesWhatUnpacksToMoreThanTheLimit() throws {
    var book = SmallWorkbook()
    book.otherParts["xl/sharedStrings.xml"] = "<sst>" + String(repeating: " ", count: 1 << 20) + "</sst>"
    var limits = SpreadsheetFile.Limits()
    limits.unpacked = 1 << 20
    #expect(throws: SpreadsheetProblem.tooLarge) { try SpreadsheetFile.workbook(of: book.bytes(), limits: limits) }
  }

  @Test func refusesMoreWordsThanAPlanHas() throws {
    var book = SmallWorkbook()
    book.strings = [String(repeating: "字", count: 1000)]
    book.rows = (1...50).map { "<row r=\"\($0)\"><c t=\"s\"><v>0</v></c></row>" }.joined()
    var limits = SpreadsheetFile.Limits()
    limits.text = 100_000
    #expect(throws: SpreadsheetProblem.tooLarge) { try SpreadsheetFile.workbook(of: book.bytes(), limits: limits) }
  }

  @Test(arguments: [
    "<mergeCells>" + String(repeating: "<mergeCell ref=\"A1:A1048576\"/>", count: 5) + "</mergeCells>",
    "<mergeCells><mergeCell ref=\"A9:A1\"/></mergeCells>",
  ])
  func refusesJoinedCellsThatNoTableHas(merges: String) throws {
    var book = SmallWorkbook()
    book.behind = merges
    #expect(throws: SpreadsheetProblem.tooLarge) { try book.workbook() }
  }

  @Test func refusesFewWordsThatAreFarApart() throws {
    var book = SmallWorkbook()
    book.rows = (1...400).map { "<row r=\"\($0)\"><c r=\"XFD\($0)\"><v>1</v></c></row>" }.joined()
    #expect(throws: SpreadsheetProblem.tooLarge) { try book.workbook() }
  }

  @Test func refusesADirectoryThatPromisesFewerBytesThanComeOut() throws {
    var bytes = try SmallWorkbook().bytes()
    // The size that the directory gives of a part.
    let name = Array("_rels/.rels".utf8)
    let entry = try #require(
      bytes.indices.first {
        bytes[$0...].starts(with: [0x50, 0x4B, 0x01, 0x02]) && bytes[($0 + 46)...].starts(with: name)
      })
    bytes[entry + 24] = 1
    bytes[entry + 25] = 0
    #expect(throws: SpreadsheetProblem.damaged("_rels/.rels")) { try SpreadsheetFile.workbook(of: bytes) }
  }

  @Test func refusesNamesThatLeaveTheFile() throws {
    var bytes = try SmallWorkbook().bytes()
    let name = Array("xl/styles.xml".utf8)
    while let place = Self.place(of: name, in: bytes) {
      bytes.replaceSubrange(place..<(place + name.count), with: Array("../styles.xml".utf8))
    }
    #expect(throws: SpreadsheetProblem.unsafe("../styles.xml")) { try SpreadsheetFile.workbook(of: bytes) }
  }

  @Test func refusesEveryFileThatIsCutOff() throws {
    let bytes = try SmallWorkbook().bytes()
    for count in stride(from: 4, to: bytes.count, by: 97) {
      #expect(throws: SpreadsheetProblem.self) { try SpreadsheetFile.workbook(of: Array(bytes[..<count])) }
    }
  }

  /// Whatever a byte is changed to, the reader ends: with tables or with a problem.
  @Test func endsOnEveryDamagedByte() throws {
    let bytes = try SmallWorkbook().bytes()
    var refused = 0
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var damaged = bytes
      damaged[place] ^= 0xFF
      do { _ = try SpreadsheetFile.workbook(of: damaged) } catch { refused += 1 }
    }
    #expect(refused > 20)
  }

  @Test func tellsOldAndProtectedFilesApart() {
    let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 500)
    let entry: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] }
    #expect(throws: SpreadsheetProblem.oldFormat) { try SpreadsheetFile.workbook(of: container) }
    #expect(throws: SpreadsheetProblem.encrypted) { try SpreadsheetFile.workbook(of: container + entry) }
  }

  private static func place(of needle: [UInt8], in bytes: [UInt8]) -> Int? {
    bytes.indices.first { bytes[$0] == needle[0] && bytes[$0...].starts(with: needle) }
  }
}
