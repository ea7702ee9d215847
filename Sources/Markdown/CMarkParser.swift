internal import CMarkArena
internal import CMarkGFM
internal import Synchronization

/// Runs libcmark-gfm over a text and owns the tree that comes out.
///
/// Inline extensions write tables that the whole process shares while ``cmark_parser_finish`` runs, so that call is
/// made under a lock; without it, texts that are parsed at the same time come out silently wrong.
@safe struct CMarkTree: ~Copyable {
  let root: UnsafeMutablePointer<cmark_node>

  private static let finishing = Mutex(())

  /// The tree lies in memory of this thread: it must go where it came, before any other tree that is older.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, cjkEmphasis: Bool, cjkAddresses: Bool) {
    let extensions = CMarkExtensions.shared
    let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS
    guard let parser = unsafe cmark_parser_new_with_mem(options, cmark_arena_begin()) else {
      cmark_arena_end()
      return nil
    }
    defer { unsafe cmark_parser_free(parser) }
    unsafe extensions.attach(to: parser, cjkEmphasis: cjkEmphasis, cjkAddresses: cjkAddresses)
    unsafe bytes.withMemoryRebound(to: CChar.self) { text in
      if let start = text.baseAddress { unsafe cmark_parser_feed(parser, start, text.count) }
    }
    // The pointer is made an address for the way out of the lock, which lets only values through.
    let address = Self.finishing.withLock { _ in UInt(bitPattern: unsafe cmark_parser_finish(parser)) }
    guard let root = unsafe UnsafeMutablePointer<cmark_node>(bitPattern: address) else {
      cmark_arena_end()
      return nil
    }
    unsafe self.root = root
  }

  deinit {
    cmark_arena_end()
  }
}
