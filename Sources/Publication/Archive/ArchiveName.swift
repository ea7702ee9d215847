private import SiteGenerator
private import SourceText

/// What a file's name must be so that it can lie in an archive for years: on any system, and for the programs of others
/// that check it.
///
/// RFC 8493 wants `%` coded and the programs that check bags don't decode it; other systems refuse, change or hide the
/// rest.
package enum ArchiveName {
  package enum Fault: String, Hashable, Sendable, CaseIterable {
    case notComposed, character, ending, device, tooLong, leavesFolder
  }

  static let longest = 200

  /// What is wrong with a path; nil where nothing is.
  package static func fault(of path: String) -> Fault? {
    guard OutputPath.isWithinOutput(path) else { return .leavesFolder }
    guard OutputPath.composed(path).utf8.elementsEqual(path.utf8) else { return .notComposed }
    for segment in path.split(separator: "/") {
      if segment.utf8.contains(where: isRefused) { return .character }
      if segment.hasSuffix(".") || segment.hasSuffix(" ") { return .ending }
      if isDevice(segment) { return .device }
      if segment.utf8.count > longest { return .tooLong }
    }
    return nil
  }

  /// Two paths that are one where upper and lower case are the same.
  package static func clash(in paths: [String]) -> (String, String)? {
    var seen: [String: String] = [:]
    for path in paths {
      if let other = seen.updateValue(path, forKey: OutputPath.folded(path).text) { return (other, path) }
    }
    return nil
  }

  private static func isRefused(_ byte: UInt8) -> Bool {
    byte < 32 || byte == 127 || refused.contains(byte)
  }

  private static let refused = Set("%\\:*?\"<>|".utf8)

  private static func isDevice(_ segment: Substring) -> Bool {
    let stem = segment.prefix { $0 != "." }.lowercased()
    if ["con", "prn", "aux", "nul"].contains(stem) { return true }
    guard stem.utf8.count == 4, stem.hasPrefix("com") || stem.hasPrefix("lpt") else { return false }
    return stem.last?.isNumber == true && !stem.hasSuffix("0")
  }
}
