package import PlanModel
private import PlanReading
private import SourceText

/// Plans as they stand in a file, in a site's folder, or in a revision of it.
package enum PlanState: Sendable {
  case plan(Plan)
  case site([Plan])

  /// Reads a plan's file, or all plans of a site's folder.
  package static func read(_ path: String, workers: Workers) async throws(FileProblem) -> PlanState {
    let location = try SiteLocation(of: path)
    let folder = try SiteFolder(location.site)
    let settings = try SiteSettings(folder.folder, asOf: CalendarDate(daysSinceEpoch: 0))
    let reader = PlanReader(settings: settings.textSettings)
    if location.relative.utf8.suffix(3).elementsEqual(".md".utf8) {
      return .plan(try plan(PlanFile(path: location.relative), in: folder.folder, settings))
    }
    let files = try Discovery(folder.folder).plans
    let outcomes = await workers.map(files) { file -> Result<Plan, FileProblem> in
      do throws(FileProblem) {
        return .success(try read(file, of: folder.folder, reader))
      } catch {
        return .failure(error)
      }
    }
    var plans: [Plan] = []
    for outcome in outcomes { plans.append(try outcome.get()) }
    return .site(plans)
  }

  private static func read(
    _ file: PlanFile, of folder: Folder, _ reader: PlanReader
  ) throws(FileProblem) -> Plan {
    let bytes = try folder.read(file.path, limit: SourceFile.defaultLimit)
    return reader.read(bytes, key: file.key, file: file.path).plan
  }

  /// Reads one plan, without the data files that it names.
  package static func plan(_ file: PlanFile, in site: Folder, _ settings: SiteSettings) throws(FileProblem) -> Plan {
    try read(file, of: site, PlanReader(settings: settings.textSettings))
  }

  /// Reads the plans of a revision.
  ///
  /// - Parameter path: a plan's path from the site; empty for all plans.
  /// - Parameter environment: what git gets to know, as `NAME=value`.
  package static func read(
    revision: String, path: String, of site: String, environment: [String]
  ) throws(RevisionProblem) -> PlanState {
    let wanted = path.isEmpty ? Discovery.folderName : path
    let plans: [Plan]?
    do throws(FileProblem) {
      plans = try Self.plans(below: wanted, of: revision, in: site, environment)
    } catch {
      throw .machine(error)
    }
    guard let plans, let first = plans.first else { throw .refused(revision, wanted) }
    return path.isEmpty ? .site(plans) : .plan(first)
  }

  /// Nil where git refuses.
  private static func plans(
    below path: String, of revision: String, in site: String, _ environment: [String]
  ) throws(FileProblem) -> [Plan]? {
    let settings = try SiteSettings(Folder(site), asOf: CalendarDate(daysSinceEpoch: 0))
    let command = ["git", "-C", site, "archive", "--format=tar", revision, "--", path]
    var git = ChildProcess(command, environment: environment)
    git.keepsErrors = false
    git.limit = .max
    let result = try git.run()
    guard result.status == 0 else { return nil }
    let reader = PlanReader(settings: settings.textSettings)
    return TarArchive(result.output).files.filter { $0.name.utf8.suffix(3).elementsEqual(".md".utf8) }.map { entry in
      let file = PlanFile(path: entry.name)
      return reader.read(Array(entry.bytes), key: file.key, file: file.path).plan
    }
  }
}

/// Why a revision could not be read.
package enum RevisionProblem: Error, Hashable, Sendable {
  case machine(FileProblem)
  /// git does not know the revision, or the path in it; it has said so itself.
  case refused(_ revision: String, _ path: String)

  package func text(in language: Language) -> String {
    switch self {
    case .machine(let problem): return problem.text(in: language)
    case .refused(let revision, let path):
      return Sentence(
        en: "git has no “\(path)” in “\(revision)”", hans: "git 的版本“\(revision)”里没有“\(path)”",
        hant: "git 的版本「\(revision)」裡沒有「\(path)」")[language]
    }
  }
}
