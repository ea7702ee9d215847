import PlanModel
package import SiteGenerator

/// The folder of archives: a folder a period with bags and their ZIP files, and above them the register and the sums.
package struct ArchiveStore: Sendable {
  package let folder: Folder
  package let register: ArchiveRegister

  package static let sumsName = "SHA256SUMS"
  package static let signatureEnding = ".tagmanifest-sha256.txt.sig"

  /// Opens the folder and makes it where it is missing.
  package static func made(_ path: String) throws(FileProblem) -> ArchiveStore {
    let folder = try Folder.made(path)
    // git must not change line ends in what has digests.
    if try folder.status(of: ".gitattributes") == nil {
      try folder.write(Array("* -text\n".utf8), to: ".gitattributes")
    }
    return try ArchiveStore(folder)
  }

  package init(_ path: String) throws(FileProblem) { try self.init(Folder(path)) }

  private init(_ folder: Folder) throws(FileProblem) {
    self.folder = folder
    let isThere = try folder.status(of: ArchiveRegister.fileName, followingLinks: true)?.kind == .file
    register = isThere ? ArchiveRegister(bytes: try folder.read(ArchiveRegister.fileName)) : ArchiveRegister()
  }

  /// Where a bag lies in the folder.
  package static func path(of id: String, period: String) -> String { period + "/" + id }

  /// The name of the next archive of a period, and the archive that it replaces.
  package func name(
    _ period: String, department: String?, isRevision: Bool
  ) throws(ArchiveProblem) -> (id: String, replaces: String?) {
    let base = department.map { period + "-" + $0 } ?? period
    if let fault = ArchiveName.fault(of: base) { throw .name(base, fault) }
    guard let last = register.newest(period, department: department) else {
      if isRevision { throw .nothingToRevise(base) }
      return (base, nil)
    }
    guard isRevision else { throw .exists(last.id) }
    let count = register.records.count { $0.period == period && $0.department == department }
    return ("\(base)-r\(count + 1)", last.id)
  }

  /// The register must be whole before a line is added to it.
  package func checkRegister() throws(ArchiveProblem) {
    if let line = ArchiveRegisterCheck.firstBroken(in: register) { throw .registerBroken(line) }
  }

  // MARK: - Writing

  private static let stagingName = ".planpress-new"

  /// Makes an empty folder for the next bag's files.
  func stage() throws(FileProblem) -> Folder {
    try folder.removeTree(Self.stagingName)
    try folder.makeFolder(Self.stagingName)
    return try folder.folder(Self.stagingName)
  }

  /// The folder of the next bag's files.
  func staged() throws(FileProblem) -> Folder { try folder.folder(Self.stagingName) }

  func discardStaged() throws(FileProblem) { try folder.removeTree(Self.stagingName) }

  /// Puts the staged bag and its ZIP file in their places, then enters them in the sums and, last, in the register.
  func adopt(_ record: ArchiveRecord, zip: [UInt8]) throws(ArchiveProblem) {
    let path = Self.path(of: record.id, period: record.period)
    do throws(FileProblem) {
      try folder.makeFolders(above: path)
      for taken in [path, path + ".zip"] where try folder.status(of: taken) != nil {
        throw FileProblem(.create, folder.shown(taken), code: FileProblem.exists)
      }
      let staged = try folder.folder(Self.stagingName)
      try staged.flush()
      try folder.rename(Self.stagingName, into: folder, as: path)
      try replace(path + ".zip", zip)
      try folder.makeReadOnly(path + ".zip")
      let line = record.zipDigest + "  " + path + ".zip\n"
      try replace(Self.sumsName, try present(Self.sumsName) + Array(line.utf8))
      try replace(ArchiveRegister.fileName, try present(ArchiveRegister.fileName) + record.line + [UInt8(ascii: "\n")])
      try folder.flush()
    } catch {
      if error.code == FileProblem.exists { throw .unregistered(error.path) }
      throw .file(error)
    }
  }

  private func present(_ name: String) throws(FileProblem) -> [UInt8] {
    try folder.status(of: name, followingLinks: true) == nil ? [] : try folder.read(name)
  }

  /// Writes a file so that nobody ever sees a part of it.
  private func replace(_ name: String, _ bytes: [UInt8]) throws(FileProblem) {
    let temporary = ".planpress-file"
    try folder.write(bytes, to: temporary)
    try folder.rename(temporary, into: folder, as: name)
  }
}
