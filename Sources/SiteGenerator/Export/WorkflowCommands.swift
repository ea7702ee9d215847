package import PlanModel
private import SourceText

/// Diagnostics as GitHub's workflow commands, which a run shows beside the lines of a change.
///
///     ::warning file=plans/q2.md,line=12,col=8,title=weights-total::the weights add up to 90 %, not 100 %
package enum WorkflowCommands {
  /// - Parameter prefix: what stands before a file's path from the site, as in `handbook/`; may be empty.
  package static func text(of diagnostics: [Diagnostic], text: DiagnosticText, prefix: String = "") -> String {
    var lines = ""
    for diagnostic in diagnostics {
      let start = diagnostic.span.start
      lines += "::\(diagnostic.severity.rawValue) file=\(property(prefix + diagnostic.file))"
      if start.line > 0 { lines += ",line=\(start.line),col=\(max(1, start.column))" }
      let help = text.help(of: diagnostic)
      let message = text.message(of: diagnostic) + (help.isEmpty ? "" : "\n" + help)
      lines += ",title=\(property(diagnostic.code.name))::\(data(message))\n"
    }
    return lines
  }

  /// A line's end would end the command.
  private static func data(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: nil
      }
    }
  }

  /// A comma or a colon would end the property.
  private static func property(_ text: String) -> String {
    escaped(data(text)) { scalar in
      switch scalar {
      case ":": "%3A"
      case ",": "%2C"
      default: nil
      }
    }
  }

  private static func escaped(_ text: String, _ escape: (Unicode.Scalar) -> String?) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let replacement = escape(scalar) { result += replacement } else { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}
