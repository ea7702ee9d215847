import PlanModel
import SiteGenerator
import SourceText
import Testing

/// A site's own templates are checked when they are loaded: Mustache itself shows nothing for what it doesn't know.
@Suite struct TemplateLibraryTests {
  private func library(_ name: String, _ text: String) -> TemplateLibrary {
    TemplateLibrary(overrides: [name: Array(text.utf8)])
  }

  @Test func findsNothingWrongWithItsOwnTemplates() {
    #expect(TemplateLibrary().diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("{{titel}}", "unknown-template-name", 1), ("<p>\n{{strings.hom}}</p>", "unknown-template-name", 2),
    ("{{#navigation}}{{name}}{{/navigation}}", "unknown-template-name", 1), ("{{> foter}}", "unknown-partial", 1),
    ("{{label}}", "unknown-template-name", 1), ("{{=<% %>=}}", "template-form", 1),
    ("{{#navigation}}", "template-syntax", 1), ("{{> footer}}", "template-cycle", 0),
  ])
  func reportsWhatATemplateGetsWrong(_ template: String, _ code: String, _ line: Int32) {
    let found = library("footer.mustache", template).diagnostics
    #expect(found.map(\.code.name) == [code])
    #expect(found.first?.file == "templates/footer.mustache")
    #expect(found.first?.span.start.line == line)
  }

  @Test func suggestsTheNameThatWasMeant() {
    #expect(library("footer.mustache", "{{titel}}").diagnostics.first?.arguments == [.text("titel"), .text("title")])
  }

  @Test func doesNotEndInACircle() throws {
    let library = TemplateLibrary(overrides: [
      "footer.mustache": Array("{{> extra}}".utf8), "extra.mustache": Array("{{> footer}}".utf8),
    ])
    #expect(library.diagnostics.map(\.code.name).contains("template-cycle"))
    let renderer = PageRenderer(site: try SmallSite.make(SmallSite.quarter), templates: library)
    #expect(!renderer.render(.home).isEmpty)
  }

  @Test func putsASitesFileInThePlaceOfTheProducts() throws {
    let library = library("footer.mustache", "<footer>{{siteTitle}} {{language}} {{root}}</footer>")
    let renderer = PageRenderer(site: try SmallSite.make(SmallSite.quarter), templates: library)
    let page = String(decoding: renderer.render(.plan(0)), as: UTF8.self)
    #expect(page.contains("<footer>示例公司 zh-Hans ../</footer>"))
    #expect(page.contains("<header class=\"site\">"))
  }

  @Test func laysOutAKindOfPageByATemplateOfItsOwn() throws {
    let library = library("plan.mustache", "<plan>{{title}}|{{{main}}}</plan>")
    let renderer = PageRenderer(site: try SmallSite.make(SmallSite.quarter), templates: library)
    #expect(String(decoding: renderer.render(.plan(0)), as: UTF8.self).hasPrefix("<plan>市场部第二季度计划 · 示例公司|"))
    #expect(String(decoding: renderer.render(.home), as: UTF8.self).hasPrefix("<!DOCTYPE html>"))
  }

  @Test func givesATemplateThePlansOwnValues() throws {
    let library = library(
      "plan.mustache",
      """
      {{#plan}}{{title}}|{{department}}|{{progress}}{{#objectives}}|{{id}} {{title}}{{#keyResults}}, {{id}} {{current}}\
      {{/keyResults}}{{/objectives}}{{#milestones}}|{{due}} {{status}}{{/milestones}}{{/plan}}
      """)
    #expect(library.diagnostics.isEmpty)
    let renderer = PageRenderer(site: try SmallSite.make(SmallSite.quarter), templates: library)
    #expect(
      String(decoding: renderer.render(.plan(0)), as: UTF8.self)
        == "市场部第二季度计划|市场部|42%|O1 获客翻倍, O1.KR1 142, O1.KR2 |2026-05-15 延期")
  }

  @Test func publishesTheStyleSheetAndASitesOwnAssets() {
    let library = TemplateLibrary(overrides: ["assets/logo.svg": [1], "planpress.css": [2]])
    #expect(
      library.assets.map(\.path) == [
        "view/assets/logo.svg", "view/assets/icon.svg", "view/assets/planpress.css", "view/assets/planpress.js",
        "view/assets/search.js", "view/assets/theme.js",
      ])
    #expect(library.assets.filter { $0.bytes.count == 1 }.map(\.bytes) == [[1], [2]])
  }
}
