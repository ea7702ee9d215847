package import HTML

/// What can be chosen about showing a text.
package struct RenderOptions {
  /// How many levels the headings move down, so that a page's own title stays the only `h1`; 6 is the last level.
  package var headingShift = 0

  /// Goes before every id and every link to one, where many texts share a page.
  package var idPrefix = ""

  package var labels = Labels()

  /// Decides where a link or an image leads; nil stands for ``LinkDecision/page``.
  ///
  /// It is asked about every destination that is allowed, and its answer has to be allowed as well.
  package var resolve: ((_ destination: String, _ isImage: Bool) -> LinkDecision)?

  /// Writes something else in the place of a block or of inline HTML; false leaves it as it is.
  package var replace: ((_ node: NodeID, _ html: inout HTMLWriter) -> Bool)?

  /// Whether a line break between two Chinese characters vanishes.
  package var joinsChineseLines = true

  /// The ids of items of task lists, by node.
  package var itemIdentifiers: [NodeID: String] = [:]

  package init() {}

  package enum LinkDecision: Hashable, Sendable {
    /// The destination as written.
    case keep
    /// The destination as written, but the page of a relative Markdown file: `a.md#b` becomes `a.html#b`.
    case page
    case rewritten(String)
    /// The text without a link, the description without its image.
    case refused
  }

  /// The words that a page says by itself, in the reader's language.
  package struct Labels: Sendable {
    package var taskDone = "Done"
    package var taskOpen = "Not done"
    package var footnotes = "Footnotes"
    /// Followed by the footnote's number.
    package var backToText = "Back to the text of footnote"
    /// Followed by the footnote's number.
    package var footnote = "Footnote"
    /// Followed by the table's number in its text and the texts of its head.
    package var table = "Table"

    package init() {}
  }
}
