/// The parts of a ZIP file, by the directory at its end.
///
/// A part is unpacked when it is asked for, and never to more bytes than the limit leaves: what the directory says of
/// sizes is a promise that is held to.
struct ZipArchive {
  private struct Entry {
    let method: Int
    let checksum: UInt32
    let packedCount: Int
    let count: Int
    let offset: Int
  }

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  /// How many bytes may still be unpacked.
  private var room: Int

  private static let mostEntries = 10_000

  init(_ bytes: [UInt8], limit: Int) throws(SpreadsheetProblem) {
    self.bytes = bytes
    room = limit
    guard let end = Self.endOfDirectory(in: bytes) else { throw .damaged("ZIP") }
    let count = number(end + 10, 2)
    guard count <= Self.mostEntries else { throw .tooLarge }
    var place = number(end + 16, 4)
    for _ in 0..<count { place = try readEntry(at: place) }
  }

  func has(_ name: String) -> Bool { entries[name] != nil }

  /// The bytes of a part; nil where there is no such part.
  mutating func contents(of name: String) throws(SpreadsheetProblem) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    guard entry.count <= room else { throw .tooLarge }
    room -= entry.count
    guard entry.offset + 30 <= bytes.count, number(entry.offset, 4) == 0x0403_4B50 else { throw .damaged(name) }
    let start = entry.offset + 30 + number(entry.offset + 26, 2) + number(entry.offset + 28, 2)
    guard start + entry.packedCount <= bytes.count else { throw .damaged(name) }
    let packed = bytes[start..<(start + entry.packedCount)]
    let contents: [UInt8]?
    switch entry.method {
    case 0: contents = packed.count == entry.count ? Array(packed) : nil
    case 8: contents = Inflate.bytes(of: packed, count: entry.count)
    default: contents = nil
    }
    guard let contents, Inflate.checksum(of: contents) == entry.checksum else { throw .damaged(name) }
    return contents
  }

  // MARK: - Directory

  /// Where the record stands that ends the file, before a comment of at most 64 KB.
  private static func endOfDirectory(in bytes: [UInt8]) -> Int? {
    var place = bytes.count - 22
    let first = max(0, place - 0xFFFF)
    while place >= first {
      if bytes[place] == 0x50, bytes[place...].starts(with: [0x50, 0x4B, 0x05, 0x06]) { return place }
      place -= 1
    }
    return nil
  }

  /// Reads one entry, and gives the place of the next.
  private mutating func readEntry(at place: Int) throws(SpreadsheetProblem) -> Int {
    guard place + 46 <= bytes.count, number(place, 4) == 0x0201_4B50 else { throw .damaged("ZIP") }
    let (nameCount, extraCount, commentCount) = (
      number(place + 28, 2), number(place + 30, 2), number(place + 32, 2)
    )
    let end = place + 46 + nameCount + extraCount + commentCount
    guard end <= bytes.count else { throw .damaged("ZIP") }
    let name = String(decoding: bytes[(place + 46)..<(place + 46 + nameCount)], as: UTF8.self)
    guard number(place + 8, 2) & 1 == 0 else { throw .encrypted }
    guard Self.isWithinPackage(name), entries[name] == nil else { throw .unsafe(name) }
    let (packed, count, offset) = (number(place + 20, 4), number(place + 24, 4), number(place + 42, 4))
    // Sizes of 4 GiB and more stand elsewhere; no plan has them.
    guard packed != 0xFFFF_FFFF, count != 0xFFFF_FFFF, offset != 0xFFFF_FFFF else { throw .tooLarge }
    entries[name] = Entry(
      method: number(place + 10, 2), checksum: UInt32(number(place + 16, 4)), packedCount: packed, count: count,
      offset: offset)
    return end
  }

  private static func isWithinPackage(_ name: String) -> Bool {
    !name.hasPrefix("/") && !name.utf8.contains(UInt8(ascii: "\\")) && !name.utf8.contains(0)
      && !name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
  }

  /// A number of so many bytes, the lowest first; the caller has looked that they are there.
  private func number(_ place: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }
}
