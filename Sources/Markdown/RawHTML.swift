/// What is told apart among the HTML that an author wrote; none of it reaches a page as it is.
enum RawHTML {
  /// `<br>`, in all its spellings: the one tag that Markdown has no other word for within a table's cell.
  static func isLineBreak(_ html: ArraySlice<UInt8>) -> Bool {
    let letters = html.filter { !isSpace($0) && $0 != UInt8(ascii: "/") }.map { $0 | 0x20 }
    return letters == Array("<br>".utf8).map { $0 | 0x20 }
  }

  /// Whether it is one comment and nothing else.
  static func isComment(_ html: ArraySlice<UInt8>) -> Bool {
    guard html.starts(with: "<!--".utf8) else { return false }
    let body = html.dropFirst(4)
    guard let close = body.indices.first(where: { body[$0...].starts(with: "-->".utf8) }) else { return true }
    return body[close...].dropFirst(3).allSatisfy(isSpace)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
