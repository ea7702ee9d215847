import HTML
private import PlanReading

/// Makes the markup of a chapter ready for paper.
///
/// Ids are unique in the whole booklet, links lead within it or to the net, images are in it, notes stand where they are
/// called, and every drawing has its own style, because a program that prints may not look elsewhere for it.
struct BookletMarkup {
  private let links: BookletLinks
  private let images: BookletImages
  private let drawings: DrawingStyles?
  private let setsFootnotes: Bool
  private let chapter: Int

  /// The file of the plan, from which images are named.
  private let file: String
  private let footnotes: BookletFootnotes

  private(set) var result: [UInt8] = []
  private(set) var headings: [BookletHeading] = []
  private(set) var gaps: [BookletGap] = []

  private var seen: Set<String> = []
  private var called: Set<String> = []

  /// What is skipped: everything up to the tag that closes it, so many of the same name deep.
  private var skipped: (name: String, depth: Int)?

  /// What calls a note, whose link comes next.
  private var call: MarkupTag?
  private var heading: (level: Int, anchor: String, start: Int)?

  /// - Parameters:
  ///   - drawings: nil where drawings follow the style of the page that they stand in.
  ///   - setsFootnotes: whether notes are set at the foot of their page.
  init(
    _ number: Int, of chapters: [BookletChapter], file: String, links: BookletLinks, images: BookletImages,
    drawings: DrawingStyles?, setsFootnotes: Bool
  ) {
    chapter = number
    self.file = file
    self.links = links
    self.images = images
    self.drawings = drawings
    self.setsFootnotes = setsFootnotes
    let markup = chapters[number].markup
    footnotes = setsFootnotes ? BookletFootnotes(of: markup) : BookletFootnotes(of: [])
    result.reserveCapacity(markup.count)
    for token in MarkupTokens(markup[...]) { take(token) }
  }

  // MARK: - Tokens

  private mutating func take(_ token: MarkupTokens.Token) {
    if let skipped {
      switch token {
      case .open(let tag) where tag.name == skipped.name: self.skipped?.depth += 1
      case .close(skipped.name, _):
        if skipped.depth == 1 { self.skipped = nil } else { self.skipped?.depth -= 1 }
      default: break
      }
      return
    }
    if let call {
      self.call = nil
      if case .open(let link) = token, link.name == "a", openNote(link) { return }
      result += "<sup".utf8
      copyAttributes(of: call)
      result += ">".utf8
    }
    switch token {
    case .words(let words): result += words
    case .open(let tag): open(tag)
    case .close(let name, let bytes):
      if name == "h1" || name == "h2" { closeHeading() }
      result += bytes
    }
  }

  private mutating func open(_ tag: MarkupTag) {
    switch tag.name {
    case "a": return openLink(tag)
    case "img": return image(tag)
    case "input": return box(tag)
    case "svg": return drawing(tag)
    case "sup" where tag.classes == ["footnote-ref"] && setsFootnotes:
      call = tag
      return
    case "section" where tag.classes == ["footnotes"] && setsFootnotes && footnotes.kept.isEmpty:
      return skip(tag)
    case "li" where isMoved(tag): return skip(tag)
    case "li" where setsFootnotes && footnotes.kept.contains(tag["id"] ?? ""):
      result += "<li value=\"\(Self.number(ofNote: tag["id"] ?? ""))\"".utf8
    // A heading's number of things is not part of its name.
    case "span" where heading != nil && tag.classes == ["badge"]: return skip(tag)
    case "details": result += "<details open".utf8
    default: result += "<\(tag.name)".utf8
    }
    copyAttributes(of: tag)
    if tag.name == "h1" || tag.name == "h2" { openHeading(tag) }
    result += tag.isClosed ? "/>".utf8 : ">".utf8
  }

  private mutating func skip(_ tag: MarkupTag) { skipped = (tag.name, 1) }

  private mutating func copyAttributes(of tag: MarkupTag, without left: Set<String> = []) {
    for (name, value) in tag.attributes where !left.contains(name) {
      switch name {
      case "id": identifier(tag)
      case "tabindex", "loading": break
      default:
        result += " \(name)".utf8
        if let value { result += Array("=\"".utf8) + value + Array("\"".utf8) }
      }
    }
  }

  /// The id that stands for the tag's own in the booklet; of two alike the first has it.
  private mutating func identifier(_ tag: MarkupTag) {
    guard let id = tag["id"], let anchor = links.anchors[chapter][id], seen.insert(id).inserted else { return }
    result += " id=\"\(anchor)\"".utf8
  }

