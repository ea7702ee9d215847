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

  /// Starts a new line, unless one has just been started.
  public mutating func freshLine() {
    if used > 0, unsafe start[used - 1] != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
  }

  /// Writes a whole number.
  public mutating func integer(_ number: Int) {
    reserve(20)
    // Most numbers of a page have up to three digits.
    if number >= 0, number < 1_000 { return smallNumber(UInt32(truncatingIfNeeded: number)) }
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

  /// There is room for its digits.
  @inline(__always)
  private mutating func smallNumber(_ number: UInt32) {
    var rest = number
    if number >= 10 {
      if number >= 100 {
        digit(number / 100, at: 0)
        used &+= 1
        rest = number % 100
      }
      digit(rest / 10, at: 0)
      used &+= 1
      rest %= 10
    }
    digit(rest, at: 0)
    used &+= 1
  }

  /// Writes a number from 0 to 99 with two digits.
  @inlinable
  public mutating func twoDigits(_ number: Int) {
    precondition(number >= 0 && number < 100)
    reserve(2)
    twoDigits(UInt32(truncatingIfNeeded: number), at: 0)
    used &+= 2
  }

  /// Writes a day in ISO 8601, `2026-06-30`.
  ///
  /// - Parameters:
  ///   - year: from 0 to 9999.
  ///   - month: with up to two digits, as is the day.
  public mutating func day(_ year: Int, _ month: Int, _ day: Int) {
    precondition(year >= 0 && year < 10_000 && month >= 0 && month < 100 && day >= 0 && day < 100)
    reserve(10)
    let year = UInt32(truncatingIfNeeded: year)
    twoDigits(year / 100, at: 0)
    twoDigits(year % 100, at: 2)
    unsafe start[used &+ 4] = UInt8(ascii: "-")
    twoDigits(UInt32(truncatingIfNeeded: month), at: 5)
    unsafe start[used &+ 7] = UInt8(ascii: "-")
    twoDigits(UInt32(truncatingIfNeeded: day), at: 8)
    used &+= 10
  }

  /// Puts digits behind what is written, where there is room.
  @inlinable @inline(__always)
  func twoDigits(_ number: UInt32, at place: Int) {
    digit(number / 10, at: place)
    digit(number % 10, at: place &+ 1)
  }

  @inlinable @inline(__always)
  func digit(_ digit: UInt32, at place: Int) {
    unsafe start[used &+ place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit)
  }
}
