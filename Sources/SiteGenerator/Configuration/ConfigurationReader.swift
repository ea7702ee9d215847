package import PlanModel
private import PlanReading
package import SourceText
private import YAML

/// Reads `planpress.yml` as its declaration ``Setting/all`` has it.
package struct ConfigurationReader {
  package private(set) var configuration = SiteConfiguration()
  package private(set) var diagnostics: [Diagnostic] = []

  /// Where the calendar is named, for the check that there is one.
  package private(set) var calendarSpan = SourceSpan.unknown

  private let document: YAMLDocument
  private let file = SiteConfiguration.fileName

  package init(bytes: [UInt8]) {
    do {
      let source = try SourceFile(bytes: bytes)
      document = YAMLDocument(parsing: source.bytes[...], limits: .dataFile)
    } catch {
      document = YAMLDocument(parsing: [])
      diagnostics.append(
        Diagnostic(.settingsUnreadable, file: file, at: SourceSpan(start: error.position), .text("UTF-8")))
    }
    for problem in document.problems { report(problem) }
    guard let root = document.root else { return }
    guard document.kind(of: root) == .mapping else {
      diagnostics.append(
        Diagnostic(.settingsUnreadable, file: file, at: document.span(of: root), .text(document.text(of: root))))
      return
    }
    _ = readGroup(document.entries(of: root), Setting.all)
    checkThresholds()
    checkPeople()
  }

  private mutating func report(_ problem: YAMLProblem) {
    let related = problem.related.map { Diagnostic.RelatedPlace(file: file, span: $0) }
    diagnostics.append(
      Diagnostic(.code(for: problem.code), file: file, at: problem.span, .text(problem.text), related: related))
  }

  // MARK: - Values

  /// Stores what can be stored by itself, and gives all of it by the settings' keys.
  private mutating func readGroup(_ entries: YAMLEntries, _ settings: [Setting]) -> SettingValue {
    let names = AliasTable(
      settings.enumerated().flatMap { number, setting in
        ([setting.key] + setting.also).map { (spelling: $0, value: number) }
      })
    var values: [(name: String, value: SettingValue)] = []
    for entry in entries {
      guard let number = names[document.bytes(of: entry.key)] else {
        reportUnknown(entry.key, nearest: names.nearest(to: document.text(of: entry.key)))
        continue
      }
      let setting = settings[number]
      guard !document.isNull(entry.value), let value = read(entry.value, as: setting.shape, of: entry.key) else {
        continue
      }
      if setting.key == "calendar" { calendarSpan = document.span(of: entry.value) }
      setting.store?(value, &configuration)
      values.append((setting.key, value))
    }
    return .group(values)
  }

  /// Nil, and a diagnostic, for what the setting can't be.
  private mutating func read(_ node: YAMLNode, as shape: SettingShape, of key: YAMLNode) -> SettingValue? {
    switch (shape, document.kind(of: node)) {
    case (.list(let element), .sequence):
      return .list(document.elements(of: node).compactMap { read($0, as: element, of: key) })
    case (.list(let element), _):
      return read(node, as: element, of: key).map { .list([$0]) }
    case (.group(let settings, _), .mapping):
      return readGroup(document.entries(of: node), settings)
    case (.table(let names, let shape), .mapping):
      return readTable(document.entries(of: node), names, shape)
    case (_, .sequence), (_, .mapping): break
    case (.group(let settings, isShort: true), _):
      guard let first = settings.first, let value = read(node, as: first.shape, of: key) else { return nil }
      return .group([(first.key, value)])
    default:
      if let value = shape.value(of: document.text(of: node)) { return value }
    }
    reportBad(node, of: key, allowed: shape.examples)
    return nil
  }

  private mutating func readTable(_ entries: YAMLEntries, _ names: [String]?, _ shape: SettingShape) -> SettingValue {
    let known = names.map { AliasTable($0.map { (spelling: $0, value: $0) }) }
    var values: [(name: String, value: SettingValue)] = []
    for entry in entries {
      let word = document.text(of: entry.key)
      guard let name = known == nil ? word : known?[word] else {
        reportUnknown(entry.key, nearest: known?.nearest(to: word))
        continue
      }
      if let value = read(entry.value, as: shape, of: entry.key) { values.append((name, value)) }
    }
    return .group(values)
  }

  // MARK: - What contradicts itself

  private mutating func checkThresholds() {
    let thresholds = configuration.thresholds
    let pairs: [(lower: String, upper: String, isCrossed: Bool)] = [
      ("off_track", "at_risk", thresholds.offTrack > thresholds.atRisk),
      ("fewest_key_results", "most_key_results", thresholds.fewestKeyResults > thresholds.mostKeyResults),
      ("shortest_task", "longest_task", thresholds.shortestTask > thresholds.longestTask),
      ("least_reserve", "most_reserve", thresholds.leastReserve > thresholds.mostReserve),
    ]
    guard let group = entry(of: "thresholds") else { return }
    for pair in pairs where pair.isCrossed {
      diagnostics.append(
        Diagnostic(
          .thresholdsCrossed, file: file, at: document.span(of: group.key), .text(pair.lower), .text(pair.upper)))
    }
  }

  /// One name can't stand for two people.
  private mutating func checkPeople() {
    guard let people = entry(of: "people") else { return }
    var spellings: [(String, String)] = []
    for entry in document.entries(of: people.value) {
      let person = document.text(of: entry.key)
      let isList = document.kind(of: entry.value) == .sequence
      let aliases = isList ? Array(document.elements(of: entry.value)) : [entry.value]
      for node in [entry.key] + aliases {
        let name = document.text(of: node)
        if let owner = AliasTable(spellings)[name], owner != person {
          diagnostics.append(
            Diagnostic(.nameTaken, file: file, at: document.span(of: node), .text(name), .text(owner), .text(person)))
        }
        spellings.append((name, person))
      }
    }
  }

  private func entry(of key: String) -> YAMLEntry? {
    guard let root = document.root, let setting = Setting.all.first(where: { $0.key == key }) else { return nil }
    let names = AliasTable(([setting.key] + setting.also).map { (spelling: $0, value: true) })
    return document.entries(of: root).first { names[document.bytes(of: $0.key)] != nil }
  }

  // MARK: - Reports

  private mutating func reportUnknown(_ key: YAMLNode, nearest: String?) {
    diagnostics.append(
      Diagnostic(
        .unknownSetting, file: file, at: document.span(of: key), .text(document.text(of: key)), .text(nearest ?? "")))
  }

  private mutating func reportBad(_ node: YAMLNode, of key: YAMLNode, allowed: [String]) {
    diagnostics.append(
      Diagnostic(
        .badSettingValue, file: file, at: document.span(of: node), .text(document.text(of: node)),
        .text(document.text(of: key)), .list(allowed)))
  }
}
