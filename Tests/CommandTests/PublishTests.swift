import Foundation
import Testing

/// `planpress publish` to a folder, as its user types it.
@Suite struct PublishTests {
  private func site(_ settings: String = "") throws -> Planpress {
    let planpress = try Planpress()
    try planpress.write("title: Plans\nlanguage: en\n" + settings, to: "planpress.yml")
    try planpress.write(Planpress.plan("Sales"), to: "plans/2026-q2/sales.md")
    let built = try planpress.run("build", "--as-of", "2026-05-01", "--quiet")
    #expect(built.status == 0, "\(built.errors)")
    return planpress
  }

  private func current(_ planpress: Planpress, _ target: String) throws -> String {
    try FileManager.default.destinationOfSymbolicLink(
      atPath: planpress.folder.appending(path: target + "/current").path)
  }

  @Test func publishesToTheFirstTargetOfTheSettings() throws {
    let planpress = try site("publish:\n  - to: www/plans\n    name: intranet\n    keep: 1\n  - ./other\n")
    let first = try planpress.run("publish")
    #expect(first.status == 0, "\(first.errors)")
    #expect(try current(planpress, "www/plans") + "\n" == "releases/" + first.output)
    try planpress.write(Planpress.plan("Sales and service"), to: "plans/2026-q2/sales.md")
    try planpress.run("build", "--as-of", "2026-05-01", "--quiet")
    let second = try planpress.run("publish", "--to", "intranet")
    #expect(second.status == 0, "\(second.errors)")
    let releases = try FileManager.default.contentsOfDirectory(
      atPath: planpress.folder.appending(path: "www/plans/releases").path)
    #expect(releases.map { $0 + "\n" } == [second.output])
    let none = try planpress.run("publish", "--rollback")
    #expect(none.status == 1)
    #expect(none.errors == "planpress: there is no earlier release to go back to\n")
  }

  @Test func takesABareWordForANameAndForNothingElse() throws {
    let planpress = try site("publish: [{to: ./www, name: intranet}]\n")
    let outcome = try planpress.run("publish", "--to", "intranett")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("planpress.yml names no target “intranett”, but intranet"))
    #expect(!FileManager.default.fileExists(atPath: planpress.folder.appending(path: "intranett").path))
  }

  @Test func publishesNothingThatWasNotBuilt() throws {
    let planpress = try site()
    let outcome = try planpress.run("publish", "--to", "./www", "--output", "plans")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "planpress: plans is not a site that planpress has built; run planpress build first\n")
  }

  @Test func doesNotPublishASiteIntoItself() throws {
    let planpress = try site()
    let outcome = try planpress.run("publish", "--to", "./site/www")
    #expect(outcome.status == 2)
    #expect(outcome.errors == "planpress: ./site/www lies within the built site; publish to a folder of its own\n")
    #expect(!FileManager.default.fileExists(atPath: planpress.folder.appending(path: "site/www").path))
  }

  @Test func leavesAFolderAloneThatStandsWhereTheLinkWouldGo() throws {
    let planpress = try site()
    try planpress.write("Words.", to: "www/current/index.html")
    let outcome = try planpress.run("publish", "--to", "./www")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("current is there and is no link to a release; move it away"))
    #expect(try planpress.read("www/current/index.html") == "Words.")
  }
}
