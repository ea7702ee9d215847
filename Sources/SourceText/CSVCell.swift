/// A field of a CSV file (RFC 4180), with its place.
///
/// Also read are `;` and tab in the place of the comma, where the first line that is more than one cell has more of
/// them, and any line ending.
package struct CSVCell: Hashable, Sendable {
  package let text: String
  package let span: SourceSpan

  /// - Parameter keepsEmptyRows: whether rows in which nothing stands are rows all the same.
  package static func rows(of bytes: [UInt8], keepingEmptyRows keepsEmptyRows: Bool = false) -> [[CSVCell]] {
    var parser = Parser(bytes: bytes, separator: separator(of: bytes))
    return parser.rows(keepsEmptyRows)
  }

  private static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let lines = bytes.prefix(64 << 10).split(separator: UInt8(ascii: "\n"))
    let line = lines.first { $0.contains(where: candidates.contains) } ?? []
    func count(_ byte: UInt8) -> Int { line.count { $0 == byte } }
    return candidates.max { count($0) < count($1) || (count($0) == count($1) && $0 > $1) } ?? candidates[0]
  }

  private struct Parser {
    let bytes: [UInt8]
    let separator: UInt8
    private var index = 0
    private var line = 1
    private var column = 1

    init(bytes: [UInt8], separator: UInt8) {
      self.bytes = bytes
      self.separator = separator
    }

    mutating func rows(_ keepsEmptyRows: Bool) -> [[CSVCell]] {
      var rows: [[CSVCell]] = []
      var row: [CSVCell] = []
      while index < bytes.count {
        row.append(cell())
        if index < bytes.count, bytes[index] == separator {
          advance()
          if index == bytes.count { row.append(CSVCell(text: "", span: .unknown)) }
          continue
        }
        endLine()
        if keepsEmptyRows || row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
        row = []
      }
      return rows
    }

    private mutating func cell() -> CSVCell {
      let start = SourcePosition(line: line, column: column)
      var text: [UInt8] = []
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        quoted(into: &text)
      }
      while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) {
        text.append(bytes[index])
        advance()
      }
      let string = Self.trimmed(String(decoding: text, as: UTF8.self))
      return CSVCell(text: string, span: SourceSpan(start: start, length: string.unicodeScalars.count))
    }

    private mutating func quoted(into text: inout [UInt8]) {
      advance()
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "\"") {
          advance()
          guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return }
        }
        text.append(bytes[index])
        if bytes[index] == UInt8(ascii: "\n") { endLine() } else { advance() }
      }
    }

    private mutating func advance() {
      if bytes[index] & 0xC0 != 0x80 { column += 1 }
      index += 1
    }

    private mutating func endLine() {
      while index < bytes.count, isLineEnd(bytes[index]) {
        if bytes[index] == UInt8(ascii: "\n") {
          index += 1
          line += 1
          column = 1
          return
        }
        index += 1
      }
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    private static func trimmed(_ text: String) -> String {
      var view = text[...].unicodeScalars
      while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
      while let last = view.last, last.properties.isWhitespace { view.removeLast() }
      return String(view)
    }
  }
}
