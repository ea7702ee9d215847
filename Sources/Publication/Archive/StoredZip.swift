/// A ZIP file whose members are stored as they are: the same files give the same bytes, now and with any later version
/// of anybody's compression.
package enum StoredZip {
  /// Nil where the format without its extensions can't hold so much: 65,535 files, or 4 GiB.
  package static func bytes(of files: [(path: String, bytes: [UInt8])]) -> [UInt8]? {
    let total = files.reduce(0) { $0 + $1.bytes.count + 2 * $1.path.utf8.count + 128 }
    guard files.count < 0xFFFF, total < 0xFFFF_FFFF else { return nil }
    var zip = Fields()
    zip.bytes.reserveCapacity(total)
    var directory = Fields()
    for file in files {
      let offset = zip.bytes.count
      let common = common(file.path, file.bytes)
      zip.long(0x0403_4b50)
      zip.bytes += common
      zip.bytes += file.path.utf8
      zip.bytes += file.bytes
      directory.long(0x0201_4b50)
      directory.short(3 << 8 | 20)  // made on Unix, by version 2.0
      directory.bytes += common
      directory.short(0)  // no comment
      directory.short(0)  // on the first disk
      directory.short(0)  // no text
      directory.long(0o100644 << 16)
      directory.long(UInt32(offset))
      directory.bytes += file.path.utf8
    }
    let start = zip.bytes.count
    zip.bytes += directory.bytes
    zip.long(0x0605_4b50)
    zip.long(0)
    zip.short(UInt16(files.count))
    zip.short(UInt16(files.count))
    zip.long(UInt32(directory.bytes.count))
    zip.long(UInt32(start))
    zip.short(0)
    return zip.bytes
  }

  /// What stands before a file and in the directory: the first moment that the format knows, names in UTF-8.
  private static func common(_ path: String, _ bytes: [UInt8]) -> [UInt8] {
    var fields = Fields()
    fields.short(20)
    fields.short(1 << 11)
    fields.short(0)
    fields.short(0)
    fields.short(1 << 5 | 1)
    fields.long(CRC32.of(bytes))
    fields.long(UInt32(bytes.count))
    fields.long(UInt32(bytes.count))
    fields.short(UInt16(path.utf8.count))
    fields.short(0)
    return fields.bytes
  }

  /// The members of a file as ``bytes(of:)`` makes it; nil for any other.
  package static func files(in zip: [UInt8]) -> [(path: String, bytes: [UInt8])]? {
    var files: [(path: String, bytes: [UInt8])] = []
    var offset = 0
    while let header = number(zip, offset, 4), header == 0x0403_4b50 {
      guard let size = number(zip, offset + 18, 4), let length = number(zip, offset + 26, 2) else { return nil }
      let name = offset + 30
      let content = name + length
      guard content + size <= zip.count else { return nil }
      files.append((String(decoding: zip[name..<content], as: UTF8.self), Array(zip[content..<(content + size)])))
      offset = content + size
    }
    return bytes(of: files) == zip ? files : nil
  }

  private static func number(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int? {
    guard offset + count <= bytes.count else { return nil }
    return bytes[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Numbers with their lowest byte first.
  private struct Fields {
    var bytes: [UInt8] = []

    mutating func short(_ value: UInt16) {
      bytes.append(UInt8(truncatingIfNeeded: value))
      bytes.append(UInt8(truncatingIfNeeded: value >> 8))
    }

    mutating func long(_ value: UInt32) {
      short(UInt16(truncatingIfNeeded: value))
      short(UInt16(truncatingIfNeeded: value >> 16))
    }
  }
}
