import PlanModel
private import SourceText

extension SettingShape {
  /// The value of one word or number; nil for what is no such value, and for lists and groups.
  func value(of text: String) -> SettingValue? {
    switch self {
    case .text: .text(text)
    case .address: text.hasPrefix("https://") || text.hasPrefix("http://") ? .text(text) : nil
    case .color: Self.isColor(text) ? .text(text) : nil
    case .truth: Self.truths[text].map { .truth($0) }
    case .share: Self.share(text).map { .number($0) }
    case .integer(let range): Int(text).flatMap { range.contains($0) ? .number(Double($0)) : nil }
    case .language: Language(tag: text).map { .text($0.rawValue) }
    case .word(let words): words.first { $0.contains(text.lowercased()) }?.first.map { .text($0) }
    case .list, .group, .table: nil
    }
  }

  private static let truths = AliasTable<Bool>([
    ("true", true), ("yes", true), ("on", true), ("是", true), ("false", false), ("no", false), ("off", false),
    ("否", false),
  ])

  /// `0.8`, `80%` or `80`; nil for what is no share of a whole.
  private static func share(_ text: String) -> Double? {
    let isPercent = text.hasSuffix("%")
    guard let number = Double(isPercent ? String(text.dropLast()) : text), number > 0 else { return nil }
    let share = isPercent || number > 2 ? number / 100 : number
    return share <= 2 ? share : nil
  }

  private static func isColor(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    return text.utf8.first == UInt8(ascii: "#") && (digits.count == 3 || digits.count == 6)
      && Int(String(Substring(digits)), radix: 16) != nil
  }
}
