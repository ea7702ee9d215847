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
///
/// It is not copied, so that it can write into its memory without asking each time whether that is shared: a page is
/// thousands of pieces of a few bytes.
@safe
public struct HTMLWriter: ~Copyable {
  @usableFromInline
  var start: UnsafeMutablePointer<UInt8>

  @usableFromInline
  var used = 0

  @usableFromInline
  var capacity: Int

  /// What has been written, as UTF-8.
  public var bytes: [UInt8] { unsafe Array(UnsafeBufferPointer(start: start, count: used)) }

  /// Whether nothing has been written yet.
  public var isEmpty: Bool { used == 0 }

  /// Starts with room for so many bytes.
  public init(reservingCapacity capacity: Int = 0) {
    self.capacity = max(capacity, 64)
    unsafe start = .allocate(capacity: self.capacity)
  }

  deinit {
    unsafe start.deallocate()
  }

  /// Hands over what has been written; nothing is left.
  public mutating func takeBytes() -> [UInt8] {
    defer { used = 0 }
    return bytes
  }

  /// Lends what has been written, where it lies.
  public func withBytes<Result, Failure: Error>(
    _ use: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe use(UnsafeBufferPointer(start: start, count: used).span)
  }

  /// What has been written, to be put into another page as it is.
  public var fragment: HTMLFragment { HTMLFragment(bytes) }

  /// Writes a literal of the program as it is.
  @inlinable @inline(__always)
  public mutating func raw(_ literal: StaticString) {
    unsafe append(literal.utf8Start, literal.utf8CodeUnitCount)
  }

  /// Writes what another writer made.
  public mutating func markup(_ fragment: HTMLFragment) {
    unsafe fragment.bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// Writes one of many fragments.
  @inlinable
  public mutating func markup(_ fragments: borrowing HTMLFragments, at index: Int) {
    let range = fragments.start(of: index)..<fragments.ends[index]
    unsafe fragments.bytes.span.extracting(range).withUnsafeBufferPointer { unsafe append($0) }
  }

  @usableFromInline
  mutating func append(_ source: UnsafePointer<UInt8>, _ count: Int) {
    let end = used &+ count
    if end > capacity { grow(to: end) }
    unsafe UnsafeMutableRawPointer(start + used).copyMemory(from: source, byteCount: count)
    used = end
  }

  @inlinable @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let source = bytes.baseAddress { unsafe append(source, bytes.count) }
  }

  @inlinable @inline(__always)
  mutating func append(_ byte: UInt8) {
    if used == capacity { grow(to: used &+ 1) }
    unsafe start[used] = byte
    used &+= 1
  }

  /// Makes room for some bytes behind those that were written.
  @inlinable @inline(__always)
  mutating func reserve(_ count: Int) {
    if used &+ count > capacity { grow(to: used &+ count) }
  }

  @usableFromInline @inline(never)
  mutating func grow(to count: Int) {
    capacity = max(count, capacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe UnsafeMutableRawPointer(larger).copyMemory(from: start, byteCount: used)
    unsafe start.deallocate()
    unsafe start = larger
  }

  /// Writes text so that it reads the same between tags and within a quoted attribute value.
  ///
  /// Control characters that HTML forbids become U+FFFD.
  @inlinable
  public mutating func text(_ string: String) {
    unsafe string.utf8Span.span.withUnsafeBufferPointer { unsafe escape($0) }
  }

  /// Writes UTF-8 bytes as ``text(_:)-(String)`` does.
  @inlinable
  public mutating func text(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe escape($0) }
  }

  /// Starts a new line, unless one has just been started.
  public mutating func freshLine() {
    if used > 0, unsafe start[used - 1] != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
  }

  /// Writes a whole number.
  public mutating func integer(_ number: Int) {
    if number >= 0, number < 1_000 { return smallNumber(UInt32(truncatingIfNeeded: number)) }
    reserve(20)
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var count = 1
    var power: UInt = 10
    while count < 19, rest >= power {
      count += 1
      power *= 10
    }
    var place = used + count
    used = place
    repeat {
      let tenth = rest / 10
      place -= 1
      unsafe start[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest &- tenth &* 10)
      rest = tenth
    } while rest > 0
  }

  /// Most numbers of a page have up to three digits.
  private mutating func smallNumber(_ number: UInt32) {
    reserve(3)
    let zero = UInt8(ascii: "0")
    if number >= 100 {
      unsafe start[used] = zero &+ UInt8(truncatingIfNeeded: number / 100)
      used &+= 1
    }
    if number >= 10 {
      unsafe start[used] = zero &+ UInt8(truncatingIfNeeded: number / 10 % 10)
      used &+= 1
    }
    unsafe start[used] = zero &+ UInt8(truncatingIfNeeded: number % 10)
    used &+= 1
  }

  /// Writes a number from 0 to 99 with two digits.
  @inlinable
  public mutating func twoDigits(_ number: Int) {
    precondition(number >= 0 && number < 100)
    reserve(2)
    let tens = number / 10
    unsafe start[used] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: tens)
    unsafe start[used + 1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number &- tens &* 10)
    used &+= 2
  }

  /// Most words need no escape: eight bytes are looked at together.
  @usableFromInline
  mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    let count = bytes.count
    var clean = 0
    var index = 0
    while index < count {
      // The last eight bytes may overlap those before them, which are plain.
      let from = count - index >= 8 ? index : count - 8
      if from >= clean {
        let word = unsafe UnsafeRawPointer(source + from).loadUnaligned(as: UInt64.self)
        if Self.isPlain(word) {
          index = from + 8
          continue
        }
      }
      let stop = min(index + 8, count)
      while index < stop {
        let byte = unsafe source[index]
        // A bit for each byte below `@` that is replaced: control characters but tab and line ends, and `"&<>`.
        if byte < 64, Self.replaced >> UInt64(byte) & 1 != 0, let replacement = Self.replacement(of: byte) {
          unsafe append(source + clean, index - clean)
          raw(replacement)
          clean = index + 1
        }
        index += 1
      }
    }
    unsafe append(source + clean, count - clean)
  }

  private static let replaced: UInt64 = 0x5000_0044_FFFF_D9FF

  /// Whether none of eight bytes is markup or a control character.
  ///
  /// `&` and `"` differ in one bit only, and so do `<` and `>`; what is below a space has none of the upper three bits.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let ampersandOrQuote = word & 0xFBFB_FBFB_FBFB_FBFB ^ 0x2222_2222_2222_2222
    let bracket = (word | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
    let control = word & 0xE0E0_E0E0_E0E0_E0E0
    return (zeros(ampersandOrQuote) | zeros(bracket) | zeros(control)) & 0x8080_8080_8080_8080 == 0
  }

  /// Marks the lowest zero byte of a word in its upper bit, if there is one (Anderson, Bit Twiddling Hacks, "Determine if
  /// a word has a zero byte").
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word
  }

  @inline(__always)
  private static func replacement(of byte: UInt8) -> StaticString? {
    guard byte < 64 else { return nil }
    return switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case 0..<9, 11, 12, 14..<32: "\u{FFFD}"
    default: nil
    }
  }
}
