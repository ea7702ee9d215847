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
  @usableFromInline
  var storage: [UInt8]

  /// What has been written, as UTF-8.
  @inlinable
  package var bytes: [UInt8] { storage }

  @inlinable
  package init(reservingCapacity capacity: Int = 0) {
    storage = []
    storage.reserveCapacity(capacity)
  }

  /// What has been written, to be put into another page as it is.
  @inlinable
  package var fragment: HTMLFragment { HTMLFragment(storage) }

  /// Writes a literal of the program as it is.
  @inlinable @inline(__always)
  package mutating func raw(_ literal: StaticString) {
    literal.withUTF8Buffer { unsafe storage.append(contentsOf: $0) }
  }

  /// Writes what another writer made.
  @inlinable
  package mutating func markup(_ fragment: HTMLFragment) {
    storage.append(contentsOf: fragment.bytes)
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
  @inlinable
  package mutating func freshLine() {
    if let last = storage.last, last != UInt8(ascii: "\n") { storage.append(UInt8(ascii: "\n")) }
  }

  /// Writes a whole number.
  @inlinable
  package mutating func integer(_ number: Int) {
    let magnitude = number.magnitude
    if number < 0 { storage.append(UInt8(ascii: "-")) }
    var divisor: UInt = 1
    while magnitude / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      storage.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude / divisor % 10))
      divisor /= 10
    }
  }

  @usableFromInline
  mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    for index in bytes.indices {
      let byte = unsafe bytes[index]
      guard byte < 64, let replacement = replacement(of: byte) else { continue }
      unsafe storage.append(contentsOf: bytes[clean..<index])
      replacement.withUTF8Buffer { unsafe storage.append(contentsOf: $0) }
      clean = index + 1
    }
    unsafe storage.append(contentsOf: bytes[clean...])
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
