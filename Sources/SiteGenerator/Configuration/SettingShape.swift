package import PlanModel

/// What the value of a setting can be; the reader and the JSON Schema both follow it.
package indirect enum SettingShape: Sendable {
  case text
  /// `https://…` or `http://…`
  case address
  /// `#2563eb`
  case color
  case truth
  /// `80%`, `0.8` or `80`; up to 200 %.
  case share
  case integer(ClosedRange<Int>)
  case language
  /// One of some words, each by all its spellings, the proper one first.
  case word([[String]])
  /// Several values, or one alone.
  case list(SettingShape)
  /// Settings of its own; a value that is only text is the one that comes first, where ``isShort``.
  case group([Setting], isShort: Bool)
  /// Values by names: any names, or the given ones.
  case table(names: [String]?, SettingShape)
}

extension SettingShape {
  /// What can be written, for the one who wrote something else.
  var examples: [String] {
    switch self {
    case .text: ["…"]
    case .address: ["https://…", "http://…"]
    case .color: ["#2563eb"]
    case .truth: ["true", "false"]
    case .share: ["80%", "0.8"]
    case .integer(let range): ["\(range.lowerBound)–\(range.upperBound)"]
    case .language: Language.allCases.map(\.rawValue)
    case .word(let words): words.compactMap(\.first)
    case .list(let element): element.examples
    case .group(let settings, _): settings.map { $0.key + ": …" }
    case .table(let names, let value): value.examples.map { "\(names?.first ?? "…"): \($0)" }
    }
  }
}

/// One setting of `planpress.yml`: its names, what it can be, what it means, and where its value goes.
package struct Setting: Sendable {
  /// The name in the documentation.
  package let key: String

  /// Other spellings that are read.
  package let also: [String]
  package let shape: SettingShape
  package let meaning: Sentence

  /// Nil where the group that it belongs to is stored as a whole, or its own settings are stored each alone.
  let store: (@Sendable (SettingValue, inout SiteConfiguration) -> Void)?

  init(
    _ key: String, also: [String], _ shape: SettingShape, _ meaning: Sentence,
    store: (@Sendable (SettingValue, inout SiteConfiguration) -> Void)? = nil
  ) {
    self.key = key
    self.also = also
    self.shape = shape
    self.meaning = meaning
    self.store = store
  }
}

/// A value that is of its setting's shape.
indirect enum SettingValue: Sendable {
  /// The proper spelling of a word, or the text as it is.
  case text(String)
  case number(Double)
  case truth(Bool)
  case list([SettingValue])
  /// By the keys of the settings or the names, in the order written.
  case group([(name: String, value: SettingValue)])

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  var integer: Int? { number.map { Int($0) } }

  var truth: Bool? {
    if case .truth(let truth) = self { truth } else { nil }
  }

  var elements: [SettingValue] {
    if case .list(let elements) = self { elements } else { [] }
  }

  var entries: [(name: String, value: SettingValue)] {
    if case .group(let entries) = self { entries } else { [] }
  }

  subscript(_ key: String) -> SettingValue? {
    entries.first { $0.name == key }?.value
  }
}
