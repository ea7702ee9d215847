import Foundation
import PlanModel
import SiteGenerator
import Testing

@testable import Publication

@Suite struct ArchiveCreationTests {
  @Test func keepsWhatThePeriodsPlansWereReadFromAndNothingElse() async throws {
    let archive = try SmallArchive()
    let record = try await archive.create()
    let tree = try archive.tree("2026-Q2/2026-Q2")
    let sources = tree.keys.filter { $0.hasPrefix("data/source/") }.sorted()
    #expect(
      sources == [
        "data/source/planpress.yml", "data/source/plans/2026-q2/data/index.csv", "data/source/plans/2026-q2/map.svg",
        "data/source/plans/2026-q2/市场部.md", "data/source/plans/company/2026.md",
      ])
    for path in sources {
      let original = try Data(contentsOf: archive.site.appending(path: String(path.dropFirst("data/source/".count))))
      #expect(tree[path] == original, "\(path)")
    }
    #expect(tree["data/site/2026-q2/市场部.html"] != nil && tree["data/site/index.html"] != nil)
    #expect(tree["data/site/2026-q2/map.svg"] != nil)
    #expect(tree["data/templates/planpress.css"] != nil && tree["data/data/plans.json"] != nil)
    #expect(tree["data/data/plans.csv"]?.starts(with: "\u{FEFF}计划".utf8) == true)
    #expect(tree["data/data/contacts.csv"] == nil)
    #expect(
      String(decoding: try #require(tree["bag-info.txt"]), as: UTF8.self) == """
        Source-Organization: 澄屿家居
        Bagging-Date: 2026-07-10
        External-Identifier: 2026-Q2
        Bag-Group-Identifier: 2026-Q2
        Bag-Software-Agent: planpress 1.0
        Payload-Oxum: \(record.byteCount).\(record.fileCount)

        """)
    #expect(
      String(decoding: try #require(tree["data/provenance.json"]), as: UTF8.self) == """
        {
         "planpress": "1.0",
         "period": "2026-Q2",
         "department": null,
         "asOf": "2026-06-30",
         "plans": [
          "2026-q2/市场部"
         ],
         "context": [
          "company/2026"
         ],
         "git": null,
         "booklet": null
        }

        """)
  }

  @Test func takesNoPlanOfOthersThatIsForAnAudienceOnlyUnlessItIsAskedFor() async throws {
    let company = try #require(SmallArchive.files["plans/company/2026.md"])
    let secret = company.replacing("period: 2026\n", with: "period: 2026\naudience: 董事会\n")
    let archive = try SmallArchive(["plans/company/2026.md": secret])
    await #expect(throws: ArchiveProblem.restricted(["plans/company/2026.md"])) {
      try await archive.create(department: "市场部")
    }
    #expect(!FileManager.default.fileExists(atPath: archive.archives))
    try await archive.create(department: "市场部", isWithRestricted: true)
    try await archive.create()
    #expect(try archive.tree("2026-Q2/2026-Q2")["data/source/plans/company/2026.md"] == Data(secret.utf8))
  }

  @Test func takesAPlanOfOthersThatAllMaySeeWhoMaySeeTheDepartments() async throws {
    var files = SmallArchive.files
    for (path, line) in [("plans/company/2026.md", "period: 2026\n"), ("plans/2026-q2/市场部.md", "status: closed\n")] {
      let audience = path.contains("company") ? "董事会, 市场部" : "市场部"
      files[path] = files[path]?.replacing(line, with: line + "audience: [\(audience)]\n")
    }
    try await SmallArchive(files).create(department: "市场部")
  }

  @Test func givesTheSameBytesTwice() async throws {
    let (first, second) = (try SmallArchive(), try SmallArchive())
    try await first.create()
    try await second.create()
    #expect(try first.tree("") == second.tree(""))
  }

  @Test func satisfiesTheProgramsOfOthers() async throws {
    let archive = try SmallArchive()
    try await archive.create(department: "市场部")
    let bag = archive.url("2026-Q2/2026-Q2-市场部")
    let commands: [([String], URL)] = [
      (["sha256sum", "--check", "--strict", "manifest-sha256.txt", "tagmanifest-sha256.txt"], bag),
      (["sha256sum", "--check", "--strict", "SHA256SUMS"], archive.url("")),
      (["unzip", "-tq", "2026-Q2-市场部.zip"], bag.deletingLastPathComponent()),
      ([Self.bagit, "--validate", bag.path], bag),
    ]
    for (command, folder) in commands {
      let result = try Tool.run(command, in: folder)
      #expect(result.status == 0, "\(command): \(result.output)")
    }
    let unpacked = archive.folder.appending(path: "unpacked")
    try Tool.run(["unzip", "-q", bag.path + ".zip", "-d", unpacked.path], in: archive.folder)
    #expect(try Tool.run(["diff", "-r", unpacked.path + "/2026-Q2-市场部", bag.path], in: archive.folder).status == 0)
  }

  /// `./run-tests` installs it.
  private static var bagit: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../.tools/venv/bin/bagit.py").path
  }

  @Test func neverWritesOverAnArchiveAndNamesTheOneThatARevisionReplaces() async throws {
    let archive = try SmallArchive()
    await #expect(throws: ArchiveProblem.nothingToRevise("2026-Q2")) { try await archive.create(isRevision: true) }
    try await archive.create()
    let before = try archive.tree("2026-Q2/2026-Q2")
    await #expect(throws: ArchiveProblem.exists("2026-Q2")) { try await archive.create() }
    await #expect(throws: ArchiveProblem.unchanged("2026-Q2")) {
      try await archive.create(isRevision: true, date: "2026-07-11")
    }
    let plan = "plans/2026-q2/市场部.md"
    try archive.write(SmallArchive.files[plan, default: ""] + "更正：目标已达成。\n", to: plan)
    let record = try await archive.create(isRevision: true, date: "2026-07-11")
    #expect(record.id == "2026-Q2-r2" && record.replaces == "2026-Q2")
    let information = try String(contentsOf: archive.url("2026-Q2/2026-Q2-r2/bag-info.txt"), encoding: .utf8)
    #expect(information.contains("\nReplaces: 2026-Q2\n"))
    #expect(try archive.tree("2026-Q2/2026-Q2") == before)
    #expect(try await archive.verify() == [])
  }

  @Test func archivesOnlyWhatIsClosed() async throws {
    let archive = try SmallArchive(["plans/2026-q2/sales.md": "---\ntitle: 销售部\nkind: quarter\nperiod: 2026-Q2\n---\n"])
    await #expect(throws: ArchiveProblem.open(["plans/2026-q2/sales.md"])) { try await archive.create() }
    #expect(try await archive.create(department: "市场部").id == "2026-Q2-市场部")
  }

  @Test(arguments: [
    ("plans/2026-q2/100%.md", ArchiveName.Fault.character), ("plans/a:b.md", .character), ("a/b.", .ending),
    ("a/CON.md", .device), ("a/lpt1", .device), ("a/e\u{301}.md", .notComposed),
    (String(repeating: "长", count: 67), .tooLong), ("../a", .leavesFolder), ("a\u{7}", .character),
  ])
  func refusesNamesThatOtherSystemsOrProgramsCannotKeep(path: String, fault: ArchiveName.Fault) {
    #expect(ArchiveName.fault(of: path) == fault)
  }

  @Test(arguments: ["plans/2026-q2/市场部.md", "a/console.md", "a/com0", "a b/c-d_e.md", "é"])
  func takesNamesThatAreSafe(path: String) {
    #expect(ArchiveName.fault(of: path) == nil)
  }

  @Test func namesTheFileThatCannotBeArchived() async throws {
    let plan = SmallArchive.files["plans/2026-q2/市场部.md", default: ""]
    let archive = try SmallArchive(["plans/2026-q2/100%进度.md": plan])
    await #expect(throws: ArchiveProblem.name("plans/2026-q2/100%进度.md", .character)) { try await archive.create() }
    #expect(ArchiveName.clash(in: ["a/B", "c", "A/b"]).map { [$0.0, $0.1] } == ["a/B", "A/b"])
  }
}
