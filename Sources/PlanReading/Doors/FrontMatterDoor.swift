package import PlanModel
import SourceText
import YAML

/// The first door: keys and lists of the front matter.
struct FrontMatterDoor {
  let document: YAMLDocument
  var decoding: Decoding

  /// Of the last list of key results: those of the next objective mostly have the same.
  private var keysOfKeyResults = ListKeys()

  init(document: YAMLDocument, decoding: Decoding) {
    self.document = document
    self.decoding = decoding
  }

  /// Reads the keys of the plan itself, and gives back the lists of records, which need the plan's period.
  mutating func readPlan(_ root: YAMLNode, into plan: inout PlanContent) -> [(kind: RecordKind, node: YAMLNode)] {
    var lists: [(kind: RecordKind, node: YAMLNode)] = []
    for entry in document.entries(of: root) {
      if let column = document.value(of: entry.key, in: Plan.columns.names) {
        let field = Plan.columns.fields[column]
        if plan.fields.contains(field) {
          reportRepeated(entry.key, of: field, in: plan.fields)
          continue
        }
        Plan.columns.decode(value(of: entry), as: column, into: &plan, &decoding)
      } else if let kind = document.value(of: entry.key, in: Plan.lists) {
        if lists.contains(where: { $0.kind == kind }) {
          report(.duplicateKey, at: entry.key, .text(document.text(of: entry.key)))
        } else {
          lists.append((kind, entry.value))
        }
      } else {
        keepUnknown(entry.key, entry.value, in: &plan.fields, nearest: nearestPlanKey(document.text(of: entry.key)))
      }
    }
    return lists
  }

  /// Reads one list of records.
  mutating func readList(_ kind: RecordKind, _ node: YAMLNode, into collected: inout CollectedRecords) {
    var reader = ListReader(door: self, node: node, collected: collected)
    kind.visit(&reader)
    self = reader.door
    collected = reader.collected
  }

  private struct ListReader: RecordKindVisitor {
    var door: FrontMatterDoor
    let node: YAMLNode
    var collected: CollectedRecords

    mutating func visit<Record: TableRecord>(_ type: Record.Type) {
      let records = door.records(type, in: node)
      if collected[keyPath: Record.list].isEmpty {
        collected[keyPath: Record.list] = records
      } else {
        collected[keyPath: Record.list].append(contentsOf: records)
      }
    }
  }

  /// - Parameter objective: the identifier of the objective that the records are key results of.
  private mutating func records<Record: TableRecord>(
    _ type: Record.Type, in node: YAMLNode, of objective: String = ""
  ) -> [Record] {
    guard document.kind(of: node) == .sequence else {
      if type.kind == .approval, !document.isNull(node), document.kind(of: node) != .mapping {
        return People(text: document.text(of: node)).names.map { named($0, at: document.span(of: node)) }
      }
      if !document.isNull(node), !reportFullWidthColon(node, type) {
        report(.notAList, at: node, .field(type.kind.listField))
      }
      return []
    }
    var records: [Record] = []
    records.reserveCapacity(document.count(of: node))
    var keys = ListKeys()
    if type.kind == .keyResult { swap(&keys, &keysOfKeyResults) }
    for element in document.elements(of: node) {
      if let record = record(type, in: element, of: objective, &keys) { records.append(record) }
    }
    if type.kind == .keyResult { swap(&keys, &keysOfKeyResults) }
    return records
  }

  /// `approvals: 李明、王芳` names a record each.
  private func named<Record: TableRecord>(_ name: String, at span: SourceSpan) -> Record {
    var record = Record()
    record.fields.span = span
    record.title = name
    record.fields.append(.title, name, at: span)
    return record
  }

