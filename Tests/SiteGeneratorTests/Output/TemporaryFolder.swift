import Foundation
import SiteGenerator

/// A folder of its own for a test, removed with everything in it when the test is done.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let name = "planpress-test-" + UUID().uuidString
    path = FileManager.default.temporaryDirectory.appending(path: name).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("left behind: \(path): \(error)")
    }
  }

  /// The paths and texts of all files below a folder; a link is shown as `-> target`, an empty folder as `""`.
  func files(_ folder: String = "", hidden: Bool = false) throws -> [String: String] {
    var files: [String: String] = [:]
    let root = path + "/" + folder
    for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
      if !hidden, name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { continue }
      let full = root + "/" + name
      let type = try FileManager.default.attributesOfItem(atPath: full)[.type] as? FileAttributeType
      if type == .typeSymbolicLink {
        files[name] = "-> " + (try FileManager.default.destinationOfSymbolicLink(atPath: full))
      } else if type == .typeRegular {
        files[name] = try String(contentsOfFile: full, encoding: .utf8)
      } else if try FileManager.default.contentsOfDirectory(atPath: full).isEmpty {
        files[name] = ""
      }
    }
    return files
  }

  func write(_ text: String, to relative: String) throws {
    let url = URL(fileURLWithPath: path + "/" + relative)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// The inode and the time of the last change of a file's bytes.
  func stamp(_ relative: String) throws -> [String] {
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + relative)
    let inode = attributes[.systemFileNumber] as? NSNumber
    let date = attributes[.modificationDate] as? Date
    return ["\(inode as Any)", "\(date?.timeIntervalSince1970 as Any)"]
  }
}
