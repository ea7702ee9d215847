/// Rendered markup cut into its tags and what stands between them.
///
/// Whoever writes markup here escapes `>` and `"`, so a tag ends at the first `>` and a value at the next `"`.
struct MarkupTokens: Sequence, IteratorProtocol {
  enum Token {
    case words(ArraySlice<UInt8>)
    case open(MarkupTag)
    case close(name: String, ArraySlice<UInt8>)
  }

  private var rest: ArraySlice<UInt8>

  init(_ html: ArraySlice<UInt8>) {
    rest = html
  }

  mutating func next() -> Token? {
    guard let first = rest.first else { return nil }
    guard first == UInt8(ascii: "<") else {
      let end = rest.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
      defer { rest = rest[end...] }
      return .words(rest[..<end])
    }
    let end = rest.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? rest.endIndex
    let tag = rest[..<end]
    rest = rest[end...]
    guard tag.dropFirst().first == UInt8(ascii: "/") else { return .open(MarkupTag(tag)) }
    let name = tag.dropFirst(2).prefix { $0 != UInt8(ascii: ">") }
    return .close(name: String(decoding: name, as: UTF8.self), tag)
  }
}

/// One opening tag.
struct MarkupTag {
  let bytes: ArraySlice<UInt8>
  let name: String

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    let name = bytes.dropFirst().prefix { !Self.endsName($0) }
    self.name = String(decoding: name, as: UTF8.self)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\n")
  }

  var isClosed: Bool { bytes.dropLast().last == UInt8(ascii: "/") }

  /// In their order, with their values as they are escaped in the tag; nil for those without one.
  var attributes: [(name: String, value: ArraySlice<UInt8>?)] {
    var attributes: [(name: String, value: ArraySlice<UInt8>?)] = []
    var rest = bytes.dropFirst(1 + name.utf8.count)
    while let start = rest.firstIndex(where: { !Self.endsName($0) }) {
      rest = rest[start...]
      let key = rest.prefix { !Self.endsName($0) && $0 != UInt8(ascii: "=") }
      rest = rest[key.endIndex...]
      guard rest.starts(with: Array("=\"".utf8)) else {
        // A value without quotes stands in no markup of ours.
        if rest.first == UInt8(ascii: "=") { rest = rest.dropFirst() }
        if !key.isEmpty { attributes.append((String(decoding: key, as: UTF8.self), nil)) }
        continue
      }
      let value = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }
      rest = rest[value.endIndex...].dropFirst()
      attributes.append((String(decoding: key, as: UTF8.self), value))
    }
    return attributes
  }

  /// An attribute's value, unescaped.
  subscript(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value.map { MarkupWords.text(of: Array($0), limit: .max) }
  }

  /// The words of its class.
  var classes: [Substring] { self["class"]?.split(separator: " ") ?? [] }
}
