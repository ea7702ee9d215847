internal import SiteGenerator
private import YAML

/// The program that takes PDF files apart and puts them together.
struct QPDF: Sendable {
  let environment: [String]
  var patience = Duration.seconds(300)

  /// What qpdf says of some objects of a file, and what it knows of its pages and outline.
  func json(of file: String, keys: [String], objects: [String] = []) throws(BookletProblem) -> QPDFDocument {
    let options = ["--json=2", "--json-stream-data=none"]
    let result = try run(
      options + keys.map { "--json-key=\($0)" } + objects.map { "--json-object=\(Self.number(of: $0))" } + [file])
    return QPDFDocument(result.output)
  }

  /// `5,0` of `5 0 R`, as qpdf names objects that it is asked for.
  private static func number(of reference: String) -> String {
    reference == "trailer" ? reference : reference.split(separator: " ").prefix(2).joined(separator: ",")
  }

  /// Runs it; what it only warns of is no failure.
  @discardableResult
  func run(_ arguments: [String]) throws(BookletProblem) -> ChildProcess.Result {
    var process = ChildProcess(["qpdf"] + arguments, environment: environment)
    process.patience = patience
    process.limit = 256 << 20
    let result: ChildProcess.Result
    do throws(FileProblem) {
      result = try process.run()
    } catch {
      throw error.isMissing ? .noQPDF : .file(error)
    }
    if result.isTimedOut { throw .tookTooLong("qpdf", seconds: Int(patience.components.seconds)) }
    guard result.status == 0 || result.status == 3 else {
      throw .badPDF(PrintLog(result.errors).lastLine ?? "qpdf \(result.status)")
    }
    return result
  }
}

/// What qpdf says in JSON, which is YAML, too.
struct QPDFDocument {
  private let document: YAMLDocument

  init(_ bytes: [UInt8]) {
    document = YAMLDocument(
      parsing: bytes[...], limits: YAMLLimits(bytes: 256 << 20, depth: 500, nodes: 20_000_000))
  }

  /// A value of the document, or nothing where there is none.
  struct Value {
    fileprivate let document: YAMLDocument
    fileprivate let node: YAMLNode?

    subscript(_ key: String) -> Value {
      guard let node, document.kind(of: node) == .mapping else { return Value(document: document, node: nil) }
      let entry = document.entries(of: node).first { document.text(of: $0.key) == key }
      return Value(document: document, node: entry?.value)
    }

    var exists: Bool { node.map { !document.isNull($0) } ?? false }
    var text: String { node.map { document.text(of: $0) } ?? "" }
    var integer: Int? { Int(text) }
    var number: Double? { Double(text) }
    var isMapping: Bool { node.map { document.kind(of: $0) == .mapping } ?? false }
    var isList: Bool { node.map { document.kind(of: $0) == .sequence } ?? false }

    var elements: [Value] {
      guard let node, document.kind(of: node) == .sequence else { return [] }
      return document.elements(of: node).map { Value(document: document, node: $0) }
    }

    var entries: [(key: String, value: Value)] {
      guard let node, document.kind(of: node) == .mapping else { return [] }
      return document.entries(of: node).map {
        (document.text(of: $0.key), Value(document: document, node: $0.value))
      }
    }

    /// Whether it stands for an object elsewhere: `5 0 R`.
    var isReference: Bool { text.hasSuffix(" R") && text.first?.isNumber == true }

    /// The words of a string: qpdf marks them with `u:`.
    var words: String { text.hasPrefix("u:") ? String(text.dropFirst(2)) : text }
  }

  var root: Value { Value(document: document, node: document.root) }

  /// The objects that were asked for, by their references.
  var objects: [String: Value] {
    var objects: [String: Value] = [:]
    for part in root["qpdf"].elements {
      for (key, value) in part.entries {
        if key == "trailer" { objects[key] = value["value"] }
        guard key.hasPrefix("obj:") else { continue }
        let content = value["value"]
        objects[String(key.dropFirst(4))] = content.exists ? content : value["stream"]
      }
    }
    return objects
  }

  /// The highest number that an object has.
  var highestObject: Int { root["qpdf"].elements.first?["maxobjectid"].integer ?? 0 }
}
