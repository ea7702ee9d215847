/// The footnotes of one text, taken from the list at its end to where they are called.
///
/// A note of plain paragraphs is set at the foot of the page that calls it. One with lists or tables stays in the list:
/// within a paragraph such things can't stand.
struct BookletFootnotes {
  /// The words of the notes by the ids of their items.
  private(set) var notes: [String: [UInt8]] = [:]

  /// The ids of items that stay in the list.
  private(set) var kept: Set<String> = []

  private static let plain: Set<String> = ["p", "a", "em", "strong", "del", "code", "br", "sup"]

  init(of markup: [UInt8]) {
    var id: String?
    var note: [UInt8] = []
    var isPlain = true
    var isInList = false
    var skipsLink = false
    for token in MarkupTokens(markup[...]) {
      switch token {
      case .open(let tag) where tag.name == "section" && tag.classes == ["footnotes"]: isInList = true
      case .close("section", _): isInList = false
      case .open(let tag) where isInList && tag.name == "li" && id == nil:
        id = tag["id"]
        (note, isPlain) = ([], true)
      case .close("li", _) where isInList && isPlain:
        if let id { notes[id] = note.trimmed() }
        id = nil
      case .close("li", _): break
      case .close("ol", _) where isInList:
        if let id { kept.insert(id) }
        id = nil
      case _ where id == nil: break
      case .open(let tag) where tag.classes == ["footnote-backref"]: skipsLink = true
      case .close("a", _) where skipsLink: skipsLink = false
      case .open(let tag):
        if !Self.plain.contains(tag.name) {
          isPlain = false
          if let id { kept.insert(id) }
          id = nil
        } else if tag.name == "p" {
          if !note.trimmed().isEmpty { note += "<br>".utf8 }
        } else {
          note += tag.bytes
        }
      case .close("p", _): break
      case .close(_, let bytes): note += bytes
      case .words(let words): if !skipsLink { note += words }
      }
    }
  }
}

extension [UInt8] {
  fileprivate func trimmed() -> [UInt8] {
    let isSpace: (UInt8) -> Bool = { $0 <= 0x20 }
    guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else {
      return []
    }
    return Array(self[first...last])
  }
}
