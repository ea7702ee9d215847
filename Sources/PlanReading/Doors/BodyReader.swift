import Markdown
import PlanModel
import SourceText

/// Walks over the author's text: which blocks declare records, and which a view will stand in for.
struct BodyReader {
  let document: MarkdownDocument
  private var tables: TableDoor
  private var prose: ProseDoor
  private var collected: CollectedRecords
  private(set) var retrospective = Retrospective()
  private(set) var swot = SWOT()
  private(set) var textTables: [TextTable] = []

  private(set) var replacements = BlockReplacements()

  private let file: String
  private let period: Period?
  private var diagnostics: [Diagnostic] = []

  init(_ document: MarkdownDocument, file: String, period: Period?, collected: CollectedRecords) {
    self.document = document
    self.collected = collected
    self.file = file
    self.period = period
    tables = TableDoor(document: document, decoding: Decoding(file: file, period: period))
    prose = ProseDoor(decoding: Decoding(file: file, period: period))
  }

  /// Hands over the records that were there and those of the text; the reader keeps none, so that they are not shared.
  mutating func takeRecords() -> CollectedRecords {
    defer { collected = CollectedRecords() }
    return collected
  }

  var allDiagnostics: [Diagnostic] { diagnostics + tables.decoding.diagnostics + prose.decoding.diagnostics }

  /// Reads every block of the text.
  mutating func read() {
    let headings = headings()
    var headingNumber = 0
    var isNotData = false
    var quadrant: QuadrantHeading?
    var checklist: (level: Int, section: String?)?
    for block in document.blocks {
      blockNumber += 1
      let kind = document.kind(of: block)
      if case .htmlBlock = kind {
        isNotData = isNotData || document.literal(of: block).contains("not data")
        continue
      }
      if case .heading(let level) = kind {
        let text = headings[headingNumber].text
        checklist = checklistSection(text, level: Int(level), after: checklist)
        quadrant = headings[headingNumber].quadrant
        if let quadrant { replaceByQuadrants(block, quadrant) }
        readHeading(block, text, level: Int(level))
        headingNumber += 1
      } else if let quadrant, case .list = kind {
        readQuadrant(block, quadrant)
      } else if let checklist, case .list = kind {
        readChecklist(block, section: checklist.section)
      } else {
        read(block, kind, isNotData: isNotData)
      }
      isNotData = false
    }
  }

  private mutating func read(_ block: NodeID, _ kind: MarkdownDocument.Kind, isNotData: Bool) {
    switch kind {
    case .table where !isNotData: readTable(block)
    case .codeBlock(fenced: true): readDirective(block)
    case .paragraph, .list: readProse(block)
    default: break
    }
  }

  // MARK: Tables and directives

  private mutating func readTable(_ table: NodeID) {
    guard let head = document.firstChild(of: table) else { return }
    var header = document.plainTexts(ofChildrenOf: head)
    if readCard(table) { return }
    guard var kind = kind(of: table, header) else { return textTables.append(textTable(table, header)) }
    if kind == .phase, let tasks = tables.headerOfTasks(table, header: header) { (kind, header) = (.task, tasks) }
    let before = collected.keyResults.count
    let rows = tables.read(table, kind, header: header, into: &collected)
    if let objective = prose.objective { placeKeyResults(from: before, under: objective) }
    replacements[table] = .records(kind, rows, header: header)
  }

  private func textTable(_ table: NodeID, _ header: [String]) -> TextTable {
    let rows = document.children(of: table).dropFirst().map { row in
      document.plainTexts(ofChildrenOf: row)
    }
    return TextTable(heading: heading, columns: header, rows: Array(rows))
  }

  /// A card stays in the text: it is as good to read as what its record's view would show.
  private mutating func readCard(_ table: NodeID) -> Bool {
    if let card = tables.smartCard(table) {
      tables.read(card, under: prose.objective, into: &collected.objectives)
    } else if let sheet = tables.questionSheet(table) {
      tables.read(sheet, under: prose.task, into: &collected.tasks)
    } else {
      return false
    }
    return true
  }

  private func kind(of table: NodeID, _ header: [String]) -> RecordKind? {
    if let matrix = tables.matrix(table, header: header, below: heading) { return matrix }
    let kind = tables.kind(of: header)
    guard kind == nil || kind == .task else { return kind }
    if kind == nil, tables.holdsMeetings(table, header: header) { return .communication }
    return tables.isTracking(table, header: header, of: collected.tasks) ? .taskUpdate : kind
  }

