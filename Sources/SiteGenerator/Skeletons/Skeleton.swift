package import PlanModel
private import ProductFiles

/// The text that a new plan or site starts from, with blanks to fill.
///
/// Skeletons lie in `templates/skeletons/`, one for each kind and language: `quarter.zh-Hans.md`. A site's own file
/// wins over the product's. A blank is a name in double braces: `{{title}}`, `{{owner}}`, `{{start+14}}`. A report has one for
/// each length of its period: `report-week`, `report-month`, `report-quarter`.
package struct Skeleton: Sendable {
  private let text: String

  /// A plan's skeleton in a language, the site's own where it has one; nil for a kind that has none.
  ///
  /// - Parameter period: a report on a week has another skeleton than one on a month or a quarter.
  package init?(
    _ kind: PlanKind, of period: Period, _ language: Language, site: Folder? = nil
  ) throws(FileProblem) {
    try self.init("\(Self.name(kind, period)).\(language.rawValue).md", site: site)
  }

  package static func settings(_ language: Language) throws(FileProblem) -> Skeleton? {
    try Skeleton("settings.\(language.rawValue).yml", site: nil)
  }

  package static func calendar() throws(FileProblem) -> Skeleton? {
    try Skeleton("example-calendar.json", site: nil)
  }

  private init?(_ name: String, site: Folder?) throws(FileProblem) {
    let path = "templates/skeletons/" + name
    if let site, try site.status(of: path, followingLinks: true)?.kind == .file {
      text = String(decoding: try site.read(path, limit: 1 << 20), as: UTF8.self)
    } else if let bytes = ProductFiles.skeletons[name] {
      text = String(decoding: bytes(), as: UTF8.self)
    } else {
      return nil
    }
  }

  /// The kinds that have a skeleton: all that are plans.
  package static let kinds: [PlanKind] = [
    .company, .annual, .quarter, .project, .personal, .crisis, .retrospective, .report, .breakdown,
  ]

  private static func name(_ kind: PlanKind, _ period: Period) -> String {
    guard kind == .report else { return kind.rawValue }
    return switch period.unit {
    case .week, .custom: "report-week"
    case .month: "report-month"
    case .quarter, .half, .year: "report-quarter"
    }
  }
}

// MARK: - Filling

extension Skeleton {
  /// The text with its blanks filled.
  ///
  /// What goes into front matter and settings is quoted where YAML would read it otherwise; what goes into the text is
  /// kept from breaking a table.
  package func filled(with blanks: SkeletonBlanks) -> String {
    var lines: [String] = []
    var isYAML = true
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      lines.append(filled(line, blanks, isYAML: isYAML))
      if line == "---", number > 0 { isYAML = false }
    }
    return lines.joined(separator: "\n")
  }

  private func filled(_ line: Substring, _ blanks: SkeletonBlanks, isYAML: Bool) -> String {
    var result = ""
    var rest = line.unicodeScalars[...]
    while let start = Self.firstIndex(of: "{", doubledIn: rest),
      let end = Self.firstIndex(of: "}", doubledIn: rest[start...])
    {
      result += String(rest[..<start])
      let inner = rest.index(start, offsetBy: 2)
      let name = inner < end ? String(rest[inner..<end]) : ""
      let after = rest.index(end, offsetBy: 2)
      if let value = blanks.value(of: name, isYAML: isYAML) {
        result += value
      } else {
        result += String(rest[start..<after])
      }
      rest = rest[after...]
    }
    return result + String(rest)
  }

  private static func firstIndex(
    of scalar: Unicode.Scalar, doubledIn text: Substring.UnicodeScalarView
  ) -> Substring.UnicodeScalarView.Index? {
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == scalar, next < text.endIndex, text[next] == scalar { return index }
      index = next
    }
    return nil
  }
}
