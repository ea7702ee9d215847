package import PlanModel
package import SiteGenerator

/// Looks whether archives are what they were when they were made.
package struct ArchiveVerification: Sendable {
  package let store: ArchiveStore

  /// A copy of the register that was kept elsewhere.
  package var copy: ArchiveRegister?

  /// The file of those whose signatures count; nil where signatures are not looked at.
  package var signers: String?

  /// What `ssh-keygen` gets to know of the environment.
  package var environment: [String] = []

  /// Makes the pages and records again from the archive's sources; nil for not doing so.
  package var rebuild: Rebuild?

  package init(_ store: ArchiveStore) {
    self.store = store
  }

  package struct Rebuild: Sendable {
    package let workers: Workers
    package let text: @Sendable (Language) -> DiagnosticText

    package init(workers: Workers, text: @escaping @Sendable (Language) -> DiagnosticText) {
      self.workers = workers
      self.text = text
    }
  }

  // MARK: - All

  /// Looks at the register, the sums, every archive that the register has, and for those that it doesn't have.
  package func everything() async throws(ArchiveProblem) -> [ArchiveFinding] {
    var findings = try ArchiveProblem.wrapping { () throws(FileProblem) in try registerAndSums() }
    for record in store.register.records { findings += try await self.findings(of: record) }
    let known = Set(store.register.records.map { ArchiveStore.path(of: $0.id, period: $0.period) })
    let found = try ArchiveProblem.wrapping { () throws(FileProblem) in try bags() }
    for path in found where !known.contains(path) {
      findings.append(ArchiveFinding(.unregistered, String(path.split(separator: "/").last ?? ""), path))
    }
    return findings
  }

  private func registerAndSums() throws(FileProblem) -> [ArchiveFinding] {
    var findings: [ArchiveFinding] = []
    let register = ArchiveRegister.fileName
    var broken = ArchiveRegisterCheck.firstBroken(in: store.register)
    if let copy { broken = ArchiveRegisterCheck.firstDifference(of: store.register, from: copy) ?? broken }
    if let broken { findings.append(ArchiveFinding(.registerBroken, "", "\(register):\(broken)")) }
    let expected = store.register.records.map { record in
      record.zipDigest + "  " + ArchiveStore.path(of: record.id, period: record.period) + ".zip\n"
    }
    let isThere = try store.folder.status(of: ArchiveStore.sumsName) != nil
    let sums = isThere ? try store.folder.read(ArchiveStore.sumsName) : []
    if sums != Array(expected.joined().utf8) {
      findings.append(ArchiveFinding(isThere ? .modified : .missing, "", ArchiveStore.sumsName))
    }
    return findings
  }

  /// The folders and ZIP files that look like archives, by their paths without endings.
  private func bags() throws(FileProblem) -> [String] {
    var paths: Set<String> = []
    for period in try store.folder.entries() where try store.folder.kind(of: period) == .folder {
      guard !period.name.hasPrefix(".") else { continue }
      for entry in try store.folder.folder(period.name, followingLinks: false).entries() {
        let path = period.name + "/" + entry.name
        let isFolder = try store.folder.status(of: path)?.kind == .folder
        if isFolder || path.hasSuffix(".zip") { paths.insert(isFolder ? path : String(path.dropLast(4))) }
      }
    }
    return paths.sorted(by: Bag.precedes)
  }

  // MARK: - One

  /// Looks at one archive: its folder, its ZIP file, its signature.
  package func findings(of record: ArchiveRecord) async throws(ArchiveProblem) -> [ArchiveFinding] {
    let path = ArchiveStore.path(of: record.id, period: record.period)
    var (findings, isFolder) = try ArchiveProblem.wrapping { () throws(FileProblem) in try bag(record, path) }
    if let signers {
      findings += try ArchiveProblem.wrapping { () throws(FileProblem) in
        try ArchiveSignature(store: store, path: path, id: record.id).findings(signers: signers, environment)
      }
    }
    if let rebuild, isFolder { findings += try await rebuilt(record, path, rebuild) }
    return findings
  }

  private func bag(_ record: ArchiveRecord, _ path: String) throws(FileProblem) -> ([ArchiveFinding], Bool) {
    var findings: [ArchiveFinding] = []
    let isFolder = try store.folder.status(of: path)?.kind == .folder
    if isFolder {
      let check = try BagCheck(store.folder.folder(path, followingLinks: false), id: record.id)
      findings += check.findings
      if let digest = check.tagManifestDigest, digest != record.tagManifestDigest {
        findings.append(ArchiveFinding(.digestDiffers, record.id, Bag.tagManifestName))
      }
    } else {
      findings.append(ArchiveFinding(.missing, record.id, path))
    }
    if try store.folder.status(of: path + ".zip")?.kind == .file {
      if SHA256.hex(try store.folder.read(path + ".zip")) != record.zipDigest {
        findings.append(ArchiveFinding(.digestDiffers, record.id, path + ".zip"))
      }
    } else {
      findings.append(ArchiveFinding(.missing, record.id, path + ".zip"))
    }
    return (findings, isFolder)
  }

  private func rebuilt(
    _ record: ArchiveRecord, _ path: String, _ rebuild: Rebuild
  ) async throws(ArchiveProblem) -> [ArchiveFinding] {
    let data = path + "/" + Bag.payloadFolder
    let contents = try await ArchiveContents(
      ofSources: store.folder.shown(data + ArchiveContents.sourceFolder), asOf: record.asOf, workers: rebuild.workers,
      text: rebuild.text)
    return try ArchiveProblem.wrapping { () throws(FileProblem) in
      var findings: [ArchiveFinding] = []
      for file in contents.files where try !store.folder.holds(file.bytes.span, at: data + file.path) {
        findings.append(ArchiveFinding(.rebuiltDiffers, record.id, Bag.payloadFolder + file.path))
      }
      let made = Set(contents.files.map(\.path))
      let site = try store.folder.folder(data + ArchiveContents.siteFolder, followingLinks: false)
      for path in try Self.paths(in: site, ArchiveContents.siteFolder + "/") where !made.contains(path) {
        findings.append(ArchiveFinding(.rebuiltDiffers, record.id, Bag.payloadFolder + path))
      }
      return findings
    }
  }

  private static func paths(in folder: Folder, _ prefix: String) throws(FileProblem) -> [String] {
    var paths: [String] = []
    for entry in try folder.entries() {
      let isFolder = try folder.kind(of: entry) == .folder
      let path = prefix + entry.name
      if isFolder {
        paths += try Self.paths(in: folder.folder(entry.name, followingLinks: false), path + "/")
      } else {
        paths.append(path)
      }
    }
    return paths
  }
}
