/// What libyaml's errors mean to an author, and how to read on. Each function says whether it mended something.
extension Salvage {
  mutating func mend(_ failure: EventReader.Failure) -> Bool {
    let row = failure.place.line
    let column = failure.place.column
    if failure.byteOffset != nil { return mendControlCharacters() }
    if failure.problem.contains("tab character") || text.character(row, column) == "\t" {
      return mendIndentation("\t", .tabIndentation)
    }
    if let mended = mendIndentationOrColon(failure) { return mended }
    switch (failure.problem, failure.context) {
    case (_, "while scanning a quoted scalar"), (_, "while parsing a quoted scalar"): return mendQuote(failure)
    case (_, "while scanning an alias"), (_, "while scanning an anchor"), (_, "while scanning a tag"),
      (_, "while scanning a block scalar"):
      return mendReservedCharacter(failure.contextPlace.line, failure.contextPlace.column)
    case ("found character that cannot start any token", _), ("did not find expected node content", _):
      return mendReservedCharacter(row, column)
    case (_, "while scanning a directive"): return drop(.directive, row: failure.contextPlace.line)
    case ("could not find expected ':'", _): return drop(.missingColon, row: failure.contextPlace.line)
    case ("mapping values are not allowed in this context", _): return mendSecondColon(row, column)
    case ("block sequence entries are not allowed in this context", _):
      report(.badIndentation, row, column)
      text.blank(row, from: column)
      return true
    case (_, "while parsing a flow sequence"), (_, "while parsing a flow mapping"): return mendBrackets(failure)
    default: return mendBlock(failure)
    }
  }

  private mutating func mendControlCharacters() -> Bool {
    var isMended = false
    for (row, scalars) in text.rows.enumerated() {
      let columns = scalars.indices.filter { Self.isControl(scalars[$0]) }
      guard let first = columns.first else { continue }
      let hex = String(scalars[first].value, radix: 16, uppercase: true)
      let padding = String(repeating: "0", count: max(0, 4 - hex.count))
      report(.controlCharacter, row, first, length: 1, text: "U+" + padding + hex)
      for column in columns { text.replace(row, column, with: " ") }
      isMended = true
    }
    return isMended
  }

  /// What libyaml does not accept (YAML 1.1, `c-printable`).
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85: false
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// Reports the first line that is indented with `character`, and mends all of them.
  mutating func mendIndentation(_ character: Unicode.Scalar, _ code: YAMLProblem.Code) -> Bool {
    for (row, scalars) in text.rows.enumerated() {
      let indentation = scalars.prefix { LineShape.isSpace($0) }
      guard indentation.count < scalars.count, let column = indentation.firstIndex(of: character) else { continue }
      let length = indentation[column...].prefix { $0 == character }.count
      report(code, row, column, length: length)
      text.widenIndentation(character)
      return true
    }
    return false
  }

  /// Colons and spaces of the wrong width near the place where libyaml stumbled; nil where there are none.
  private mutating func mendIndentationOrColon(_ failure: EventReader.Failure) -> Bool? {
    guard !failure.context.hasPrefix("while parsing a flow"), !failure.context.hasSuffix("a quoted scalar")
    else { return nil }
    var near = [failure.place.line]
    if !failure.context.isEmpty { near.append(failure.contextPlace.line) }
    if let above = text.rowAbove(failure.place.line) { near.append(above) }
    near = near.filter(text.rows.indices.contains)
    if near.contains(where: { text.rows[$0].prefix(while: LineShape.isSpace).contains("\u{3000}") }) {
      return mendIndentation("\u{3000}", .fullWidthSpace)
    }
    if text.fullWidthKeys().contains(where: { near.contains($0.row) }) { return mendFullWidthKeys() }
    return mendTightColon(in: near) ? true : nil
  }

  mutating func mendFullWidthKeys() -> Bool {
    let keys = text.fullWidthKeys()
    for (row, column) in keys {
      report(.fullWidthColon, row, column, length: 1, text: key(row, before: column))
      text.replace(row, column, with: ":")
      text.separate(row, after: column)
    }
    return !keys.isEmpty
  }

