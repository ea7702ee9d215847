internal import PlanModel
internal import SiteGenerator

/// The dates of a PDF, which a browser takes from the clock.
struct PDFDates {
  private let name: String
  private let folder: Folder
  private let qpdf: QPDF

  init(of name: String, in folder: Folder, _ qpdf: QPDF) {
    self.name = name
    self.folder = folder
    self.qpdf = qpdf
  }

  /// Sets them to a day, and the file's identity to what follows from its contents.
  func set(to day: CalendarDate) throws(BookletProblem) {
    let file = folder.shown(name)
    let trailer = try qpdf.json(of: file, keys: ["qpdf"], objects: ["trailer"])
    guard let reference = trailer.objects["trailer"]?["/Info"].text, !reference.isEmpty else { return }
    var walk = PDFWalk(file: file, qpdf: qpdf)
    try walk.fetch([reference])
    let stamp = "u:D:" + day.description.filter { $0 != "-" } + "000000Z"
    var patch = PDFPatch(highest: trailer.highestObject)
    let information = (walk[reference]?.entries ?? []).map { key, value in
      (key, key.hasSuffix("Date") ? PDFPatch.string(stamp) : PDFPatch.string(value.text))
    }
    patch.set(reference, to: PDFPatch.dictionary(information))
    try patch.apply(to: name, in: folder, qpdf)
  }
}
