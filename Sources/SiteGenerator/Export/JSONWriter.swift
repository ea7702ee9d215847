package import PlanModel

/// Writes a JSON document as bytes, member after member, with one space of indentation a level.
///
///     var json = JSONWriter()
///     json.object { json in
///       json.member("title", "第二季度")
///       json.array("tags", ["a"]) { json, tag in json.value(tag) }
///     }
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var depth = 0

  /// Whether something stands before the next value in its object or array.
  private var needsComma = false

  /// Whether a member's name stands before the next value.
  private var followsName = false

  package init() {}

  /// - Parameters:
  ///   - beginning: what stands before the document, as it is.
  ///   - capacity: how many bytes there is room for from the start.
  init(behind beginning: String, reservingCapacity capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
    bytes.append(contentsOf: beginning.utf8)
  }

  /// Writes what stands behind the document, as it is.
  mutating func append(_ ending: [UInt8]) {
    bytes += ending
  }

  // MARK: - Structure

  package mutating func object(_ name: StaticString? = nil, _ members: (inout JSONWriter) -> Void) {
    begin(name)
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  mutating func array(_ name: StaticString? = nil, _ elements: (inout JSONWriter) -> Void) {
    begin(name)
    nest(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  /// An array of two texts.
  mutating func pair(_ first: String, _ second: String) {
    array { json in
      json.value(first)
      json.value(second)
    }
  }

  package mutating func array<Element>(
    _ name: StaticString? = nil, _ elements: some Sequence<Element>, _ write: (inout JSONWriter, Element) -> Void
  ) {
    begin(name)
    nest(UInt8(ascii: "["), UInt8(ascii: "]")) { json in
      for element in elements { write(&json, element) }
    }
  }

  private mutating func nest(_ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void) {
    bytes.append(open)
    depth += 1
    needsComma = false
    content(&self)
    depth -= 1
    if needsComma { newLine() }
    bytes.append(close)
    needsComma = true
  }

  /// A member's name that is known only when the document is written; its value follows.
  mutating func name(_ name: String) {
    begin(nil)
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
    followsName = true
  }

  private mutating func begin(_ name: StaticString?) {
    if followsName {
      followsName = false
      return
    }
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { newLine() }
    if let name {
      bytes.append(UInt8(ascii: "\""))
      name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
      bytes.append(UInt8(ascii: "\""))
      bytes.append(UInt8(ascii: ":"))
      bytes.append(UInt8(ascii: " "))
    }
    needsComma = true
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes.append(UInt8(ascii: " ")) }
  }

  // MARK: - Values

  /// An element of an array.
  package mutating func value(_ text: String) {
    begin(nil)
    quote(text)
  }

  mutating func value(_ number: Int) {
    begin(nil)
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func value(_ truth: Bool) {
    begin(nil)
    bytes.append(contentsOf: (truth ? "true" : "false").utf8)
  }

  /// - Parameter name: nil where ``name(_:)`` has said it.
  package mutating func member(_ name: StaticString?, _ text: String?) {
    begin(name)
    if let text { quote(text) } else { null() }
  }

  /// - Parameter text: UTF-8.
  mutating func member(_ name: StaticString?, utf8 text: [UInt8]) {
    begin(name)
    bytes.append(UInt8(ascii: "\""))
    unsafe text.withUnsafeBufferPointer { unsafe quote($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func member(_ name: StaticString?, _ number: Int?) {
    begin(name)
    if let number { bytes.append(contentsOf: String(number).utf8) } else { null() }
  }

  package mutating func member(_ name: StaticString?, _ number: Double?) {
    begin(name)
    if let number, number.isFinite { write(number) } else { null() }
  }

  package mutating func member(_ name: StaticString?, _ truth: Bool?) {
    begin(name)
    if let truth { bytes.append(contentsOf: (truth ? "true" : "false").utf8) } else { null() }
  }

  package mutating func member(_ name: StaticString?, _ date: CalendarDate?) {
    begin(name)
    guard let date else { return null() }
    bytes.append(UInt8(ascii: "\""))
    date.appendISO(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(_ number: Double) {
    let text = Int(exactly: number).map(String.init) ?? String(number)
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func null() {
    bytes.append(contentsOf: "null".utf8)
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let written: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe quote($0) }
    if written == nil { unsafe Array(text.utf8).withUnsafeBufferPointer { unsafe quote($0) } }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Few bytes need an escape: what lies between them goes over in one piece.
  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else { return }
    var plain = 0
    var next = 0
    let lastWord = text.count - 8
    while true {
      while next <= lastWord, unsafe Self.isPlain(UnsafeRawPointer(start + next).loadUnaligned(as: UInt64.self)) {
        next &+= 8
      }
      guard next < text.count else { break }
      let index = next
      let byte = unsafe text[index]
      next += 1
      guard byte < 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[plain..<index]))
      plain = index + 1
      switch byte {
      case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
      case 0..<32: escape(byte)
      default:
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      }
    }
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[plain...]))
  }

  /// Whether none of eight bytes needs an escape.
  private static func isPlain(_ word: UInt64) -> Bool {
    // Marks the lowest zero byte in its upper bit, if there is one (Anderson, Bit Twiddling Hacks, "Determine if a word
    // has a zero byte").
    func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }
    let control = word & 0xE0E0_E0E0_E0E0_E0E0
    let quote = word ^ 0x2222_2222_2222_2222
    let backslash = word ^ 0x5C5C_5C5C_5C5C_5C5C
    return (zeros(control) | zeros(quote) | zeros(backslash)) & 0x8080_8080_8080_8080 == 0
  }

  private mutating func escape(_ byte: UInt8) {
    let digits = String(byte, radix: 16)
    bytes.append(contentsOf: (byte < 16 ? "\\u000" : "\\u00").utf8)
    bytes.append(contentsOf: digits.utf8)
  }
}
