/// A booklet as one HTML file that needs nothing beside it, and what its pages must come to.
package struct Booklet: Sendable {
  package let title: String
  package let html: [UInt8]

  /// In their order: what the contents name with their pages, and the outline of the PDF.
  package let headings: [BookletHeading]

  /// The images that are not in it.
  package let gaps: [BookletGap]
}
