/// A booklet as one HTML file that needs nothing beside it, and what its pages must come to.
public struct Booklet: Sendable {
  public let title: String
  public let html: [UInt8]

  /// In their order: what the contents name with their pages, and the outline of the PDF.
  public let headings: [BookletHeading]

  /// The images that are not in it.
  public let gaps: [BookletGap]
}
