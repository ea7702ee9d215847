extension CalendarDate: CustomStringConvertible {
  /// The day in ISO 8601, `2026-06-30`.
  package var description: String {
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
  @inlinable
  package init?(iso bytes: some Collection<UInt8>) {
    // Eight digits as one number keep the loop free of branches on the field.
    var number = 0
    var index = 0
    for byte in bytes {
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        let digit = byte &- UInt8(ascii: "0")
        guard digit < 10, index < 10 else { return nil }
        number = number &* 10 &+ Int(digit)
      }
      index += 1
    }
    guard index == 10 else { return nil }
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// Reads exactly `2026-06-30`.
  package init?(iso text: String) {
    self.init(iso: text.utf8)
  }
}
