import PlanModel

/// Writes iCalendar text (RFC 5545): lines that end in CR LF and are folded at 75 bytes, never within a character.
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  private static let longestLine = 75

  /// A property whose value is written as it is: dates, rules, addresses.
  mutating func line(_ name: String, _ value: String) {
    let start = begin(name)
    bytes += value.utf8
    end(lineFrom: start)
  }

  /// A property whose value is somebody's words.
  mutating func text(_ name: String, _ words: String) {
    let start = begin(name)
    for byte in words.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case 0..<32, 127: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    end(lineFrom: start)
  }

  private mutating func begin(_ name: String) -> Int {
    defer {
      bytes += name.utf8
      bytes.append(UInt8(ascii: ":"))
    }
    return bytes.count
  }

  /// Most lines are short enough to stay as they were written.
  private mutating func end(lineFrom start: Int) {
    if bytes.count - start > Self.longestLine {
      let line = Array(bytes[start...])
      bytes.removeSubrange(start...)
      fold(line)
    }
    bytes += "\r\n".utf8
  }

  private mutating func fold(_ line: [UInt8]) {
    var start = 0
    var room = Self.longestLine
    while line.count - start > room {
      var end = start + room
      while line[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
      bytes += line[start..<end]
      bytes += "\r\n ".utf8
      start = end
      // The space at the beginning of a folded line counts.
      room = Self.longestLine - 1
    }
    bytes += line[start...]
  }
}

extension CalendarText {
  mutating func dates(_ range: DateRange) {
    line("DTSTART;VALUE=DATE", Self.basic(range.start))
    line("DTEND;VALUE=DATE", Self.basic(range.end.adding(days: 1)))
  }

  /// `20260630`
  static func basic(_ day: CalendarDate) -> String {
    var digits: [UInt8] = []
    day.appendISO(to: &digits)
    digits.removeAll { $0 == UInt8(ascii: "-") }
    return String(decoding: digits, as: UTF8.self)
  }

  /// `20260630T150000`, on the clock of wherever the reader is.
  static func local(_ day: CalendarDate, minute: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return basic(day) + "T" + two(minute / 60) + two(minute % 60) + "00"
  }
}
