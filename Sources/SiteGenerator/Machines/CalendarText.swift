import PlanModel

/// Writes iCalendar text (RFC 5545): lines that end in CR LF and are folded at 75 bytes, never within a character.
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  /// Whether the next line of a property's words is its first.
  private var isFirstLine = true

  /// A long line while it is folded.
  private var folded: [UInt8] = []

  private static let longestLine = 75

  /// - Parameter capacity: how many bytes there is room for from the start.
  init(reservingCapacity capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Lines that many events have alike.
  static func lines(_ write: (inout CalendarText) -> Void) -> [UInt8] {
    var text = CalendarText()
    write(&text)
    return text.bytes
  }

  mutating func append(_ lines: [UInt8]) {
    bytes += lines
  }

  /// A property whose value is written as it is: dates, rules, addresses.
  mutating func line(_ name: StaticString, _ value: String) {
    let start = begin(name)
    bytes += value.utf8
    end(lineFrom: start)
  }

  mutating func line(_ name: StaticString, _ identifier: StableIdentifier) {
    let start = begin(name)
    identifier.append(to: &bytes)
    end(lineFrom: start)
  }

  /// A property whose value is a day as `20260630`.
  mutating func day(_ name: StaticString, _ day: CalendarDate) {
    let start = begin(name)
    Self.append(day, to: &bytes)
    end(lineFrom: start)
  }

  /// A property whose value is somebody's words.
  mutating func text(_ name: StaticString, _ words: String) {
    let start = begin(name)
    add(words)
    end(lineFrom: start)
  }

  /// A property whose value is somebody's words, with the lines that the closure adds.
  mutating func text(_ name: StaticString, lines: (inout CalendarText) -> Void) {
    let start = begin(name)
    isFirstLine = true
    lines(&self)
    end(lineFrom: start)
  }

  /// Adds a line to a property's words; none without words.
  mutating func addLine(_ words: String, behind lead: String = "") {
    if lead.isEmpty, words.isEmpty { return }
    if !isFirstLine { append("\\n") }
    isFirstLine = false
    add(lead)
    add(words)
  }

  private mutating func add(_ words: String) {
    if Self.isPlain(words.utf8Span.span) { bytes += words.utf8 } else { escape(words) }
  }

  private static func isPlain(_ words: Span<UInt8>) -> Bool {
    for index in words.indices {
      let byte = words[index]
      if byte < 32 || byte == 127 || isEscaped(byte) { return false }
    }
    return true
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",")
  }

  private mutating func escape(_ words: String) {
    for byte in words.utf8 {
      switch byte {
      case _ where Self.isEscaped(byte):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "\n"): append("\\n")
      case 0..<32, 127: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
  }

  private mutating func begin(_ name: StaticString) -> Int {
    let start = bytes.count
    append(name)
    bytes.append(UInt8(ascii: ":"))
    return start
  }

  private mutating func append(_ words: StaticString) {
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
  }

  /// Most lines are short enough to stay as they were written.
  private mutating func end(lineFrom start: Int) {
    if bytes.count - start > Self.longestLine { fold(lineFrom: start) }
    append("\r\n")
  }

  private mutating func fold(lineFrom beginning: Int) {
    folded.removeAll(keepingCapacity: true)
    var start = beginning
    var room = Self.longestLine
    while bytes.count - start > room {
      var end = start + room
      while bytes[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
      folded += bytes[start..<end]
      folded += "\r\n ".utf8
      start = end
      // The space at the beginning of a folded line counts.
      room = Self.longestLine - 1
    }
    folded += bytes[start...]
    bytes.removeSubrange(beginning...)
    bytes += folded
  }
}

extension CalendarText {
  mutating func dates(_ range: DateRange) {
    day("DTSTART;VALUE=DATE", range.start)
    day("DTEND;VALUE=DATE", range.end.adding(days: 1))
  }

  /// `20260630`
  static func basic(_ day: CalendarDate) -> String {
    var digits: [UInt8] = []
    append(day, to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  private static func append(_ date: CalendarDate, to bytes: inout [UInt8]) {
    let (year, month, day) = date.components
    if !(0...9999).contains(year) { bytes += String(year / 10_000).utf8 }
    bytes.append(addingCapacity: 8) { digits in
      func add(_ twoDigits: Int) {
        digits.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: twoDigits / 10))
        digits.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: twoDigits % 10))
      }
      add(abs(year) / 100 % 100)
      add(abs(year) % 100)
      add(month)
      add(day)
    }
  }

  /// `20260630T150000`, on the clock of wherever the reader is.
  static func local(_ day: CalendarDate, minute: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return basic(day) + "T" + two(minute / 60) + two(minute % 60) + "00"
  }
}
