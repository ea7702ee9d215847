import HTML
import PlanModel
import PlanReading
import SourceText

/// The plans that an audience must not learn of, and how every trace of them is taken out of the others.
struct HiddenPlans: Sendable {
  private var keys: Set<UTF8Key> = []
  private var files: Set<UTF8Key> = []

  var isEmpty: Bool { keys.isEmpty }
  var count: Int { keys.count }

  mutating func insert(_ plan: Plan) {
    insert(key: plan.key, file: plan.file)
  }

  mutating func insert(key: String, file: String) {
    keys.insert(OutputPath.folded(key))
    files.insert(OutputPath.folded(OutputPath.composed(file)))
  }

  func contains(file: String) -> Bool {
    files.contains(OutputPath.folded(OutputPath.composed(file)))
  }

  func contains(_ reference: Reference) -> Bool {
    reference.plan.map { contains(key: $0) } ?? false
  }

  private func contains(key: String) -> Bool {
    keys.contains(OutputPath.folded(OutputPath.composed(key)))
  }

  // MARK: - Other plans

  /// Takes out of a plan what it says of hidden ones: references with the words they were read from, and links of its
  /// text. What the author says in words of their own stays.
  ///
  /// - Returns: whether there was anything.
  func clear(_ plan: inout Plan, _ body: inout PlanBody) -> Bool {
    var named: Set<String> = []
    plan.forEachReference { reference in
      if let key = reference.plan, contains(key: key) { named.insert(key) }
    }
    let links = body.links.filter { isHidden($0.path, from: plan.file) }
    guard !named.isEmpty || !links.isEmpty else { return false }
    if !named.isEmpty {
      plan.removeReferences { !contains($0) }
      plan.forEachFields { clear(&$0) }
      let markup = MarkupWithoutPlans(names: named.sorted()) { _ in false }
      clear(&plan.retrospective, markup)
      clear(&plan.swot, markup)
    }
    let file = plan.file
    let markup = MarkupWithoutPlans(names: named.sorted()) { isHidden($0, from: file) }
    let segments = body.segments.map { segment in
      guard case .html(let fragment) = segment else { return segment }
      return PlanBody.Segment.html(markup.cleared(fragment))
    }
    body = PlanBody(
      segments: segments, headings: body.headings, links: body.links.filter { !isHidden($0.path, from: file) },
      checklist: body.checklist)
    return true
  }

  private func isHidden(_ path: String, from file: String) -> Bool {
    guard !path.isEmpty, let target = SitePath.resolve(path, from: file) else { return false }
    if contains(file: target) { return true }
    return target.hasSuffix(".html") && contains(file: target.dropLast(5) + ".md")
  }

  private static let referring: [Field] = [
    .supports, .reviews, .keyResult, .parent, .after, .metric, .task, .affects, .adoptedAs,
  ]

  private func clear(_ fields: inout RecordFields) {
    for field in Self.referring {
      guard let text = fields[field], text.utf8.contains(UInt8(ascii: "#")) || text.utf8.contains(UInt8(ascii: "/"))
      else { continue }
      let parts = text.unicodeScalars.split { ",，、;；\n".unicodeScalars.contains($0) }.map(String.init)
      let kept = parts.filter { !contains(key: Self.key(of: $0)) }
      if kept.count < parts.count { fields.set(field, kept.joined(separator: "、"), at: fields.span(of: field)) }
    }
  }

  /// The plan that a reference as written is to: `../2026-q2/a.md#O1` is to `2026-q2/a`.
  private static func key(of words: String) -> String {
    var key = Substring(words.unicodeScalars.drop { $0.properties.isWhitespace })
    if let hash = key.firstIndex(of: "#") { key = key[..<hash] }
    while key.hasPrefix("../") || key.hasPrefix("./") {
      key = key[key.index(after: key.firstIndex(of: "/") ?? key.startIndex)...]
    }
    if key.hasPrefix("/") { key = key.dropFirst() }
    if key.hasPrefix("plans/") { key = key.dropFirst(6) }
    while key.unicodeScalars.last?.properties.isWhitespace ?? false { key.unicodeScalars.removeLast() }
    if key.hasSuffix(".md") { key = key.dropLast(3) }
    return String(key)
  }

  private func clear(_ retrospective: inout Retrospective, _ markup: MarkupWithoutPlans) {
    for quadrant in Retrospective.Quadrant.allCases {
      for place in retrospective[quadrant].indices {
        let text = retrospective[quadrant][place].text
        retrospective.items[quadrant][place].text = markup.cleared(text)
      }
    }
  }

  private func clear(_ swot: inout SWOT, _ markup: MarkupWithoutPlans) {
    for quadrant in SWOT.Quadrant.allCases {
      for place in swot[quadrant].indices {
        swot.items[quadrant][place].text = markup.cleared(swot[quadrant][place].text)
      }
    }
  }

  // MARK: - Diagnostics

  /// Whether a diagnostic says nothing of a hidden plan.
  func allows(_ diagnostic: Diagnostic) -> Bool {
    if contains(file: diagnostic.file) { return false }
    if let related = diagnostic.related, contains(file: related.file) { return false }
    return !diagnostic.arguments.contains { argument in
      switch argument {
      case .text(let words): names(words)
      case .list(let words): words.contains { names($0) }
      default: false
      }
    }
  }

  private func names(_ words: String) -> Bool {
    words.unicodeScalars.split { ",，、;；\n".unicodeScalars.contains($0) }
      .contains { part in
        contains(key: Self.key(of: String(part)))
      }
  }
}