  /// Key results of a table below an objective's heading or paragraph belong to it, unless they name another.
  private mutating func placeKeyResults(from first: Int, under objective: Int) {
    let (own, others) = (
      collected.keyResults[first...].filter { !$0.namesObjective },
      collected.keyResults[first...].filter(\.namesObjective)
    )
    collected.objectives[objective].keyResults += own
    collected.keyResults.replaceSubrange(first..., with: others)
  }

  private mutating func readDirective(_ block: NodeID) {
    let info = document.info(of: block)
    guard info.hasPrefix("{"), let close = info.firstIndex(of: "}") else { return }
    let name = String(info[info.index(after: info.startIndex)..<close])
    // Elsewhere braces hold a class or an attribute: `{.python}`, `{lang=swift}`.
    guard !name.isEmpty, name.utf8.allSatisfy({ $0 == 0x2D || (0x61...0x7A).contains($0 | 0x20) || $0 >= 0x80 }) else {
      return
    }
    guard let kind = ViewKind(rawValue: name) else {
      diagnostics.append(
        Diagnostic(
          .unknownDirective, file: file,
          at: SourceSpan(start: document.position(of: block), length: info.unicodeScalars.count),
          .text(name), .list(ViewKind.allCases.map(\.rawValue))))
      return
    }
    replacements[block] = .view(PlacedView(kind: kind, options: Self.options(document.literal(of: block))))
  }

