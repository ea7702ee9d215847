internal import CMarkGFM
internal import CMarkSupport

/// The extensions of GitHub's Markdown that every text is parsed with, looked up once in a process.
///
/// They are kept as addresses: the library never frees or changes a registered extension.
struct CMarkExtensions: Sendable {
  static let shared = CMarkExtensions()

  /// The types that extensions give their nodes are numbers that the library hands out when it starts.
  let table: UInt16
  let tableRow: UInt16
  let tableCell: UInt16
  let strikethrough: UInt16

  private let tables: UInt
  private let strike: UInt
  private let autolink: UInt
  private let autolinkWithoutMail: UInt
  private let tasklist: UInt
  private let cjkEmphasis: UInt
  private let cjkAddresses: UInt

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    tables = Self.address(of: "table")
    strike = Self.address(of: "strikethrough")
    autolink = Self.address(of: "autolink")
    autolinkWithoutMail = unsafe UInt(bitPattern: cmark_autolink_without_mail())
    tasklist = Self.address(of: "tasklist")
    cjkEmphasis = unsafe UInt(bitPattern: CJKEmphasis.makeExtension())
    cjkAddresses = unsafe UInt(bitPattern: CJKAddresses.makeExtension())
    let types = Self.types(with: [tables, strike])
    table = types["table"] ?? .max
    tableRow = types["table_row"] ?? .max
    tableCell = types["table_cell"] ?? .max
    strikethrough = types["strikethrough"] ?? .max
    Self.keepSpecialCharacters(of: autolink)
    Self.keepSpecialCharacters(of: autolinkWithoutMail)
  }

  /// What a text needs beyond tables, bare addresses and boxes to tick.
  struct Needs {
    var strikethrough: Bool
    var cjkEmphasis: Bool
    var cjkAddresses: Bool
    var mail: Bool
    var footnotes: Bool

    /// Whether an extension enters the bytes that it is asked at into the library's tables while a text is finished.
    var writesTables: Bool { strikethrough || cjkEmphasis }
  }

  /// Attaches what a text needs; what comes first is asked first.
  func attach(_ needs: Needs, to parser: OpaquePointer) {
    if needs.cjkAddresses { unsafe Self.attach(cjkAddresses, to: parser) }
    unsafe Self.attach(tables, to: parser)
    if needs.strikethrough { unsafe Self.attach(strike, to: parser) }
    unsafe Self.attach(needs.mail ? autolink : autolinkWithoutMail, to: parser)
    unsafe Self.attach(tasklist, to: parser)
    if needs.cjkEmphasis { unsafe Self.attach(cjkEmphasis, to: parser) }
  }

  private static func address(of name: String) -> UInt {
    unsafe UInt(bitPattern: cmark_find_syntax_extension(name))
  }

  private static func attach(_ address: UInt, to parser: OpaquePointer) {
    unsafe cmark_parser_attach_syntax_extension(parser, .init(bitPattern: address))
  }
}

extension CMarkExtensions {
  /// Lets the library ask an extension at its bytes for good.
  ///
  /// Otherwise each text enters them into tables of the whole process and strikes them out again, and no two could be
  /// finished at a time. An extension that matches delimiters must keep its list: by it the library finds whose they are.
  private static func keepSpecialCharacters(of address: UInt) {
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT) else { return }
    defer { unsafe cmark_parser_free(parser) }
    unsafe attach(address, to: parser)
    unsafe cmark_manage_extensions_special_characters(parser, 1)
    unsafe cmark_syntax_extension_set_special_inline_chars(.init(bitPattern: address), nil)
  }

  /// Finds the numbers of the extensions' types in a text that holds one node of each.
  private static func types(with extensions: [UInt]) -> [String: UInt16] {
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT) else { return [:] }
    defer { unsafe cmark_parser_free(parser) }
    for address in extensions { unsafe attach(address, to: parser) }
    let sample: StaticString = "| a |\n| - |\n| ~~b~~ |\n"
    unsafe cmark_parser_feed(
      parser, UnsafeRawPointer(sample.utf8Start).assumingMemoryBound(to: CChar.self), sample.utf8CodeUnitCount)
    guard let root = unsafe cmark_parser_finish(parser) else { return [:] }
    defer { unsafe cmark_node_free(root) }
    var types: [String: UInt16] = [:]
    var node = unsafe root.pointee.first_child
    while let current = unsafe node {
      if let name = unsafe cmark_node_get_type_string(current) {
        types[unsafe String(cString: name)] = unsafe current.pointee.type
      }
      unsafe node = unsafe current.pointee.last_child
    }
    if let header = types["table_header"] { types["table_row"] = header }
    return types
  }
}
