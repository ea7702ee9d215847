package import PlanModel
private import PlanReading
private import SourceText

/// A loaded site becomes files: its pages, what they share, and the files that plans refer to.
package struct SiteBuild: Sendable {
  package let loaded: LoadedSite

  /// What is wrong with the plans and with the site's own templates.
  package let diagnostics: [Diagnostic]
  private let files: [OutputFile]

  package init(_ loaded: LoadedSite) throws(FileProblem) {
    self.loaded = loaded
    let library = TemplateLibrary(overrides: try TemplateFiles.read(loaded.folder.folder))
    let site = loaded.site.adding(library.diagnostics)
    diagnostics = site.diagnostics
    files = Self.pages(of: site, library) + Self.attachments(of: loaded)
  }

  private static func pages(of site: Site, _ library: TemplateLibrary) -> [OutputFile] {
    let renderer = PageRenderer(site: site, templates: library)
    let pages = renderer.addresses().map { address in
      OutputFile(path: renderer.path(of: address)) { () throws(OutputProblem) in renderer.render(address) }
    }
    return pages
      + renderer.assets().map { asset in
        OutputFile(path: asset.path) { () throws(OutputProblem) in asset.bytes }
      }
  }

  /// Writes the site, or leaves the one that is there.
  package func write(with writer: SiteWriter, progress: BuildProgress) async throws(OutputProblem) -> OutputSummary {
    progress.begin(.write, expecting: files.count)
    var writer = writer
    writer.wrote = { progress.step() }
    return try await writer.write(files)
  }

  /// The files beside the plans that a plan links to or shows, each at the place that it has below `plans/`.
  private static func attachments(of loaded: LoadedSite) -> [OutputFile] {
    let known = Set(loaded.otherFiles.map { UTF8Key($0) })
    var wanted: Set<UTF8Key> = []
    for (plan, body) in zip(loaded.site.portfolio.plans, loaded.site.bodies) {
      for link in body.links {
        guard let path = loaded.folder.path(of: PercentEncoding.decoded(link.path), from: plan.file) else { continue }
        if known.contains(UTF8Key(path)) { wanted.insert(UTF8Key(path)) }
      }
    }
    let folder = loaded.folder.folder
    return wanted.map(\.text).map { path in
      OutputFile(path: String(path.dropFirst(Discovery.folderName.count + 1))) { () throws(OutputProblem) in
        do throws(FileProblem) { return try folder.read(path) } catch { throw OutputProblem.file(error) }
      }
    }
  }
}

/// The `%E5%9B%BE` in a link.
enum PercentEncoding {
  /// The text that the sequences stand for; what is no sequence, or no UTF-8, stays.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }
}
