import Foundation
import Testing

/// Holds a page against the one in `Snapshots/`; `SNAPSHOTS=overwrite` puts the new one there.
func expectSnapshot(
  _ page: String, named name: String, file: String = #filePath, _ place: SourceLocation = #_sourceLocation
) throws {
  let tests = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
  let url = tests.appendingPathComponent("Snapshots/\(name).html")
  // One element a line, so that a difference is one line.
  let lines = page.replacing("><", with: ">\n<")
  if ProcessInfo.processInfo.environment["SNAPSHOTS"] == "overwrite" {
    try Data(lines.utf8).write(to: url)
    return
  }
  let expected = try String(contentsOf: url, encoding: .utf8)
  guard lines != expected else { return }
  let (new, old) = (lines.split(separator: "\n"), expected.split(separator: "\n"))
  let first = zip(new, old).firstIndex { $0 != $1 } ?? min(new.count, old.count)
  Issue.record(
    """
    the page \(name) differs from its snapshot at line \(first + 1):
    - \(first < old.count ? String(old[first]) : "")
    + \(first < new.count ? String(new[first]) : "")
    """, sourceLocation: place)
}

extension Zip2Sequence<[Substring], [Substring]> {
  fileprivate func firstIndex(where differs: ((Substring, Substring)) -> Bool) -> Int? {
    enumerated().first { differs($0.element) }?.offset
  }
}
