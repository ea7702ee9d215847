package import SiteGenerator

/// Prints booklets: HTML becomes a PDF that was looked at before anybody gets it.
package struct BookletPress: Sendable {
  package let engine: PrintEngine

  /// The form of the PDF, such as `pdf/ua-1` for readers or `pdf/a-3a` for archives; Chromium has one form only.
  package var variant = "pdf/ua-1"
  package var patience = Duration.seconds(600)

  /// What programs get to know of the environment, as `NAME=value`.
  package var environment: [String] = []

  /// Whether Chromium may run without its sandbox, which it refuses to have where root runs it.
  package var isWithoutSandbox = false

  /// How two pages go on a side of paper; nil for one page a side.
  package var imposition: Imposition?

  package init(_ engine: PrintEngine) {
    self.engine = engine
  }

  package struct Printed: Sendable {
    /// Before they were imposed; nil where qpdf is missing and nobody could count.
    package let pageCount: Int?
    package let gaps: [BookletGap]
  }

  /// Makes the PDF beside its place and moves it there when all is well: what is there stays until then.
  package func print(_ maker: BookletMaker, to output: String) throws(BookletProblem) -> Printed {
    let (parent, name) = Folder.split(output)
    let folder = try BookletProblem.wrapping { () throws(FileProblem) in try Folder.made(parent) }
    let lock: OutputLock
    do throws(OutputProblem) {
      lock = try OutputLock.take(".\(name).planpress-lock", in: folder, patience: patience) { _ in }
    } catch {
      throw .output(error)
    }
    defer { withExtendedLifetime(lock) {} }
    let work = ".\(name).planpress-work"
    let staging = try BookletProblem.wrapping { () throws(FileProblem) in
      try folder.removeTree(work)
      try folder.makeFolder(work)
      return try folder.folder(work)
    }
    do throws(BookletProblem) {
      let printed = try print(maker, in: staging)
      try BookletProblem.wrapping { () throws(FileProblem) in
        try staging.rename(Self.pdfName, into: folder, as: name)
        try folder.removeTree(work)
      }
      return printed
    } catch {
      // Why it failed matters more than that something is left of it.
      do { try folder.removeTree(work) } catch {}
      throw error
    }
  }

  static let htmlName = "booklet.html"
  static let pdfName = "booklet.pdf"

  private func print(_ maker: BookletMaker, in staging: Folder) throws(BookletProblem) -> Printed {
    let qpdf = QPDF(environment: environment)
    let printed: Printed
    switch engine.kind {
    case .weasyprint: printed = try printPaged(maker, in: staging, qpdf)
    case .chromium: printed = try printTwice(maker, in: staging, qpdf)
    }
    if let imposition {
      try ImposedPDF(imposition: imposition, paper: maker.paper, qpdf: qpdf, folder: staging).impose(Self.pdfName)
    }
    return printed
  }

  // MARK: - WeasyPrint

  private func printPaged(
    _ maker: BookletMaker, in staging: Folder, _ qpdf: QPDF
  ) throws(BookletProblem) -> Printed {
    let booklet = maker.booklet(.paged)
    try BookletProblem.wrapping { () throws(FileProblem) in try staging.write(booklet.html, to: Self.htmlName) }
    try WeasyPrint(engine: engine, environment: environment, patience: patience, variant: variant)
      .print(staging.shown(Self.htmlName), to: staging.shown(Self.pdfName))
    try checkIsPDF(in: staging)
    do throws(BookletProblem) {
      let structure = try PDFStructure(of: staging.shown(Self.pdfName), qpdf)
      try BookletCheck(headings: booklet.headings, structure: structure, kind: .weasyprint).run()
      return Printed(pageCount: structure.pageCount, gaps: booklet.gaps)
    } catch {
      guard error == .noQPDF else { throw error }
      return Printed(pageCount: nil, gaps: booklet.gaps)
    }
  }

  private func checkIsPDF(in staging: Folder) throws(BookletProblem) {
    let start = try BookletProblem.wrapping { () throws(FileProblem) in
      try staging.status(of: Self.pdfName)?.kind == .file ? try staging.read(Self.pdfName, limit: 5) : []
    }
    guard start.starts(with: "%PDF-".utf8) else { throw .noPDF(engine.command) }
  }

  // MARK: - Chromium

  /// Prints without numbers of pages, then with those that came of it, until they are what comes of it.
  private func printTwice(
    _ maker: BookletMaker, in staging: Folder, _ qpdf: QPDF
  ) throws(BookletProblem) -> Printed {
    let chromium = ChromiumPrinter(
      engine: engine, environment: environment, patience: patience, isWithoutSandbox: isWithoutSandbox)
    var pages: [String: Int] = [:]
    for _ in 0..<Self.mostPasses {
      let booklet = maker.booklet(.browser(pages: pages))
      try BookletProblem.wrapping { () throws(FileProblem) in
        try staging.write(booklet.html, to: Self.htmlName)
        try staging.remove(Self.pdfName)
      }
      try chromium.print(Self.htmlName, to: Self.pdfName, in: staging)
      try checkIsPDF(in: staging)
      let structure = try PDFStructure(of: staging.shown(Self.pdfName), qpdf)
      guard structure.destinations == pages else {
        pages = structure.destinations
        continue
      }
      try BookletCheck(headings: booklet.headings, structure: structure, kind: .chromium).run()
      try PDFDates(of: Self.pdfName, in: staging, qpdf).set(to: maker.date)
      return Printed(pageCount: structure.pageCount, gaps: booklet.gaps)
    }
    throw .unstable
  }

  private static let mostPasses = 4
}
