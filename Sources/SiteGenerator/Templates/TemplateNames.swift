/// The names that a template may use, and what lies within each.
///
/// Mustache shows nothing for a name that it does not know; so a slip of the pen in a site's template would go unseen if
/// the names were not checked when it is loaded.
struct TemplateNames: Sendable {
  private let children: [String: TemplateNames]

  init(_ names: [String], lists: [String: TemplateNames] = [:]) {
    var children = lists
    for name in names { children[name] = TemplateNames(children: [:]) }
    self.children = children
  }

  private init(children: [String: TemplateNames]) {
    self.children = children
  }

  subscript(_ name: String) -> TemplateNames? { children[name] }
  var all: [String] { children.keys.sorted() }

  /// What every page offers.
  static let page = TemplateNames(
    [
      "language", "siteTitle", "pageKind", "root", "stylesheet", "asOf", "title", "main", "breadcrumbs",
      "hasBreadcrumbs", "pageHead",
    ],
    lists: [
      "navigation": TemplateNames(["href", "label", "isCurrent"]),
      "strings": TemplateNames(StringKey.allCases.map(\.name)), "plan": PlanTemplateData.names,
    ])

  /// What a booklet's frame offers.
  static let booklet = TemplateNames(
    ["language", "siteTitle", "title", "date", "paper", "style", "main"],
    lists: ["strings": TemplateNames(StringKey.allCases.map(\.name))])

  /// What the template of a file offers: `booklet.mustache` frames no page of the site.
  static func names(for file: String) -> TemplateNames { file == "booklet.mustache" ? booklet : page }
}

/// One `{{…}}` of a template.
struct TemplateTag: Equatable {
  enum Kind: Equatable {
    case value, open, close, partial, other
    /// Forms that change how the rest is read, which would hide names from the check.
    case refused
  }

  let kind: Kind
  let name: String
  /// From 1.
  let line: Int

  /// All tags of a template in order.
  static func scan(_ bytes: [UInt8]) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var line = 1
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      guard bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") else {
        index += 1
        continue
      }
      let start = index + 2
      guard let end = closing(bytes, from: start) else { break }
      let content = bytes[start..<end]
      tags.append(tag(content, line: line))
      line += content.count { $0 == UInt8(ascii: "\n") }
      index = end + 2
    }
    return tags
  }

  private static func closing(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "}"), bytes[index + 1] == UInt8(ascii: "}") { return index }
      index += 1
    }
    return nil
  }

  private static func tag(_ content: ArraySlice<UInt8>, line: Int) -> TemplateTag {
    guard let mark = content.first else { return TemplateTag(kind: .other, name: "", line: line) }
    func named(_ kind: Kind, dropping count: Int = 1) -> TemplateTag {
      let words = content.dropFirst(count).filter { $0 > 32 && $0 != UInt8(ascii: "}") }
      return TemplateTag(kind: kind, name: String(decoding: words, as: UTF8.self), line: line)
    }
    switch mark {
    case UInt8(ascii: "!"): return TemplateTag(kind: .other, name: "", line: line)
    case UInt8(ascii: "#"), UInt8(ascii: "^"): return named(.open)
    case UInt8(ascii: "/"): return named(.close)
    case UInt8(ascii: ">"): return named(.partial)
    case UInt8(ascii: "{"), UInt8(ascii: "&"): return named(.value)
    case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "%"): return named(.refused, dropping: 0)
    default: return named(.value, dropping: 0)
    }
  }
}
