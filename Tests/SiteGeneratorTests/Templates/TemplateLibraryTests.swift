import PlanModel
import SiteGenerator
import SourceText
import Testing

/// A site's own templates are checked when they are loaded: Mustache itself shows nothing for what it doesn't know.
struct TemplateLibraryTests {
  private func findings(_ files: [String: String]) -> [String] {
    TemplateLibrary(overrides: files.mapValues { Array($0.utf8) }).diagnostics.map {
      "\($0.file):\($0.span.start.line) \($0.code.name)"
    }
  }

  @Test func acceptsTheProductsOwnTemplates() {
    #expect(findings([:]) == [])
  }

  @Test(arguments: [
    ("footer.mustache", "<p>\n{{#site}}", "template-syntax"),
    ("footer.mustache", "{{=<% %>=}}", "template-form"),
    ("footer.mustache", "{{> footer}}", "template-cycle"),
    ("footer.mustache", "{{> foter}}", "unknown-partial"),
    ("footer.mustache", "{{titel}}", "unknown-template-name"),
  ])
  func saysWhatIsWrongWithASitesTemplate(file: String, text: String, code: String) {
    let found = findings([file: text])
    #expect(found.count == 1 && found[0].hasPrefix("templates/\(file):") && found[0].hasSuffix(" " + code), "\(found)")
  }
}
