/// Quotes and brackets that do not end where they should.
extension Salvage {
  /// Errors within a quoted text: an escape that is none, or an end that never comes.
  mutating func mendQuote(_ failure: EventReader.Failure) -> Bool {
    let isUnclosed = failure.problem == "found unexpected end of stream" || failure.problem.contains("indicator")
    let row = failure.place.line
    if !isUnclosed, text.rows.indices.contains(row),
      let column = text.rows[row].prefix(failure.place.column + 1).lastIndex(of: "\\")
    {
      var escape = String.UnicodeScalarView()
      escape.append(contentsOf: text.rows[row][column...].prefix(2))
      report(.unknownEscape, row, column, length: 2, text: String(escape))
      text.replace(row, column, with: "＼")
      return true
    }
    return closeQuote(failure.contextPlace.line, failure.contextPlace.column)
  }

  /// A closing quote in the wrong place was meant to open: the one that was never closed stands above.
  mutating func mendQuoteAbove(_ row: Int, _ quote: Unicode.Scalar) -> Bool? {
    guard quote == "\"" || quote == "'" else { return nil }
    for above in stride(from: row - 1, through: max(0, row - 200), by: -1) {
      guard let column = openQuote(above, quote) else { continue }
      return closeQuote(above, column)
    }
    return nil
  }

  /// The column of a quote that begins a value in this row and does not end in it.
  private func openQuote(_ row: Int, _ quote: Unicode.Scalar) -> Int? {
    var open: Int?
    var previous: Unicode.Scalar = " "
    for (column, scalar) in text.rows[row].enumerated() {
      if scalar == quote, previous != "\\" {
        if open != nil {
          open = nil
        } else if " :[{,-\t".unicodeScalars.contains(previous) {
          open = column
        }
      }
      previous = scalar
    }
    return open
  }

  /// Closes a quote at the end of its row, within the brackets that end there.
  private mutating func closeQuote(_ row: Int, _ column: Int) -> Bool {
    guard let quote = text.character(row, column) else { return false }
    report(.unclosedQuote, row, column, length: 1, text: String(Character(quote)))
    let scalars = text.rows[row]
    var end = scalars.lastIndex { !LineShape.isSpace($0) && $0 != "," }.map { $0 + 1 } ?? scalars.count
    let opening = LineShape(scalars)
    let isFlow = opening.value == "{" || opening.value == "[" || "[{".unicodeScalars.contains(scalars[opening.start])
    while isFlow, end > column + 1, "]} ,".unicodeScalars.contains(scalars[end - 1]) { end -= 1 }
    text.insert([quote], row, max(end, column + 1))
    return true
  }

  /// Errors between the items of `[…]` or `{…}`.
  mutating func mendBrackets(_ failure: EventReader.Failure) -> Bool {
    let row = failure.place.line
    let column = failure.place.column
    let opening = failure.contextPlace
    let closing = text.rows.indices.contains(row) ? lastCharacter(row, before: column) : nil
    if let closing, let mended = mendQuoteAbove(row, closing) { return mended }
    guard text.character(row, column) != nil, row == opening.line || isSecondColon(row, column) else {
      return closeBracket(opening, before: row)
    }
    if text.character(row, column) == ":" {
      if let comma = text.rows[row].prefix(column).lastIndex(of: "，") {
        report(.fullWidthComma, row, comma, length: 1)
        text.replace(row, comma, with: ",")
        text.separate(row, after: comma)
      } else {
        report(.unquotedColon, row, column, length: 1)
        text.replace(row, column, with: "：")
      }
    } else {
      report(.missingComma, row, column, related: opening)
      text.insert([",", " "], row, column)
    }
    return true
  }

  private func isSecondColon(_ row: Int, _ column: Int) -> Bool {
    guard case .colon(let first) = LineShape(text.rows[row]).separator else { return false }
    return first < column
  }

  private mutating func closeBracket(_ opening: EventReader.Mark, before row: Int) -> Bool {
    guard let bracket = text.character(opening.line, opening.column), let last = text.rowAbove(row),
      last >= opening.line
    else { return false }
    report(.unclosedBracket, opening.line, opening.column, length: 1, text: String(Character(bracket)))
    text.insert([bracket == "[" ? "]" : "}"], last, text.rows[last].count)
    return true
  }
}
