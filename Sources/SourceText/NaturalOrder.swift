/// A name as people sort it: `2组` stands before `10组`, and `三部` before `十二部`.
///
/// It is made once for each name; two of them are compared by their bytes, without looking for numbers again. Other
/// characters keep their order in Unicode, the same on every machine.
package struct NaturalOrder: Comparable, Sendable {
  private var bytes: [UInt8] = []

  /// Ranks a name, at the cost of one walk over its characters.
  package init(_ name: String) {
    bytes.reserveCapacity(2 * name.utf8.count + 8)
    let scalars = Array(name.unicodeScalars)
    var place = 0
    while place < scalars.count {
      if Self.digit(scalars[place]) != nil {
        number(scalars, &place)
      } else if let first = Self.numeral(scalars[place]), first != .hundred, first != .digit(0) {
        numerals(scalars, &place)
      } else {
        bytes += String(scalars[place]).utf8
        place += 1
      }
    }
    // Names that differ in how they write a number only are in an order, too.
    bytes.append(0)
    bytes += name.utf8
  }

  package static func < (left: NaturalOrder, right: NaturalOrder) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  // MARK: - Numbers

  /// Digits stand where `0` does, shorter numbers first.
  private mutating func number(_ scalars: [Unicode.Scalar], _ place: inout Int) {
    var digits: [UInt8] = []
    while place < scalars.count, let digit = Self.digit(scalars[place]) {
      if digit > 0 || !digits.isEmpty { digits.append(digit) }
      place += 1
    }
    bytes.append(UInt8(ascii: "0"))
    append(digits)
  }

  /// Numerals stand where `一` does.
  private mutating func numerals(_ scalars: [Unicode.Scalar], _ place: inout Int) {
    var value = 0
    var pending = 0
    while place < scalars.count, let numeral = Self.numeral(scalars[place]) {
      switch numeral {
      case .digit(let digit): pending = min(pending * 10 + digit, Self.most)
      case .ten: (value, pending) = (min(value + max(pending, 1) * 10, Self.most), 0)
      case .hundred: (value, pending) = (min(value + max(pending, 1) * 100, Self.most), 0)
      }
      place += 1
    }
    bytes += "一".utf8
    append(String(value + pending).utf8.map { $0 - UInt8(ascii: "0") })
  }

  /// Longer stretches of numerals are no numbers that anybody counts by.
  private static let most = 1_000_000_000

  /// How many digits there are, and the digits.
  private mutating func append(_ digits: [UInt8]) {
    bytes.append(UInt8(clamping: digits.count))
    bytes += digits
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39: UInt8(scalar.value - 0x30)
    case 0xFF10...0xFF19: UInt8(scalar.value - 0xFF10)
    default: nil
    }
  }

  private enum Numeral: Equatable {
    case digit(Int), ten, hundred
  }

  private static func numeral(_ scalar: Unicode.Scalar) -> Numeral? {
    switch scalar {
    case "〇", "零": .digit(0)
    case "一": .digit(1)
    case "二": .digit(2)
    case "三": .digit(3)
    case "四": .digit(4)
    case "五": .digit(5)
    case "六": .digit(6)
    case "七": .digit(7)
    case "八": .digit(8)
    case "九": .digit(9)
    case "十": .ten
    case "百": .hundred
    default: nil
    }
  }
}
