package import SourceText

/// The list of the files in an output folder that are ours; it also marks the folder as ours.
///
/// The file is a line that says what it is, then a path a line, sorted by bytes.
package struct OutputManifest: Sendable, Equatable {
  package static let fileName = ".planpress-manifest"
  private static let heading = "planpress-manifest 1"

  /// Sorted by bytes.
  package let paths: [String]

  package init(paths: some Sequence<String>) {
    self.paths = paths.sorted { $0.precedesByBytes($1) }
  }

  /// Reads the file; nil for anything that is not a manifest.
  package init?(bytes: [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first, first.elementsEqual(Self.heading.utf8) else { return nil }
    lines.removeFirst()
    // A path that leads elsewhere must never be removed, whoever wrote it here.
    self.init(paths: lines.map { String(decoding: $0, as: UTF8.self) }.filter(OutputPath.isWithinOutput))
  }

  package var bytes: [UInt8] {
    var bytes = Array(Self.heading.utf8)
    bytes.append(UInt8(ascii: "\n"))
    for path in paths {
      bytes.append(contentsOf: path.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  package var keys: Set<UTF8Key> { Set(paths.map { UTF8Key($0) }) }
}
