import Mustache
import PlanModel
import SourceText

/// One template that has been read, with the names and partials that it asks for.
struct TemplateSource: Sendable {
  /// Below `templates/`: `footer.mustache`.
  let file: String
  let template: MustacheTemplate

  /// First parts of all names: `strings` of `strings.home`.
  let names: Set<String>
  let partials: Set<String>
  let diagnostics: [Diagnostic]

  struct Unusable: Error {
    let diagnostic: Diagnostic
  }

  static func parse(name: String, bytes: [UInt8], partials known: Set<String>) -> Result<TemplateSource, Unusable> {
    let place = "templates/" + name
    do {
      let template = try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
      var check = TemplateCheck(file: place, names: .names(for: name), partials: known)
      check.run(TemplateTag.scan(bytes))
      if let refused = check.refused { return .failure(Unusable(diagnostic: refused)) }
      return .success(
        TemplateSource(
          file: name, template: template, names: check.names, partials: check.usedPartials,
          diagnostics: check.diagnostics))
    } catch let error as MustacheTemplate.ParserError {
      let span = SourceSpan(
        start: SourcePosition(line: error.context.lineNumber, column: error.context.columnNumber))
      return .failure(Unusable(diagnostic: Diagnostic(.templateSyntax, file: place, at: span)))
    } catch {
      return .failure(Unusable(diagnostic: Diagnostic(.templateSyntax, file: place, at: .unknown)))
    }
  }
}

/// Follows a template's tags and reports names that no page has.
private struct TemplateCheck {
  let file: String
  let partials: Set<String>
  var names: Set<String> = []
  var usedPartials: Set<String> = []
  var diagnostics: [Diagnostic] = []
  var refused: Diagnostic?
  private var scopes: [TemplateNames]

  /// - Parameter names: what the template may ask for.
  init(file: String, names: TemplateNames, partials: Set<String>) {
    self.file = file
    self.partials = partials
    scopes = [names]
  }

  mutating func run(_ tags: [TemplateTag]) {
    for tag in tags {
      let span = SourceSpan(start: SourcePosition(line: tag.line, column: 1))
      switch tag.kind {
      case .value: _ = resolve(tag.name, span)
      case .open: scopes.append(resolve(tag.name, span) ?? TemplateNames([]))
      case .close: if scopes.count > 1 { scopes.removeLast() }
      case .partial:
        usedPartials.insert(tag.name)
        if !partials.contains(tag.name) {
          diagnostics.append(
            Diagnostic(.unknownPartial, file: file, at: span, .text(tag.name), .list(partials.sorted())))
        }
      case .refused: refused = Diagnostic(.templateForm, file: file, at: span, .text(tag.name))
      case .other: break
      }
    }
  }

  /// What lies within a name, looked for from the innermost section outwards.
  private mutating func resolve(_ name: String, _ span: SourceSpan) -> TemplateNames? {
    if name == "." { return TemplateNames([]) }
    let parts = name.split(separator: ".").map(String.init)
    guard let first = parts.first else { return nil }
    for scope in scopes.reversed() {
      guard var found = scope[first] else { continue }
      names.insert(first)
      for part in parts.dropFirst() {
        guard let next = found[part] else { return report(name, part, among: found.all, span) }
        found = next
      }
      return found
    }
    return report(name, first, among: scopes.flatMap(\.all), span)
  }

  private mutating func report(
    _ name: String, _ part: String, among known: [String], _ span: SourceSpan
  ) -> TemplateNames? {
    let letters = Array(part.unicodeScalars)
    func distance(_ name: String) -> Int { EditDistance.between(Array(name.unicodeScalars), letters) }
    let nearest = known.min { distance($0) < distance($1) }
    diagnostics.append(
      Diagnostic(.unknownTemplateName, file: file, at: span, .text(name), .text(nearest ?? "")))
    return nil
  }
}
