private import PlanModel
package import SiteGenerator

/// Looks through a bag file by file, more strictly than the format asks for: the digests' own digests must be there,
/// and neither links nor empty folders, which no digest covers.
package struct BagCheck {
  package private(set) var findings: [ArchiveFinding] = []
  private let id: String

  /// By path; nil where a file could not be read.
  private var digests: [String: String?] = [:]
  private var sizes: [String: Int] = [:]
  private var texts: [String: [UInt8]] = [:]
  private static let tagNames = [Bag.declarationName, Bag.informationName, Bag.manifestName, Bag.tagManifestName]

  /// - Parameter id: the name that the bag should have.
  package init(_ bag: Folder, id: String) throws(FileProblem) {
    self.id = id
    try walk(bag, "")
    compare()
  }

  /// Looks through a bag in a ZIP file.
  package init(zip: [(path: String, bytes: [UInt8])], id: String) {
    self.id = id
    for file in zip {
      guard file.path.hasPrefix(id + "/") else {
        report(.extra, file.path)
        continue
      }
      take(String(file.path.dropFirst(id.count + 1)), file.bytes)
    }
    compare()
  }

  /// The digest by which the register knows the bag; nil where there is none.
  package var tagManifestDigest: String? { digests[Bag.tagManifestName].flatMap(\.self) }

  // MARK: - What is there

  private mutating func walk(_ folder: Folder, _ prefix: String) throws(FileProblem) {
    let entries = try folder.entries()
    if entries.isEmpty, !prefix.isEmpty { report(.extra, prefix) }
    for entry in entries {
      let path = prefix + entry.name
      switch try folder.kind(of: entry) {
      case .folder: try walk(try folder.folder(entry.name, followingLinks: false), path + "/")
      case .file where entry.isUTF8:
        do throws(FileProblem) {
          take(path, try folder.read(entry.name))
        } catch {
          report(.unreadable, path)
          digests[path] = .some(nil)
        }
      default: report(.extra, path)
      }
    }
  }

  private mutating func take(_ path: String, _ bytes: [UInt8]) {
    if digests.updateValue(SHA256.hex(bytes), forKey: path) != nil { report(.badForm, path) }
    sizes[path] = bytes.count
    if Self.tagNames.contains(path) { texts[path] = bytes }
  }

  // MARK: - What should be there

  private mutating func compare() {
    let listed = Set(manifest(Bag.tagManifestName) { !$0.hasPrefix(Bag.payloadFolder) })
    let payload = Set(manifest(Bag.manifestName) { $0.hasPrefix(Bag.payloadFolder) })
    for name in Self.tagNames {
      if digests[name] == nil {
        if !listed.contains(name) { report(.missing, name) }
      } else if name != Bag.tagManifestName, !listed.contains(name), digests[Bag.tagManifestName] != nil {
        report(.badForm, Bag.tagManifestName)
      }
    }
    for path in digests.keys where !payload.contains(path) && !Self.tagNames.contains(path) { report(.extra, path) }
    if let declaration = texts[Bag.declarationName], declaration != Array(Bag.declaration.utf8) {
      report(.badForm, Bag.declarationName)
    }
    checkInformation()
    findings = Set(findings).sorted { Bag.precedes($0.path + $0.kind.rawValue, $1.path + $1.kind.rawValue) }
  }

  /// Compares every line of a manifest with the file that it names, and gives the names.
  private mutating func manifest(_ name: String, _ belongs: (String) -> Bool) -> [String] {
    guard let bytes = texts[name] else { return [] }
    var paths: [String] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      var line = line
      if line.last == UInt8(ascii: "\r") {
        // Somebody's tool has changed the line ends; the files can be compared all the same.
        report(.badForm, name)
        line.removeLast()
      }
      let path = String(decoding: line.dropFirst(66), as: UTF8.self)
      let digest = String(decoding: line.prefix(64), as: UTF8.self)
      guard line.count > 66, line.dropFirst(64).starts(with: "  ".utf8), belongs(path), OutputPath.isWithinOutput(path),
        !paths.contains(path) || paths.count > 4_000
      else {
        report(.badForm, name)
        continue
      }
      paths.append(path)
      switch digests[path] {
      case .none: report(.missing, path)
      case .some(let found): if found != digest { report(.modified, path) }
      }
    }
    if bytes.last != UInt8(ascii: "\n") { report(.badForm, name) }
    return paths
  }

  /// The count of files and bytes, and the bag's own name.
  private mutating func checkInformation() {
    guard let bytes = texts[Bag.informationName] else { return }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let payload = sizes.filter { $0.key.hasPrefix(Bag.payloadFolder) }
    let expected = "Payload-Oxum: \(payload.values.reduce(0, +)).\(payload.count)"
    if !lines.contains(Substring(expected)), findings.isEmpty { report(.badForm, Bag.informationName) }
    if !lines.contains(Substring("External-Identifier: " + id)) { report(.badForm, Bag.informationName) }
  }

  private mutating func report(_ kind: ArchiveFinding.Kind, _ path: String) {
    findings.append(ArchiveFinding(kind, id, path))
  }
}
