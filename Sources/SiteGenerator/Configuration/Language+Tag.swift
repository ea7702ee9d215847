package import PlanModel

extension Language {
  /// Reads a language tag or a locale's name in any case: `zh-Hans`, `zh_CN.UTF-8`, `zh-TW`, `en_US`.
  package init?(tag: String) {
    let name = tag.lowercased().split(separator: ".", omittingEmptySubsequences: false).first.map(String.init) ?? ""
    let parts = name.split { $0 == "-" || $0 == "_" }
    switch parts.first {
    case "en": self = .english
    case "zh":
      let isTraditional = parts.dropFirst().contains { ["hant", "tw", "hk", "mo"].contains($0) }
      self = isTraditional ? .traditionalChinese : .simplifiedChinese
    default: return nil
    }
  }
}
