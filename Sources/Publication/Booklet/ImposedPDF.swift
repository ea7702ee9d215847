internal import SiteGenerator

/// Puts the pages of a PDF two to a side of paper.
///
/// Each page's contents become a drawing without being copied, and new pages draw two of them; a landscape page is
/// turned by a right angle into the upright half that it gets.
struct ImposedPDF {
  let imposition: Imposition
  let paper: PaperSize
  let qpdf: QPDF
  let folder: Folder

  /// A page as a drawing.
  private struct Drawing {
    let reference: String
    /// In points.
    let width: Double
    let height: Double
  }

  private static let coalesced = "coalesced.pdf"

  func impose(_ name: String) throws(BookletProblem) {
    // So that each page has one stream of contents.
    try qpdf.run(["--coalesce-contents", "--deterministic-id", folder.shown(name), folder.shown(Self.coalesced)])
    let file = folder.shown(Self.coalesced)
    let top = try qpdf.json(of: file, keys: ["pages", "qpdf"], objects: ["trailer"])
    let references = top.root["pages"].elements.map(\.self["object"].text)
    var walk = PDFWalk(file: file, qpdf: qpdf)
    let root = top.objects["trailer"]?["/Root"].text ?? ""
    try walk.fetch(references + [root])
    try walk.fetch(references.compactMap { walk[$0]?["/Contents"].text })
    guard let catalog = walk[root] else { throw .badPDF("no catalogue") }
    var patch = PDFPatch(highest: top.highestObject)
    let drawings = try references.map { (reference) throws(BookletProblem) in try drawing(reference, walk, &patch) }
    let parent = catalog["/Pages"].text
    let sides = Imposition.sides(pageCount: drawings.count).map { side in
      patch.add(page(side, drawings, parent: parent, &patch))
    }
    patch.set(
      parent,
      to: PDFPatch.dictionary([
        ("/Type", "\"/Pages\""), ("/Count", "\(sides.count)"), ("/Kids", PDFPatch.array(sides.map(PDFPatch.string))),
      ]))
    patch.set(root, to: self.catalog(catalog, pages: parent))
    try patch.apply(to: Self.coalesced, in: folder, qpdf)
    try BookletProblem.wrapping { () throws(FileProblem) in try folder.rename(Self.coalesced, into: folder, as: name) }
  }

  /// Without the outline, the tags and the places of the single pages, which there are no longer.
  private func catalog(_ old: QPDFDocument.Value, pages: String) -> String {
    let duplex = imposition.flip == .short ? "/DuplexFlipShortEdge" : "/DuplexFlipLongEdge"
    var entries = [("/Type", "\"/Catalog\""), ("/Pages", PDFPatch.string(pages))]
    if old["/Lang"].exists { entries.append(("/Lang", PDFPatch.json(old["/Lang"]))) }
    entries.append(
      (
        "/ViewerPreferences",
        PDFPatch.dictionary([
          ("/DisplayDocTitle", "true"), ("/Duplex", PDFPatch.string(duplex)), ("/PrintScaling", "\"/None\""),
        ])
      ))
    return PDFPatch.dictionary(entries)
  }

  // MARK: - Pages

  private func drawing(
    _ reference: String, _ walk: PDFWalk, _ patch: inout PDFPatch
  ) throws(BookletProblem) -> Drawing {
    guard let page = walk[reference] else { throw .badPDF(reference) }
    let box = page["/MediaBox"].elements.compactMap(\.number)
    let contents = page["/Contents"].text
    guard box.count == 4, let stream = walk[contents], stream["dict"].isMapping else { throw .badPDF(reference) }
    let own = Set(["/Type", "/Subtype", "/BBox", "/Resources", "/Group"])
    var entries = stream["dict"].entries.filter { !own.contains($0.key) }.map { ($0.key, PDFPatch.json($0.value)) }
    entries += [
      ("/Type", "\"/XObject\""), ("/Subtype", "\"/Form\""), ("/BBox", PDFPatch.json(page["/MediaBox"])),
      ("/Resources", PDFPatch.json(page["/Resources"])),
    ]
    if page["/Group"].exists { entries.append(("/Group", PDFPatch.json(page["/Group"]))) }
    patch.setDictionary(ofStream: contents, to: PDFPatch.dictionary(entries))
    return Drawing(reference: contents, width: box[2] - box[0], height: box[3] - box[1])
  }

  private func page(
    _ side: Imposition.Side, _ drawings: [Drawing], parent: String, _ patch: inout PDFPatch
  ) -> String {
    let (width, height) = (Self.points(paper.widthOfTwo) / 2, Self.points(paper.millimetres.height))
    var contents = ""
    // Turned upside down as a whole, as the printer turns the sheet.
    if side.isBack, imposition.flip == .long {
      contents += "-1 0 0 -1 \(Self.number(2 * width)) \(Self.number(height)) cm\n"
    }
    var resources: [(String, String)] = []
    for (page, name, left) in [(side.left, "/L", 0), (side.right, "/R", width)] {
      guard let page else { continue }
      let drawing = drawings[page - 1]
      resources.append((name, PDFPatch.string(drawing.reference)))
      contents += "q \(Self.matrix(drawing, left: left, width, height)) cm \(name) Do Q\n"
    }
    let stream = patch.addStream(contents)
    return PDFPatch.dictionary([
      ("/Type", "\"/Page\""), ("/Parent", PDFPatch.string(parent)),
      ("/MediaBox", "[0, 0, \(Self.number(2 * width)), \(Self.number(height))]"),
      ("/Resources", PDFPatch.dictionary([("/XObject", PDFPatch.dictionary(resources))])),
      ("/Contents", PDFPatch.string(stream)),
    ])
  }

  /// Centres a page in its half, turned where it lies across.
  private static func matrix(_ drawing: Drawing, left: Double, _ width: Double, _ height: Double) -> String {
    let isAcross = drawing.width > drawing.height
    let (across, up) = isAcross ? (drawing.height, drawing.width) : (drawing.width, drawing.height)
    let scale = min(1, width / across, height / up)
    let (x, y) = (left + (width - across * scale) / 2, (height - up * scale) / 2)
    let parts = isAcross ? [0, scale, -scale, 0, x + across * scale, y] : [scale, 0, 0, scale, x, y]
    return parts.map(number).joined(separator: " ")
  }

  private static func points(_ millimetres: Int) -> Double { Double(millimetres) * 72 / 25.4 }

  /// With three decimals, the same on every machine.
  private static func number(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let (whole, rest) = (abs(thousandths) / 1000, abs(thousandths) % 1000)
    let sign = thousandths < 0 ? "-" : ""
    guard rest > 0 else { return sign + String(whole) }
    let digits = String(rest)
    return sign + String(whole) + "." + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }
}
