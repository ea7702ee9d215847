internal import CMarkGFM

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

  private let gfm: [UInt]
  private let cjkEmphasis: UInt
  private let cjkAddresses: UInt

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    let names: [String] = ["table", "strikethrough", "autolink", "tasklist"]
    gfm = names.map { unsafe UInt(bitPattern: cmark_find_syntax_extension($0)) }
    cjkEmphasis = unsafe UInt(bitPattern: CJKEmphasis.makeExtension())
    cjkAddresses = unsafe UInt(bitPattern: CJKAddresses.makeExtension())
    let types = Self.types(with: gfm)
    table = types["table"] ?? .max
    tableRow = types["table_row"] ?? .max
    tableCell = types["table_cell"] ?? .max
    strikethrough = types["strikethrough"] ?? .max
  }

  /// Attaches what a text needs; what comes first is asked first.
  func attach(to parser: OpaquePointer, cjkEmphasis isEmphasisWanted: Bool, cjkAddresses areAddressesWanted: Bool) {
    if areAddressesWanted { unsafe Self.attach(cjkAddresses, to: parser) }
    for address in gfm { unsafe Self.attach(address, to: parser) }
    if isEmphasisWanted { unsafe Self.attach(cjkEmphasis, to: parser) }
  }

  private static func attach(_ address: UInt, to parser: OpaquePointer) {
    unsafe cmark_parser_attach_syntax_extension(parser, .init(bitPattern: address))
  }
}

extension CMarkExtensions {
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
