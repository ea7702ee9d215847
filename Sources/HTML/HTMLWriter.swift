/// Builds the bytes of a page so that nothing an author wrote can become markup.
///
/// Markup enters only as a `StaticString`, that is, as a literal in the program; everything else is escaped on its
/// way in. Bytes that are markup already (a rendered part of a page) enter through ``markup(_:)`` with a type of
/// their own, ``HTMLFragment``, that only a writer can make.
///
///     var html = HTMLWriter()
///     html.raw("<td class=\"owner\">")
///     html.text("A & B")
///     html.raw("</td>")
///     // <td class="owner">A &amp; B</td>
package struct HTMLWriter: Sendable {
  /// What has been written, and room behind it.
  @usableFromInline
  var storage: [UInt8]

  @usableFromInline
  var used = 0

  /// What has been written, as UTF-8.
  package var bytes: [UInt8] { Array(storage[..<used]) }

  package var isEmpty: Bool { used == 0 }

  package init(reservingCapacity capacity: Int = 0) {
    storage = Self.room(capacity)
  }

  /// Hands over what has been written without copying it; nothing is left.
  package mutating func takeBytes() -> [UInt8] {
    storage.removeLast(storage.count - used)
    defer { (storage, used) = ([], 0) }
    return storage
  }

  /// What has been written, to be put into another page as it is.
  package var fragment: HTMLFragment { HTMLFragment(bytes) }

  /// Writes a literal of the program as it is.
  @inlinable @inline(__always)
  package mutating func raw(_ literal: StaticString) {
    unsafe append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Writes what another writer made.
  package mutating func markup(_ fragment: HTMLFragment) {
    unsafe fragment.bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// A page is thousands of pieces of a few bytes: each costs a comparison and a copy.
  @usableFromInline
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    let end = used + bytes.count
    if end > storage.count { grow(to: end) }
    unsafe storage.withUnsafeMutableBytes { room in
      guard let start = room.baseAddress else { return }
      unsafe (start + used).copyMemory(from: source, byteCount: bytes.count)
    }
    used = end
  }

  @usableFromInline
  mutating func append(_ byte: UInt8) {
    if used == storage.count { grow(to: used + 1) }
    storage[used] = byte
    used += 1
  }

  @inline(never)
  private mutating func grow(to count: Int) {
    var larger = Self.room(max(count, storage.count * 2, 64))
    unsafe larger.withUnsafeMutableBytes { room in
      unsafe storage.withUnsafeBytes { unsafe room.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<used])) }
    }
    storage = larger
  }

  /// Bytes of any value: those that have not been written are never read.
  private static func room(_ count: Int) -> [UInt8] {
    unsafe Array(unsafeUninitializedCapacity: count) { $1 = count }
  }

  /// Writes text so that it reads the same between tags and within a quoted attribute value.
  ///
  /// Control characters that HTML forbids become U+FFFD.
  @inlinable
  package mutating func text(_ string: String) {
    let written: Void? = unsafe string.utf8.withContiguousStorageIfAvailable { unsafe escape($0) }
    if written == nil { unsafe Array(string.utf8).withUnsafeBufferPointer { unsafe escape($0) } }
  }

  /// Writes UTF-8 bytes as ``text(_:)-(String)`` does.
  @inlinable
  package mutating func text(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe escape($0) }
  }

  /// Starts a new line, unless one has just been started.
  package mutating func freshLine() {
    if used > 0, storage[used - 1] != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
  }

  /// Writes a whole number.
  package mutating func integer(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var divisor: UInt = 1
    while rest / 10 >= divisor { divisor *= 10 }
    while divisor > 0 {
      let digit = rest / divisor
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest -= digit * divisor
      divisor /= 10
    }
  }

  @usableFromInline
  mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    for index in bytes.indices {
      let byte = unsafe bytes[index]
      guard byte < 64, let replacement = replacement(of: byte) else { continue }
      unsafe append(UnsafeBufferPointer(rebasing: bytes[clean..<index]))
      raw(replacement)
      clean = index + 1
    }
    unsafe append(UnsafeBufferPointer(rebasing: bytes[clean...]))
  }

  private func replacement(of byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case 0..<9, 11, 12, 14..<32: "\u{FFFD}"
    default: nil
    }
  }
}

/// A piece of a page that a writer made, and that is therefore safe to place in another.
package struct HTMLFragment: Sendable, Hashable {
  package let bytes: [UInt8]

  @usableFromInline
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Takes markup that a template engine has made: its own text, and values that it has escaped.
  package init(rendered bytes: [UInt8]) {
    self.init(bytes)
  }

  /// Nothing at all.
  package static let empty = HTMLFragment([])

  package var isEmpty: Bool { bytes.isEmpty }
}