  mutating func mendTightColon(in rows: [Int]) -> Bool {
    for row in rows.sorted() {
      guard case .tightColon(let column) = LineShape(text.rows[row]).separator else { continue }
      let name = key(row, before: column)
      let isKey = name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "_" || $0 == "-" || $0 == " " }
      guard isKey else { continue }
      report(.missingSpaceAfterColon, row, column, length: 1, text: name)
      text.separate(row, after: column)
      return true
    }
    return false
  }

  private func key(_ row: Int, before column: Int) -> String {
    let start = LineShape(text.rows[row]).start
    var key = String.UnicodeScalarView()
    key.append(contentsOf: text.rows[row][min(start, column)..<column])
    return String(key)
  }

  /// `title: a: b`, or a line indented further than the finished entry above it.
  private mutating func mendSecondColon(_ row: Int, _ column: Int) -> Bool {
    guard text.rows.indices.contains(row) else { return false }
    if case .colon(let first) = LineShape(text.rows[row]).separator, first < column {
      report(.unquotedColon, row, column, length: 1, text: key(row, before: first))
      text.replace(row, column, with: "：")
      return true
    }
    return mendDepth(row)
  }

  /// A line whose indentation is that of nothing above it moves to that of the key above.
  private mutating func mendDepth(_ row: Int) -> Bool {
    let shape = LineShape(text.rows[row])
    report(.badIndentation, row, shape.indent)
    guard let above = text.rowAbove(row) else {
      text.blankBlock(row)
      return true
    }
    let upper = LineShape(text.rows[above])
    let indent = shape.isListItem ? upper.indent : upper.start
    if indent != shape.indent, shape.separator != .none || shape.isListItem, shape.isListItem == upper.isListItem {
      text.moveBlock(row, to: indent)
    } else {
      text.blankBlock(row)
    }
    return true
  }

  /// Errors of the parser between the entries of a block.
  private mutating func mendBlock(_ failure: EventReader.Failure) -> Bool {
    let row = failure.place.line
    let column = failure.place.column
    guard text.rows.indices.contains(row) else {
      report(.syntax, row, column, text: failure.problem)
      return false
    }
    let shape = LineShape(text.rows[row])
    if column > shape.indent, let closing = lastCharacter(row, before: column), "\"']}".unicodeScalars.contains(closing)
    {
      if let mended = mendQuoteAbove(row, closing) { return mended }
      report(.textAfterClosing, row, column, length: text.rows[row].count - column)
      text.blank(row, from: column)
      return true
    }
    let isIndentation = column == shape.indent && failure.context.hasPrefix("while parsing a block")
    if isIndentation, text.character(row, column) != ":" { return mendDepth(row) }
    report(.syntax, row, column, text: failure.problem)
    text.blankBlock(row)
    return true
  }

  func lastCharacter(_ row: Int, before column: Int) -> Unicode.Scalar? {
    text.rows[row].prefix(column).last { !LineShape.isSpace($0) }
  }

  /// A character that no value may begin with becomes its full-width form, which may.
  mutating func mendReservedCharacter(_ row: Int, _ column: Int) -> Bool {
    guard let character = text.character(row, column), (0x21...0x7E).contains(character.value),
      let wide = Unicode.Scalar(character.value + 0xFEE0)
    else { return drop(.syntax, row: row) }
    report(.reservedCharacter, row, column, length: 1, text: String(Character(character)))
    text.replace(row, column, with: wide)
    return true
  }

  private mutating func drop(_ code: YAMLProblem.Code, row: Int) -> Bool {
    guard text.rows.indices.contains(row) else {
      report(code, row, 0)
      return false
    }
    let scalars = text.rows[row]
    let indent = LineShape(scalars).indent
    var content = String.UnicodeScalarView()
    content.append(contentsOf: scalars[indent...].prefix(40))
    report(code, row, indent, length: scalars.count - indent, text: String(content))
    text.blankBlock(row)
    return true
  }
}
