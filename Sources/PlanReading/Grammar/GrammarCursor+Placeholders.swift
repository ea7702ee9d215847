extension GrammarCursor {
  /// Whether all that is left is spaces or a lone dash, slash or `无`: a cell left empty on purpose.
  var holdsNothing: Bool {
    var copy = self
    copy.skipSpaces()
    while copy.take("-") || copy.take("/") {}
    _ = copy.take(.nothing)
    copy.skipSpaces()
    return copy.isAtEnd
  }

  /// Whether the text is one that somebody still has to fill in: `待定`, `TBD`, `X元`, `XX%`, `__`, `X月X日`.
  var holdsPlaceholder: Bool {
    var copy = self
    copy.skipSpaces()
    if copy.take(.placeholders) {
      return true
    }
    while copy.take("?") {}
    copy.skipSpaces()
    if copy.isAtEnd, copy.position > position { return true }
    for index in position..<scalars.count {
      var here = self
      here.position = index
      if here.takeBlank() { return true }
    }
    return false
  }

  /// `__`, `□□`, or an `X` that stands where a number would: alone among Latin letters, before a unit or the end.
  mutating func takeBlank() -> Bool {
    let start = position
    while take("_") {}
    if position - start >= 2 { return true }
    position = start
    guard !isLetter(-1), !isDigit(-1) else { return false }
    while take("x") {}
    guard position > start, !isLetter(), !isDigit() else {
      position = start
      return false
    }
    skipSpaces()
    if isAtEnd && (start > 0 || position - start > 1) || isOne(of: "%‰/:,;.。、)") || isUnitStart() { return true }
    position = start
    return false
  }

  private func isUnitStart() -> Bool {
    isOne(of: "元万亿个天小分人家次月日年周项篇场倍台件套份名位款条提升降增减缩至到")
  }
}
