import Foundation
import PlanReading

/// The plans of the example company, as they lie in `plans/`.
enum ExamplePlans {
  struct File {
    let key: String
    let bytes: [UInt8]
  }

  private static var site: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  static func all() throws -> [File] {
    let folder = site.appending(path: "plans")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }.sorted()
    return try paths.map { path in
      File(key: String(path.dropLast(3)), bytes: Array(try Data(contentsOf: folder.appending(path: path))))
    }
  }

  static func read(_ file: File) -> ReadPlan {
    let site = site
    var settings = PlanReader.Settings()
    settings.dataFile = { path in
      guard let data = FileManager.default.contents(atPath: site.appending(path: path).path) else { return .missing }
      return .bytes(Array(data))
    }
    return PlanReader(settings: settings).read(file.bytes, key: file.key, file: "plans/\(file.key).md")
  }
}
