import Mustache
package import PlanModel
import ProductFiles
import SourceText

/// The product's templates, styles and words, with what a site puts in their place.
///
/// A site's file wins over the product's file of the same name, one by one. A file that can't be used is reported, and
/// the product's own stands in for it.
package struct TemplateLibrary: Sendable {
  /// What is wrong with the site's own templates.
  package private(set) var diagnostics: [Diagnostic] = []

  private var templates = MustacheLibrary()
  private var sources: [String: TemplateSource] = [:]
  private let files: [String: [UInt8]]

  /// - Parameter overrides: the site's own files by their path below `templates/`, such as `footer.mustache`,
  ///   `planpress.css` or `strings/en.yml`.
  package init(overrides: [String: [UInt8]] = [:]) {
    files = ProductFiles.templates.merging(overrides) { _, own in own }
    for name in files.keys.sorted() where name.hasSuffix(".mustache") {
      let isOwn = overrides[name] != nil
      if !(isOwn && adopt(name, overrides[name] ?? [])), let product = ProductFiles.templates[name] {
        adopt(name, product)
      }
    }
    removeCycles(overrides)
  }

  /// The template of a kind of page: its own, such as `plan.mustache`, else `page.mustache`.
  func source(for kind: PageKind) -> TemplateSource? {
    sources[kind.rawValue] ?? sources["page"]
  }

  /// A template by its file's name without `.mustache`.
  func source(named name: String) -> TemplateSource? { sources[name] }

  /// A file by its path below `templates/`; empty where there is none.
  func file(_ name: String) -> [UInt8] { files[name] ?? [] }

  func render(_ source: TemplateSource, _ data: any MustacheParent) -> String {
    source.template.render(data, library: templates)
  }

  /// Whether the template or one of its partials asks for a name.
  func uses(_ name: String, in source: TemplateSource) -> Bool {
    var seen: Set<String> = []
    var pending = [source]
    while let next = pending.popLast() {
      if next.names.contains(name) { return true }
      for partial in next.partials where seen.insert(partial).inserted {
        if let found = sources[partial] { pending.append(found) }
      }
    }
    return false
  }

  /// The words of the interface, the site's own first, then the product's, then English.
  package func strings(_ language: Language) -> InterfaceStrings {
    let name = "strings/\(language.rawValue).yml"
    let tables = [files[name], ProductFiles.templates[name], ProductFiles.templates["strings/en.yml"]]
    return InterfaceStrings(language: language, tables: tables.compactMap { $0.map(StringTable.init(yaml:)) })
  }

  /// The style sheet and everything that a site puts in `templates/assets/`, by path within the site.
  package var assets: [(path: String, bytes: [UInt8])] {
    var assets: [(path: String, bytes: [UInt8])] = []
    for name in files.keys.sorted() {
      if name.hasSuffix(".js"), !name.contains("/") { assets.append(("view/assets/" + name, files[name] ?? [])) }
      if name == "icon.svg" { assets.append((SitePaths.icon, files[name] ?? [])) }
      if name == "planpress.css" { assets.append((SitePaths.stylesheet, files[name] ?? [])) }
      if name.hasPrefix("assets/") { assets.append(("view/" + name, files[name] ?? [])) }
    }
    return assets
  }

  /// All of the product's files with the site's own in their place, by their paths below `templates/`.
  package var allFiles: [(path: String, bytes: [UInt8])] { files.keys.sorted().map { ($0, files[$0] ?? []) } }

  // MARK: - Loading

  @discardableResult
  private mutating func adopt(_ name: String, _ bytes: [UInt8]) -> Bool {
    let short = String(name.dropLast(".mustache".count))
    switch TemplateSource.parse(name: name, bytes: bytes, partials: partialNames) {
    case .success(let source):
      sources[short] = source
      templates.register(source.template, named: short)
      diagnostics += source.diagnostics
      return true
    case .failure(let problem):
      diagnostics.append(problem.diagnostic)
      return false
    }
  }

  private var partialNames: Set<String> {
    Set(files.keys.lazy.filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(".mustache".count)) })
  }

  /// A partial that includes itself by way of others would never end: the site's part of the circle is dropped.
  private mutating func removeCycles(_ overrides: [String: [UInt8]]) {
    for name in sources.keys.sorted() where reaches(name, from: name) {
      guard let source = sources[name], overrides[source.file] != nil else { continue }
      diagnostics.append(
        Diagnostic(.templateCycle, file: "templates/" + source.file, at: .unknown, .text(name)))
      let product = ProductFiles.templates[source.file]
      adopt(source.file, product ?? [])
      // What only the site has is nothing now where it is included, and no page's frame.
      if product == nil { sources[name] = nil }
    }
  }

  private func reaches(_ goal: String, from start: String) -> Bool {
    var seen: Set<String> = []
    var pending = sources[start].map { Array($0.partials) } ?? []
    while let next = pending.popLast() {
      if next == goal { return true }
      if seen.insert(next).inserted, let source = sources[next] { pending += source.partials }
    }
    return false
  }
}