  // MARK: - Headings

  private mutating func openHeading(_ tag: MarkupTag) {
    let level = tag.name == "h1" ? 1 : 2
    let own = tag["id"].flatMap { links.anchors[chapter][$0] }
    let anchor = own ?? BookletLinks.anchor(ofChapter: chapter) + "-h\(headings.count)"
    if own == nil { result += " id=\"\(anchor)\"".utf8 }
    heading = (level, anchor, result.count)
  }

  private mutating func closeHeading() {
    guard let heading else { return }
    // From the end of the opening tag on.
    let words = MarkupWords.text(of: Array(result[(heading.start + 1)...]), limit: .max)
    headings.append(BookletHeading(level: heading.level, title: words.trimmingSpaces(), anchor: heading.anchor))
    self.heading = nil
  }

  // MARK: - Links

  private mutating func openLink(_ tag: MarkupTag) {
    if tag.classes == ["footnote-backref"], setsFootnotes { return skip(tag) }
    result += "<a".utf8
    copyAttributes(of: tag, without: ["href", "rel", "target"])
    let address = tag["href"] ?? ""
    switch links.target(of: address, in: chapter) {
    case .anchor(let anchor): result += " href=\"#\(anchor)\"".utf8
    case .address:
      if let value = tag.attributes.first(where: { $0.name == "href" })?.value {
        result += Array(" href=\"".utf8) + value + Array("\"".utf8)
      }
    case .nowhere: break
    }
    result += ">".utf8
  }

  // MARK: - Footnotes

  private func isMoved(_ tag: MarkupTag) -> Bool {
    guard setsFootnotes, let id = tag["id"] else { return false }
    return footnotes.notes[id] != nil
  }

  /// Writes a note where it is called for the first time; false for all other calls.
  private mutating func openNote(_ link: MarkupTag) -> Bool {
    guard let address = link["href"], address.hasPrefix("#") else { return false }
    let id = String(address.dropFirst())
    guard let note = footnotes.notes[id], called.insert(id).inserted else { return false }
    result += "<span class=\"footnote\" data-number=\"\(Self.number(ofNote: id))\"".utf8
    if let anchor = links.anchors[chapter][id] { result += " id=\"\(anchor)\"".utf8 }
    result += ">".utf8
    for token in MarkupTokens(note[...]) { take(token) }
    result += "</span>".utf8
    skipped = ("sup", 1)
    return true
  }

  /// `2` of `fn:2`.
  private static func number(ofNote id: String) -> Substring { id.split(separator: ":").last ?? "" }

  // MARK: - Images and drawings

  private mutating func image(_ tag: MarkupTag) {
    let address = tag["src"] ?? ""
    switch images.source(of: address, from: file) {
    case .success(let source):
      result += "<img src=\"\(source)\"".utf8
      copyAttributes(of: tag, without: ["src", "alt"])
      result += " alt=\"".utf8
      result += Self.description(of: tag, address)
      result += "\">".utf8
    case .failure(let problem):
      gaps.append(BookletGap(file: file, image: address, reason: problem.reason))
      result += "<span class=\"no-image\">".utf8
      result += tag.attributes.first { $0.name == "alt" }?.value ?? []
      result += "</span>".utf8
    }
  }

  /// What those hear who don't see an image; without words of its author the file's name, for a tagged PDF has to say
  /// something of each.
  private static func description(of tag: MarkupTag, _ address: String) -> ArraySlice<UInt8> {
    let words = tag.attributes.first { $0.name == "alt" }?.value ?? []
    if words.contains(where: { $0 > 0x20 }) { return words }
    guard !address.hasPrefix("data:") else { return Array("–".utf8)[...] }
    var html = HTMLWriter()
    html.text(PercentEncoding.decode(address.split(separator: "/").last ?? ""))
    return html.bytes[...]
  }

  /// A box to tick, of which paper has only the looks.
  private mutating func box(_ tag: MarkupTag) {
    let isTicked = tag.attributes.contains { $0.name == "checked" }
    result += (isTicked ? "<span class=\"box ticked\">✓</span>" : "<span class=\"box\"></span>").utf8
  }

  private mutating func drawing(_ tag: MarkupTag) {
    result += "<svg".utf8
    copyAttributes(of: tag)
    result += ">".utf8
    guard let drawings, let kind = tag.classes.first else { return }
    result += drawings.style(of: String(kind))
  }
}

extension String {
  fileprivate func trimmingSpaces() -> String {
    String(decoding: Array(utf8)[...].trimmingSpaces(), as: UTF8.self)
  }
}
