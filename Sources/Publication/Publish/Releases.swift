/// How releases lie in a folder: `releases/20260814T093000Z`, and `current`, a link to the one that is read.
enum Releases {
  static let folderName = "releases"
  static let currentName = "current"

  /// Where the next release grows; a second attempt goes on with what the first has left.
  static let incomingName = "incoming"
  static let lockName = ".planpress-publish-lock"

  static func path(of name: String) -> String { folderName + "/" + name }

  /// The release that a link's words mean; nil for a link to anything else.
  static func name(inLink target: String) -> String? {
    let parts = target.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0] == folderName && isName(String(parts[1])) ? String(parts[1]) : nil
  }

  static func isName(_ name: String) -> Bool {
    name.utf8.first.map { (0x30...0x39).contains($0) } ?? false
      && name.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x54 || $0 == 0x5A || $0 == 0x2D }
  }

  /// A name that no other release has, behind all of them.
  static func next(_ moment: String, after names: [String]) -> String {
    var name = moment
    var number = 1
    while names.contains(name) {
      number += 1
      name = moment + "-" + (number < 10 ? "0\(number)" : "\(number)")
    }
    return name
  }

  /// The release before the current one.
  static func previous(of current: String, among names: [String]) -> String? {
    names.filter { $0 < current }.max()
  }

  /// Which releases go so that so many stay: the oldest, and never the current one.
  static func outdated(_ names: [String], current: String, keep: Int) -> [String] {
    let others = names.filter { $0 != current }.sorted()
    return Array(others.prefix(max(0, others.count - max(0, keep - 1))))
  }
}
