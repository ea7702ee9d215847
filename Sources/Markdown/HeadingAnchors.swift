/// Gives headings their anchors, the ids that links within and between pages lead to.
///
/// An anchor is the heading's text in lower case, its spaces made hyphens, with letters, digits, `-` and `_` of every
/// script and nothing else: `## 一、总体目标（2026）` becomes `一总体目标2026`. The second of its kind gets `-1`; a text
/// without a letter becomes `section-N`, N being the number of the heading. `## 标题 {#goal}` names its own.
///
/// Letters stay in the normal form that they were written in: a link is written in the same editor as the heading, and
/// browsers compare fragments byte by byte.
struct HeadingAnchors {
  /// Hashes of the anchors in use; two anchors with one hash are kept apart as if they were equal, which does no harm.
  private var used: Set<UInt64> = []
  private let reserved: ReservedAnchors
  /// The number to try next for an anchor that came before.
  private var suffixes: [UInt64: Int] = [:]

  private init(reserved: ReservedAnchors) {
    self.reserved = reserved
  }

  static func assign(to document: inout MarkdownDocument, reserved: ReservedAnchors) {
    if document.headings.isEmpty { return }
    var anchors = HeadingAnchors(reserved: reserved)
    anchors.used.reserveCapacity(document.headings.count)
    var slug: [UInt8] = []
    for (number, heading) in document.headings.enumerated() {
      slug.removeAll(keepingCapacity: true)
      if let explicit = document.takeExplicitAnchor(of: heading) {
        slug.append(contentsOf: explicit)
      } else {
        document.writeSlug(of: heading, to: &slug)
      }
      if slug.isEmpty { slug.append(contentsOf: "section-\(number + 1)".utf8) }
      anchors.makeUnique(&slug)
      let start = UInt32(document.storage.count)
      document.storage.append(contentsOf: slug)
      document.nodes[Int(heading.index)].literal = .init(start: start, count: UInt32(slug.count))
    }
  }

  private mutating func makeUnique(_ slug: inout [UInt8]) {
    let base = ReservedAnchors.hash(slug)
    if take(base) { return }
    let count = slug.count
    var suffix = suffixes[base] ?? 1
    repeat {
      slug.removeSubrange(count...)
      slug.append(contentsOf: "-\(suffix)".utf8)
      suffix += 1
    } while !take(ReservedAnchors.hash(slug))
    suffixes[base] = suffix
  }

  /// False for an anchor that is taken already.
  private mutating func take(_ hash: UInt64) -> Bool {
    !reserved.hashes.contains(hash) && used.insert(hash).inserted
  }
}

/// Anchors that a page uses for itself.
///
/// Their hashes are made once, not for every text.
package struct ReservedAnchors: Sendable {
  fileprivate let hashes: Set<UInt64>

  package init(_ names: [String]) {
    hashes = Set(names.map { Self.hash($0.utf8) })
  }

  /// FNV-1a.
  fileprivate static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }
}

extension MarkdownDocument {
  /// Cuts `{#name}` off the end of a heading's text.
  ///
  /// Footnotes use names with `fn:` and `fnref:`, so those are left as text.
  fileprivate mutating func takeExplicitAnchor(of heading: NodeID) -> [UInt8]? {
    let last = Int(nodes[Int(heading.index)].end) - 1
    guard nodes[last].kind == .text, nodes[last].parent == heading.index else { return nil }
    let text = storage[nodes[last].literal.bounds]
    guard text.last == UInt8(ascii: "}"), let open = text.lastIndex(of: UInt8(ascii: "{")),
      open + 2 < text.endIndex - 1,
      text[open + 1] == UInt8(ascii: "#")
    else { return nil }
    let name = text[(open + 2)..<(text.endIndex - 1)]
    let isName = name.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "#") }
    if !isName || name.starts(with: "fn:".utf8) || name.starts(with: "fnref:".utf8) { return nil }
    var end = open
    while end > text.startIndex, text[end - 1] == UInt8(ascii: " ") { end -= 1 }
    nodes[last].literal.count = UInt32(end - text.startIndex)
    return Array(name)
  }

  fileprivate func writeSlug(of heading: NodeID, to slug: inout [UInt8]) {
    for index in Int(heading.index)..<Int(nodes[Int(heading.index)].end) {
      switch nodes[index].kind {
      case .text, .code: Self.writeSlug(of: storage[nodes[index].literal.bounds], to: &slug)
      case .softBreak, .lineBreak: slug.append(UInt8(ascii: "-"))
      default: continue
      }
    }
  }

  private static func writeSlug(of text: ArraySlice<UInt8>, to slug: inout [UInt8]) {
    var index = text.startIndex
    let bytes = text.span
    while let (scalar, end) = UTF8Scalars.scalar(at: index - text.startIndex, in: bytes) {
      let range = index..<(text.startIndex + end)
      index = range.upperBound
      switch scalar {
      case "a"..."z", "0"..."9", "-", "_": slug.append(text[range.lowerBound])
      case "A"..."Z": slug.append(text[range.lowerBound] | 0x20)
      case "\u{0}"..."\u{7F}": if scalar == " " || scalar == "\t" { slug.append(UInt8(ascii: "-")) }
      case "\u{4E00}"..."\u{9FFF}":
        // Too short for a call that copies.
        for index in range { slug.append(text[index]) }
      default: writeSlug(of: scalar, to: &slug)
      }
    }
  }

  private static func writeSlug(of scalar: Unicode.Scalar, to slug: inout [UInt8]) {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter, .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .connectorPunctuation:
      slug.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    case .spaceSeparator:
      slug.append(UInt8(ascii: "-"))
    default:
      break
    }
  }
}
