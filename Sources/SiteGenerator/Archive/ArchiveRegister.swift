package import PlanModel
private import YAML

/// The list of what has been archived, one line of JSON an archive, each of which names the digest of the line before.
///
/// Lines are added and never changed: a line that somebody changes no longer has the digest that the next one names.
package struct ArchiveRegister: Sendable {
  package static let folderName = "archives"
  package static let fileName = "register.jsonl"

  /// In the order in which they were archived.
  package private(set) var records: [ArchiveRecord] = []

  /// The lines themselves, without their ends.
  package private(set) var lines: [[UInt8]] = []

  /// The numbers, from 1, of the lines that are no records.
  package private(set) var badLines: [Int] = []

  package init() {}

  package init(bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      lines.append(Array(line))
      if let record = ArchiveRecord(line: Array(line)) { records.append(record) } else { badLines.append(lines.count) }
    }
  }

  /// Reads the register of a site; one without entries where there is none.
  package init(of site: Folder) throws(FileProblem) {
    let path = Self.folderName + "/" + Self.fileName
    let isThere = try site.status(of: path, followingLinks: true)?.kind == .file
    self.init(bytes: isThere ? try site.read(path, limit: 64 << 20) : [])
  }

  package func record(_ id: String) -> ArchiveRecord? { records.first { $0.id == id } }

  /// The archive that took the place of another.
  package func successor(of id: String) -> ArchiveRecord? { records.first { $0.replaces == id } }

  /// The newest archive of a period, or of one department in it.
  package func newest(_ period: String, department: String?) -> ArchiveRecord? {
    records.last { $0.period == period && $0.department == department }
  }
}

/// One archive as the register has it.
package struct ArchiveRecord: Hashable, Sendable {
  /// The name of its folder: `2026-Q2`, `2026-Q2-市场部-r2`.
  package var id: String

  /// The label of the period.
  package var period: String

  /// Nil for the plans of all departments.
  package var department: String?

  /// The day on which it was archived.
  package var date: CalendarDate

  /// The day from which its pages look back.
  package var asOf: CalendarDate
  package var fileCount: Int
  package var byteCount: Int

  /// SHA-256, in hexadecimal digits, of the file that has the digests of those that have the digests of all others.
  package var tagManifestDigest: String

  /// SHA-256 of the ZIP file.
  package var zipDigest: String

  /// The archive that this one corrects.
  package var replaces: String?

  /// SHA-256 of the line before; zeros in the first.
  package var previous: String

  package init(
    id: String, period: String, department: String?, date: CalendarDate, asOf: CalendarDate, fileCount: Int,
    byteCount: Int, tagManifestDigest: String, zipDigest: String, replaces: String?, previous: String
  ) {
    self.id = id
    self.period = period
    self.department = department
    self.date = date
    self.asOf = asOf
    self.fileCount = fileCount
    self.byteCount = byteCount
    self.tagManifestDigest = tagManifestDigest
    self.zipDigest = zipDigest
    self.replaces = replaces
    self.previous = previous
  }

  /// What the first line has for the digest of the one before.
  package static let noDigest = String(repeating: "0", count: 64)
}

// MARK: - As a line

extension ArchiveRecord {
  /// JSON without line breaks, always the same for the same record.
  package var line: [UInt8] {
    var members = [("id", quoted(id)), ("period", quoted(period))]
    if let department { members.append(("department", quoted(department))) }
    members += [
      ("date", quoted(date.description)), ("asOf", quoted(asOf.description)), ("files", String(fileCount)),
      ("bytes", String(byteCount)), ("tagmanifest", quoted(tagManifestDigest)), ("zip", quoted(zipDigest)),
    ]
    if let replaces { members.append(("replaces", quoted(replaces))) }
    members.append(("previous", quoted(previous)))
    return Array(("{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}").utf8)
  }

  private func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.value(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Nil for a line that is no whole record.
  package init?(line: [UInt8]) {
    // JSON is YAML, too.
    let document = YAMLDocument(parsing: line[...])
    guard document.problems.isEmpty, let root = document.root, document.kind(of: root) == .mapping else { return nil }
    var members: [String: String] = [:]
    for entry in document.entries(of: root) { members[document.text(of: entry.key)] = document.text(of: entry.value) }
    guard let id = members["id"], let period = members["period"],
      let date = members["date"].flatMap(CalendarDate.init(iso:)),
      let asOf = members["asOf"].flatMap(CalendarDate.init(iso:)), let files = members["files"].flatMap({ Int($0) }),
      let bytes = members["bytes"].flatMap({ Int($0) }), let tagManifest = members["tagmanifest"],
      let zip = members["zip"], let previous = members["previous"],
      [tagManifest, zip, previous].allSatisfy({ $0.utf8.count == 64 })
    else { return nil }
    self.init(
      id: id, period: period, department: members["department"], date: date, asOf: asOf, fileCount: files,
      byteCount: bytes, tagManifestDigest: tagManifest, zipDigest: zip, replaces: members["replaces"],
      previous: previous)
  }
}
