import HTML
import Markdown
package import PlanModel
import SourceText
import YAML

/// Reads one plan file: text in, a plan with its text and its diagnostics out.
///
/// A reader looks at one file alone (and the data files that it names), so that many can work at once.
package struct PlanReader: Sendable {
  package struct Settings: Sendable {
    package var fiscal = FiscalCalendar.calendarYear

    /// The language of a plan that names none.
    package var language = Language.simplifiedChinese

    /// Whether emphasis works beside Chinese punctuation.
    package var cjkEmphasis = true

    /// In bytes; a larger file is not read.
    package var sizeLimit = SourceFile.defaultLimit

    /// Goes before every id of the text, where many plans share a page.
    package var idPrefix = ""

    /// Gives a data file, by its path from the site's folder.
    package var dataFile: @Sendable (String) -> DataFile = { _ in .missing }

    package init() {}
  }

  package let settings: Settings

  package init(settings: Settings = Settings()) {
    self.settings = settings
  }

  /// Reads the bytes of a file; whatever they are, something comes back.
  package func read(_ bytes: [UInt8], key: String, file: String) -> ReadPlan {
    let source: SourceFile
    do {
      source = try SourceFile(bytes: bytes, limit: settings.sizeLimit)
    } catch {
      var plan = PlanContent(key: key, file: file)
      plan.title = key
      return ReadPlan(plan: Plan(plan), body: PlanBody(), diagnostics: [FileProblems.diagnostic(error, file: file)])
    }
    var reading = PlanReading(plan: PlanContent(key: key, file: file), source: source, settings: settings)
    return reading.read()
  }
}

/// The reading of one file, stage by stage.
private struct PlanReading {
  var plan: PlanContent
  let source: SourceFile
  let settings: PlanReader.Settings
  var diagnostics: [Diagnostic] = []
  var collected = CollectedRecords()

  mutating func read() -> ReadPlan {
    let parts = FrontMatter(splitting: source.bytes)
    if let problem = parts.problem { diagnostics.append(FileProblems.diagnostic(problem, file: plan.file)) }
    let hasFrontMatter = parts.yaml != nil
    if let yaml = parts.yaml { readFrontMatter(source.bytes[yaml]) }
    let body = readBody(source.bytes[parts.body], line: parts.bodyLine, isPlan: hasFrontMatter)
    if hasFrontMatter { finishKind() }
    diagnostics.sort { $0.span.start < $1.span.start }
    // A key that is there twice is found by the YAML and by the columns.
    for index in diagnostics.indices.dropFirst().reversed()
    where diagnostics[index].code == diagnostics[index - 1].code
      && diagnostics[index].span == diagnostics[index - 1].span
    {
      diagnostics.remove(at: index)
    }
    return ReadPlan(plan: takePlan(), body: body, diagnostics: diagnostics)
  }

  /// Puts the plan, which is read, into its box.
  private mutating func takePlan() -> Plan {
    var read = PlanContent(key: "", file: "")
    swap(&read, &plan)
    return Plan(read)
  }

  // MARK: Front matter

  private mutating func readFrontMatter(_ bytes: ArraySlice<UInt8>) {
    let document = YAMLDocument(parsing: bytes, lineOffset: 1)
    for problem in document.problems { diagnostics.append(FileProblems.diagnostic(problem, file: plan.file)) }
    guard let root = document.root, document.kind(of: root) == .mapping else { return }
    var door = FrontMatterDoor(document: document, decoding: Decoding(file: plan.file, period: nil))
    let lists = door.readPlan(root, into: &plan)
    readPeriod()
    diagnostics += door.decoding.diagnostics
    door = FrontMatterDoor(document: document, decoding: Decoding(file: plan.file, period: plan.period))
    for (kind, node) in lists { door.readList(kind, node, into: &collected) }
    diagnostics += door.decoding.diagnostics
  }

  /// The period that the front matter names, else the one that the plan's folder does: `2026-q2/marketing`.
  private mutating func readPeriod() {
    if let text = plan.fields[.period] {
      plan.period = PeriodGrammar.parse(text, fiscal: settings.fiscal)
      if plan.period == nil {
        diagnostics.append(
          Diagnostic(.unknownPeriod, file: plan.file, at: plan.fields.span(of: .period), .text(text)))
      }
    } else {
      let folder = plan.key.split(separator: "/").first.map(String.init) ?? plan.key
      plan.period = PeriodGrammar.parse(folder, fiscal: settings.fiscal)
    }
  }

  /// A plan that does not say its kind is what its period makes it.
  private mutating func finishKind() {
    guard !plan.fields.contains(.kind) || plan.kind == .page && plan.hasRecords else { return }
    plan.kind =
      switch plan.period?.unit {
      case .quarter: .quarter
      case .year: .annual
      default: plan.hasRecords ? .project : .page
      }
  }

