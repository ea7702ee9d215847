public import PlanModel
private import YAML

/// The list of what has been archived, one line of JSON an archive, each of which names the digest of the line before.
///
/// Lines are added and never changed: a line that somebody changes no longer has the digest that the next one names.
public struct ArchiveRegister: Sendable {
  public static let folderName = "archives"
  public static let fileName = "register.jsonl"

  /// In the order in which they were archived.
  public private(set) var records: [ArchiveRecord] = []

  /// The lines themselves, without their ends.
  public private(set) var lines: [[UInt8]] = []

  /// The numbers, from 1, of the lines that are no records.
  public private(set) var badLines: [Int] = []

  public init() {}

  public init(bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      lines.append(Array(line))
      if let record = ArchiveRecord(line: Array(line)) { records.append(record) } else { badLines.append(lines.count) }
    }
  }

  /// Reads the register of a site; one without entries where there is none.
  public init(of site: Folder) throws(FileProblem) {
    let path = Self.folderName + "/" + Self.fileName
    let isThere = try site.status(of: path, followingLinks: true)?.kind == .file
    self.init(bytes: isThere ? try site.read(path, limit: 64 << 20) : [])
  }

  public func record(_ id: String) -> ArchiveRecord? { records.first { $0.id == id } }

  /// The archive that took the place of another.
  public func successor(of id: String) -> ArchiveRecord? { records.first { $0.replaces == id } }

  /// The newest archive of a period, or of one department in it.
  public func newest(_ period: String, department: String?) -> ArchiveRecord? {
    records.last { $0.period == period && $0.department == department }
  }
}

/// One archive as the register has it.
public struct ArchiveRecord: Hashable, Sendable {
  /// The name of its folder: `2026-Q2`, `2026-Q2-市场部-r2`.
  public var id: String

  /// The label of the period.
  public var period: String

  /// Nil for the plans of all departments.
  public var department: String?

  /// The day on which it was archived.
  public var date: CalendarDate

  /// The day from which its pages look back.
  public var asOf: CalendarDate
  public var fileCount: Int
  public var byteCount: Int

  /// SHA-256, in hexadecimal digits, of the file that has the digests of those that have the digests of all others.
  public var tagManifestDigest: String

  /// SHA-256 of the ZIP file.
  public var zipDigest: String

  /// The archive that this one corrects.
  public var replaces: String?

  /// SHA-256 of the line before; zeros in the first.
  public var previous: String

  public init(
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
  public static let noDigest = String(repeating: "0", count: 64)
}

// MARK: - As a line

extension ArchiveRecord {
  /// JSON without line breaks, always the same for the same record.
  public var line: [UInt8] {
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
  public init?(line: [UInt8]) {
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
