import Foundation
import PlanReading
import SiteGenerator
import Testing

struct SiteFolderTests {
  private let temporary: TemporaryFolder
  private let folder: SiteFolder

  init() throws {
    temporary = try TemporaryFolder()
    try temporary.write("date,x\n", to: "site/plans/q/data.csv")
    try temporary.write("secret", to: "secret.csv")
    try FileManager.default.createSymbolicLink(
      atPath: temporary.path + "/site/plans/link.csv", withDestinationPath: "../../secret.csv")
    folder = try SiteFolder(temporary.path + "/site")
  }

  private func kind(_ path: String) -> String {
    switch folder.dataFile(path) {
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .missing: "missing"
    case .unreadable: "unreadable"
    case .outsideSite: "outside"
    }
  }

  @Test(arguments: [
    ("plans/q/data.csv", "date,x\n"), ("plans/q/none.csv", "missing"), ("plans/q", "unreadable"),
    ("../secret.csv", "outside"), ("plans/../../secret.csv", "outside"), ("/etc/passwd", "outside"),
    ("plans/link.csv", "outside"),
  ])
  func givesDataOfTheSiteOnly(path: String, expected: String) {
    #expect(kind(path) == expected)
  }
}
