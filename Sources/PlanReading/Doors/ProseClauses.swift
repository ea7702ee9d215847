import PlanModel
import SourceText

/// The clauses of a record told in prose: what a column's name introduces, and the rest, which is the title.
///
///     线上渠道销售额提升30%，负责人：李明，权重40%
///
/// gives the title `线上渠道销售额提升30%`, the owner `李明` and the weight `40%`. From when to when a piece of work lasts
/// needs no name: `任务1：梳理流程，负责人：李明，4.1-4.10`; nor does the day by which a goal or a milestone is reached:
/// `月结缩短到6天，9月底前完成`.
struct ProseClauses {
  struct Clause {
    let field: Field
    /// The index of the column.
    let column: Int
    let text: [Unicode.Scalar]
    /// Where the words begin in the line.
    let offset: Int
  }

  private(set) var clauses: [Clause] = []
  private(set) var title: [Unicode.Scalar] = []

  /// Where the title begins in the line.
  private(set) var titleOffset = 0

  /// - Parameter period: gives the year to dates without one.
  init<Record: TableRecord>(
    _ line: [Unicode.Scalar], from start: Int, as type: Record.Type, within period: Period?
  ) {
    let names = Record.columns.clauseNames
    let parts = Self.parts(line, from: start).flatMap { Self.sentences(in: $0, of: line, names, within: period) }
    let named = parts.map { names.match(line, $0, within: period) }
    let dated = Record.columns.columns.firstIndex { $0.type == .dateRange || $0.type == .date && $0.field == .due }
    var dates = Self.datesAreNamed(named.map { $0?.field }) ? nil : dated
    for (part, found) in zip(parts, named) {
      if let found {
        clauses.append(
          Clause(
            field: found.field, column: found.column, text: Array(line[found.value..<Self.end(of: part, in: line)]),
            offset: found.value))
        continue
      }
      if let column = dates, !title.isEmpty,
        let dated = Self.dates(line, part, within: period, orDay: Record.columns.columns[column].type == .date)
      {
        let field = Record.columns.fields[column]
        clauses.append(Clause(field: field, column: column, text: Array(line[dated]), offset: dated.lowerBound))
        dates = nil
        continue
      }
      if title.isEmpty { titleOffset = part.lowerBound }
      // The words between two parts of a title are kept as they were written.
      if !title.isEmpty { title.append(contentsOf: Self.marks(of: line, before: part.lowerBound)) }
      title.append(contentsOf: line[part])
    }
    balanceBrackets()
    trimTitle()
  }

  private static func datesAreNamed(_ fields: [Field?]) -> Bool {
    fields.contains { $0 == .start || $0 == .end || $0 == .date || $0 == .due }
  }

  /// A part that says from when to when, or on which day, and nothing else, without the spaces around it.
  private static func dates(
    _ line: [Unicode.Scalar], _ part: Range<Int>, within period: Period?, orDay: Bool
  ) -> Range<Int>? {
    var (start, end) = (part.lowerBound, part.upperBound)
    while start < end, line[start].properties.isWhitespace { start += 1 }
    while start < end, line[end - 1].properties.isWhitespace { end -= 1 }
    // Hardly any part begins with a digit, and the grammar is not asked of the others.
    guard start < end, (0x30...0x39).contains(line[start].value),
      // A mere number counts something, and so may `6.5` where a day would do.
      line[start..<end].contains(where: {
        !$0.properties.isWhitespace && !(0x30...0x39).contains($0.value) && !(orDay && $0 == ".")
      })
    else { return nil }
    let reading = DateGrammar.parse(String(scalars: line[start..<end]), within: period)
    switch reading.date.meaning {
    case .range: return start..<end
    case .day where orDay && reading.problem == nil: return start..<end
    default: return nil
    }
  }

  /// Whether a line is nothing but clauses: `负责人：李明，权重：40%` under a record.
  var isOnlyClauses: Bool { title.isEmpty && !clauses.isEmpty }

  /// The marks between a part of the title and what stands before it: `）` and `，` of `（含税），…`.
  private static func marks(of line: [Unicode.Scalar], before end: Int) -> ArraySlice<Unicode.Scalar> {
    var start = end
    while start > 0, isCut(line[start - 1]) || line[start - 1] == "," { start -= 1 }
    return line[start..<end]
  }

  /// A clause that was cut out may have taken one of its brackets with it.
  private mutating func balanceBrackets() {
    var open: [(index: Int, close: Unicode.Scalar)] = []
    var unmatched: Set<Int> = []
    for (index, scalar) in title.enumerated() {
      switch scalar {
      case "（": open.append((index, "）"))
      case "(": open.append((index, ")"))
      case "）", ")": if open.popLast() == nil { unmatched.insert(index) }
      default: break
      }
    }
    if !unmatched.isEmpty {
      title = title.enumerated().filter { !unmatched.contains($0.offset) }.map(\.element)
    }
    while let bracket = open.popLast() {
      if unmatched.isEmpty, bracket.index == title.count - 1 {
        title.removeLast()
      } else {
        title.append(bracket.close)
      }
    }
  }

  private mutating func trimTitle() {
    while let last = title.last, last.properties.isWhitespace || Self.marks.contains(last) { title.removeLast() }
    while let first = title.first, first.properties.isWhitespace || Self.marks.contains(first) {
      title.removeFirst()
      titleOffset += 1
    }
  }

  private static let marks: Set<Unicode.Scalar> = ["，", ",", "；", ";", "。", "：", ":"]

