package import PlanModel
private import SourceText

/// Diagnostics in the Static Analysis Results Interchange Format 2.1.0, for editors and code hosts.
package enum SARIFDocument {
  /// - Parameter prefix: what stands before a file's path from the site, as in `handbook/`; may be empty.
  /// - Parameter version: the program's own.
  package static func bytes(
    of diagnostics: [Diagnostic], text: DiagnosticText, prefix: String = "", version: String
  ) -> [UInt8] {
    var codes: [DiagnosticCode] = []
    var numbers: [DiagnosticCode: Int] = [:]
    for diagnostic in diagnostics where numbers[diagnostic.code] == nil {
      numbers[diagnostic.code] = codes.count
      codes.append(diagnostic.code)
    }
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.array("runs", CollectionOfOne(diagnostics)) { json, diagnostics in
        json.object { json in
          json.object("tool") { json in
            json.object("driver") { json in
              json.member("name", "planpress")
              json.member("version", version)
              json.array("rules", codes) { json, code in json.rule(code, text) }
            }
          }
          json.member("columnKind", "unicodeCodePoints")
          json.array("results", diagnostics) { json, diagnostic in
            json.result(diagnostic, number: numbers[diagnostic.code], text, prefix)
          }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

extension JSONWriter {
  fileprivate mutating func rule(_ code: DiagnosticCode, _ text: DiagnosticText) {
    object { json in
      json.member("id", code.name)
      json.message("fullDescription", text.explanation(of: code))
      json.object("defaultConfiguration") { json in json.member("level", code.severity.rawValue) }
    }
  }

  fileprivate mutating func result(
    _ diagnostic: Diagnostic, number: Int?, _ text: DiagnosticText, _ prefix: String
  ) {
    object { json in
      json.member("ruleId", diagnostic.code.name)
      json.member("ruleIndex", number)
      json.member("level", diagnostic.severity.rawValue)
      let help = text.help(of: diagnostic)
      json.message("message", text.message(of: diagnostic) + (help.isEmpty ? "" : "\n" + help))
      json.locations("locations", prefix + diagnostic.file, diagnostic.span)
      guard let related = diagnostic.related else { return }
      json.locations("relatedLocations", prefix + related.file, related.span)
    }
  }

  private mutating func message(_ name: StaticString, _ text: String) {
    object(name) { json in json.member("text", text) }
  }

  private mutating func locations(_ name: StaticString, _ path: String, _ span: SourceSpan) {
    array(name, CollectionOfOne(span)) { json, span in
      json.object { json in
        json.object("physicalLocation") { json in
          json.object("artifactLocation") { json in json.member("uri", SARIFDocument.address(of: path)) }
          // What concerns a file as a whole has no place in it.
          guard span.start.line > 0 else { return }
          json.object("region") { json in
            json.member("startLine", Int(span.start.line))
            json.member("startColumn", max(1, Int(span.start.column)))
            if span.length > 0 { json.member("endColumn", max(1, Int(span.start.column)) + Int(span.length)) }
          }
        }
      }
    }
  }
}

extension SARIFDocument {
  /// A relative address: a colon in its first part would be read as a scheme, and a space ends it.
  fileprivate static func address(of path: String) -> String {
    var address: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        address.append(byte)
      default:
        let digits = Array("0123456789ABCDEF".utf8)
        address += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: address, as: UTF8.self)
  }
}
