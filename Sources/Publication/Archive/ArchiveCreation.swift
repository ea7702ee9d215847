package import PlanModel
package import SiteGenerator

/// Makes the archive of a period from a site.
package struct ArchiveCreation: Sendable {
  package let period: Period
  package let department: String?

  /// The day that the archive bears.
  package let date: CalendarDate
  package let provenance: Provenance

  /// Whether it corrects an archive that is there.
  package let isRevision: Bool
  package let workers: Workers

  /// Whether one department's archive may hold plans of others that not all of its readers may see.
  package var isWithRestricted = false

  /// What prints the booklet; nil for an archive without one.
  package var press: BookletPress?

  /// The sentences of diagnostics in a language.
  package let text: @Sendable (Language) -> DiagnosticText

  package init(
    period: Period, department: String?, date: CalendarDate, provenance: Provenance, isRevision: Bool, workers: Workers,
    text: @escaping @Sendable (Language) -> DiagnosticText
  ) {
    self.period = period
    self.department = department
    self.date = date
    self.provenance = provenance
    self.isRevision = isRevision
    self.workers = workers
    self.text = text
  }

  /// - Parameter archives: the folder of archives, which is made where it is missing.
  package func run(_ site: LoadedSite, into archives: String) async throws(ArchiveProblem) -> ArchiveRecord {
    try await run(site, selection(of: site), into: archives)
  }

  /// What would be archived.
  package func selection(of site: LoadedSite) -> ArchiveSelection {
    ArchiveSelection(period, department: department, of: site)
  }

  /// - Parameter selection: what is archived, as ``selection(of:)`` gives it.
  package func run(
    _ site: LoadedSite, _ selection: ArchiveSelection, into archives: String
  ) async throws(ArchiveProblem) -> ArchiveRecord {
    let plans = site.site.portfolio.plans
    guard !selection.plans.isEmpty else { throw .noPlans(department.map { period.label + " " + $0 } ?? period.label) }
    guard selection.open.isEmpty else { throw .open(selection.open.map { plans[$0].file }) }
    guard isWithRestricted || selection.restricted.isEmpty else {
      throw .restricted(selection.restricted.map { plans[$0].file })
    }
    let sources = try ArchiveProblem.wrapping { () throws(FileProblem) in try selection.sources(of: site) }
    try Self.check(sources.map(\.path))
    let folder = try ArchiveProblem.wrapping { () throws(FileProblem) in try Folder.made(archives) }
    let lock: OutputLock
    do throws(OutputProblem) {
      lock = try OutputLock.take(".planpress-lock", in: folder, patience: .seconds(60)) { _ in }
    } catch {
      throw .output(error)
    }
    let store = try ArchiveProblem.wrapping { () throws(FileProblem) in try ArchiveStore.made(archives) }
    defer { withExtendedLifetime(lock) {} }
    try store.checkRegister()
    let (id, replaces) = try store.name(period.label, department: department, isRevision: isRevision)
    let bag = try await bag(id, replaces, selection, sources, of: site, in: store)
    return try write(bag, id, replaces, in: store)
  }

  private static func check(_ paths: [String]) throws(ArchiveProblem) {
    for path in paths {
      if let fault = ArchiveName.fault(of: path) { throw .name(path, fault) }
    }
    if let (first, second) = ArchiveName.clash(in: paths) { throw .clash(first, second) }
  }

  // MARK: - Contents

  /// Makes the bag's files: first the sources on the disk, then from these alone the pages and the rest.
  private func bag(
    _ id: String, _ replaces: String?, _ selection: ArchiveSelection, _ sources: [(path: String, bytes: [UInt8])],
    of site: LoadedSite, in store: ArchiveStore
  ) async throws(ArchiveProblem) -> Bag {
    let prefix = ArchiveContents.sourceFolder + "/"
    let staged: Folder
    do throws(FileProblem) {
      staged = try store.stage()
      for file in sources { try staged.write(file.bytes, to: Bag.payloadFolder + prefix + file.path) }
    } catch {
      throw .file(error)
    }
    let contents = try await ArchiveContents(
      ofSources: staged.shown(Bag.payloadFolder + ArchiveContents.sourceFolder), asOf: provenance.asOf,
      workers: workers, text: text)
    let title = site.site.configuration.title ?? id
    var files = sources.map { (path: prefix + $0.path, bytes: $0.bytes) } + contents.files
    if let press {
      let booklet = ArchivedBooklet(period: period, department: department, press: press)
      files.append((ArchivedBooklet.path, try booklet.bytes(of: contents.site, in: store.folder)))
    }
    files += TemplateLibrary.used(sources).map { ("templates/" + $0.path, $0.bytes) }
    var provenance = provenance
    provenance.engine = press?.engine
    files.append((ArchiveContents.provenanceName, provenance.document(selection, of: site)))
    files.append(("README.txt", ArchiveReadMe.text(id: id, title: title)))
    try Self.check(files.map(\.path))
    var information: [(label: String, value: String)] = [("Source-Organization", title)]
    information += [("Bagging-Date", date.description), ("External-Identifier", id)]
    information += [("Bag-Group-Identifier", period.label), ("Bag-Software-Agent", "planpress " + provenance.version)]
    if let replaces { information.append(("Replaces", replaces)) }
    return Bag(files: files, information: information)
  }

  private func write(
    _ bag: Bag, _ id: String, _ replaces: String?, in store: ArchiveStore
  ) throws(ArchiveProblem) -> ArchiveRecord {
    let files = bag.files.map { (path: id + "/" + $0.path, bytes: $0.bytes) }
    guard let zip = StoredZip.bytes(of: files) else { throw .tooLarge }
    let isSame = try ArchiveProblem.wrapping { () throws(FileProblem) in
      guard let replaces, try self.isSame(bag, as: replaces, in: store) else { return false }
      try store.discardStaged()
      return true
    }
    if isSame { throw .unchanged(replaces ?? id) }
    try ArchiveProblem.wrapping { () throws(FileProblem) in
      let staged = try store.staged()
      for file in bag.files {
        if try !staged.holds(file.bytes.span, at: file.path) { try staged.write(file.bytes, to: file.path) }
        try staged.makeReadOnly(file.path)
      }
    }
    let record = ArchiveRecord(
      id: id, period: period.label, department: department, date: date, asOf: provenance.asOf,
      fileCount: bag.payload.count, byteCount: bag.byteCount, tagManifestDigest: bag.digest,
      zipDigest: SHA256.hex(zip), replaces: replaces,
      previous: store.register.lines.last.map { SHA256.hex($0) } ?? ArchiveRecord.noDigest)
    try store.adopt(record, zip: zip)
    return record
  }

  /// Whether all but the names of the revisions is what the archive has that it would replace.
  private func isSame(_ bag: Bag, as id: String, in store: ArchiveStore) throws(FileProblem) -> Bool {
    let path = ArchiveStore.path(of: id, period: period.label) + "/" + Bag.manifestName
    guard try store.folder.status(of: path) != nil else { return false }
    func lines(_ bytes: [UInt8]) -> Set<Substring> {
      Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasSuffix("  data/README.txt") })
    }
    let own = bag.tagFiles.first { $0.path == Bag.manifestName }?.bytes ?? []
    return lines(try store.folder.read(path)) == lines(own)
  }
}

extension TemplateLibrary {
  /// The templates, styles and words in effect where a site has these sources, by their paths below `templates/`.
  static func used(_ sources: [(path: String, bytes: [UInt8])]) -> [(path: String, bytes: [UInt8])] {
    let prefix = TemplateFiles.folderName + "/"
    let own = sources.filter { $0.path.hasPrefix(prefix) }.map { (String($0.path.dropFirst(prefix.count)), $0.bytes) }
    let library = TemplateLibrary(overrides: Dictionary(own) { first, _ in first })
    return library.allFiles
  }
}