  /// Cuts at `，,；;。` and at brackets; a comma within a number does not cut.
  private static func parts(_ line: [Unicode.Scalar], from start: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var begin = start
    func isDigit(_ index: Int) -> Bool { line.indices.contains(index) && (0x30...0x39).contains(line[index].value) }
    for index in start..<max(start, line.count) {
      guard isCut(line[index]) || line[index] == "," && !(isDigit(index - 1) && isDigit(index + 1)) else { continue }
      if begin < index { parts.append(begin..<index) }
      begin = index + 1
    }
    if begin < line.count { parts.append(begin..<line.count) }
    return parts
  }

  /// A full stop cuts where what follows it begins with a column's name: `Owner: Grace Lin. Due: 30 June`.
  private static func sentences(
    in part: Range<Int>, of line: [Unicode.Scalar], _ names: ClauseNames, within period: Period?
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var begin = part.lowerBound
    for index in part.dropLast(2) where line[index] == "." && line[index + 1] == " " {
      guard begin < index, names.match(line, (index + 2)..<part.upperBound, within: period) != nil else { continue }
      found.append(begin..<index)
      begin = index + 2
    }
    return found + [begin..<part.upperBound]
  }

  /// Without the full stop that ends the line.
  private static func end(of part: Range<Int>, in line: [Unicode.Scalar]) -> Int {
    part.upperBound == line.count && part.count > 1 && line[line.count - 1] == "."
      ? part.upperBound - 1 : part.upperBound
  }

  private static func isCut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "；", ";", "。", "（", "）", "(", ")": true
    default: false
    }
  }
}

/// The names by which a clause of prose gives a column.
struct ClauseNames: Sendable {
  private struct Name {
    let words: [Unicode.Scalar]
    let column: Int
    let field: Field

    /// What may follow without a colon.
    let takes: Follower

    /// Whether nothing else may follow.
    var isStrict = false
  }

  private enum Follower { case nothing, number, date }

  private let names: [Name]

  /// In a key result `目标` is the goal above it, unless a number follows.
  private static let aims = ["目标", "目標"]

  init<Record: ColumnRecord>(_ columns: [Column<Record>]) {
    var names: [Name] = []
    for (index, column) in columns.enumerated() where Self.isClause(column.field) {
      let takes: Follower =
        switch column.type {
        case .quantity, .percent, .duration: .number
        case .date: .date
        default: .nothing
        }
      for name in column.names.all {
        names.append(Name(words: Array(name.unicodeScalars), column: index, field: column.field, takes: takes))
      }
      for name in column.field == .target ? Self.aims : [] {
        names.append(
          Name(
            words: Array(name.unicodeScalars), column: index, field: column.field, takes: .number, isStrict: true))
      }
    }
    self.names = names.sorted { $0.words.count > $1.words.count }
  }

  /// A title or an identifier is not given by a clause, and the objective of a key result is the one above it.
  private static func isClause(_ field: Field) -> Bool {
    switch field {
    case .title, .id, .objective, .keyResults, .specific, .measurable, .achievable, .relevant, .timeBound: false
    default: true
    }
  }

  /// Matches `负责人：李明`, `权重40%`, `当前 48`, `期限 9月30日`: a name, then a colon, or straight away the number or the
  /// date it stands for.
  func match(
    _ line: [Unicode.Scalar], _ part: Range<Int>, within period: Period?
  ) -> (column: Int, field: Field, value: Int)? {
    var start = part.lowerBound
    while start < part.upperBound, line[start].properties.isWhitespace { start += 1 }
    for name in names {
      let count = name.words.count
      guard part.upperBound - start > count, Self.isEqual(line[start..<start + count], name.words) else { continue }
      var index = start + count
      let hasColon = Self.skipColon(line, &index, before: part.upperBound)
      guard index < part.upperBound else { continue }
      let isNumber = Self.beginsNumber(line[index])
      let found =
        switch name.takes {
        case .number: isNumber || hasColon && !name.isStrict
        case .date: hasColon || isNumber && Self.isDate(line[index..<part.upperBound], within: period)
        case .nothing: hasColon
        }
      if found { return (name.column, name.field, index) }
    }
    return nil
  }

  /// Whether words are a date and nothing else, so that `时间 3 天内响应` stays a title.
  private static func isDate(_ words: ArraySlice<Unicode.Scalar>, within period: Period?) -> Bool {
    let reading = DateGrammar.parse(String(scalars: words), within: period)
    return reading.problem == nil && reading.date.end != nil
  }

  private static func isEqual(_ words: ArraySlice<Unicode.Scalar>, _ name: [Unicode.Scalar]) -> Bool {
    zip(words, name).allSatisfy {
      $0 == $1 || ($0.isASCII && $0.properties.lowercaseMapping == $1.properties.lowercaseMapping)
    }
  }

  private static func skipColon(_ line: [Unicode.Scalar], _ index: inout Int, before end: Int) -> Bool {
    var hasColon = false
    while index < end,
      line[index].properties.isWhitespace || line[index] == "：" || line[index] == ":" || line[index] == "="
    {
      if !line[index].properties.isWhitespace { hasColon = true }
      index += 1
    }
    if !hasColon, index < end, line[index] == "为" || line[index] == "為" || line[index] == "是" {
      index += 1
      while index < end, line[index].properties.isWhitespace { index += 1 }
    }
    return hasColon
  }

  private static func beginsNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0xFF10...0xFF19, 0x2264, 0x2265, 0x2B, 0x2D, 0x3C, 0x3E: true
    default: false
    }
  }
}
