package import PlanModel
private import PlanReading
package import SourceText
private import YAML

/// Reads `planpress.yml`.
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
    for entry in document.entries(of: root) { read(entry) }
  }

  private mutating func report(_ problem: YAMLProblem) {
    let related = problem.related.map { Diagnostic.RelatedPlace(file: file, span: $0) }
    diagnostics.append(
      Diagnostic(.code(for: problem.code), file: file, at: problem.span, .text(problem.text), related: related))
  }

  // MARK: - Settings

  private enum Setting: Sendable, CaseIterable {
    case title, language, departments, calendar, fiscalYearStart, thresholds, severities, baseURL, markdown

    var spellings: [String] {
      switch self {
      case .title: ["title", "标题", "標題"]
      case .language: ["language", "语言", "語言"]
      case .departments: ["departments", "部门", "部門"]
      case .calendar: ["calendar", "日历", "日曆"]
      case .fiscalYearStart: ["fiscal_year_start", "财年起始月", "財年起始月"]
      case .thresholds: ["thresholds", "阈值", "閾值"]
      case .severities: ["severities", "诊断级别", "診斷級別"]
      case .baseURL: ["base_url", "网址", "網址"]
      case .markdown: ["markdown"]
      }
    }
  }

  private static let settings = AliasTable(
    Setting.allCases.flatMap { setting in setting.spellings.map { (spelling: $0, value: setting) } })

  private mutating func read(_ entry: YAMLEntry) {
    guard let setting = Self.settings[document.bytes(of: entry.key)] else {
      return reportUnknown(entry.key, nearest: Self.settings.nearest(to: document.text(of: entry.key)))
    }
    guard !document.isNull(entry.value) else { return }
    switch setting {
    case .title: configuration.title = document.text(of: entry.value)
    case .language: readLanguage(entry)
    case .departments: readDepartments(entry.value)
    case .calendar:
      configuration.calendar = document.text(of: entry.value)
      calendarSpan = document.span(of: entry.value)
    case .fiscalYearStart: readFiscalYearStart(entry)
    case .thresholds: for part in document.entries(of: entry.value) { readThreshold(part) }
    case .severities: for part in document.entries(of: entry.value) { readSeverity(part) }
    case .baseURL: readBaseURL(entry)
    case .markdown: for part in document.entries(of: entry.value) { readMarkdownOption(part) }
    }
  }

  private mutating func readLanguage(_ entry: YAMLEntry) {
    if let language = Language(tag: document.text(of: entry.value)) {
      configuration.language = language
    } else {
      reportBad(entry, allowed: Language.allCases.map(\.rawValue))
    }
  }

  private mutating func readFiscalYearStart(_ entry: YAMLEntry) {
    guard let month = Int(document.text(of: entry.value)), (1...12).contains(month) else {
      return reportBad(entry, allowed: ["1–12"])
    }
    configuration.fiscalYearStart = month
  }

  private mutating func readBaseURL(_ entry: YAMLEntry) {
    let text = document.text(of: entry.value)
    guard text.hasPrefix("https://") || text.hasPrefix("http://") else {
      return reportBad(entry, allowed: ["https://…", "http://…"])
    }
    configuration.baseURL = text
  }

  private mutating func readMarkdownOption(_ entry: YAMLEntry) {
    guard Self.matches(document.text(of: entry.key), "cjk_emphasis") else {
      return reportUnknown(entry.key, nearest: "cjk_emphasis")
    }
    switch document.text(of: entry.value).lowercased() {
    case "true", "yes", "on", "是": configuration.emphasizesBesideChinese = true
    case "false", "no", "off", "否": configuration.emphasizesBesideChinese = false
    default: reportBad(entry, allowed: ["true", "false"])
    }
  }

  private static func matches(_ text: String, _ name: String) -> Bool {
    AliasTable([(spelling: name, value: true)])[text] ?? false
  }
}

// MARK: - Departments, thresholds, severities

extension ConfigurationReader {
  private mutating func readDepartments(_ list: YAMLNode) {
    for element in document.elements(of: list) {
      guard document.kind(of: element) == .mapping else {
        configuration.departments.append(document.text(of: element))
        continue
      }
      readDepartment(element)
    }
  }

