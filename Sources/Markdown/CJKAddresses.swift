internal import CMarkGFM

/// Addresses in Chinese text: `详见https://a.example/b，然后` links to `https://a.example/b`.
///
/// GitHub's rule ends a bare address at white space, which Chinese does not have, so that the link would run on to the
/// end of the sentence. Here it also ends before punctuation and spaces outside ASCII. Letters stay: files and folders
/// have Chinese names. What needs no such end is left to the library.
enum CJKAddresses {
  private typealias CNode = UnsafeMutablePointer<cmark_node>

  /// Whether a stretch without white space holds anything that the rule could end an address at.
  static func concerns(_ word: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    for index in word where bytes[index] >= 0xC2 {
      if let found = UTF8Scalars.scalar(at: index, in: bytes), ends(before: found.scalar) { return true }
    }
    return false
  }

  /// Whether an address stands in the text as it is, rather than within `](…)` or `<…>`.
  static func isBare(schemeBefore colon: Int, in bytes: Span<UInt8>) -> Bool {
    var start = colon
    while start > 0, colon - start < 8, bytes[start - 1] | 0x20 >= 0x61, bytes[start - 1] | 0x20 <= 0x7A { start -= 1 }
    guard start > 1 else { return true }
    return bytes[start - 1] != UInt8(ascii: "<")
      && !(bytes[start - 1] == UInt8(ascii: "(") && bytes[start - 2] == UInt8(ascii: "]"))
  }

  /// Made to be attached before the library's own extension for addresses, and so asked first.
  static func makeExtension() -> OpaquePointer? {
    guard let made = unsafe cmark_syntax_extension_new("cjk-addresses") else { return nil }
    unsafe cmark_syntax_extension_set_match_inline_func(made) { _, _, parent, character, parser in
      guard character == UInt8(ascii: ":") || character == UInt8(ascii: "w"), let parent = unsafe parent,
        let parser = unsafe parser
      else { return nil }
      return unsafe CJKAddresses.match(character, in: parent, parser)
    }
    return unsafe made
  }

  private static func match(_ character: UInt8, in parent: CNode, _ parser: OpaquePointer) -> CNode? {
    guard unsafe cmark_inline_parser_in_bracket(parser, 0) == 0, unsafe cmark_inline_parser_in_bracket(parser, 1) == 0,
      let chunk = unsafe cmark_inline_parser_get_chunk(parser), let data = unsafe chunk.pointee.data
    else { return nil }
    let bytes = unsafe UnsafeBufferPointer(start: data, count: Int(chunk.pointee.len)).span
    let offset = Int(unsafe cmark_inline_parser_get_offset(parser))
    let isWeb = character == UInt8(ascii: "w")
    guard let start = isWeb ? startOfWeb(at: offset, in: bytes) : startOfScheme(before: offset, in: bytes),
      let end = end(from: offset + (isWeb ? 4 : 3), in: bytes)
    else { return nil }
    unsafe cmark_node_unput(parent, Int32(offset - start))
    unsafe cmark_inline_parser_set_offset(parser, Int32(end))
    return unsafe makeLink(start..<end, of: data, isWeb: isWeb, memory: parent.pointee.content.mem)
  }

  /// - Parameter memory: the tree's own; a node of other memory finds no place in it.
  private static func makeLink(
    _ range: Range<Int>, of data: UnsafeMutablePointer<UInt8>, isWeb: Bool, memory: UnsafeMutablePointer<cmark_mem>?
  ) -> CNode? {
    guard let link = unsafe cmark_node_new_with_mem(CMARK_NODE_LINK, memory),
      let text = unsafe cmark_node_new_with_mem(CMARK_NODE_TEXT, memory)
    else { return nil }
    let literal = unsafe cmark_chunk(data: data + range.lowerBound, len: Int32(range.count), alloc: 0)
    unsafe text.pointee.as.literal = literal
    if isWeb {
      let address = unsafe UnsafeBufferPointer(start: data + range.lowerBound, count: range.count)
      unsafe cmark_node_set_url(link, "http://" + String(decoding: address, as: UTF8.self))
    } else {
      unsafe link.pointee.as.link.url = literal
    }
    unsafe cmark_node_append_child(link, text)
    return unsafe link
  }

  // MARK: - Where addresses begin and end

  private static func startOfWeb(at offset: Int, in bytes: Span<UInt8>) -> Int? {
    guard matches("www.", at: offset, in: bytes) else { return nil }
    guard offset > 0 else { return offset }
    switch bytes[offset - 1] {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("), 0x09...0x0D, 0x20: return offset
    default: return nil
    }
  }

  private static func startOfScheme(before offset: Int, in bytes: Span<UInt8>) -> Int? {
    guard matches("://", at: offset, in: bytes) else { return nil }
    for scheme: StaticString in ["https", "http"] {
      let start = offset - scheme.utf8CodeUnitCount
      if start >= 0, matches(scheme, at: start, in: bytes) { return start }
    }
    return nil
  }

  private static func matches(_ text: StaticString, at start: Int, in bytes: Span<UInt8>) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { letters in
      letters.indices.allSatisfy { index in
        let byte = bytes[start + index]
        return unsafe letters[index] == (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
    }
  }

  /// The end of an address that ends by this rule; nil where it ends by the library's, or says nothing.
  private static func end(from start: Int, in bytes: Span<UInt8>) -> Int? {
    var end = start
    while let found = UTF8Scalars.scalar(at: end, in: bytes), !ends(before: found.scalar) {
      if bytes[end] <= 0x20 || bytes[end] == UInt8(ascii: "<") { return nil }
      end = found.end
    }
    guard end < bytes.count else { return nil }
    let hasParenthesis = (start..<end).contains { bytes[$0] == UInt8(ascii: "(") }
    while end > start, isTrailing(bytes[end - 1], hasParenthesis: hasParenthesis) { end -= 1 }
    return end > start ? end : nil
  }

  private static func isTrailing(_ byte: UInt8, hasParenthesis: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
      UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
      true
    case UInt8(ascii: ")"): !hasParenthesis
    default: false
    }
  }

  private static func ends(before scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 || (0x4E00...0x9FFF).contains(scalar.value) { return false }
    return scalar.isMarkdownSpace || scalar.isMarkdownPunctuation
  }
}
