import PlanModel
import SourceText

/// The words that open a record in prose: `目标一：`, `O1:`, `KR2：`, `任务3：`, `S (Specific)：`.
struct ProseLabel: Hashable {
  enum Opening: Hashable {
    case record(RecordKind, number: Int)
    /// One of the five SMART clauses of the objective above.
    case clause(Field)
  }

  let opening: Opening

  /// Where the words behind the label begin, as an index into the line's scalars.
  let rest: Int

  /// Reads the label of a line; nil where it has none.
  ///
  /// A record's label is a word of its kind, a number (`1`, `一`, `１`) and then a colon, a dot or a dash; a word without
  /// a number is prose, and so are numbers in a row (`O1、O2`, `目标1-3月`). A heading may part a goal's number from its
  /// words by a space (`O1 提升品牌`), where a paragraph would speak of a motorway or a chip (`M1 芯片`).
  /// A SMART clause's label is its letter, its name, or both, and a colon.
  init?(_ line: [Unicode.Scalar], inHeading: Bool = false) {
    if let found = Self.record(line, inHeading) {
      (opening, rest) = (.record(found.kind, number: found.number), found.rest)
    } else if let found = Self.clause(line) {
      (opening, rest) = (.clause(found.field), found.rest)
    } else {
      return nil
    }
  }

  /// Whether a line may have a label as far as its first character tells: most lines are told by it from those.
  static func mayBegin(with first: Unicode.Scalar) -> Bool {
    mayBeginRecord(lowercased(first)) || mayBeginClause(first)
  }

  // MARK: Records

  private static func record(
    _ line: [Unicode.Scalar], _ inHeading: Bool
  ) -> (kind: RecordKind, number: Int, rest: Int)? {
    guard let first = line.first.map(lowercased), mayBeginRecord(first) else { return nil }
    for (word, kind) in words where word[0] == first {
      guard starts(line, with: word) else { continue }
      var index = word.count
      skipSpaces(line, &index)
      guard let number = number(line, &index) else { continue }
      skipSpaces(line, &index)
      skipBracket(line, &index)
      let takesSpace = inHeading && (kind == .objective || kind == .keyResult)
      guard let rest = rest(line, behind: index, takesSpace: takesSpace) else { continue }
      return (kind, number, rest)
    }
    return nil
  }

  /// Longer words first, so that `关键结果1` is not looked for as something shorter.
  private static let words: [([Unicode.Scalar], RecordKind)] = wordList.map { (Array($0.unicodeScalars), $1) }

  /// Tells most lines without a look at any word: by the lowest byte of their first letter.
  private static func mayBeginRecord(_ first: Unicode.Scalar) -> Bool {
    firstLetters[Int(first.value & 0xFF)].contains(first)
  }

  private static let firstLetters = wordList.reduce(into: [[Unicode.Scalar]](repeating: [], count: 256)) {
    letters, entry in
    guard let first = entry.0.unicodeScalars.first else { return }
    letters[Int(first.value & 0xFF)].append(first)
  }

  private static let wordList: [(String, RecordKind)] =
    [
      ("key result", .keyResult), ("objective", .objective), ("milestone", .milestone), ("关键结果", .keyResult),
      ("關鍵結果", .keyResult), ("关键成果", .keyResult), ("關鍵成果", .keyResult), ("phase", .phase), ("stage", .phase),
      ("里程碑", .milestone), ("goal", .objective), ("task", .task), ("risk", .risk), ("目标", .objective),
      ("目標", .objective), ("任务", .task), ("任務", .task), ("阶段", .phase), ("階段", .phase), ("风险", .risk),
      ("風險", .risk), ("kr", .keyResult), ("o", .objective), ("t", .task), ("m", .milestone), ("r", .risk),
    ] + otherWords

  /// Of the kinds that most plans have none of; matrices are not told in prose.
  private static let otherWords: [(String, RecordKind)] = [
    ("resource request", .resourceRequest), ("资源需求", .resourceRequest), ("資源需求", .resourceRequest),
    ("资源申请", .resourceRequest), ("budget line", .budgetLine), ("预算项", .budgetLine), ("預算項", .budgetLine),
    ("time window", .timeWindow), ("时间窗口", .timeWindow), ("時間窗口", .timeWindow),
    ("communication", .communication), ("沟通", .communication), ("溝通", .communication),
    ("adjustment", .adjustment), ("调整", .adjustment), ("調整", .adjustment), ("action", .action),
    ("改进行动", .action), ("改進行動", .action), ("改进措施", .action), ("development item", .development),
    ("学习内容", .development), ("學習內容", .development), ("发展项", .development),
    ("business function", .businessFunction), ("关键业务", .businessFunction), ("關鍵業務", .businessFunction),
    ("response level", .responseLevel), ("响应级别", .responseLevel), ("響應級別", .responseLevel),
    ("crisis team", .crisisTeam), ("应急小组", .crisisTeam), ("應急小組", .crisisTeam), ("contact", .contact),
    ("联系人", .contact), ("聯絡人", .contact), ("supply", .supply), ("物资", .supply), ("物資", .supply),
    ("drill", .drill), ("演练", .drill), ("演練", .drill),
  ]

