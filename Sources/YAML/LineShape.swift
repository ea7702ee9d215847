/// What a line of a block looks like to its author: indentation, list dashes, a key and what separates it.
struct LineShape {
  enum Separator: Equatable {
    case none
    /// `key: value` or `key:`; the column of the colon.
    case colon(Int)
    /// `key:value`
    case tightColon(Int)
    /// `key：value`
    case fullWidthColon(Int)
  }

  /// How many characters of white space the line begins with.
  let indent: Int

  /// The column after indentation and list dashes.
  let start: Int

  let separator: Separator

  /// The first character of the value, if there is one on this line.
  let value: Unicode.Scalar?

  /// A blank line or a comment.
  let isEmpty: Bool

  /// Whether the line begins with the dash of a list.
  var isListItem: Bool { start > indent }

  init(_ row: [Unicode.Scalar]) {
    var column = row.firstIndex { !Self.isSpace($0) } ?? row.count
    indent = column
    isEmpty = column == row.count || row[column] == "#"
    while column + 1 < row.count, row[column] == "-", row[column + 1] == " " {
      column = row[(column + 1)...].firstIndex { $0 != " " } ?? row.count
    }
    start = column
    separator = isEmpty ? .none : Self.separator(in: row, from: column)
    switch separator {
    case .none: value = nil
    case .colon(let colon), .tightColon(let colon), .fullWidthColon(let colon):
      let value = row[(colon + 1)...].first { !Self.isSpace($0) }
      self.value = value == "#" ? nil : value
    }
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{3000}"
  }

  private static func separator(in row: [Unicode.Scalar], from start: Int) -> Separator {
    var column = start
    if column < row.count, row[column] == "\"" || row[column] == "'" {
      column = row[(column + 1)...].firstIndex(of: row[start]) ?? row.count
    } else if column < row.count, row[column] == "[" || row[column] == "{" {
      return .none
    }
    var guess = Separator.none
    while column < row.count {
      let next = column + 1 < row.count ? row[column + 1] : " "
      if row[column] == ":", next == " " || next == "\t" {
        return .colon(column)
      } else if row[column] == ":", guess == .none, next != "/", column > start {
        guess = .tightColon(column)
      } else if row[column] == "：", guess == .none, column > start {
        guess = .fullWidthColon(column)
      } else if row[column] == "#", column > start, isSpace(row[column - 1]) {
        break
      }
      column += 1
    }
    return guess
  }
}

extension MendableText {
  /// The rows that say `key：value` where a key belongs, with the column of the colon.
  ///
  /// Lines of block scalars, and lines that go on with the value of the line above, are text and may hold any colon.
  func fullWidthKeys() -> [(row: Int, column: Int)] {
    var found: [(row: Int, column: Int)] = []
    var keyColumn = 0
    var hasValue = false
    var blockIndent: Int?
    for (row, scalars) in rows.enumerated() {
      let shape = LineShape(scalars)
      if shape.isEmpty { continue }
      if let indent = blockIndent, shape.indent > indent { continue }
      blockIndent = nil
      let goesOn = hasValue && !shape.isListItem && shape.indent > keyColumn
      switch shape.separator {
      case .fullWidthColon(let column) where !goesOn && column - shape.start <= 40: found.append((row, column))
      case .colon: if shape.value == "|" || shape.value == ">" { blockIndent = shape.start }
      default: continue
      }
      keyColumn = shape.start
      hasValue = shape.value != nil
    }
    return found
  }
}
