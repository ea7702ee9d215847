import Foundation
import SiteGenerator
import Testing

struct TemplateReferenceTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/templates.md")

  @Test func listsEveryNameThatATemplateMayUse() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let first = try #require(text.range(of: "## Every page"))
    let listed = text[first.upperBound...].matches(of: /(?m)^\| `([A-Za-z.]+)`/).map { String($0.1) }
    #expect(listed.sorted() == TemplateReference.names.sorted())
  }
}
