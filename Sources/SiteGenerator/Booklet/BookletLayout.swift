/// Who makes pages of a booklet's markup.
package enum BookletLayout: Sendable, Equatable {
  /// A program that knows the whole of CSS for paged media: it sets numbers of pages, running heads and footnotes itself.
  case paged

  /// A browser, which is told the numbers of pages by their anchors; those that it isn't told are left out.
  case browser(pages: [String: Int])

  var isPaged: Bool { self == .paged }
}
