import ProductFiles
import HTML
import Foundation
import PlanModel
import Testing

@testable import SiteGenerator

@Suite struct InterfaceStringsTests {
  private func table(_ language: Language) throws -> StringTable {
    StringTable(yaml: try #require(ProductFiles.templates["strings/\(language.rawValue).yml"]))
  }

  @Test(arguments: Language.allCases)
  func hasEveryKeyInEveryLanguageAndNoOther(_ language: Language) throws {
    #expect(try table(language).keys == StringKey.allCases.map(\.name).sorted())
  }

  @Test(arguments: Language.allCases)
  func usesThePlaceholdersOfEnglishInEveryLanguage(_ language: Language) throws {
    let english = try table(.english)
    let other = try table(language)
    for key in StringKey.allCases {
      let expected = Set(try #require(english[key.name]).matches(of: /\{\d\}/).map { String($0.0) })
      #expect(Set(try #require(other[key.name]).matches(of: /\{\d\}/).map { String($0.0) }) == expected, "\(key)")
    }
  }

  @Test(arguments: [(1, "1 plan"), (2, "2 plans"), (0, "0 plans")])
  func tellsOneFromMany(_ count: Int, _ expected: String) throws {
    let strings = InterfaceStrings(language: .english, tables: [try table(.english)])
    var page = PageWriter(strings: strings, links: .none, depth: 0)
    page.phrase(.planCount, count)
    #expect(String(decoding: page.html.bytes, as: UTF8.self) == expected)
  }

  @Test func takesASitesOwnWordBeforeTheProducts() throws {
    let library = TemplateLibrary(overrides: ["strings/en.yml": Array("home: \"Start & go\"\n".utf8)])
    var page = PageWriter(strings: library.strings(.english), links: .none, depth: 0)
    page.word(.home)
    page.raw(", ")
    page.word(.risks)
    #expect(String(decoding: page.html.bytes, as: UTF8.self) == "Start &amp; go, Risks")
  }
}
