import SourceText

/// Tables as a spreadsheet puts them on the clipboard, with tabs between the cells, made into tables of Markdown.
///
/// A line is taken for a header if its cells are columns that a kind of record has; the lines with tabs below it are its
/// rows. Nothing else of the text changes, and ``original(_:)`` tells where each place of the new text stands in the file.
struct PastedTables {
  /// Lines that look like such a table though their first names no columns that are known.
  struct Suspect {
    let line: Int
    let firstCells: [String]
  }

  private(set) var text: [UInt8] = []
  private(set) var suspects: [Suspect] = []

  /// Whether the text is another than the file's.
  private(set) var hasTables = false

  /// By the lines of the new text, from 0.
  private var origins: [Origin] = []

  private struct Origin {
    /// In the file's text, from 1.
    let line: Int

    /// Where cells begin in the new line and in the file's, both from 1; empty where the lines are the same.
    var cells: [(new: Int, old: Int)] = []
  }

  private let lines: [[UInt8]]

  /// Nil for a text without tabs.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard Self.hasTab(bytes.span) else { return nil }
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
    read()
  }

  /// The place in the file of a place in the new text, both counted from the beginning of the text.
  func original(_ place: SourcePosition) -> SourcePosition {
    guard origins.indices.contains(Int(place.line) - 1) else { return place }
    let origin = origins[Int(place.line) - 1]
    guard let cell = origin.cells.last(where: { $0.new <= place.column }) ?? origin.cells.first else {
      return SourcePosition(line: origin.line, column: Int(place.column))
    }
    return SourcePosition(line: origin.line, column: max(1, Int(place.column) - cell.new + cell.old))
  }

  /// Looks at every byte without a branch, which takes many of them at a time: nearly no text has one.
  private static func hasTab(_ text: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in text.indices { found |= text[index] == tab ? 1 : 0 }
    return found != 0
  }

  // MARK: - Lines

  private static let tab = UInt8(ascii: "\t")
  private static let most = 10_000

  private mutating func read() {
    var number = 0
    var fence: [UInt8]?
    while number < lines.count {
      let line = lines[number]
      if let open = fence {
        if Self.fence(of: line)?.starts(with: open) ?? false { fence = nil }
      } else if let opened = Self.fence(of: line) {
        fence = opened
      } else if Self.mayBeRow(line), number + 1 < lines.count, lines[number + 1].contains(Self.tab) {
        let next = readTable(at: number)
        if next > number {
          number = next
          continue
        }
      }
      keep(number)
      number += 1
    }
  }

  private mutating func keep(_ number: Int) {
    append(lines[number], Origin(line: number + 1))
  }

  private mutating func append(_ line: [UInt8], _ origin: Origin) {
    if !origins.isEmpty { text.append(UInt8(ascii: "\n")) }
    text += line
    origins.append(origin)
  }

  /// The run of backticks or tildes that a line begins with.
  private static func fence(of line: [UInt8]) -> [UInt8]? {
    let content = line.drop { $0 == UInt8(ascii: " ") }
    guard let mark = content.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let run = Array(content.prefix { $0 == mark })
    return run.count >= 3 ? run : nil
  }

  /// Whether a line has cells, and is neither code nor within a list, a quote or a table of Markdown.
  private static func mayBeRow(_ line: [UInt8]) -> Bool {
    guard let first = line.first, line.contains(tab) else { return false }
    let marks: [UInt8] = [tab, UInt8(ascii: " "), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "#")]
    if marks.contains(first) { return false }
    let bullets: [UInt8] = [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")]
    return !(bullets.contains(first) && line.count > 1 && (line[1] == tab || line[1] == UInt8(ascii: " ")))
  }

  // MARK: - Tables

  /// Writes the table that begins at a line, and gives the line below it; the same line where there is none.
  private mutating func readTable(at start: Int) -> Int {
    let header = row(at: start)
    var rows: [Row] = []
    var next = header.end
    while next < lines.count, lines[next].contains(Self.tab), rows.count < Self.most {
      let row = row(at: next)
      rows.append(row)
      next = row.end
    }
    let names = header.cells.map(\.text)
    guard TableRecognition.mayHead(names), names.allSatisfy({ $0.utf8.count < 200 }) else {
      return suspect(start, header, rows)
    }
    hasTables = true
    if let last = origins.last, last.line > 0, !(text.last == UInt8(ascii: "\n") || text.isEmpty) {
      append([], Origin(line: start + 1))
    }
    append(header)
    append(Array(("|" + String(repeating: " --- |", count: names.count)).utf8), Origin(line: start + 1))
    for row in rows where row.cells.contains(where: { !$0.text.isEmpty }) { append(row) }
    if next < lines.count, !lines[next].isEmpty { append([], Origin(line: next)) }
    return next
  }

  /// Rows of three cells and more that stand below each other are no accident. They stay the text that they are.
  private mutating func suspect(_ start: Int, _ header: Row, _ rows: [Row]) -> Int {
    guard header.cells.count > 2, let second = rows.first, second.cells.count > 2 else { return start }
    suspects.append(Suspect(line: start + 1, firstCells: header.cells.map(\.text)))
    let end = rows.last?.end ?? header.end
    for number in start..<end { keep(number) }
    return end
  }

  private mutating func append(_ row: Row) {
    var line: [UInt8] = []
    var origin = Origin(line: row.line)
    var column = 1
    for cell in row.cells {
      line += "| ".utf8
      origin.cells.append((new: column + 2, old: cell.column))
      let words = cell.text.unicodeScalars.reduce(into: "") { words, scalar in
        if scalar == "|" { words.unicodeScalars.append("\\") }
        words.unicodeScalars.append(scalar)
      }
      line += words.utf8
      line.append(UInt8(ascii: " "))
      column += 3 + words.unicodeScalars.count
    }
    line.append(UInt8(ascii: "|"))
    append(line, origin)
  }

  // MARK: - Rows

  private struct Row {
    /// From 1.
    let line: Int
    var cells: [(text: String, column: Int)] = []

    /// The line below the row.
    var end: Int
  }

  /// The cells of a row, which goes on over line ends that stand within quotation marks.
  private func row(at number: Int) -> Row {
    var row = Row(line: number + 1, end: number + 1)
    var rest = lines[number][...]
    var column = 1
    while true {
      if rest.first == UInt8(ascii: "\""), let cell = quotedCell(rest, after: &row.end) {
        row.cells.append((Self.text(cell.words), column))
        column += Self.scalarCount(rest) - Self.scalarCount(cell.rest)
        rest = cell.rest
      } else {
        let words = rest.prefix { $0 != Self.tab }
        row.cells.append((Self.text(Array(words)), column))
        column += Self.scalarCount(words)
        rest = rest.dropFirst(words.count)
      }
      guard rest.first == Self.tab else { return row }
      rest = rest.dropFirst()
      column += 1
    }
  }

  /// A cell in quotation marks with a line end in it; nil where the marks are the author's own.
  private func quotedCell(
    _ start: ArraySlice<UInt8>, after end: inout Int
  ) -> (words: [UInt8], rest: ArraySlice<UInt8>)? {
    let quote = UInt8(ascii: "\"")
    var words: [UInt8] = []
    var rest = start.dropFirst()
    var next = end
    while true {
      if let byte = rest.popFirst() {
        guard byte == quote else {
          if byte == Self.tab, next == end { return nil }
          words.append(byte)
          continue
        }
        if rest.first == quote {
          words.append(quote)
          rest = rest.dropFirst()
          continue
        }
        guard next > end, rest.isEmpty || rest.first == Self.tab else { return nil }
        end = next
        return (words, rest)
      }
      guard next < lines.count, next - end < 50, !lines[next].isEmpty || next > end else { return nil }
      words.append(UInt8(ascii: "\n"))
      rest = lines[next][...]
      next += 1
    }
  }

  private static func text(_ bytes: [UInt8]) -> String {
    let lines = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    var view = lines.joined(separator: "；")[...].unicodeScalars
    while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
    while let last = view.last, last.properties.isWhitespace { view.removeLast() }
    return String(view)
  }

  private static func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }
}
