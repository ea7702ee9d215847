internal import SourceText

/// The lines of a text with syntax errors, which can be mended without forgetting where their characters were.
///
/// Rows and columns count from 0, as libyaml's do; only ``place(_:_:)`` gives places of the file.
struct MendableText {
  private(set) var rows: [[Unicode.Scalar]] = []

  private let firstLine: Int

  /// By row, in the order in which they were made: from this column on, characters stand so many further right than
  /// the author put them.
  private var shifts: [Int: [(column: Int, by: Int)]] = [:]

  init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
    self.firstLine = firstLine
    let lines = LineTable(Array(bytes))
    for number in 1...lines.lineCount {
      rows.append(Array((lines.text(ofLine: number) ?? "").unicodeScalars))
    }
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for row in rows {
      for scalar in row {
        if scalar.isASCII {
          bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        } else {
          bytes.append(contentsOf: String(scalar).utf8)
        }
      }
      bytes.append(10)
    }
    return bytes
  }

  /// The place in the file of a character that the author wrote.
  func place(_ row: Int, _ column: Int) -> SourcePosition {
    var column = column
    for shift in (shifts[row] ?? []).reversed() where column >= shift.column {
      column = max(column - shift.by, min(column, shift.column))
    }
    return SourcePosition(line: firstLine + row, column: column + 1)
  }

  func character(_ row: Int, _ column: Int) -> Unicode.Scalar? {
    guard rows.indices.contains(row), rows[row].indices.contains(column) else { return nil }
    return rows[row][column]
  }

  /// The last row above `row` that says something.
  func rowAbove(_ row: Int) -> Int? {
    rows[..<min(max(row, 0), rows.count)].lastIndex { !LineShape($0).isEmpty }
  }
}

// MARK: - Mending

extension MendableText {
  mutating func replace(_ row: Int, _ column: Int, with scalar: Unicode.Scalar) {
    guard character(row, column) != nil else { return }
    rows[row][column] = scalar
  }

  mutating func insert(_ scalars: [Unicode.Scalar], _ row: Int, _ column: Int) {
    guard rows.indices.contains(row), column <= rows[row].count else { return }
    rows[row].insert(contentsOf: scalars, at: column)
    shifts[row, default: []].append((column, scalars.count))
  }

  /// Puts a space after the character at `column`, unless there is one or the row ends.
  mutating func separate(_ row: Int, after column: Int) {
    guard let next = character(row, column + 1), next != " ", next != "\t" else { return }
    insert([" "], row, column + 1)
  }

  mutating func blank(_ row: Int, from column: Int) {
    guard rows.indices.contains(row), column <= rows[row].count else { return }
    rows[row].removeSubrange(column...)
  }

  /// Empties a row and the rows below that are indented further.
  mutating func blankBlock(_ row: Int) {
    guard rows.indices.contains(row) else { return }
    let indent = LineShape(rows[row]).indent
    rows[row] = []
    for below in rows.indices where below > row {
      let shape = LineShape(rows[below])
      guard shape.isEmpty || shape.indent > indent else { return }
      rows[below] = []
    }
  }

  /// Moves a row, and the rows below that are indented at least as far, to another indentation.
  mutating func moveBlock(_ row: Int, to indent: Int) {
    let old = LineShape(rows[row]).indent
    for index in rows.indices where index >= row {
      let shape = LineShape(rows[index])
      if shape.isEmpty { continue }
      guard shape.indent >= old else { return }
      if indent > old {
        insert(Array(repeating: " ", count: indent - old), index, 0)
      } else {
        rows[index].removeFirst(old - indent)
        shifts[index, default: []].append((0, indent - old))
      }
    }
  }

  /// Replaces each `character` in the indentation of every row by two spaces; empties rows that begin with a hundred.
  mutating func widenIndentation(_ character: Unicode.Scalar) {
    for row in rows.indices {
      if rows[row].prefix(while: LineShape.isSpace).count > 100 { rows[row] = [] }
      var column = 0
      while let scalar = self.character(row, column), scalar == " " || scalar == "\t" || scalar == "\u{3000}" {
        if scalar == character {
          replace(row, column, with: " ")
          insert([" "], row, column + 1)
          column += 1
        }
        column += 1
      }
    }
  }
}
