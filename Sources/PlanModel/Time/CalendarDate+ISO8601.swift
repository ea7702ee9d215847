extension CalendarDate: CustomStringConvertible {
  /// The day in ISO 8601, `2026-06-30`.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    appendISO(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the ten bytes of `2026-06-30`; years beyond four digits take more.
  package func appendISO(to bytes: inout [UInt8]) {
    let (year, month, day) = components
    if year < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = Int(year.magnitude)
    if magnitude > 9999 {
      bytes.append(contentsOf: String(magnitude).utf8)
    } else {
      CalendarDate.append(magnitude / 100, to: &bytes)
      CalendarDate.append(magnitude % 100, to: &bytes)
    }
    bytes.append(UInt8(ascii: "-"))
    CalendarDate.append(month, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    CalendarDate.append(day, to: &bytes)
  }

  private static func append(_ twoDigits: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: twoDigits / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: twoDigits % 10))
  }

  /// Reads exactly `2026-06-30`, ten bytes; nil for any other form and for days that don't exist.
  package init?(iso bytes: Span<UInt8>) {
    guard CalendarDate.isISO(bytes) else { return nil }
    // Eight digits as one number keep the loop free of branches on the field.
    var number = 0
    for index in bytes.indices where index != 4 && index != 7 {
      number = number &* 10 &+ Int(bytes[index] &- UInt8(ascii: "0"))
    }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// Reads exactly `2026-06-30`.
  package init?(iso text: String) {
    guard text.utf8.count == 10 else { return nil }
    self.init(iso: text.utf8Span.span)
  }

  /// Whether the text has the form of `2026-06-30`, be there such a day or not.
  package static func isISO(_ text: String) -> Bool {
    text.utf8.count == 10 && isISO(text.utf8Span.span)
  }

  private static func isISO(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count == 10 else { return false }
    for index in bytes.indices {
      let isDash = bytes[index] == UInt8(ascii: "-")
      guard index == 4 || index == 7 ? isDash : bytes[index] &- UInt8(ascii: "0") < 10 else { return false }
    }
    return true
  }
}
