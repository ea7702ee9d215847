import PlanModel
import SourceText

/// A bag by RFC 8493, BagIt 1.0: files below `data/`, and beside it what they are, how many, and their digests.
package struct Bag: Sendable {
  /// By the path from the bag, such as `data/README.txt`, in the order of bytes.
  package let payload: [(path: String, bytes: [UInt8])]

  /// `bagit.txt`, `bag-info.txt`, `manifest-sha256.txt`, and `tagmanifest-sha256.txt`, which has the others' digests.
  package let tagFiles: [(path: String, bytes: [UInt8])]

  package static let declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
  package static let declarationName = "bagit.txt"
  package static let informationName = "bag-info.txt"
  package static let manifestName = "manifest-sha256.txt"
  package static let tagManifestName = "tagmanifest-sha256.txt"
  package static let payloadFolder = "data/"

  /// - Parameter files: by their paths below `data/`.
  /// - Parameter information: labels and values for `bag-info.txt`; the count of files and bytes is added.
  package init(files: [(path: String, bytes: [UInt8])], information: [(label: String, value: String)]) {
    payload = files.map { (Self.payloadFolder + $0.path, $0.bytes) }.sorted { Self.precedes($0.path, $1.path) }
    let byteCount = payload.reduce(0) { $0 + $1.bytes.count }
    let lines = information + [("Payload-Oxum", "\(byteCount).\(payload.count)")]
    let text = lines.map { "\($0.label): \(Self.oneLine($0.value))\n" }.joined()
    let described: [(path: String, bytes: [UInt8])] = [
      (Self.informationName, Array(text.utf8)), (Self.declarationName, Array(Self.declaration.utf8)),
      (Self.manifestName, Self.manifest(of: payload)),
    ]
    tagFiles = described + [(Self.tagManifestName, Self.manifest(of: described))]
  }

  package var files: [(path: String, bytes: [UInt8])] {
    (payload + tagFiles).sorted { Self.precedes($0.path, $1.path) }
  }
  package var byteCount: Int { payload.reduce(0) { $0 + $1.bytes.count } }

  /// The digest that stands for the whole bag: it changes with any byte of any file.
  package var digest: String { SHA256.hex(tagFiles.last?.bytes ?? []) }

  private static func manifest(of files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
    Array(files.map { SHA256.hex($0.bytes) + "  " + $0.path + "\n" }.joined().utf8)
  }

  private static func oneLine(_ value: String) -> String {
    value.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  static func precedes(_ left: String, _ right: String) -> Bool { left.precedesByBytes(right) }
}