  private mutating func record<Record: TableRecord>(
    _ type: Record.Type, in node: YAMLNode, of objective: String, _ keys: inout ListKeys
  ) -> Record? {
    let span = document.span(of: node)
    var stored = Record.Stored()
    // Words are gathered here: to ask what is stored for them copies them all.
    var fields = RecordFields(span: span)
    switch document.kind(of: node) {
    case .mapping:
      let columns = Record.columns
      var nested: YAMLNode?
      fields.reserve(document.count(of: node))
      keys.startRecord(of: document.count(of: node))
      for entry in document.entries(of: node) {
        guard let column = keys.column(of: entry.key, in: document, columns.names) else {
          readUnknown(entry, into: &stored, &fields, as: type)
          continue
        }
        let field = columns.fields[column]
        if fields.contains(field) {
          reportRepeated(entry.key, of: field, in: fields)
          continue
        }
        if field == .keyResults, type.kind == .objective {
          fields.append(field, "", at: document.span(of: entry.value))
          nested = entry.value
        } else if !columns.decodes(column), document.kind(of: entry.value) == .plain {
          let words = plainText(of: entry.value)
          if columns.isTitle(column) { stored.title = words }
          fields.append(field, words, at: document.span(of: entry.value))
        } else {
          let cell = value(of: entry)
          columns.decodeValue(cell, as: column, into: &stored, &decoding)
          fields.append(field, cell.text, at: cell.span)
        }
      }
      stored.id = PlanAssembler.identifier(fields, type.kind, of: objective)
      stored.fields = fields
      var record = Record(stored: consume stored)
      if let nested { readKeyResults(nested, into: &record) }
      record.finish()
      return record
    case .sequence:
      report(.notARecord, at: node, .field(type.kind.listField))
      return nil
    default:
      if reportFullWidthColon(node, type) { return nil }
      // A list of plain sentences: each is a record's title.
      stored.title = document.text(of: node)
      fields.append(.title, stored.title, at: span)
      stored.fields = fields
      return Record(stored: consume stored)
    }
  }

  private mutating func readKeyResults<Record: TableRecord>(_ node: YAMLNode, into record: inout Record) {
    guard var objective = record as? Objective else { return }
    objective.keyResults = records(KeyResult.self, in: node, of: objective.id)
    if let objective = objective as? Record { record = objective }
  }

  /// `- id：O1` is to YAML one word; where a column's name stands before the colon its author meant a key.
  private mutating func reportFullWidthColon<Record: TableRecord>(_ node: YAMLNode, _ type: Record.Type) -> Bool {
    guard document.kind(of: node) == .plain else { return false }
    let text = document.text(of: node)
    guard let colon = text.unicodeScalars.firstIndex(of: "："), Record.columns.names[String(text[..<colon])] != nil
    else {
      return false
    }
    let span = document.span(of: node)
    let offset = text.unicodeScalars.distance(from: text.startIndex, to: colon)
    let place = SourcePosition(line: Int(span.start.line), column: Int(span.start.column) + offset)
    decoding.report(Diagnostic(.yamlFullWidthColon, file: decoding.file, at: SourceSpan(start: place, length: 1)))
    return true
  }

  /// Reads a key that no declared column has.
  private mutating func readUnknown<Record: TableRecord>(
    _ entry: YAMLEntry, into stored: inout Record.Stored, _ fields: inout RecordFields, as type: Record.Type
  ) {
    let name = document.text(of: entry.key)
    if let decode = Record.openColumn(headed: name, within: decoding.period) {
      let cell = openCell(entry.value)
      if !cell.text.isEmpty { decode(cell, &stored, &decoding) }
    } else {
      keepUnknown(entry.key, entry.value, in: &fields, nearest: Record.columns.names.nearest(to: name))
    }
  }

  private mutating func reportRepeated(_ key: YAMLNode, of field: Field, in fields: RecordFields) {
    decoding.report(
      Diagnostic(
        .duplicateKey, file: decoding.file, at: document.span(of: key), .text(document.text(of: key)),
        related: .init(file: decoding.file, span: fields.span(of: field))))
  }

  private mutating func keepUnknown(
    _ key: YAMLNode, _ value: YAMLNode, in fields: inout RecordFields, nearest: String?
  ) {
    let name = document.text(of: key)
    let cell = cell(value)
    fields.extras.append(RecordFields.Extra(name: name, text: cell.text))
    guard name != "extra" else { return }
    decoding.report(
      Diagnostic(.unknownKey, file: decoding.file, at: document.span(of: key), .text(name), .text(nearest ?? "")))
  }

  private func nearestPlanKey(_ name: String) -> String? {
    Plan.columns.names.nearest(to: name) ?? Plan.lists.nearest(to: name)
  }

  private mutating func report(_ code: DiagnosticCode, at node: YAMLNode, _ argument: Diagnostic.Argument) {
    decoding.report(Diagnostic(code, file: decoding.file, at: document.span(of: node), argument))
  }

