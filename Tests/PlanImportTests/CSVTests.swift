import PlanImport
import PlanModel
import Spreadsheets
import Testing

/// CSV files as office programs write them.
@Suite struct CSVTests {
  /// `任务,负责人` and `拜访,李明` in the encodings of Chinese systems.
  static let encodings: [[UInt8]] = [
    [
      0xC8, 0xCE, 0xCE, 0xF1, 0x2C, 0xB8, 0xBA, 0xD4, 0xF0, 0xC8, 0xCB, 0x0A, 0xB0, 0xDD, 0xB7, 0xC3, 0x2C, 0xC0, 0xEE,
      0xC3, 0xF7,
    ],
    [0xFF, 0xFE] + "任务,负责人\n拜访,李明".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    [0xFE, 0xFF] + "任务,负责人\n拜访,李明".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
    [0xEF, 0xBB, 0xBF] + Array("任务,负责人\r\n拜访,李明\r\n".utf8),
  ]

  @Test(arguments: encodings)
  func readsTheEncodingsOfOfficePrograms(bytes: [UInt8]) throws {
    let sheet = try SpreadsheetFile.workbook(of: bytes).sheets[0]
    #expect(cells(sheet) == ["A1": "任务", "B1": "负责人", "A2": "拜访", "B2": "李明"])
  }

  @Test(arguments: [
    "任务,负责人\n\"拜访\n客户\",\"李\"\"明\"\n", "任务;负责人\n\"拜访\n客户\";\"李\"\"明\"\n", "任务\t负责人\r\n\"拜访\n客户\"\t\"李\"\"明\"\r\n",
  ])
  func readsSeparatorsAndQuotedLines(text: String) throws {
    let sheet = try SpreadsheetFile.workbook(of: Array(text.utf8)).sheets[0]
    #expect(cells(sheet) == ["A1": "任务", "B1": "负责人", "A2": "拜访\n客户", "B2": "李\"明"])
  }

  @Test func findsTheSeparatorBelowATitle() throws {
    let sheet = try SpreadsheetFile.workbook(of: Array("拆解表\n\n任务;负责人\n拜访;李明\n".utf8)).sheets[0]
    #expect(cells(sheet) == ["A1": "拆解表", "A3": "任务", "B3": "负责人", "A4": "拜访", "B4": "李明"])
  }

  @Test func takesNoSeparatorLineAndNoGuardForWords() throws {
    let sheet = try SpreadsheetFile.workbook(of: Array("sep=;\n任务;'=说明\n拜访;'李明'\n".utf8)).sheets[0]
    #expect(cells(sheet) == ["A2": "任务", "B2": "=说明", "A3": "拜访", "B3": "'李明'"])
  }

  @Test func refusesBytesOfNoEncoding() {
    #expect(throws: SpreadsheetProblem.unknownEncoding) {
      try SpreadsheetFile.workbook(of: [0x41, 0xFF, 0xFF, 0xFF, 0x0A, 0x81])
    }
  }

  /// Whoever reads “save it as .xlsx” of an .xlsx file is no wiser.
  @Test func callsAFileDamagedThatIsNotWhatItsNameSays() {
    let bytes: [UInt8] = [0x41, 0xFF, 0xFF, 0xFF, 0x0A, 0x81]
    for name in ["计划.xlsx", "PLAN.XLSX"] {
      #expect(throws: SpreadsheetProblem.damaged("ZIP")) { try SpreadsheetFile.workbook(of: bytes, named: name) }
    }
    #expect(throws: SpreadsheetProblem.unknownEncoding) { try SpreadsheetFile.workbook(of: bytes, named: "计划.csv") }
  }

  /// Each problem has the page that says what to do.
  @Test(arguments: [
    (SpreadsheetProblem.damaged("xl/workbook.xml"), "spreadsheet-damaged"), (.tooLarge, "spreadsheet-too-large"),
    (.empty, "spreadsheet-empty"),
    (.encrypted, "spreadsheet-protected"), (.oldFormat, "spreadsheet-old-format"),
    (.unsafe("../a"), "spreadsheet-unsafe"), (.unknownEncoding, "table-encoding"),
  ])
  func saysEveryProblemAsADiagnostic(problem: SpreadsheetProblem, code: String) {
    #expect(problem.diagnostic(of: "plan.xlsx").code.name == code)
  }
}
