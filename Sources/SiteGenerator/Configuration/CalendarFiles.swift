package import PlanModel
private import PlanReading
private import SourceText
private import YAML

/// The working calendars of a site: those of the product, and one for each file in `calendars/`.
///
/// A file's name without its ending is the calendar's name. Files of several years may share a name up to the first
/// `.` or the year at its end: `hk-2026.json` and `hk-2027.json` are both `hk`.
package struct CalendarFiles: Sendable {
  package static let folderName = "calendars"

  package private(set) var calendars: [String: WorkingCalendar] = [
    WorkingCalendar.china.name: .china, WorkingCalendar.weekends.name: .weekends,
  ]
  package private(set) var diagnostics: [Diagnostic] = []

  package init(_ site: Folder) throws(FileProblem) {
    guard try site.status(of: Self.folderName, followingLinks: true)?.kind == .folder else { return }
    var exceptions: [String: [WorkingCalendar.Exception]] = [:]
    for entry in try site.folder(Self.folderName).entries() where !entry.name.hasPrefix(".") {
      guard let days = try read(Self.folderName + "/" + entry.name, in: site) else { continue }
      exceptions[Self.calendarName(of: entry.name), default: []] += days
    }
    for (name, days) in exceptions { calendars[name] = WorkingCalendar(name: name, exceptions: days) }
  }

  /// Nil for a file that is no calendar by its name.
  private mutating func read(
    _ path: String, in site: Folder
  ) throws(FileProblem) -> [WorkingCalendar.Exception]? {
    let isJSON = path.hasSuffix(".json")
    guard isJSON || path.hasSuffix(".ics") else { return nil }
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try site.read(path, limit: 1 << 20)
    } catch {
      diagnostics.append(Diagnostic(.fileUnreadable, file: path, at: .unknown, .text(error.reasonText)))
      return nil
    }
    return isJSON ? readJSON(bytes, path) : readICalendar(bytes, path)
  }

  private static func calendarName(of fileName: String) -> String {
    let stem = fileName.split(separator: ".").first.map(String.init) ?? fileName
    guard let dash = stem.utf8.lastIndex(of: UInt8(ascii: "-")) else { return stem }
    let year = stem[stem.utf8.index(after: dash)...]
    return year.utf8.count == 4 && Int(year) != nil ? String(stem[..<dash]) : stem
  }
}

// MARK: - JSON

extension CalendarFiles {
  /// `[{"date", "name", "isOffDay"}]`, or the same list as `days` of an object.
  ///
  /// JSON is read as the YAML that it also is.
  private mutating func readJSON(_ bytes: [UInt8], _ path: String) -> [WorkingCalendar.Exception]? {
    guard let source = text(bytes, path) else { return nil }
    let document = YAMLDocument(parsing: source.bytes[...], limits: .dataFile)
    let problem = document.problems.first
    guard problem == nil, let root = document.root, let list = Self.days(root, in: document) else {
      diagnostics.append(
        Diagnostic(.calendarUnreadable, file: path, at: problem?.span ?? .unknown, .text(problem?.text ?? "")))
      return nil
    }
    return document.elements(of: list).compactMap { day(of: $0, in: document, path) }
  }

  private static func days(_ root: YAMLNode, in document: YAMLDocument) -> YAMLNode? {
    if document.kind(of: root) == .sequence { return root }
    return document.entries(of: root).first { document.text(of: $0.key) == "days" }?.value
  }

  private mutating func day(
    of node: YAMLNode, in document: YAMLDocument, _ path: String
  ) -> WorkingCalendar.Exception? {
    var date: CalendarDate?
    var name = ""
    var isOffDay = true
    for entry in document.entries(of: node) {
      switch document.text(of: entry.key) {
      case "date": date = CalendarDate(iso: document.text(of: entry.value))
      case "name": name = document.text(of: entry.value)
      case "isOffDay": isOffDay = document.text(of: entry.value) == "true"
      default: continue
      }
    }
    guard let date else {
      diagnostics.append(
        Diagnostic(.calendarUnreadable, file: path, at: document.span(of: node), .text(document.text(of: node))))
      return nil
    }
    return WorkingCalendar.Exception(date: date, name: name, isOffDay: isOffDay)
  }

  private mutating func text(_ bytes: [UInt8], _ path: String) -> SourceFile? {
    do {
      return try SourceFile(bytes: bytes)
    } catch {
      diagnostics.append(
        Diagnostic(.calendarUnreadable, file: path, at: SourceSpan(start: error.position), .text("UTF-8")))
      return nil
    }
  }
}

// MARK: - iCalendar

extension CalendarFiles {
  /// The whole-day events of an iCalendar file (RFC 5545): days off, but for those whose summary speaks of working.
  private mutating func readICalendar(_ bytes: [UInt8], _ path: String) -> [WorkingCalendar.Exception]? {
    guard let source = text(bytes, path) else { return nil }
    var days: [WorkingCalendar.Exception] = []
    var event: (start: CalendarDate?, end: CalendarDate?, summary: String)?
    for line in Self.unfolded(source.bytes) {
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = line[..<colon].split(separator: ";").first ?? ""
      let value = line[line.utf8.index(after: colon)...]
      switch name {
      case "BEGIN" where value == "VEVENT": event = (nil, nil, "")
      case "DTSTART": event?.start = Self.date(value)
      case "DTEND": event?.end = Self.date(value)
      case "SUMMARY": event?.summary = String(value)
      case "END" where value == "VEVENT":
        if let event, let start = event.start { days += Self.exceptions(start, event.end, event.summary) }
        event = nil
      default: continue
      }
    }
    if days.isEmpty { diagnostics.append(Diagnostic(.calendarUnreadable, file: path, at: .unknown, .text("VEVENT"))) }
    return days
  }

  /// The lines of the file, with those that begin with a space put to the end of the line before (RFC 5545, 3.1).
  private static func unfolded(_ bytes: [UInt8]) -> [Substring] {
    var lines: [Substring] = []
    for raw in bytes.split(separator: UInt8(ascii: "\n")) {
      let line = raw.last == UInt8(ascii: "\r") ? raw.dropLast() : raw
      let text = Substring(String(decoding: line, as: UTF8.self))
      if let first = line.first, first == UInt8(ascii: " ") || first == UInt8(ascii: "\t"), let last = lines.popLast() {
        lines.append(last + text.dropFirst())
      } else {
        lines.append(text)
      }
    }
    return lines
  }

  /// `20260501`, whatever time follows.
  private static func date(_ value: Substring) -> CalendarDate? {
    guard let number = Int(value.prefix(8)), value.utf8.count >= 8 else { return nil }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// - Parameter end: the day after the last, as iCalendar has it.
  private static func exceptions(
    _ start: CalendarDate, _ end: CalendarDate?, _ summary: String
  ) -> [WorkingCalendar.Exception] {
    let lower = summary.lowercased()
    let isWorking = ["上班", "补班", "補班", "调休班", "work day", "workday", "working day"].contains { lower.contains($0) }
    let count = min(max(end.map { start.days(until: $0) } ?? 1, 1), 366)
    return (0..<count).map {
      WorkingCalendar.Exception(date: start.adding(days: $0), name: summary, isOffDay: !isWorking)
    }
  }
}
