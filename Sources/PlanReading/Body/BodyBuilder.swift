import HTML
import Markdown
import PlanModel
import SourceText

/// Renders the author's text into the segments of a page.
struct BodyBuilder {
  private let document: MarkdownDocument
  private let title: String
  private let replacements: BlockReplacements
  private var options = RenderOptions()

  /// The identifiers of the records that tables declared, by the place of their row.
  private let identifiers: [SourcePosition: String]

  init(
    _ document: MarkdownDocument, title: String, language: Language?, identifiers: [SourcePosition: String],
    settings: PlanReader.Settings, replacements: BlockReplacements
  ) {
    self.document = document
    self.title = title
    self.identifiers = identifiers
    self.replacements = replacements
    options.headingShift = 2 - document.topLevel(without: title)
    options.idPrefix = settings.idPrefix
    options.labels = .of(language ?? settings.language)
    for (node, place) in replacements.checklistItems {
      options.itemIdentifiers[node] = identifiers[place].map { settings.idPrefix + $0 }
    }
  }

  func body() -> PlanBody {
    var segments: [PlanBody.Segment] = []
    var renderer = HTMLRenderer(document, options: options)
    var html = HTMLWriter(reservingCapacity: 4096)
    for block in document.blocks where !isTitle(block) {
      switch replacements[block] {
      case .none, .checklist: renderer.render(block, into: &html)
      case .nothing: break
      case .records(let kind, let rows, let header): segments.place(view(of: kind, rows, header), after: &html)
      case .view(let view): segments.place(view, after: &html)
      }
    }
    renderer.renderFootnotes(into: &html)
    segments.append(&html)
    return PlanBody(
      segments: segments, headings: headings(), links: links(), checklist: Set(options.itemIdentifiers.values))
  }

  /// The heading that is the page's title stands there already.
  private func isTitle(_ block: NodeID) -> Bool {
    document.isTitle(block, title)
  }

  private func view(of kind: RecordKind, _ rows: [SourcePosition], _ header: [String]) -> PlacedView {
    PlacedView(
      kind: ViewKind(kind), records: rows.compactMap { identifiers[$0] }, header: kind.isOther ? header : [])
  }

  private func headings() -> [PlanBody.Heading] {
    document.headings.compactMap { heading in
      guard case .heading(let level) = document.kind(of: heading), !replacements.contains(heading), !isTitle(heading)
      else {
        return nil
      }
      return PlanBody.Heading(
        level: Int(level) + options.headingShift, text: document.plainText(of: heading),
        anchor: options.idPrefix + document.anchor(of: heading))
    }
  }

  private func links() -> [PlanBody.Link] {
    document.linksWithoutScheme.map { link in
      let parts = link.destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      return PlanBody.Link(
        path: PercentEncoding.decode(parts[0]), fragment: parts.count > 1 ? PercentEncoding.decode(parts[1]) : nil,
        isImage: link.isImage, span: SourceSpan(start: link.position))
    }
  }
}

extension [PlanBody.Segment] {
  fileprivate mutating func append(_ html: inout HTMLWriter) {
    guard !html.isEmpty else { return }
    append(.html(html.fragment))
    html = HTMLWriter()
  }

  fileprivate mutating func place(_ view: PlacedView, after html: inout HTMLWriter) {
    append(&html)
    append(.view(view))
  }
}

extension PlanBody {
  /// A text that could not be parsed, as it was written.
  convenience init(unread bytes: ArraySlice<UInt8>) {
    var html = HTMLWriter()
    html.raw("<pre class=\"unread\" tabindex=\"0\">")
    let shown = bytes.prefix(20_000)
    html.text(shown.span)
    html.raw("</pre>")
    self.init(segments: [.html(html.fragment)])
  }

  /// The ids that a page uses for its own sections.
  package static let reservedAnchors = [
    "main", "facts", "goals", "objectives", "timeline", "tasks", "board", "milestones", "phases", "metrics", "alerts",
    "risks", "check-ins", "resources", "budget", "windows", "raci", "skills", "workstreams", "communications",
    "tracking",
    "adjustments", "actions", "development", "functions", "levels", "teams", "contacts", "supplies", "drills",
    "roles", "quality", "goal-actions", "evaluations", "assessments", "checklist", "approvals", "retrospective", "swot",
    "text", "alignment", "findings", "connections", "contents",
    "lessons", "changes", "top", "nav",
  ]

  static let reserved = ReservedAnchors(reservedAnchors)
}

extension MarkdownDocument {
  /// The level of the highest heading, the one that repeats the page's title left out.
  fileprivate func topLevel(without title: String) -> Int {
    var top = 7
    for heading in headings where !isTitle(heading, title) {
      if case .heading(let level) = kind(of: heading) { top = min(top, Int(level)) }
    }
    return top == 7 ? 1 : top
  }

  fileprivate func isTitle(_ block: NodeID, _ title: String) -> Bool {
    guard case .heading(level: 1) = kind(of: block), headings.first == block else { return false }
    return plainText(of: block) == title
  }
}

extension RenderOptions.Labels {
  /// The words that a text's page says by itself.
  fileprivate static func of(_ language: Language) -> RenderOptions.Labels {
    var labels = RenderOptions.Labels()
    switch language {
    case .english: break
    case .simplifiedChinese:
      labels.taskDone = "已完成"
      labels.taskOpen = "未完成"
      labels.footnotes = "脚注"
      labels.backToText = "回到正文脚注"
      labels.footnote = "脚注"
      labels.table = "表格"
    case .traditionalChinese:
      labels.taskDone = "已完成"
      labels.taskOpen = "未完成"
      labels.footnotes = "腳註"
      labels.backToText = "回到正文腳註"
      labels.footnote = "腳註"
      labels.table = "表格"
    }
    return labels
  }
}

/// `%E5%B8%82` and the like, in the addresses of links.
package enum PercentEncoding {
  package static func decode(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
