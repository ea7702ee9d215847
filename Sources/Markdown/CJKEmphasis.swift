internal import CMarkGFM
import SourceText

/// Emphasis that works beside Chinese, Japanese and Korean punctuation: `**强调：**后文`.
///
/// CommonMark asks for a space or punctuation on the outer side of a run of `*` whose inner side is punctuation, and
/// such text has no spaces. Here a run of `*` or `~` beside such a character opens what is followed by anything but
/// white space, and closes what anything but white space precedes. `_` keeps its rule.
///
/// The library decides about runs of `*` before extensions are asked. So this extension is asked at every character
/// outside ASCII: there it mends the run that has just been pushed, and pushes the run that follows by itself.
enum CJKEmphasis {
  /// Whether the rule would change what the run at an index opens or closes.
  static func changes(runAt start: Int, in bytes: Span<UInt8>) -> Bool {
    var end = start
    var isMixed = false
    while end < bytes.count, isDelimiter(bytes[end]) {
      isMixed = isMixed || bytes[end] != bytes[start]
      end += 1
    }
    guard let before = UTF8Scalars.scalar(before: start, in: bytes)?.scalar,
      let after = UTF8Scalars.scalar(at: end, in: bytes)?.scalar,
      before.value >= 0x1100 || after.value >= 0x1100
    else { return false }
    if isMixed || before == "*" || before == "~" { return true }
    if before.isMarkdownSpace || after.isMarkdownSpace { return false }
    return before.isVariationSelector || before.isMarkdownPunctuation != after.isMarkdownPunctuation
  }

  static func makeExtension() -> OpaquePointer? {
    guard let made = unsafe cmark_syntax_extension_new("cjk-emphasis") else { return nil }
    unsafe cmark_syntax_extension_set_match_inline_func(made) { _, _, parent, character, parser in
      // Every extension is asked at every character that means nothing to the library.
      guard character >= CJKEmphasis.firstLead, let parent = unsafe parent, let parser = unsafe parser else {
        return nil
      }
      return unsafe CJKEmphasis.match(in: parent, parser)
    }
    var leads: UnsafeMutablePointer<cmark_llist>?
    // The first bytes of all characters from U+1000 on.
    for lead in Int(firstLead)...0xF4 {
      unsafe leads = cmark_llist_append(cmark_get_default_mem_allocator(), leads, .init(bitPattern: lead))
    }
    unsafe cmark_syntax_extension_set_special_inline_chars(made, leads)
    return unsafe made
  }

  /// The first byte of U+1000; no character of the rule comes before it.
  private static let firstLead: UInt8 = 0xE1

  private typealias CNode = UnsafeMutablePointer<cmark_node>

  private static func match(in parent: CNode, _ parser: OpaquePointer) -> CNode? {
    guard let chunk = unsafe cmark_inline_parser_get_chunk(parser), let data = unsafe chunk.pointee.data else {
      return nil
    }
    let bytes = unsafe UnsafeBufferPointer(start: data, count: Int(chunk.pointee.len)).span
    let start = Int(unsafe cmark_inline_parser_get_offset(parser))
    unsafe mendRun(before: start, in: bytes, parent, parser)
    var end = start
    while end < bytes.count, bytes[end] >= 0x80 { end += 1 }
    let text = unsafe makeText(start..<end, of: data, parent, parser)
    unsafe cmark_inline_parser_set_offset(parser, Int32(end))
    guard end < bytes.count, isDelimiter(bytes[end]), isCJK(before: end, in: bytes) else { return unsafe text }
    return unsafe pushRun(at: end, in: bytes, data, after: text, parent, parser) ?? text
  }

  /// Lets the run that was pushed last open or close by the rule, if this character follows it.
  private static func mendRun(before start: Int, in bytes: Span<UInt8>, _ parent: CNode, _ parser: OpaquePointer) {
    guard start > 0, isDelimiter(bytes[start - 1]), let next = UTF8Scalars.scalar(at: start, in: bytes)?.scalar,
      next.isCJK, let run = unsafe cmark_inline_parser_get_last_delimiter(parser),
      unsafe run.pointee.inl_text == parent.pointee.last_child,
      unsafe run.pointee.delim_char == bytes[start - 1]
    else { return }
    let runStart = start - Int(unsafe run.pointee.length)
    unsafe run.pointee.can_open = next.isMarkdownSpace ? 0 : 1
    unsafe run.pointee.can_close = isSpace(before: runStart, in: bytes) ? 0 : 1
  }

  /// Pushes the run of delimiters that follows a character of the rule; nil where the run means nothing.
  private static func pushRun(
    at start: Int, in bytes: Span<UInt8>, _ data: UnsafeMutablePointer<UInt8>, after text: CNode?,
    _ parent: CNode, _ parser: OpaquePointer
  ) -> CNode? {
    let delimiter = bytes[start]
    var end = start
    while end < bytes.count, bytes[end] == delimiter { end += 1 }
    if delimiter == UInt8(ascii: "~"), end - start > 2 { return nil }
    guard let text = unsafe text, let run = unsafe makeText(start..<end, of: data, parent, parser) else { return nil }
    unsafe cmark_node_append_child(parent, text)
    unsafe cmark_inline_parser_set_offset(parser, Int32(end))
    let opens = !(UTF8Scalars.scalar(at: end, in: bytes)?.scalar.isMarkdownSpace ?? true)
    let closes = !isSpace(before: start, in: bytes)
    if opens || closes {
      unsafe cmark_inline_parser_push_delimiter(parser, delimiter, opens ? 1 : 0, closes ? 1 : 0, run)
    }
    return unsafe run
  }

  /// A text node that borrows its bytes from the paragraph, as the library's own do.
  private static func makeText(
    _ range: Range<Int>, of data: UnsafeMutablePointer<UInt8>, _ parent: CNode, _ parser: OpaquePointer
  ) -> CNode? {
    // A node of other memory than its parent's finds no place in the tree.
    guard let node = unsafe cmark_node_new_with_mem(CMARK_NODE_TEXT, parent.pointee.content.mem) else { return nil }
    unsafe node.pointee.as.literal = cmark_chunk(
      data: data + range.lowerBound, len: Int32(range.count), alloc: 0)
    let offset = unsafe cmark_inline_parser_get_offset(parser)
    unsafe cmark_inline_parser_set_offset(parser, Int32(range.lowerBound))
    unsafe node.pointee.start_line = cmark_inline_parser_get_line(parser)
    unsafe node.pointee.end_line = node.pointee.start_line
    unsafe node.pointee.start_column = cmark_inline_parser_get_column(parser)
    unsafe node.pointee.end_column = node.pointee.start_column + Int32(range.count) - 1
    unsafe cmark_inline_parser_set_offset(parser, offset)
    return unsafe node
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "~") }

  private static func isSpace(before index: Int, in bytes: Span<UInt8>) -> Bool {
    UTF8Scalars.scalar(before: index, in: bytes)?.scalar.isMarkdownSpace ?? true
  }

  private static func isCJK(before index: Int, in bytes: Span<UInt8>) -> Bool {
    guard let last = UTF8Scalars.scalar(before: index, in: bytes) else { return false }
    guard last.scalar.isVariationSelector else { return last.scalar.isCJK }
    return UTF8Scalars.scalar(before: last.start, in: bytes)?.scalar.isCJK ?? false
  }
}
