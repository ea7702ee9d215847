import HTML
import PlanModel
import SourceText

/// Writes one page: markup, the author's words, the interface's words in the page's language, and links that work
/// from where the page lies.
package struct PageWriter: ~Copyable {
  var html: HTMLWriter
  let strings: InterfaceStrings
  let links: SiteLinks

  /// From the page's folder to the site's: empty, `../`, `../../` …
  let root: HTMLFragment

  init(strings: InterfaceStrings, links: SiteLinks, depth: Int, reservingCapacity capacity: Int = 0) {
    html = HTMLWriter(reservingCapacity: capacity)
    self.strings = strings
    self.links = links
    root = PageWriter.root(depth: depth)
  }

  static func root(depth: Int) -> HTMLFragment {
    var html = HTMLWriter()
    for _ in 0..<depth { html.raw("../") }
    return html.fragment
  }

  // MARK: - Markup and words

  @inline(__always)
  mutating func raw(_ literal: StaticString) { html.raw(literal) }
  mutating func text(_ words: String) { html.text(words) }
  mutating func markup(_ fragment: HTMLFragment) { html.markup(fragment) }
  mutating func integer(_ number: Int) { html.integer(number) }
  mutating func word(_ key: StringKey) { html.markup(strings.texts, at: key.rawValue) }

  /// Writes a phrase, and for each of its placeholders what the closure writes for its number.
  mutating func phrase(_ key: StringKey, one: Bool = false, _ argument: (inout PageWriter, Int) -> Void) {
    for place in strings.places(of: key, isOne: one) {
      switch strings.piece(at: place) {
      case .text(let number): html.markup(strings.pieceTexts, at: number)
      case .argument(let index): argument(&self, index)
      }
    }
  }

  /// Writes a phrase about numbers; the first decides whether it speaks of one thing.
  mutating func phrase(_ key: StringKey, _ first: Int, _ second: Int = 0) {
    phrase(key, one: first == 1) { page, index in page.integer(index == 0 ? first : second) }
  }

  /// Writes a phrase about one name.
  mutating func phrase(_ key: StringKey, text: String) {
    phrase(key) { page, _ in page.text(text) }
  }
}

// MARK: - Parts that every page has

extension PageWriter {
  /// More columns than this leave no room for their heads on a sheet of paper.
  static let fewColumns = 6

  /// A table that scrolls in its own frame where it is wider than the page, by touch and by keyboard.
  mutating func scrolling(_ label: StringKey, _ content: (inout PageWriter) -> Void) {
    raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"")
    word(label)
    raw("\">")
    content(&self)
    raw("</div>")
  }

  /// The same, for a table that its records' kind names.
  mutating func scrolling(naming label: String, _ content: (inout PageWriter) -> Void) {
    raw("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"")
    text(label)
    raw("\">")
    content(&self)
    raw("</div>")
  }

  mutating func heading(_ key: StringKey) {
    raw("<h2>")
    word(key)
    raw("</h2>")
  }

  mutating func columnHead(_ key: StringKey) {
    raw("<th scope=\"col\">")
    word(key)
    raw("</th>")
  }

  mutating func numberHead(_ key: StringKey) {
    raw("<th scope=\"col\" class=\"n\">")
    word(key)
    raw("</th>")
  }

  /// What stands where a part of the page has nothing to show.
  mutating func emptyState(_ key: StringKey) {
    raw("<p class=\"empty\">")
    word(key)
    raw("</p>")
  }

  /// `还有 12 项`, as a link to where they are.
  mutating func more(_ count: Int, at href: HTMLFragment) {
    guard count > 0 else { return }
    raw("<p class=\"more\"><a href=\"")
    markup(root)
    markup(href)
    raw("\">")
    phrase(.andMore, count)
    raw("</a></p>")
  }

  /// `还有 12 项`, which unfolds them; on paper they stay folded.
  mutating func folded(_ count: Int, _ content: (inout PageWriter) -> Void) {
    guard count > 0 else { return }
    raw("<details class=\"off-paper\"><summary>")
    phrase(.andMore, count)
    raw("</summary>")
    content(&self)
    raw("</details>")
  }

  /// Rows of a list of many plans that a sheet of paper has, and the style sheet's number as well.
  static let mostOnPaper = 25

  /// Says on paper that a longer list is in the site.
  mutating func cutOnPaper(_ count: Int, to most: Int = mostOnPaper) {
    guard count > most else { return }
    raw("<p class=\"hint on-paper\">")
    phrase(.onPaper, most, count)
    raw("</p>")
  }

  /// Says on paper that a list which only leads on is not there.
  mutating func leftOutOnPaper(_ count: Int) {
    guard count > 0 else { return }
    raw("<p class=\"hint on-paper\">")
    phrase(.notOnPaper, count)
    raw("</p>")
  }

  /// A heading's number of things.
  mutating func badge(_ count: Int) {
    raw(" <span class=\"badge\">")
    integer(count)
    raw("</span>")
  }

  /// A figure with its word, for a list of them; nothing at all is shown softly.
  mutating func figure(_ count: Int, _ key: StringKey, _ state: StaticString) {
    raw("<div class=\"")
    if count > 0 { raw(state) } else { raw("zero") }
    raw("\"><dt>")
    word(key)
    raw("</dt><dd>")
    integer(count)
    raw("</dd></div>")
  }

  /// A cell without a value: a dash to see, words to hear.
  mutating func missing() {
    raw("<span class=\"nil\">–</span>")
  }
}
