/// Reads what office programs save as tables: XLSX, and CSV in the encodings that they use.
package enum SpreadsheetFile {
  /// How large a file and what comes out of it may be.
  package struct Limits: Sendable {
    /// In bytes, as it lies on the disk.
    package var file = 32 << 20

    /// In bytes, all parts of an XLSX file unpacked.
    package var unpacked = 256 << 20

    /// Cells in which something stands.
    package var cells = 500_000

    /// In bytes, the words of all cells.
    package var text = 8 << 20

    package init() {}
  }

  /// Tells the format by the first bytes, whatever the file is called.
  ///
  /// - Parameter name: what it is called, which tells only what is wrong with bytes that are neither XLSX nor text.
  package static func workbook(
    of bytes: [UInt8], named name: String = "", limits: Limits = Limits()
  ) throws(SpreadsheetProblem) -> Workbook {
    do {
      return try read(bytes, limits)
    } catch {
      let isCalledXLSX =
        name.utf8.suffix(5).elementsEqual(".xlsx".utf8) || name.utf8.suffix(5).elementsEqual(".XLSX".utf8)
      throw error == .unknownEncoding && isCalledXLSX ? .damaged("ZIP") : error
    }
  }

  private static func read(_ bytes: [UInt8], _ limits: Limits) throws(SpreadsheetProblem) -> Workbook {
    guard bytes.count <= limits.file else { throw .tooLarge }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      var reader = try XLSXReader(bytes, limits: limits)
      return try checked(reader.workbook(), limits)
    }
    // The container of the old format, which also holds encrypted files of the new one.
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw holdsEncryptedPackage(bytes) ? .encrypted : .oldFormat
    }
    return try checked(Workbook(sheets: [try CSVSheet.sheet(of: bytes, limits: limits)]), limits)
  }

  /// Something stands in it, and not too far apart: a table has a cell for each column in each row, so that few words
  /// far apart would be as large as many.
  private static func checked(_ workbook: Workbook, _ limits: Limits) throws(SpreadsheetProblem) -> Workbook {
    if workbook.sheets.allSatisfy(\.rows.isEmpty) { throw .empty }
    for sheet in workbook.sheets {
      let width = sheet.rows.compactMap { $0.cells.last?.column }.max() ?? 0
      guard sheet.rows.count * (width + 1) <= 10 * limits.cells else { throw .tooLarge }
    }
    return workbook
  }

  /// Whether the container has the entry `EncryptedPackage`, whose name is UTF-16 there.
  private static func holdsEncryptedPackage(_ bytes: [UInt8]) -> Bool {
    let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] }
    var start = 0
    while let found = bytes[start...].firstIndex(of: name[0]) {
      if bytes[found...].starts(with: name) { return true }
      start = found + 1
    }
    return false
  }
}