  /// A value that may be a mapping, `{theme: …, tasks: …}`, which is then what a table's cell would say.
  private func openCell(_ node: YAMLNode) -> Cell {
    guard document.kind(of: node) == .mapping else { return cell(node) }
    let words = document.entries(of: node).map { document.text(of: $0.key) + "：" + cell($0.value).text }
    return Cell(text: words.joined(separator: "；"), span: document.span(of: node))
  }

  /// The cell of a column; what can't stand in one is reported.
  private mutating func value(of entry: YAMLEntry) -> Cell {
    switch document.kind(of: entry.value) {
    case .plain: return plainCell(entry.value)
    case .mapping where document.count(of: entry.value) > 0: reportNotAValue(entry.value, of: entry)
    case .sequence:
      for element in document.elements(of: entry.value) where !document.kind(of: element).isScalar {
        reportNotAValue(element, of: entry)
      }
    default: break
    }
    return cell(entry.value)
  }

  private mutating func reportNotAValue(_ node: YAMLNode, of entry: YAMLEntry) {
    report(.notAValue, at: node, .text(document.text(of: entry.key)))
  }

  /// Where a value's own words stand: within the quotes.
  private func span(of node: YAMLNode) -> SourceSpan {
    let span = document.span(of: node)
    let kind = document.kind(of: node)
    guard kind == .doubleQuoted || kind == .singleQuoted, span.length >= 2 else { return span }
    let start = SourcePosition(line: Int(span.start.line), column: Int(span.start.column) + 1)
    return SourceSpan(start: start, length: Int(span.length) - 2)
  }

  private func cell(_ node: YAMLNode) -> Cell {
    let span = span(of: node)
    switch document.kind(of: node) {
    case .sequence:
      let items = document.elements(of: node).map { Cell(text: document.text(of: $0), span: self.span(of: $0)) }
      return Cell(text: items.map(\.text).joined(separator: "、"), span: span, items: items)
    case .mapping:
      return Cell(text: "", span: span)
    case .plain:
      return plainCell(node)
    default:
      return Cell(text: document.text(of: node), span: span)
    }
  }

  /// A value without quotes, as nearly all are.
  private func plainCell(_ node: YAMLNode) -> Cell {
    Cell(text: plainText(of: node), span: document.span(of: node))
  }

  private func plainText(of node: YAMLNode) -> String {
    document.isNull(node) ? "" : document.text(of: node)
  }
}

/// What the keys of a list's last record were found to mean.
///
/// The records of a list mostly have the same keys in the same order, so that a key need only be compared with the one
/// above it.
private struct ListKeys {
  private var keys: [(node: YAMLNode, column: Int?)] = []
  private var place = 0

  /// - Parameter count: of the record's keys.
  mutating func startRecord(of count: Int) {
    place = 0
    if keys.isEmpty { keys.reserveCapacity(count) }
  }

  /// The column that the record's next key names.
  mutating func column(of node: YAMLNode, in document: YAMLDocument, _ names: AliasTable<Int>) -> Int? {
    defer { place += 1 }
    if place < keys.count, document.hasSameText(node, keys[place].node) { return keys[place].column }
    let key = (node, document.value(of: node, in: names))
    if place < keys.count { keys[place] = key } else { keys.append(key) }
    return key.1
  }
}

extension RecordKind {
  /// The front matter's key that lists records of this kind.
  package var listField: Field {
    switch self {
    case .objective: .objectives
    case .keyResult: .keyResults
    case .task: .tasks
    case .milestone: .milestones
    case .phase: .phases
    case .risk: .risks
    case .metric: .metrics
    case .checkIn: .checkIns
    default: otherListField
    }
  }

  private var otherListField: Field {
    switch self {
    case .resourceRequest: .resourceRequests
    case .budgetLine: .budget
    case .timeWindow: .timeWindows
    case .responsibility: .responsibilities
    case .skillProfile: .skills
    case .workstream: .workstreams
    case .communication: .communications
    case .taskUpdate: .taskUpdates
    case .adjustment: .adjustments
    case .action: .actions
    case .development: .developments
    case .businessFunction: .functions
    case .responseLevel: .levels
    case .crisisTeam: .teams
    case .contact: .contacts
    case .supply: .supplies
    case .drill: .drills
    case .role: .roles
    case .qualityStandard: .quality
    case .goalAction: .goalActions
    case .evaluation: .evaluations
    case .lossAssessment: .assessments
    case .checklistItem: .checklist
    default: .approvals
    }
  }
}
