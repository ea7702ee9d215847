package import PlanModel

/// The JSON Schema (draft 2020-12) of `planpress.yml`, from the declaration of the settings.
package struct ConfigurationSchema {
  private let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  package var bytes: [UInt8] {
    var json = JSONWriter()
    let title = Sentence(en: "Settings of a site", hans: "网站的设置", hant: "網站的設定")[language]
    json.value(
      .object(
        [("$schema", "https://json-schema.org/draft/2020-12/schema"), ("title", .text(title))] + members(Setting.all)))
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func members(_ settings: [Setting]) -> [(name: String, value: JSONValue)] {
    let schemas = settings.map { setting in
      (setting, schema(setting.shape).with([("description", .text(setting.meaning[language]))]))
    }
    return [
      ("type", ["object", "null"]), ("properties", .object(schemas.map { ($0.0.key, $0.1) })),
      (
        "patternProperties",
        .object(schemas.map { (SpellingPattern([$0.0.key] + $0.0.also).text, $0.1) })
      ), ("additionalProperties", false),
    ]
  }

  private func schema(_ shape: SettingShape) -> JSONValue {
    switch shape {
    case .text: ["type": ["string", "number", "null"]]
    case .address: ["type": "string", "pattern": "^https?://"]
    case .color: ["type": "string", "pattern": "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"]
    case .truth: ["enum": [true, false, "是", "否", "yes", "no", "on", "off"]]
    case .share:
      ["anyOf": [["type": "number", "exclusiveMinimum": 0], ["type": "string", "pattern": "^[0-9]+([.][0-9]+)?%?$"]]]
    case .integer(let range):
      ["type": "integer", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]
    case .language:
      [
        "anyOf": [
          ["enum": .array(Language.allCases.map { .text($0.rawValue) })],
          ["type": "string", "pattern": "^([Zz][Hh]|[Ee][Nn])([-_.].*)?$"],
        ]
      ]
    case .word(let words):
      [
        "enum": .array(
          words.flatMap(\.self).map { .text($0) } + (words.contains { $0.contains("false") } ? [false] : []))
      ]
    case .list(let element): ["anyOf": [schema(element), ["type": "array", "items": schema(element)]]]
    case .group(let settings, isShort: false): .object(members(settings))
    case .group(let settings, isShort: true): ["anyOf": [["type": "string"], .object(members(settings))]]
    case .table(let names?, let value):
      [
        "type": ["object", "null"], "properties": .object(names.map { ($0, schema(value)) }),
        "additionalProperties": false,
      ]
    case .table(nil, let value): ["type": ["object", "null"], "additionalProperties": schema(value)]
    }
  }
}