  /// `scope: department`, a line each.
  private static func options(_ text: String) -> [String: String] {
    var options: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      options[trimmed(parts[0])] = trimmed(parts[1])
    }
    return options
  }

  private static func trimmed(_ text: Substring) -> String {
    var view = text.unicodeScalars
    while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
    while let last = view.last, last.properties.isWhitespace { view.removeLast() }
    return String(view)
  }

  // MARK: Prose

  private mutating func readHeading(_ heading: NodeID, _ text: String, level: Int) {
    let mayDeclare = document.hasLine(in: heading, whereFirst: ProseLabel.mayBegin)
    let lines = mayDeclare ? document.lines(of: heading) : []
    let labels = lines.map { ProseLabel($0.scalars, inHeading: true) }
    if labels.allSatisfy({ $0 == nil }) {
      prose.leaveRecord(keepingObjective: level > objectiveLevel)
    } else {
      for (line, label) in zip(lines, labels) {
        prose.read(line, label, into: &collected)
        if isObjective(label) { objectiveLevel = level }
      }
    }
    sectionLevel = level
    self.heading = text
  }

  /// The level of the heading that declared the objective: sections below it still speak of it.
  private var objectiveLevel = 0

  /// The words of the heading above.
  private var heading: String?

  /// The level of the heading above.
  private var sectionLevel = 0

  private func isObjective(_ label: ProseLabel?) -> Bool {
    if case .record(.objective, _) = label?.opening { true } else { false }
  }

  /// Paragraphs, also those within lists. A quote holds somebody's words, and declares nothing.
  private mutating func readProse(_ block: NodeID) {
    let before = (objectives: collected.objectives.count, tasks: collected.tasks.count, others: countOfOthers)
    let isWholeRecords = readLinesWithin(block)
    guard isWholeRecords, document.isWordsAlone(block), before.others == countOfOthers else { return }
    let tasks = collected.tasks[before.tasks...].map(\.fields.span.start)
    if !tasks.isEmpty {
      guard before.objectives == collected.objectives.count else { return }
      told.takeTasks(tasks, from: block, number: blockNumber, &replacements)
    } else if let objective = prose.objective, prose.isTellingGoal {
      let new = before.objectives..<collected.objectives.count
      told.takeGoals(new.isEmpty ? [objective] : Array(new), of: collected, from: block, &replacements)
    }
  }

  private var told = ToldRecords()

  /// The number of the block that is read, counted from 1.
  private var blockNumber = 0

  /// Records of kinds that stay as they are told.
  private var countOfOthers: Int {
    collected.keyResults.count + collected.milestones.count + collected.phases.count + collected.risks.count
      + collected.metrics.count + collected.checkIns.count
  }

  /// Whether each line declared a record or gave one a column.
  private mutating func readLinesWithin(_ block: NodeID) -> Bool {
    if case .paragraph = document.kind(of: block) { return readLines(of: block) }
    var isWhole = true
    var quoteEnd: Int32 = 0
    for node in document.subtree(of: block) where node.index >= quoteEnd {
      if case .blockQuote = document.kind(of: node) {
        quoteEnd = document.subtree(of: node).reduce(0) { max($0, $1.index + 1) }
      }
      guard case .paragraph = document.kind(of: node) else { continue }
      if !readLines(of: node) { isWhole = false }
    }
    return isWhole
  }

  private mutating func readLines(of paragraph: NodeID) -> Bool {
    if !prose.isTellingRecord, !document.hasLine(in: paragraph, whereFirst: ProseLabel.mayBegin) {
      return !document.hasLine(in: paragraph) { _ in true }
    }
    var isWhole = true
    for line in document.lines(of: paragraph) {
      let label = ProseLabel(line.scalars, inHeading: line.isHeading)
      if !prose.read(line, label, into: &collected) { isWhole = false }
      if isObjective(label) { objectiveLevel = sectionLevel }
    }
    return isWhole
  }

  // MARK: Checklists

  /// Headings below that of a checklist name its sections.
  private func checklistSection(
    _ text: String, level: Int, after open: (level: Int, section: String?)?
  ) -> (level: Int, section: String?)? {
    if let open, level > open.level { return (open.level, text) }
    return Checklists.isHeading(text) ? (level, nil) : nil
  }

  private mutating func readChecklist(_ list: NodeID, section: String?) {
    let items = Checklists.items(of: list, in: document, section: section, within: period)
    guard !items.isEmpty else { return readProse(list) }
    collected.more.checklist += items.map(\.item)
    replacements[list] = .checklist(items.map { ($0.node, $0.item.fields.span.start) })
  }

  // MARK: Quadrants

  /// The headings among the blocks, in the order of the text.
  private func headings() -> [(text: String, quadrant: QuadrantHeading?)] {
    var headings: [(level: Int, text: String)] = []
    for block in document.blocks {
      if case .heading(let level) = document.kind(of: block) {
        headings.append((Int(level), document.plainText(of: block)))
      }
    }
    return zip(headings, QuadrantHeading.assign(headings)).map { ($0.text, $1) }
  }

  /// The first quadrant's heading gives its place to the view of all four, the others theirs to nothing.
  private mutating func replaceByQuadrants(_ heading: NodeID, _ quadrant: QuadrantHeading) {
    let kind: ViewKind = quadrant.isRetrospective ? .retrospective : .swot
    let isPlaced = replacements.contains { if case .view(let view) = $0 { view.kind == kind } else { false } }
    replacements[heading] = isPlaced ? .nothing : .view(PlacedView(kind: kind))
  }

  private mutating func readQuadrant(_ list: NodeID, _ quadrant: QuadrantHeading) {
    replacements[list] = .nothing
    for item in document.children(of: list) {
      guard let line = document.wholeLine(of: item) else { continue }
      switch quadrant {
      case .retrospective(let quadrant):
        let id = quadrant.rawValue + "-" + String(retrospective[quadrant].count + 1)
        retrospective.items[quadrant].append(QuadrantItems.item(line, id: id, within: period))
      case .swot(let quadrant):
        let id = quadrant.rawValue + "-" + String(swot[quadrant].count + 1)
        swot.items[quadrant].append(QuadrantItems.item(line, id: id, within: period))
      }
    }
  }
}

extension KeyResult {
  /// Whether a column or the identifier says which objective it belongs to.
  fileprivate var namesObjective: Bool {
    fields[.objective] != nil || fields[.id]?.utf8.contains(UInt8(ascii: ".")) ?? false
  }
}

extension MarkdownDocument {
  /// All words of a list item on one line, sub-items included.
  fileprivate func wholeLine(of item: NodeID) -> ProseLine? {
    let lines = lines(of: item)
    guard let first = lines.first else { return nil }
    guard lines.count > 1 else { return first }
    var scalars: [Unicode.Scalar] = []
    for line in lines {
      if !scalars.isEmpty { scalars.append("；") }
      scalars.append(contentsOf: line.scalars)
    }
    return ProseLine(scalars: scalars, start: first.start)
  }
}
