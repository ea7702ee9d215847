/// A program that makes a PDF of a booklet.
package struct PrintEngine: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case weasyprint, chromium
  }

  package let kind: Kind

  /// Where it lies, or its name where it is looked for along `PATH`.
  package let command: String

  /// As it says itself: `70.0`.
  package let version: String

  package init(kind: Kind, command: String, version: String) {
    self.kind = kind
    self.command = command
    self.version = version
  }

  /// The number before the first point.
  var major: Int { version.split(separator: ".").first.flatMap { Int($0) } ?? 0 }

  package var isTooOld: Bool { major < kind.oldest }

  /// Whether it is newer than what booklets were tested with, and may set pages otherwise.
  package var isUntested: Bool { major > kind.tested }
}

extension PrintEngine.Kind {
  /// WeasyPrint names missing glyphs and refuses protocols since 67; Chromium fills margins since 131.
  package var oldest: Int {
    switch self {
    case .weasyprint: 67
    case .chromium: 131
    }
  }

  package var tested: Int {
    switch self {
    case .weasyprint: 70
    case .chromium: 156
    }
  }

  package var name: String {
    switch self {
    case .weasyprint: "WeasyPrint"
    case .chromium: "Chromium"
    }
  }
}