  private mutating func readDepartment(_ node: YAMLNode) {
    var name = ""
    var details = SiteConfiguration.DepartmentDetails()
    for part in document.entries(of: node) {
      let value = document.text(of: part.value)
      switch document.text(of: part.key).lowercased() {
      case "name", "名称", "名稱", "部门", "部門": name = value
      case "short", "简称", "簡稱": details.shortName = value
      case "colour", "color", "颜色", "顏色":
        if Self.isColor(value) { details.color = value } else { reportBad(part, allowed: ["#2563eb"]) }
      default: reportUnknown(part.key, nearest: nil)
      }
    }
    guard !name.isEmpty else { return }
    configuration.departments.append(name)
    if details != .init() { configuration.departmentDetails[name] = details }
  }

  private static func isColor(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    return text.utf8.first == UInt8(ascii: "#") && (digits.count == 3 || digits.count == 6)
      && Int(String(Substring(digits)), radix: 16) != nil
  }

  private enum Threshold: CaseIterable, Sendable { case atRisk, offTrack, alertShare, alertReadings, staleDays }

  private static let thresholds = AliasTable<Threshold>([
    (spelling: "at_risk", value: .atRisk), (spelling: "off_track", value: .offTrack),
    (spelling: "alert_share", value: .alertShare), (spelling: "alert_readings", value: .alertReadings),
    (spelling: "stale_days", value: .staleDays),
  ])

  private mutating func readThreshold(_ entry: YAMLEntry) {
    guard let threshold = Self.thresholds[document.bytes(of: entry.key)] else {
      return reportUnknown(entry.key, nearest: Self.thresholds.nearest(to: document.text(of: entry.key)))
    }
    let text = document.text(of: entry.value)
    switch threshold {
    case .alertReadings, .staleDays:
      guard let count = Int(text), count > 0 else { return reportBad(entry, allowed: ["1, 2, 3 …"]) }
      if threshold == .alertReadings {
        configuration.thresholds.alertReadings = count
      } else {
        configuration.thresholds.staleDays = count
      }
    case .atRisk, .offTrack, .alertShare:
      guard let share = Self.share(text) else { return reportBad(entry, allowed: ["80%", "0.8"]) }
      switch threshold {
      case .atRisk: configuration.thresholds.atRisk = share
      case .offTrack: configuration.thresholds.offTrack = share
      default: configuration.thresholds.alertShare = share
      }
    }
  }

  /// `0.8`, `80%` or `80`; nil for what is no share of a whole.
  private static func share(_ text: String) -> Double? {
    let isPercent = text.hasSuffix("%")
    guard let number = Double(isPercent ? String(text.dropLast()) : text), number > 0 else { return nil }
    let share = isPercent || number > 2 ? number / 100 : number
    return share <= 2 ? share : nil
  }

  private mutating func readSeverity(_ entry: YAMLEntry) {
    let name = document.text(of: entry.key).lowercased()
    guard DiagnosticCatalogue.everyCode.contains(where: { $0.name == name }) else {
      let names = AliasTable(DiagnosticCatalogue.everyCode.map { (spelling: $0.name, value: true) })
      return reportUnknown(entry.key, nearest: names.nearest(to: name))
    }
    switch document.text(of: entry.value).lowercased() {
    case "error", "错误", "錯誤": configuration.severities[name] = .some(.error)
    case "warning", "警告": configuration.severities[name] = .some(.warning)
    case "off", "false", "关", "關", "关闭": configuration.severities[name] = .some(nil)
    default: reportBad(entry, allowed: ["error", "warning", "off"])
    }
  }

  // MARK: - Reports

  private mutating func reportUnknown(_ key: YAMLNode, nearest: String?) {
    diagnostics.append(
      Diagnostic(
        .unknownSetting, file: file, at: document.span(of: key), .text(document.text(of: key)),
        .text(nearest ?? "")))
  }

  private mutating func reportBad(_ entry: YAMLEntry, allowed: [String]) {
    diagnostics.append(
      Diagnostic(
        .badSettingValue, file: file, at: document.span(of: entry.value), .text(document.text(of: entry.value)),
        .text(document.text(of: entry.key)), .list(allowed)))
  }
}
