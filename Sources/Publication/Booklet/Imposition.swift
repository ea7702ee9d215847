/// How pages are laid out two to a side, so that the sheets folded in the middle and stapled there are a booklet.
package struct Imposition: Sendable, Hashable {
  /// About which edge of the sheet the printer turns it for its back.
  package enum Flip: String, Sendable, Hashable, CaseIterable {
    case short, long
  }

  package let flip: Flip

  package init(flip: Flip = .short) {
    self.flip = flip
  }

  /// One side of a sheet; nil for a page that stays white.
  package struct Side: Sendable, Hashable {
    /// Pages from 1.
    package let left: Int?
    package let right: Int?
    package let isBack: Bool
  }

  /// The sides in the order in which they are printed: front and back of the outermost sheet, then of the next.
  package static func sides(pageCount: Int) -> [Side] {
    let places = (pageCount + 3) / 4 * 4
    func page(_ number: Int) -> Int? { number <= pageCount ? number : nil }
    return (0..<places / 4).flatMap { sheet in
      [
        Side(left: page(places - 2 * sheet), right: page(2 * sheet + 1), isBack: false),
        Side(left: page(2 * sheet + 2), right: page(places - 2 * sheet - 1), isBack: true),
      ]
    }
  }

  /// More pages than this are too thick to be folded and stapled.
  package static let mostPages = 80
}
