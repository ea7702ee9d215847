import PlanModel

/// The settings as a table of the documentation, so that it can't be out of date.
package enum ConfigurationReference {
  package static func markdown() -> String {
    (["| setting | also | can be | meaning | 含义 |", "|---|---|---|---|---|"] + rows(of: Setting.all, under: ""))
      .joined(separator: "\n") + "\n"
  }

  private static func rows(of settings: [Setting], under group: String) -> [String] {
    settings.flatMap { setting -> [String] in
      let name = group + setting.key
      let cells = [
        "`\(name)`", setting.also.joined(separator: " · "), setting.shape.words, setting.meaning.english,
        setting.meaning.simplified,
      ]
      let row = "| " + cells.joined(separator: " | ") + " |"
      return [row] + rows(of: setting.shape.settings, under: name + ".")
    }
  }
}

extension SettingShape {
  /// The settings within; none where a value is no group.
  fileprivate var settings: [Setting] {
    switch self {
    case .group(let settings, _): settings
    case .list(let element): element.settings
    default: []
    }
  }

  fileprivate var words: String {
    switch self {
    case .text: "text"
    case .address, .color, .truth, .share, .integer, .language, .word:
      examples.map { "`\($0)`" }.joined(separator: ", ")
    case .list(let element): "a list: \(element.words)"
    case .group(_, let isShort): isShort ? "settings, or the first one alone" : "settings"
    case .table(let names, let value): (names == nil ? "by names: " : "by codes: ") + value.words
    }
  }
}
