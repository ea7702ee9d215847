package import PlanModel

/// The text that a new plan or site starts from, with blanks to fill.
///
/// Skeletons lie in `templates/skeletons/`, one for each kind and language: `quarter.zh-Hans.md`. A site's own file
/// wins over the product's. A blank is a name in double braces: `{{title}}`, `{{owner}}`, `{{start+14}}`.
package struct Skeleton: Sendable {
  private let text: String

  /// A plan's skeleton in a language, the site's own where it has one; nil for a kind that has none.
  package init?(_ kind: PlanKind, _ language: Language, site: Folder? = nil) throws(FileProblem) {
    try self.init("\(kind.rawValue).\(Self.tag(language)).md", site: site)
  }

  package static func settings(_ language: Language) throws(FileProblem) -> Skeleton? {
    try Skeleton("settings.\(tag(language)).yml", site: nil)
  }

  package static func calendar() throws(FileProblem) -> Skeleton? {
    try Skeleton("example-calendar.json", site: nil)
  }

  private init?(_ name: String, site: Folder?) throws(FileProblem) {
    let path = "templates/skeletons/" + name
    if let site, try site.status(of: path, followingLinks: true)?.kind == .file {
      text = String(decoding: try site.read(path, limit: 1 << 20), as: UTF8.self)
    } else if let bytes = Self.own[name] {
      text = String(decoding: bytes, as: UTF8.self)
    } else {
      return nil
    }
  }

  /// The kinds that have a skeleton.
  package static let kinds: [PlanKind] = [.company, .annual, .quarter, .project]

  /// Skeletons are written in simplified Chinese and in English.
  private static func tag(_ language: Language) -> String {
    language == .english ? language.rawValue : Language.simplifiedChinese.rawValue
  }

  private static let own: [String: [UInt8]] = [
    "company.zh-Hans.md": PackageResources.company_zh_Hans_md,
    "company.en.md": PackageResources.company_en_md,
    "annual.zh-Hans.md": PackageResources.annual_zh_Hans_md,
    "annual.en.md": PackageResources.annual_en_md,
    "quarter.zh-Hans.md": PackageResources.quarter_zh_Hans_md,
    "quarter.en.md": PackageResources.quarter_en_md,
    "project.zh-Hans.md": PackageResources.project_zh_Hans_md,
    "project.en.md": PackageResources.project_en_md,
    "settings.zh-Hans.yml": PackageResources.settings_zh_Hans_yml,
    "settings.en.yml": PackageResources.settings_en_yml,
    "example-calendar.json": PackageResources.example_calendar_json,
  ]
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
