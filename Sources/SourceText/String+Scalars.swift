extension String {
  /// Puts characters together by their bytes, in one piece of memory; the library's views do it one by one.
  public init(scalars: ArraySlice<Unicode.Scalar>) {
    self.init(decoding: [UInt8](scalars: scalars), as: UTF8.self)
  }
}

extension [UInt8] {
  /// The UTF-8 of characters.
  public init(scalars: ArraySlice<Unicode.Scalar>) {
    self.init(capacity: scalars.reduce(0) { $0 + $1.utf8Length }) { bytes in
      for scalar in scalars { scalar.appendUTF8(to: &bytes) }
    }
  }
}

extension Unicode.Scalar {
  @inline(__always)
  fileprivate var utf8Length: Int {
    value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x1_0000 ? 3 : 4
  }

  @inline(__always)
  fileprivate func appendUTF8(to bytes: inout OutputSpan<UInt8>) {
    let value = value
    if value < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value))
    } else if value < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    } else if value < 0x1_0000 {
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    } else {
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
    }
  }
}
