#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif
private import SourceText

/// Turns text in the encodings of office programs into UTF-8, with the tables of the system's `iconv`.
enum TextDecoding {
  /// The text without byte order mark.
  static func utf8(_ bytes: [UInt8]) throws(SpreadsheetProblem) -> [UInt8] {
    let problem: DecodingProblem
    do {
      return try SourceFile(bytes: bytes, limit: .max).bytes
    } catch {
      problem = error
    }
    guard case .otherEncoding(let encoding) = problem.reason else { throw .unknownEncoding }
    guard let text = convert(bytes, from: encoding.iconvName) else { throw .unknownEncoding }
    return text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text[3...]) : text
  }

  /// Nil where the bytes are not of that encoding, or the system doesn't know it.
  private static func convert(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    let unavailable = unsafe iconv_t(bitPattern: -1)
    let converter = unsafe iconv_open("UTF-8", encoding)
    guard unsafe converter != unavailable else { return nil }
    defer { unsafe iconv_close(converter) }
    // No character of theirs takes more than twice its bytes in UTF-8.
    let capacity = bytes.count * 2 + 4
    var isWhole = false
    let text = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      var source = bytes.map { CChar(bitPattern: $0) }
      unsafe source.withUnsafeMutableBufferPointer { source in
        unsafe output.withMemoryRebound(to: CChar.self) { output in
          var (input, inputLeft) = (source.baseAddress, source.count)
          var (target, targetLeft) = (output.baseAddress, capacity)
          let result = unsafe iconv(converter, &input, &inputLeft, &target, &targetLeft)
          isWhole = result >= 0 && inputLeft == 0
          count = capacity - targetLeft
        }
      }
    }
    return isWhole ? text : nil
  }
}
