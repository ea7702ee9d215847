import Foundation
import PlanModel
import SiteGenerator
import Testing

struct DiscoveryTests {
  private let site: TemporaryFolder

  init() throws {
    site = try TemporaryFolder()
  }

  private func discover() throws -> Discovery {
    try Discovery(Folder(site.path))
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: site.path + "/" + path, withDestinationPath: target)
  }

  private func findings(_ discovery: Discovery) -> [String] {
    discovery.diagnostics.map { $0.code.name + " " + $0.file }
  }

  @Test func findsPlansInTheOrderOfTheirKeys() throws {
    for path in ["b.md", "a/市场.md", "a.md", "a/b/c.md", "a/data.csv", "notes.txt"] {
      try site.write("x", to: "plans/" + path)
    }
    let discovery = try discover()
    #expect(discovery.plans.map(\.key) == ["a", "a/b/c", "a/市场", "b"])
    #expect(discovery.plans.first?.path == "plans/a.md")
    #expect(discovery.otherFiles == ["plans/a/data.csv", "plans/notes.txt"])
    #expect(discovery.diagnostics.isEmpty)
  }

  @Test func passesOverHiddenFilesDraftsAndLocks() throws {
    for path in [".git/a.md", "_drafts/b.md", "_c.md", "~$d.md", ".e.md"] { try site.write("x", to: "plans/" + path) }
    let discovery = try discover()
    #expect(discovery.plans.isEmpty && discovery.otherFiles.isEmpty && discovery.diagnostics.isEmpty)
  }

  @Test func followsPlansToWhereverTheyLie() throws {
    try site.write("x", to: "elsewhere/q/a.md")
    try link("plans", to: "elsewhere")
    #expect(try discover().plans.map(\.path) == ["plans/q/a.md"])
  }

  @Test func followsLinksWithinTheSiteOnly() throws {
    try site.write("x", to: "plans/a.md")
    try site.write("x", to: "shared/b.md")
    try link("plans/inside.md", to: "../shared/b.md")
    try link("plans/outside.md", to: "/etc/passwd")
    try link("plans/nowhere.md", to: "missing.md")
    let discovery = try discover()
    #expect(discovery.plans.map(\.key) == ["a", "inside"])
    #expect(
      findings(discovery).sorted() == [
        "file-unreadable plans/nowhere.md", "symlink-leaves-site plans/outside.md",
      ])
  }

  @Test func leavesCirclesAfterOneTurn() throws {
    try site.write("x", to: "plans/q/a.md")
    try link("plans/q/back", to: "..")
    let discovery = try discover()
    #expect(discovery.plans.map(\.key) == ["q/a"])
    #expect(findings(discovery) == ["folder-circle plans/q/back"])
  }

  @Test func takesOneOfTwoNamesThatDifferInCaseOnly() throws {
    try site.write("x", to: "plans/Marketing.md")
    try site.write("x", to: "plans/marketing.md")
    let discovery = try discover()
    #expect(discovery.plans.map(\.key) == ["Marketing"])
    #expect(findings(discovery) == ["plan-name-taken plans/marketing.md"])
  }

  @Test func reportsWhatIsNoFile() throws {
    try site.write("x", to: "plans/a.md")
    #expect(unsafe mkfifo(site.path + "/plans/pipe.md", 0o600) == 0)
    let discovery = try discover()
    #expect(findings(discovery) == ["not-a-file plans/pipe.md"])
  }

  @Test func takesTheLongestNameThatAFileSystemHas() throws {
    let name = String(repeating: "划", count: 84)
    try site.write("x", to: "plans/\(name).md")
    #expect(try discover().plans.map(\.key) == [name])
  }

  @Test func reportsANameThatIsNoUTF8() throws {
    try site.write("x", to: "plans/a.md")
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "touch \"$1/plans/$(printf '\\377')b.md\"", "sh", site.path]
    try shell.run()
    shell.waitUntilExit()
    let discovery = try discover()
    #expect(discovery.plans.map(\.key) == ["a"])
    #expect(discovery.diagnostics.map(\.code.name) == ["name-not-utf8"])
  }

  @Test func throwsWhereThereAreNoPlans() throws {
    #expect(throws: FileProblem.self) { try discover() }
  }
}
