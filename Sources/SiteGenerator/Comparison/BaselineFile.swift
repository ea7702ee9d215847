package import PlanModel
package import PlanReading
private import SourceText

/// The agreed state of a plan, kept as the plan's own text in `baselines/`, under the plan's key.
///
/// It is the file as it was, with the day in a comment behind its first line: what reads plans reads it, a person can,
/// too, it outlives every change of what is computed, and its differences show wherever differences of text do.
package enum BaselineFile {
  package static let folderName = "baselines"
  private static let mark = "# baseline: "

  /// The path from the site.
  package static func path(ofPlan key: String) -> String {
    folderName + "/" + key + ".md"
  }

  /// The plan's text with the day; nil for a file without front matter, which has no goals to agree on.
  package static func text(freezing bytes: [UInt8], on date: CalendarDate) -> [UInt8]? {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard text.starts(with: "---".utf8), let end = text.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    return Array(text[...end]) + Array((mark + date.description + "\n").utf8) + Array(text[(end + 1)...])
  }

  /// The day on which a text was frozen; nil where it does not say.
  package static func date(of bytes: [UInt8]) -> CalendarDate? {
    guard let first = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let line = bytes[(first + 1)...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard line.starts(with: mark.utf8) else { return nil }
    return CalendarDate(iso: String(decoding: line.dropFirst(mark.utf8.count), as: UTF8.self))
  }

  /// The agreed state of a plan; nil where none is kept.
  package static func read(ofPlan key: String, in site: Folder, _ settings: SiteSettings) throws(FileProblem)
    -> FrozenPlan?
  {
    let path = path(ofPlan: key)
    guard OutputPath.isWithinOutput(path), try site.status(of: path, followingLinks: true)?.kind == .file else {
      return nil
    }
    let bytes = try site.read(path, limit: SourceFile.defaultLimit)
    let plan = PlanReader(settings: settings.textSettings).read(bytes, key: key, file: path).plan
    return FrozenPlan(plan: plan, date: date(of: bytes))
  }
}

extension BaselineFile {
  /// The agreed states of all plans of a portfolio that have one, and what is wrong with those that can't be read.
  ///
  /// What was agreed after the as-of date is not known yet on that day.
  static func all(
    of plans: [Plan], in site: Folder, _ settings: SiteSettings, workers: Workers
  ) async throws(FileProblem) -> (baselines: [Int: FrozenPlan], diagnostics: [Diagnostic]) {
    guard try site.status(of: folderName, followingLinks: true)?.kind == .folder else { return ([:], []) }
    let outcomes = await workers.map(Array(plans.indices)) { index -> Result<FrozenPlan?, FileProblem> in
      do throws(FileProblem) {
        return .success(try read(ofPlan: plans[index].key, in: site, settings))
      } catch {
        return .failure(error)
      }
    }
    var baselines: [Int: FrozenPlan] = [:]
    var diagnostics: [Diagnostic] = []
    for (index, outcome) in outcomes.enumerated() {
      switch outcome {
      case .success(let frozen):
        if let frozen, (frozen.date ?? settings.analysis.asOf) <= settings.analysis.asOf { baselines[index] = frozen }
      case .failure(let problem):
        let path = path(ofPlan: plans[index].key)
        diagnostics.append(Diagnostic(.fileUnreadable, file: path, at: .unknown, .text(problem.reasonText)))
      }
    }
    return (baselines, diagnostics)
  }
}

extension SiteSettings {
  /// For plans whose data files lie elsewhere by now: nothing but their text is read.
  package var textSettings: PlanReader.Settings {
    var settings = PlanReader.Settings()
    settings.fiscal = FiscalCalendar(startMonth: configuration.fiscalYearStart) ?? .calendarYear
    settings.language = configuration.language
    return settings
  }
}
