import HTML

/// The rules for a booklet's sheets: their size, and what stands in their margins in the booklet's own words.
struct BookletPageRules {
  let paper: PaperSize
  let strings: InterfaceStrings
  let title: String

  /// The chapters' titles by their anchors, where each page needs a rule of its own to bear its chapter's title.
  let chapters: [(anchor: String, title: String)]

  var css: String {
    let (width, height) = paper.millimetres
    var rules = [
      "@page { size: \(width)mm \(height)mm; margin: \(margins); "
        + "@top-left { content: \(Self.quoted(title)) } @bottom-center { content: \(pageOf) } }",
      "@page wide { size: \(height)mm \(width)mm }",
      "@page cover { margin: 0; @top-left { content: none } @top-right { content: none } "
        + "@bottom-center { content: none } }",
      // A browser rounds a sheet's height down, and would put what is higher on a second one.
      "@media print { .cover { height: \(height - 1)mm } }",
    ]
    if chapters.isEmpty { rules.append("@page { @top-right { content: string(chapter) } }") }
    for chapter in chapters {
      let head = "@top-right { content: \(Self.quoted(chapter.title)) }"
      rules.append("@page \(chapter.anchor) { \(head) }")
      rules.append("@page \(chapter.anchor)-wide { size: \(height)mm \(width)mm; \(head) }")
      rules.append("#\(chapter.anchor) { page: \(chapter.anchor) }")
      rules.append(
        "#\(chapter.anchor) :is(.part-timeline, .placed-timeline) { page: \(chapter.anchor)-wide }")
    }
    return rules.joined(separator: "\n")
  }

  private var margins: String {
    switch paper {
    case .a3: "24mm 20mm 22mm"
    case .a4: "20mm 15mm 18mm"
    case .a5: "15mm 11mm 14mm"
    }
  }

  /// `"第 " counter(page) " 页 / 共 " counter(pages) " 页"`
  private var pageOf: String {
    strings.places(of: .pageOf, isOne: false).map { place in
      switch strings.piece(at: place) {
      case .text(let number):
        Self.quoted(MarkupWords.text(of: strings.pieceTexts.bytes(at: number), limit: .max, keepingSpaces: true))
      case .argument(let index): index == 0 ? "counter(page)" : "counter(pages)"
      }
    }.joined(separator: " ")
  }

  /// A text as a string of CSS within a `style` element: no `<` may end the element, no `"` the string.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "&", "\0"..."\u{1F}", "\u{7F}": result += "\\" + String(scalar.value, radix: 16) + " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