  /// Where the words begin behind a label's number; nil where what follows the number is not a label's end.
  private static func rest(_ line: [Unicode.Scalar], behind end: Int, takesSpace: Bool) -> Int? {
    guard end < line.count else { return nil }
    let isSpaced = end > 0 && line[end - 1].properties.isWhitespace
    var index = end
    while index < line.count, line[index] == line[end] { index += 1 }
    let touches = index < line.count && !line[index].properties.isWhitespace
    skipSpaces(line, &index)
    switch line[end] {
    case "：", ":":
      return index < line.count ? index : nil
    case ".", "．":
      return index < line.count && !(touches && line[index].isASCII) && !beginsNumber(line, index) ? index : nil
    case "、", "—", "|", "｜":
      return index < line.count && !beginsNumber(line, index) && !beginsLabel(line, index) ? index : nil
    case "-", "–":
      guard isSpaced, !touches else { return nil }
      return index < line.count && !beginsNumber(line, index) && !beginsLabel(line, index) ? index : nil
    default:
      return takesSpace && isSpaced && !beginsLabel(line, end) ? end : nil
    }
  }

  private static func beginsNumber(_ line: [Unicode.Scalar], _ index: Int) -> Bool {
    var end = index
    return number(line, &end) != nil
  }

  /// Whether another label's word and number stand here, as in `KR1—KR3`.
  private static func beginsLabel(_ line: [Unicode.Scalar], _ index: Int) -> Bool {
    let rest = Array(line[index...])
    return words.contains { word, _ in
      var end = word.count
      return starts(rest, with: word) && number(rest, &end) != nil
    }
  }

  private static func starts(_ line: [Unicode.Scalar], with word: [Unicode.Scalar]) -> Bool {
    guard line.count > word.count else { return false }
    for (scalar, expected) in zip(line, word) where lowercased(scalar) != expected { return false }
    return true
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(UInt8(scalar.value) | 0x20)
    case 0xFF21...0xFF3A: Unicode.Scalar(UInt8(scalar.value - 0xFEE0) | 0x20)
    case 0xFF41...0xFF5A: Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    default: scalar
    }
  }

  /// Up to 99, in digits of either width or in Chinese numerals.
  private static func number(_ line: [Unicode.Scalar], _ index: inout Int) -> Int? {
    var value = 0
    var digits = 0
    while index < line.count, digits < 2, let digit = digit(line[index]) {
      value = value * 10 + digit
      digits += 1
      index += 1
    }
    if digits > 0 { return value }
    return chineseNumber(line, &index)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }

  private static func chineseNumber(_ line: [Unicode.Scalar], _ index: inout Int) -> Int? {
    let ones: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var value: Int?
    if index < line.count, let one = ones.firstIndex(of: line[index]) {
      value = one + 1
      index += 1
    }
    guard index < line.count, line[index] == "十" else { return value }
    index += 1
    let tens = (value ?? 1) * 10
    guard index < line.count, let one = ones.firstIndex(of: line[index]) else { return tens }
    index += 1
    return tens + one + 1
  }

  private static func skipSpaces(_ line: [Unicode.Scalar], _ index: inout Int) {
    while index < line.count, line[index].properties.isWhitespace { index += 1 }
  }

  /// `目标一（40%）：` has a bracket between its number and its colon.
  private static func skipBracket(_ line: [Unicode.Scalar], _ index: inout Int) {
    guard index < line.count, line[index] == "（" || line[index] == "(" else { return }
    guard let close = line[index...].firstIndex(where: { $0 == "）" || $0 == ")" }), close - index <= 12 else { return }
    index = close + 1
    skipSpaces(line, &index)
  }

  // MARK: SMART

  private static func clause(_ line: [Unicode.Scalar]) -> (field: Field, rest: Int)? {
    guard let first = line.first, mayBeginClause(first) else { return nil }
    guard let colon = line.prefix(28).firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
    guard let field = clauses[[UInt8](scalars: line[..<colon])] else { return nil }
    var index = colon + 1
    skipSpaces(line, &index)
    return (field, index)
  }

  /// An ideograph stands for itself wherever names are compared, or for its simplified form; others may mean nothing.
  private static func mayBeginClause(_ first: Unicode.Scalar) -> Bool {
    guard let simplified = SearchFolding.shared.ideograph(first.value) else { return true }
    return clauseLetters.contains { $0 == first || $0.value == simplified }
  }

  private static let clauseLetters = clauseNames.reduce(into: [Unicode.Scalar]()) { letters, entry in
    for first in entry.1.compactMap(\.unicodeScalars.first) where !letters.contains(first) { letters.append(first) }
  }

  private static let clauses = AliasTable<Field>(
    clauseNames.flatMap { field, names in names.map { (spelling: $0, value: field) } })

  private static let clauseNames: [(Field, [String])] = [
    (.specific, ["S", "Specific", "S Specific", "具体的", "具体", "具體的", "明确具体"]),
    (.measurable, ["M", "Measurable", "可衡量的", "可衡量", "可量化"]),
    (.achievable, ["A", "Achievable", "Attainable", "可实现的", "可实现", "可實現的", "可达成"]),
    (.relevant, ["R", "Relevant", "相关的", "相关", "相關的", "相关性"]),
    (.timeBound, ["T", "Time-bound", "Timebound", "有时限的", "有时限", "有時限的", "时效性", "有时间限制的"]),
  ]
}
