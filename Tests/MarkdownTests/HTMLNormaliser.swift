/// Removes from HTML what the project writes better than the specification's examples; `docs/markdown.md` lists it.
enum HTMLNormaliser {
  static func normalised(_ html: String) -> String {
    var result = ""
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      result += rest[..<open]
      guard let close = rest[open...].firstIndex(of: ">") else { break }
      result += tag(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    result += rest
    return result.replacing("</table>\n</div>", with: "</table>").replacing("<br> ", with: "<br>\n ")
      .replacing(/↩<sup class="footnote-ref">\d+<\/sup>/, with: "↩")
      .replacing("\n\n", with: "\n").replacing("\u{0}\n", with: "").replacing("\u{0}", with: "")
      .trimmingSuffix { $0 == "\n" }
  }

  /// What belongs to accessibility and safety, and is left out on both sides.
  private static let additions = [
    " tabindex=\"0\"", " loading=\"lazy\"", " rel=\"noopener noreferrer\"", " scope=\"col\"", " class=\"task-list\"",
    " class=\"task-item\"", " role=\"region\"", " disabled=\"\"",
    " checked=\"\"", " disabled", " checked", " data-footnotes", " data-footnote-ref", " data-footnote-backref",
  ]

  private static func tag(_ tag: Substring) -> String {
    var tag = String(tag)
    if tag.hasPrefix("<div class=\"table-wrap\"") { return "\u{0}" }
    if tag.hasPrefix("<h"), let id = tag.firstRange(of: " id=\"") {
      tag = String(tag[..<id.lowerBound]) + ">"
    }
    for name in ["aria-label", "href=\"#fn", "id=\"fn"] { tag = withoutAttribute(name, in: tag) }
    for addition in additions { tag = tag.replacing(addition, with: "") }
    for side in ["left", "center", "right"] {
      tag = tag.replacing(" align=\"\(side)\"", with: " class=\"align-\(side)\"")
    }
    if tag.hasSuffix(" />") { tag = tag.dropLast(3) + ">" }
    return tag
  }
}

extension HTMLNormaliser {
  /// Removes an attribute whose writing, with its name, begins in a given way.
  private static func withoutAttribute(_ beginning: String, in tag: String) -> String {
    guard let start = tag.firstRange(of: " " + beginning),
      let open = tag[start.lowerBound...].firstIndex(of: "\""),
      let close = tag[tag.index(after: open)...].firstIndex(of: "\"")
    else { return tag }
    return String(tag[..<start.lowerBound]) + String(tag[tag.index(after: close)...])
  }
}

extension String {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> String {
    var end = endIndex
    while end > startIndex, predicate(self[index(before: end)]) { end = index(before: end) }
    return String(self[..<end])
  }
}