  // MARK: Text

  private mutating func readBody(_ bytes: ArraySlice<UInt8>, line: Int, isPlan: Bool) -> PlanBody {
    var options = MarkdownOptions()
    options.cjkEmphasis = settings.cjkEmphasis
    options.reservedAnchors = PlanBody.reserved
    let pasted = isPlan ? PastedTables(bytes) : nil
    let text = pasted.flatMap { $0.hasTables ? $0.text[...] : nil } ?? bytes
    var document: MarkdownDocument
    do {
      document = try MarkdownDocument.parse(text, lineOffset: line - 1, options: options)
    } catch {
      diagnostics.append(FileProblems.diagnostic(error, file: plan.file))
      finishRecords()
      finishTitle(nil)
      return PlanBody(unread: bytes)
    }
    if let pasted { place(&document, as: pasted, line: line) }
    var reader = BodyReader(document, file: plan.file, period: plan.period, collected: collected)
    collected = CollectedRecords()
    if isPlan { reader.read() }
    collected = reader.takeRecords()
    diagnostics += reader.allDiagnostics
    plan.retrospective = reader.retrospective
    plan.swot = reader.swot
    plan.textTables = reader.textTables
    finishRecords()
    finishTitle(document)
    report(document)
    return BodyBuilder(
      document, title: plan.title, language: plan.language, identifiers: identifiers(for: reader.replacements),
      settings: settings, replacements: reader.replacements
    ).body()
  }

  /// The identifiers of the plan's records by their places, where tables have declared some.
  private func identifiers(for replacements: BlockReplacements) -> [SourcePosition: String] {
    guard replacements.contains(where: \.isTable) else { return [:] }
    var identifiers: [SourcePosition: String] = [:]
    plan.forEachRecord { id, _, extent in identifiers[extent.start] = id }
    return identifiers
  }

  /// Puts what stands in pasted tables where the file has it, and names those that are only text.
  private mutating func place(_ document: inout MarkdownDocument, as pasted: PastedTables, line: Int) {
    if pasted.hasTables {
      document.relocate { place in
        var place = place
        place.line -= Int32(line - 1)
        place = pasted.original(place)
        place.line += Int32(line - 1)
        return place
      }
    }
    for suspect in pasted.suspects {
      let place = SourcePosition(line: suspect.line + line - 1, column: 1)
      diagnostics.append(
        Diagnostic(.pastedTable, file: plan.file, at: SourceSpan(start: place), .list(suspect.firstCells)))
    }
  }

  private mutating func finishRecords() {
    var assembler = PlanAssembler(file: plan.file)
    assembler.assemble(&collected, into: &plan)
    diagnostics += assembler.diagnostics
    var series = SeriesDoor(file: plan.file, period: plan.period, dataFile: settings.dataFile)
    series.fill(&plan.metrics)
    diagnostics += series.diagnostics
  }

  private mutating func finishTitle(_ document: MarkdownDocument?) {
    guard plan.title.isEmpty else { return }
    if !plan.fields.entries.isEmpty {
      diagnostics.append(
        Diagnostic(.missingPlanTitle, file: plan.file, at: SourceSpan(start: SourcePosition(line: 1, column: 1))))
    }
    if let document, let heading = document.headings.first {
      plan.title = document.plainText(of: heading)
    }
    if plan.title.isEmpty { plan.title = plan.key.split(separator: "/").last.map(String.init) ?? plan.key }
  }

  /// What the text has that its page will not show.
  private mutating func report(_ document: MarkdownDocument) {
    for dropped in document.droppedHTML {
      diagnostics.append(
        Diagnostic(.rawHTML, file: plan.file, at: SourceSpan(start: dropped.position), .text(dropped.firstLine)))
    }
    for node in document.refusedDestinations {
      diagnostics.append(
        Diagnostic(
          .refusedDestination, file: plan.file, at: SourceSpan(start: document.position(of: node)),
          .text(document.destination(of: node))))
    }
    let leftovers = document.leftoverEmphasis
    let lines = leftovers.isEmpty ? nil : source.lines
    // Stars behind backslashes are meant to be seen.
    for place in leftovers where lines?.text(ofLine: Int(place.line))?.contains("**") ?? true {
      diagnostics.append(
        Diagnostic(.leftoverEmphasis, file: plan.file, at: SourceSpan(start: place, length: 2), .text("**")))
    }
  }
}

extension MarkdownDocument.DroppedHTML {
  fileprivate var firstLine: String {
    String(literal.prefix { $0 != "\n" && $0 != "\r\n" }.prefix(60))
  }
}
