internal import SiteGenerator

/// Changes of a PDF's objects, in the form in which qpdf takes them.
struct PDFPatch {
  private var objects: [(key: String, json: String)] = []

  /// The highest number that an object of the file has.
  private(set) var highest: Int

  init(highest: Int) {
    self.highest = highest
  }

  // MARK: - Values

  static func string(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": json += "\\" + String(scalar)
      case "\0"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }

  /// - Parameter entries: names and values, which are JSON already.
  static func dictionary(_ entries: [(String, String)]) -> String {
    "{" + entries.map { string($0.0) + ": " + $0.1 }.joined(separator: ", ") + "}"
  }

  static func array(_ values: [String]) -> String { "[" + values.joined(separator: ", ") + "]" }

  /// What qpdf has said of a value, said again.
  static func json(_ value: QPDFDocument.Value) -> String {
    if value.isMapping { return dictionary(value.entries.map { ($0.key, json($0.value)) }) }
    if value.isList { return array(value.elements.map(json)) }
    if !value.exists { return "null" }
    let text = value.text
    if text == "true" || text == "false" || Double(text) != nil { return text }
    return string(text)
  }

  // MARK: - Changes

  mutating func set(_ reference: String, to json: String) {
    objects.append(("obj:" + reference, "{\"value\": \(json)}"))
  }

  /// Gives a stream another dictionary; its data stay.
  mutating func setDictionary(ofStream reference: String, to json: String) {
    objects.append(("obj:" + reference, "{\"stream\": {\"dict\": \(json)}}"))
  }

  /// Adds an object and gives its reference.
  mutating func add(_ json: String) -> String {
    highest += 1
    let reference = "\(highest) 0 R"
    set(reference, to: json)
    return reference
  }

  mutating func addStream(_ data: String) -> String {
    highest += 1
    let reference = "\(highest) 0 R"
    let encoded = String(decoding: Base64.encode(Array(data.utf8)), as: UTF8.self)
    objects.append(("obj:" + reference, "{\"stream\": {\"dict\": {}, \"data\": \"\(encoded)\"}}"))
    return reference
  }

  private static let fileName = "patch.json"
  private static let resultName = "patched.pdf"

  /// Changes the file, whose identity then follows from its contents.
  func apply(to name: String, in folder: Folder, _ qpdf: QPDF) throws(BookletProblem) {
    let head =
      "{\"jsonversion\": 2, \"pdfversion\": \"1.7\", \"pushedinheritedpageresources\": false, "
      + "\"calledgetallpages\": false, \"maxobjectid\": \(highest)}"
    let body = objects.map { PDFPatch.string($0.key) + ": " + $0.json }.joined(separator: ",\n")
    let text = "{\"version\": 2, \"qpdf\": [\(head), {\(body)}]}"
    try BookletProblem.wrapping { () throws(FileProblem) in try folder.write(Array(text.utf8), to: Self.fileName) }
    try qpdf.run([
      folder.shown(name), "--update-from-json=" + folder.shown(Self.fileName), "--deterministic-id",
      "--object-streams=generate", folder.shown(Self.resultName),
    ])
    try BookletProblem.wrapping { () throws(FileProblem) in
      try folder.rename(Self.resultName, into: folder, as: name)
    }
  }
}
