import Foundation
import PlanModel
import PlanReading
import SourceText
import Testing

@testable import SiteGenerator

struct SchemaTests {
  private func document(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func namesEveryColumnByAKeyThatIsRead() {
    for columns in RecordColumns.all {
      var keys: Set<String> = []
      for column in columns.entries {
        let key = RecordSchema.key(of: column)
        let names = AliasTable(column.names.all.map { (spelling: $0, value: true) })
        #expect(names[key] == true, "\(key) is no name of \(column.field)")
        #expect(keys.insert(key).inserted, "\(key) stands for two columns")
      }
    }
  }

  @Test(arguments: [
    (
      "key_results", ["key_results", "Key Results", "keyResults", "KEY-RESULTS", "key_results (3)"],
      ["key_result", "keys"]
    ),
    ("权重(%)", ["权重", "权重(%)", "权重（%）", " 权重 "], ["权", "比权重"]), ("title", ["Title"], ["titles", "subtitle"]),
  ])
  func writesAPatternForTheSpellingsOfAName(name: String, matching: [String], others: [String]) throws {
    let pattern = try NSRegularExpression(pattern: SpellingPattern([name]).text)
    func matches(_ text: String) -> Bool {
      pattern.firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count)) != nil
    }
    for text in matching { #expect(matches(text), "\(text)") }
    for text in others { #expect(!matches(text), "\(text)") }
  }

  @Test func explainsTheKeysOfTheFrontMatterInTheReadersLanguage() throws {
    for (language, words) in [
      (Language.english, "Owner: who answers for the plan"), (.simplifiedChinese, "负责人：对计划负责的人"),
      (.traditionalChinese, "負責人：對計劃負責的人"),
    ] {
      let schema = try document(FrontMatterSchema(language).bytes)
      let properties = try #require(schema["properties"] as? [String: [String: Any]])
      #expect(properties["owner"]?["description"] as? String == words)
      #expect(properties["key_results"] != nil)
    }
  }

  @Test func definesEveryKindOfRecord() throws {
    let schema = try document(FrontMatterSchema(.english).bytes)
    let definitions = try #require(schema["$defs"] as? [String: Any])
    #expect(Set(definitions.keys) == Set(RecordKind.allCases.map { "\($0)" }))
  }

  @Test func hasEverySettingOfTheConfiguration() throws {
    let schema = try document(ConfigurationSchema(.simplifiedChinese).bytes)
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(Set(properties.keys) == Set(Setting.all.map(\.key)))
    #expect(properties["title"]?["description"] as? String == "网站的名称")
  }
}
