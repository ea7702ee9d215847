internal import CMarkGFM
internal import CMarkSupport

/// Runs libcmark-gfm over a text and owns the tree that comes out.
///
/// Texts are finished side by side, but for those with an extension that writes tables which the whole process shares.
@safe struct CMarkTree: ~Copyable {
  let root: UnsafeMutablePointer<cmark_node>

  /// The tree lies in memory of this thread: it must go where it came, before any other tree that is older.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ needs: CMarkExtensions.Needs) {
    let extensions = CMarkExtensions.shared
    // Footnotes take two more walks over the tree.
    let options = CMARK_OPT_SOURCEPOS | (needs.footnotes ? CMARK_OPT_FOOTNOTES : CMARK_OPT_DEFAULT)
    guard let parser = unsafe cmark_parser_new_with_mem(options, cmark_arena_begin()) else {
      cmark_arena_end()
      return nil
    }
    defer { unsafe cmark_parser_free(parser) }
    unsafe extensions.attach(needs, to: parser)
    unsafe bytes.withMemoryRebound(to: CChar.self) { text in
      if let start = text.baseAddress { unsafe cmark_parser_feed(parser, start, text.count) }
    }
    let finished = unsafe needs.writesTables ? cmark_finish_alone(parser) : cmark_finish_beside_others(parser)
    guard let root = unsafe finished else {
      cmark_arena_end()
      return nil
    }
    unsafe self.root = root
  }

  deinit {
    cmark_arena_end()
  }
}
