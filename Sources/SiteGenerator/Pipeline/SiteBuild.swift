package import PlanModel
import SourceText

/// A loaded site becomes files: its pages, what they share, and the files that plans refer to.
package struct SiteBuild: Sendable {
  package let loaded: LoadedSite

  /// What is wrong with the plans and with the site's own templates.
  package let diagnostics: Findings

  /// Of them, those of the site's own templates.
  package let templateDiagnostics: [Diagnostic]

  /// Everything that the site consists of.
  package let files: [OutputFile]

  /// Makes the pages among the files.
  package let renderer: PageRenderer

  /// What a search looks up is gathered when somebody looks for something, unless the site was loaded to make pages.
  package init(_ loaded: LoadedSite, progress: BuildProgress = BuildProgress()) throws(FileProblem) {
    progress.begin(.index, expecting: 0)
    self.loaded = loaded
    let library = TemplateLibrary(overrides: try TemplateFiles.read(loaded.folder.folder))
    let site = loaded.site.adding(library.diagnostics)
    diagnostics = site.diagnostics
    templateDiagnostics = library.diagnostics
    renderer = PageRenderer(site: site, templates: library, loaded.preparation)
    let pages = Self.pages(of: renderer, loaded.preparation?.search)
    files = pages + Self.attachments(of: loaded, beside: pages)
  }

  private static func pages(of renderer: PageRenderer, _ search: SearchIndex.PlanTokens?) -> [OutputFile] {
    let pages = renderer.placedAddresses().map { path, address in
      OutputFile(path: path, page: { renderer.page(address) })
    }
    return pages
      + renderer.assets().map { asset in
        OutputFile(path: asset.path) { () throws(OutputProblem) in asset.bytes }
      }
      + (renderer.documents() + renderer.searchDocuments(search)).map { document in
        OutputFile(path: document.path) { () throws(OutputProblem) in document.make() }
      }
  }

  /// Writes the site, or leaves the one that is there.
  package func write(with writer: SiteWriter, progress: BuildProgress) async throws(OutputProblem) -> OutputSummary {
    progress.begin(.write, expecting: files.count)
    var writer = writer
    writer.wrote = { progress.step() }
    return try await writer.write(files)
  }

  /// Every file of the site by its path, in the order of paths, without writing any.
  package func contents(workers: Workers) async throws(OutputProblem) -> [(path: String, bytes: [UInt8])] {
    let sorted = files.sorted { $0.path.precedesByBytes($1.path) }
    return try await workers.tryMap(sorted) { (file) throws(OutputProblem) in
      (path: file.path, bytes: try file.content())
    }
  }

  /// The files beside the plans that a plan links to or shows, each at the place that it has below `plans/`; one that
  /// would lie where a page does is left out.
  private static func attachments(of loaded: LoadedSite, beside pages: [OutputFile]) -> [OutputFile] {
    if loaded.attachments.isEmpty { return [] }
    let taken = Set(pages.map { OutputPath.folded($0.path) })
    let folder = loaded.folder.folder
    return loaded.attachments.compactMap { path in
      let target = String(path.dropFirst(Discovery.folderName.count + 1))
      guard !taken.contains(OutputPath.folded(target)) else { return nil }
      return OutputFile(path: target) { () throws(OutputProblem) in
        do throws(FileProblem) { return try folder.read(path) } catch { throw OutputProblem.file(error) }
      }
    }
  }
}
