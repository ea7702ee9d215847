/// A sheet that booklets are laid out for.
package enum PaperSize: String, Sendable, CaseIterable {
  case a3, a4, a5

  /// Upright, in millimetres.
  package var millimetres: (width: Int, height: Int) {
    switch self {
    case .a3: (297, 420)
    case .a4: (210, 297)
    case .a5: (148, 210)
    }
  }

  /// How wide the sheet is, in millimetres, that two of these make side by side; of A5 half a millimetre each is lost.
  package var widthOfTwo: Int {
    switch self {
    case .a3: 594
    case .a4: 420
    case .a5: 297
    }
  }
}
