/// The encodings in which office programs save Chinese text, as far as they can be told from the bytes.
public enum TextEncoding: Hashable, Sendable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  /// GBK and its superset.
  case gb18030
  case big5

  /// The name that `iconv -f` understands.
  public var iconvName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .gb18030: "GB18030"
    case .big5: "BIG5"
    }
  }

  /// Guesses the encoding of bytes that are not valid UTF-8, or nil where nothing fits.
  public init?(guessedFrom bytes: [UInt8]) {
    if let wide = Self.utf16(bytes) {
      self = wide
    } else if Self.isDamagedUTF8(bytes) {
      return nil
    } else if let chinese = Self.doubleByte(bytes) {
      self = chinese
    } else {
      return nil
    }
  }

  /// UTF-16 by its byte order mark or, without one, because line ends and ASCII put a zero into every such pair,
  /// always at the same side.
  private static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var zerosAtEven = 0
    var zerosAtOdd = 0
    for (index, byte) in bytes.prefix(4096).enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zerosAtEven += 1 } else { zerosAtOdd += 1 }
    }
    if zerosAtEven == 0, zerosAtOdd >= 2 { return .utf16LittleEndian }
    if zerosAtOdd == 0, zerosAtEven >= 2 { return .utf16BigEndian }
    return nil
  }

  /// Text that is UTF-8 for the most part has been cut or pasted together; another encoding is not to blame.
  private static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
    var good = 0
    var bad = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else if let length = UTF8Validation.sequenceLength(at: index, in: bytes.span) {
        good += length
        index += length
      } else {
        bad += 1
        index += 1
      }
    }
    return good > 4 * bad
  }

  /// GBK or Big5, where every byte beyond ASCII has a partner.
  ///
  /// Nearly half of the second bytes in Big5 lie in the ASCII range; in text of the usual characters of GBK (those of
  /// GB 2312) none does.
  private static func doubleByte(_ bytes: [UInt8]) -> TextEncoding? {
    var pairs = 0
    var lowSeconds = 0
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      if first < 0x80 {
        index += 1
        continue
      }
      guard (0x81...0xFE).contains(first), index + 1 < bytes.count else { return nil }
      let second = bytes[index + 1]
      if (0x30...0x39).contains(second) {  // the four-byte form of GB 18030
        index += 4
        continue
      }
      guard (0x40...0xFE).contains(second), second != 0x7F else { return nil }
      pairs += 1
      if second < 0x7F, (0xA1...0xF9).contains(first) { lowSeconds += 1 }
      index += 2
    }
    guard pairs > 0 else { return nil }
    return lowSeconds * 5 >= pairs ? .big5 : .gb18030
  }
}
