import Foundation
import Testing

struct BuildTests {
  private let planpress: Planpress

  init() throws {
    planpress = try Planpress()
  }

  private func writePlans(_ count: Int, version: String) throws {
    for number in 0..<count {
      try planpress.write(Planpress.plan("Plan \(number), \(version)"), to: "plans/2026-q2/p\(number).md")
    }
  }

  private func build(_ output: String = "site", _ more: String...) throws -> Planpress.Outcome {
    try planpress.run(arguments: ["build", "--output", output, "--as-of", "2026-05-15"] + more)
  }

  @Test func makesASiteAndSaysSo() throws {
    try writePlans(2, version: "A")
    let outcome = try build()
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("site: "))
    #expect(try planpress.read("site/2026-q2/p0.html").contains("Plan 0, A"))
  }

  @Test func makesTheSameBytesOnAnyNumberOfCores() throws {
    try writePlans(60, version: "A")
    _ = try build("one", "--jobs", "1")
    _ = try build("two", "--jobs", "2")
    let (one, two) = (try planpress.tree("one"), try planpress.tree("two"))
    #expect(one.count > 60)
    #expect(one == two)
  }

  @Test func makesASiteOfPlansWithErrorsAndFails() throws {
    try planpress.write(Planpress.plan("Good"), to: "plans/good.md")
    try planpress.write("---\ntitle: [Bad\n---\n", to: "plans/bad.md")
    let outcome = try build()
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("plans/bad.md:2:"))
    #expect(try planpress.read("site/good.html").contains("Good"))
  }

  @Test func leavesTheOldSiteWholeWheneverItIsKilled() throws {
    try writePlans(120, version: "A")
    _ = try build("a")
    try writePlans(120, version: "B")
    let start = ContinuousClock.now
    _ = try build("b")
    let duration = ContinuousClock.now - start
    let states = [try planpress.tree("a"), try planpress.tree("b")]
    try writePlans(120, version: "A")
    _ = try build()
    for round in 1...30 {
      try writePlans(120, version: round.isMultiple(of: 2) ? "A" : "B")
      let process = planpress.process(["build", "--output", "site", "--as-of", "2026-05-15", "--quiet"])
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(clamping: Int(duration / .microseconds(1)) * round / 28))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(states.contains(try planpress.tree("site")), "killed after \(round)/28 of a build")
    }
    #expect(try build().status == 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: planpress.folder.path)
    #expect(!left.contains { $0.contains("staging") || $0.contains("lock") })
  }

  @Test func leavesTheOldSiteWholeWhenTheDiskIsFull() throws {
    try writePlans(5, version: "A")
    _ = try build()
    let old = try planpress.tree("site")
    try writePlans(5, version: "B")
    // A limit on the size of files stands for a disk without room.
    let launcher = ["/bin/sh", "-c", "trap '' XFSZ; ulimit -f 2; exec \"$@\"", "sh"]
    let outcome = try planpress.run("build", "--output", "site", "--as-of", "2026-05-15", launcher: launcher)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("cannot write"))
    #expect(try planpress.tree("site") == old)
  }

  @Test func refusesAFolderThatIsNotOurs() throws {
    try writePlans(1, version: "A")
    try planpress.write("mine", to: "site/photo.jpg")
    let outcome = try build()
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("--output"))
    #expect(try planpress.tree("site") == ["photo.jpg": Data("mine".utf8)])
  }

  @Test func letsTwoBuildsAtOnceEndOneAfterTheOther() throws {
    try writePlans(40, version: "A")
    let builds = (0..<3).map { _ in planpress.process(["build", "--output", "site", "--as-of", "2026-05-15"]) }
    for build in builds {
      build.standardError = FileHandle.nullDevice
      try build.run()
    }
    for build in builds { build.waitUntilExit() }
    #expect(builds.map(\.terminationStatus) == [0, 0, 0])
    let site = try planpress.tree("site")
    _ = try build("again")
    #expect(try planpress.tree("again") == site)
  }

  @Test func copiesWhatPlansShowAndNothingElse() throws {
    try planpress.write(Planpress.plan("P") + "![chart](images/图%20表.png)\n", to: "plans/q/p.md")
    try planpress.write("png", to: "plans/q/images/图 表.png")
    try planpress.write("secret", to: "plans/q/images/draft.png")
    #expect(try build().status == 0)
    #expect(try planpress.read("site/q/images/图 表.png") == "png")
    #expect(try planpress.tree("site")["q/images/draft.png"] == nil)
  }

  @Test func readsNothingOutsideTheSite() throws {
    try planpress.write("---\ntitle: Salaries\n---\nsecret\n", to: "outside/salaries.md")
    try planpress.write(Planpress.plan("P"), to: "site-source/plans/p.md")
    let link = planpress.folder.appending(path: "site-source/plans/salaries.md").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "../../outside/salaries.md")
    let outcome = try planpress.run("build", "site-source", "--output", "site", "--as-of", "2026-05-15")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("error[symlink-leaves-site]"))
    let secret = Data("secret".utf8)
    #expect(!(try planpress.tree("site").values.contains { $0.range(of: secret) != nil }))
  }

  @Test func saysWhatCanNotBeReadAndMakesTheRest() throws {
    try planpress.write(Planpress.plan("Open"), to: "plans/open.md")
    try planpress.write(Planpress.plan("Closed"), to: "plans/closed.md")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: planpress.folder.appending(path: "plans/closed.md").path)
    // Nothing is closed to root, who therefore runs the program as nobody.
    var launcher: [String] = []
    if getuid() == 0 {
      try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: planpress.folder.path)
      launcher = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    }
    let outcome = try planpress.run(
      "build", "--output", "site", "--as-of", "2026-05-15", launcher: launcher)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("plans/closed.md: error[file-unreadable]"))
    #expect(try planpress.read("site/open.html").contains("Open"))
  }
}
