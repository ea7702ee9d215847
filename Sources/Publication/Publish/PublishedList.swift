import PlanModel
import SourceText

/// What a target without releases has, as it was last told: a file of its own there, with a digest of every other.
struct PublishedList: Hashable {
  static let fileName = ".planpress-published"
  private static let heading = "planpress-published 1"

  /// SHA-256 by path.
  var digests: [String: String] = [:]

  init() {}

  /// Reads `DIGEST  PATH` lines; nil for anything else.
  init?(_ text: String) {
    var lines = text.split(separator: "\n")
    guard lines.first == Self.heading[...] else { return nil }
    lines.removeFirst()
    for line in lines {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[0].utf8.count == 64, parts[1].hasPrefix(" ") else { return nil }
      digests[String(parts[1].dropFirst())] = String(parts[0])
    }
  }

  var text: String {
    let lines = digests.sorted { $0.key.precedesByBytes($1.key) }.map { $0.value + "  " + $0.key }
    return ([Self.heading] + lines).joined(separator: "\n") + "\n"
  }

  /// What makes the target like other files.
  func change(to files: PublishedList) -> PublishChange {
    PublishChange(
      added: files.digests.keys.filter { digests[$0] == nil },
      changed: files.digests.filter { digests[$0.key] != nil && digests[$0.key] != $0.value }.map(\.key),
      removed: digests.keys.filter { files.digests[$0] == nil })
  }
}
