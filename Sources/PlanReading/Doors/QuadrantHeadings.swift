import PlanModel
import SourceText

/// The headings whose lists are the quadrants of a retrospective or of a SWOT.
enum QuadrantHeading: Hashable {
  case retrospective(Retrospective.Quadrant)
  case swot(SWOT.Quadrant)

  /// Names that mean a quadrant wherever they stand.
  static let certain = AliasTable<QuadrantHeading>(
    table([
      (.retrospective(.wentWell), ["做得好的", "做得好", "做得好的地方", "亮点与成果", "went well", "what went well", "好的方面"]),
      (
        .retrospective(.toImprove),
        ["待改进的", "待改进", "待改進的", "待改進", "需改进", "需改进的", "to improve", "what to improve", "needs improvement", "不足之处"]
      ),
      (.retrospective(.opportunities), ["机会点", "機會點"]),
      (.retrospective(.risks), ["风险点", "風險點"]),
      (.swot(.strengths), ["优势", "優勢", "strengths"]),
      (.swot(.weaknesses), ["劣势", "劣勢", "weaknesses"]),
      (.swot(.threats), ["威胁", "威脅", "threats"]),
    ]))

  /// Names that mean a quadrant only beside a certain one: `Risks` alone is a chapter like any other.
  static let beside: [(retrospective: Bool, AliasTable<QuadrantHeading>)] = [
    (
      true,
      AliasTable(
        table([
          (.retrospective(.opportunities), ["opportunities", "机会", "機會", "机遇", "機遇"]),
          (.retrospective(.risks), ["risks", "风险", "風險"]),
        ]))
    ),
    (false, AliasTable(table([(.swot(.opportunities), ["opportunities", "机会", "機會", "机遇", "機遇"])]))),
  ]

  private static func table(_ rows: [(QuadrantHeading, [String])]) -> [(spelling: String, value: QuadrantHeading)] {
    rows.flatMap { value, names in names.map { (spelling: $0, value: value) } }
  }

  var isRetrospective: Bool {
    if case .retrospective = self { true } else { false }
  }

  /// Which quadrant each heading of a text is; nil where it is an ordinary one. Numbers before a name don't count:
  /// `一、做得好的`, `1. Went well`.
  static func assign(_ headings: [(level: Int, text: String)]) -> [QuadrantHeading?] {
    let names = headings.map { withoutNumber($0.text) }
    var found = names.map { certain[$0] }
    // Without a certain one nothing stands beside one.
    guard found.contains(where: { $0 != nil }) else { return found }
    for index in headings.indices where found[index] == nil {
      for (retrospective, table) in beside {
        guard let meaning = table[names[index]],
          hasCompany(index, headings, found, retrospective: retrospective)
        else { continue }
        found[index] = meaning
        break
      }
    }
    return found
  }

  /// Whether a sibling heading, of the same level with no higher one between, is certain.
  private static func hasCompany(
    _ index: Int, _ headings: [(level: Int, text: String)], _ found: [QuadrantHeading?], retrospective: Bool
  ) -> Bool {
    func isCertain(_ other: Int) -> Bool? {
      if headings[other].level < headings[index].level { return false }
      guard headings[other].level == headings[index].level, let quadrant = found[other] else { return nil }
      return quadrant.isRetrospective == retrospective ? true : nil
    }
    for other in headings.indices[..<index].reversed() {
      if let answer = isCertain(other) {
        if answer { return true }
        break
      }
    }
    for other in headings.indices[(index + 1)...] {
      if let answer = isCertain(other) { return answer }
    }
    return false
  }

  private static func withoutNumber(_ text: String) -> String {
    // Sixteen bytes hold the four characters among which the mark stands, and are quickly seen to hold none.
    let bytes = text.utf8Span.span
    let mayBeNumbered = (0..<min(16, bytes.count)).contains { place in
      switch bytes[place] {
      case UInt8(ascii: "."), UInt8(ascii: ")"), 0xE3, 0xEF: true
      default: false
      }
    }
    guard mayBeNumbered else { return text }
    let scalars = text.unicodeScalars
    let mark = scalars.prefix(4).lastIndex { $0 == "、" || $0 == "." || $0 == "．" || $0 == ")" || $0 == "）" }
    guard let mark else { return text }
    return String(scalars[scalars.index(after: mark)...])
  }
}
