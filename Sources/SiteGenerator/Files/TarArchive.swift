/// The regular files of a tar archive in the POSIX format, as git writes it.
struct TarArchive {
  struct File {
    let name: String
    let bytes: ArraySlice<UInt8>
  }

  private(set) var files: [File] = []

  private static let block = 512

  /// What is cut off or no archive gives the files before it.
  init(_ bytes: [UInt8]) {
    var offset = 0
    var longName: String?
    while offset + Self.block <= bytes.count, bytes[offset] != 0 {
      let header = bytes[offset..<(offset + Self.block)]
      let size = Self.number(header.dropFirst(124).prefix(12))
      let start = offset + Self.block
      guard let size, start + size <= bytes.count else { return }
      let content = bytes[start..<(start + size)]
      switch header[offset + 156] {
      case UInt8(ascii: "x"): longName = Self.path(in: content)
      case UInt8(ascii: "0"), 0:
        files.append(File(name: longName ?? Self.name(header), bytes: content))
        longName = nil
      default: longName = nil
      }
      offset = start + (size + Self.block - 1) / Self.block * Self.block
    }
  }

  /// Octal digits up to a blank or a zero byte; nil for none.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    let digits = field.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "7") }
    return digits.isEmpty ? nil : digits.reduce(0) { $0 << 3 | Int($1 - UInt8(ascii: "0")) }
  }

  /// The prefix and the name of a header.
  private static func name(_ header: ArraySlice<UInt8>) -> String {
    func text(_ offset: Int, _ count: Int) -> String {
      String(decoding: header.dropFirst(offset).prefix(count).prefix { $0 != 0 }, as: UTF8.self)
    }
    let (prefix, name) = (text(345, 155), text(0, 100))
    return prefix.isEmpty ? name : prefix + "/" + name
  }

  /// The `path` of an extended header, whose lines are `27 path=plans/…`.
  private static func path(in records: ArraySlice<UInt8>) -> String? {
    for line in records.split(separator: UInt8(ascii: "\n")) {
      guard let space = line.firstIndex(of: UInt8(ascii: " ")) else { continue }
      let record = line[(space + 1)...]
      if record.starts(with: "path=".utf8) { return String(decoding: record.dropFirst(5), as: UTF8.self) }
    }
    return nil
  }
}
