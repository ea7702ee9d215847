/// The text of a file an author wrote: valid UTF-8 without NUL and without byte order mark, line ends as they were.
package struct SourceFile: Hashable, Sendable {
  /// How many bytes a file may have where nobody says otherwise: 1 MiB.
  package static let defaultLimit = 1 << 20

  package let bytes: [UInt8]

  /// Checks and takes over the bytes of a file.
  ///
  /// - Parameter limit: the most bytes that are accepted, the byte order mark included.
  package init(bytes: [UInt8], limit: Int = defaultLimit) throws(DecodingProblem) {
    guard bytes.count <= limit else {
      throw DecodingProblem(.tooLarge(byteCount: bytes.count, limit: limit), at: .unknown)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.bytes = Array(bytes[3...])
    } else {
      self.bytes = bytes
    }
    if let offset = UTF8Validation.firstProblem(in: self.bytes.span) {
      throw DecodingProblem(badByteAt: offset, in: self.bytes)
    }
  }

  /// Where the lines begin; made anew at each call, so keep it while it is needed.
  package var lines: LineTable { LineTable(bytes) }
}

/// Why the bytes of a file are not a text that can be read.
package struct DecodingProblem: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case tooLarge(byteCount: Int, limit: Int)
    case nul
    /// The bytes look like text in another encoding, from which `iconv` can convert.
    case otherEncoding(TextEncoding)
    case notUTF8(byte: UInt8)
  }

  package var reason: Reason

  /// The first bad byte; unknown for a file that is too large, the first character for UTF-16.
  package var position: SourcePosition

  init(_ reason: Reason, at position: SourcePosition) {
    self.reason = reason
    self.position = position
  }

  init(badByteAt offset: Int, in bytes: [UInt8]) {
    let encoding = TextEncoding(guessedFrom: bytes)
    position = LineTable(Array(bytes[..<offset])).position(at: offset)
    if let encoding, encoding == .utf16BigEndian || encoding == .utf16LittleEndian {
      reason = .otherEncoding(encoding)
      position = SourcePosition(line: 1, column: 1)
    } else if bytes[offset] == 0 {
      reason = .nul
    } else if let encoding {
      reason = .otherEncoding(encoding)
    } else {
      reason = .notUTF8(byte: bytes[offset])
    }
  }

  /// A command that converts the file `name` into `converted.md`, where the encoding is known.
  package func conversionCommand(forFile name: String) -> String? {
    guard case .otherEncoding(let encoding) = reason else { return nil }
    let quoted = "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    return "iconv -f \(encoding.iconvName) -t UTF-8 \(quoted) > converted.md"
  }
}
