import Foundation
import Testing

@testable import SiteGenerator

struct SiteWriterTests {
  private let temporary: TemporaryFolder

  init() throws {
    temporary = try TemporaryFolder()
  }

  @discardableResult
  private func write(
    _ pages: [String: String], fileByFile: Bool = false, jobs: Int = 2, to name: String = "site"
  ) async throws -> OutputSummary {
    var writer = SiteWriter(destination: temporary.path + "/" + name, workers: Workers(jobs))
    writer.patience = .zero
    writer.movesFileByFile = fileByFile
    return try await writer.write(
      pages.map { path, text in OutputFile(path: path) { () throws(OutputProblem) in Array(text.utf8) } })
  }

  private func backdate(_ path: String) throws {
    let date = Date(timeIntervalSince1970: 1_000_000_000)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: temporary.path + "/" + path)
  }

  @Test func writesASiteIntoAFolderThatIsNotThereYet() async throws {
    let summary = try await write(["index.html": "home", "2026-q2/市场.html": "plan"], to: "a/b/site")
    #expect(try temporary.files("a/b/site") == ["index.html": "home", "2026-q2/市场.html": "plan"])
    #expect(summary.added == 2)
    #expect(summary.byteCount == 8)
  }

  @Test func writesIntoAnEmptyFolderAndLeavesNothingBeside() async throws {
    try FileManager.default.createDirectory(atPath: temporary.path + "/site", withIntermediateDirectories: false)
    try await write(["index.html": "home"])
    #expect(
      try temporary.files(hidden: true) == [
        "site/index.html": "home", "site/.planpress-manifest": "planpress-manifest 1\nindex.html\n",
      ])
  }

  @Test(arguments: [false, true])
  func writesOnlyWhatChanged(fileByFile: Bool) async throws {
    try await write(["index.html": "home", "q/a.html": "a", "q/b.html": "b"])
    try backdate("site/q/a.html")
    let stamp = try temporary.stamp("site/q/a.html")
    let summary = try await write(
      ["index.html": "home", "q/a.html": "a", "q/b.html": "B", "q/c.html": "c"], fileByFile: fileByFile)
    #expect(try temporary.stamp("site/q/a.html") == stamp)
    #expect(
      try temporary.files("site") == ["index.html": "home", "q/a.html": "a", "q/b.html": "B", "q/c.html": "c"])
    let counts: [Int] = [summary.added, summary.changed, summary.unchanged, summary.removed]
    #expect(counts == [1, 1, 2, 0])
  }

  @Test func doesNotTouchTheFolderWhereNothingChanged() async throws {
    try await write(["index.html": "home"])
    try backdate("site")
    let stamp = try temporary.stamp("site")
    let summary = try await write(["index.html": "home"])
    #expect(try temporary.stamp("site") == stamp)
    #expect(summary.unchanged == 1)
  }

  @Test(arguments: [false, true])
  func removesWhatIsGoneWithTheFoldersItLeavesEmpty(fileByFile: Bool) async throws {
    try await write(["index.html": "home", "old/plan.html": "a", "q/gone.html": "b", "q/stays.html": "c"])
    let summary = try await write(["index.html": "home", "q/stays.html": "c"], fileByFile: fileByFile)
    #expect(try temporary.files("site") == ["index.html": "home", "q/stays.html": "c"])
    #expect(summary.removed == 2)
  }

  @Test(arguments: [false, true])
  func keepsFilesThatAreNotOurs(fileByFile: Bool) async throws {
    try await write(["index.html": "home", "q/a.html": "a"])
    try temporary.write("User-agent: *", to: "site/robots.txt")
    try temporary.write("secret", to: "site/.git/config")
    try temporary.write("notes", to: "site/q/notes.txt")
    try FileManager.default.createDirectory(atPath: temporary.path + "/site/empty", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(
      atPath: temporary.path + "/site/link", withDestinationPath: "/nowhere")
    let stamp = try temporary.stamp("site/robots.txt")
    try await write(["index.html": "new"], fileByFile: fileByFile)
    #expect(
      try temporary.files("site", hidden: true) == [
        "index.html": "new", "robots.txt": "User-agent: *", ".git/config": "secret", "q/notes.txt": "notes",
        "link": "-> /nowhere", "empty": "", ".planpress-manifest": "planpress-manifest 1\nindex.html\n",
      ])
    #expect(try temporary.stamp("site/robots.txt") == stamp)
  }

  @Test(arguments: ["", "/", "//", "nowhere/..", "nowhere/."])
  func refusesAPathThatNamesNoFolder(path: String) async throws {
    await #expect(throws: OutputProblem.noFolder(path: path)) {
      try await SiteWriter(destination: path, workers: Workers(1)).write([])
    }
  }

  @Test func refusesAFolderThatIsNotOurs() async throws {
    try temporary.write("holiday", to: "site/photo.jpg")
    await #expect(throws: OutputProblem.notOurs(path: temporary.path + "/site")) {
      try await write(["index.html": "home"])
    }
    #expect(try temporary.files(hidden: true) == ["site/photo.jpg": "holiday"])
  }

  @Test func refusesToWriteOverAFileThatIsNotOurs() async throws {
    try await write(["index.html": "home"])
    try temporary.write("mine", to: "site/risks.html")
    await #expect(throws: OutputProblem.inTheWay(path: "risks.html")) {
      try await write(["index.html": "new", "risks.html": "ours"])
    }
    #expect(try temporary.files("site") == ["index.html": "home", "risks.html": "mine"])
  }

  @Test func refusesAFolderOfOthersWhereAPageMustGo() async throws {
    try await write(["index.html": "home"])
    try temporary.write("mine", to: "site/q")
    await #expect(throws: OutputProblem.self) { try await write(["index.html": "home", "q/a.html": "a"]) }
    #expect(try temporary.files() == ["site/index.html": "home", "site/q": "mine"])
  }

  @Test func refusesPagesThatDifferInCaseOnly() async throws {
    await #expect(throws: OutputProblem.collision("Q2/A.html", "q2/a.html")) {
      try await write(["q2/a.html": "1", "Q2/A.html": "2"])
    }
  }

  @Test(arguments: [
    "../x.html", "a/../../x.html", "/etc/x.html", "", "a//b", "a/./b", ".", "..", "a/..", "a/", "a\0b",
  ])
  func refusesPathsThatLeadOut(path: String) async throws {
    await #expect(throws: OutputProblem.outside(path: path)) { try await write([path: "x"]) }
  }

  @Test func leavesTheOldSiteWholeWhereAPageFails() async throws {
    try await write(["index.html": "home", "a.html": "a"])
    let problem = OutputProblem.file(FileProblem(.read, "plans/x.png", code: 5))
    let writer = SiteWriter(destination: temporary.path + "/site", workers: Workers(2))
    await #expect(throws: problem) {
      try await writer.write([
        OutputFile(path: "index.html") { () throws(OutputProblem) in Array("new".utf8) },
        OutputFile(path: "x.png") { () throws(OutputProblem) in throw problem },
      ])
    }
    #expect(
      try temporary.files(hidden: true) == [
        "site/index.html": "home", "site/a.html": "a",
        "site/.planpress-manifest": "planpress-manifest 1\na.html\nindex.html\n",
      ])
  }

  @Test func clearsWhatAKilledBuildLeftBeside() async throws {
    try await write(["index.html": "home"])
    try temporary.write("half", to: ".site.planpress-staging/q/half.html")
    try await write(["index.html": "new"])
    #expect(try temporary.files(hidden: true).keys.sorted() == ["site/.planpress-manifest", "site/index.html"])
  }

  @Test func givesBackAFileThatCameWhileTheFoldersChangedPlaces() async throws {
    try await write(["index.html": "home"])
    // A build that was killed just after the switch leaves the old state beside the new one.
    try temporary.write("planpress-manifest 1\nindex.html\n", to: ".site.planpress-staging/.planpress-manifest")
    try temporary.write("old", to: ".site.planpress-staging/index.html")
    try temporary.write("late", to: ".site.planpress-staging/notes/late.txt")
    try await write(["index.html": "new"])
    #expect(
      try temporary.files(hidden: true) == [
        "site/index.html": "new", "site/notes/late.txt": "late",
        "site/.planpress-manifest": "planpress-manifest 1\nindex.html\n",
      ])
  }

  @Test func writesTheFolderThatALinkLeadsTo() async throws {
    try FileManager.default.createSymbolicLink(atPath: temporary.path + "/site", withDestinationPath: "real")
    try FileManager.default.createDirectory(atPath: temporary.path + "/real", withIntermediateDirectories: false)
    try await write(["index.html": "1"])
    try await write(["index.html": "2"])
    #expect(try temporary.files() == ["site": "-> real", "real/index.html": "2"])
  }

  @Test func writesTheSameOnAnyNumberOfCores() async throws {
    let pages = Dictionary(uniqueKeysWithValues: (0..<500).map { ("q\($0 % 7)/\($0).html", "page \($0)") })
    try await write(pages, jobs: 1, to: "one")
    try await write(pages, jobs: 8, to: "eight")
    let one = try temporary.files("one", hidden: true)
    let eight = try temporary.files("eight", hidden: true)
    #expect(one == eight)
    #expect(try temporary.files("one") == pages)
  }

  @Test func tellsWhoIsBuildingInsteadOfWaiting() async throws {
    let folder = try Folder(temporary.path)
    let lock = try OutputLock.take(".site.planpress-lock", in: folder, patience: .zero) { _ in }
    do {
      try await write(["index.html": "home"])
      Issue.record("two builds at once")
    } catch OutputProblem.locked(_, let holder) {
      #expect(holder.hasPrefix("\(ProcessInfo.processInfo.processIdentifier)@"))
    }
    withExtendedLifetime(lock) {}
  }

  @Test func waitsForTheBuildThatIsWriting() async throws {
    let path = temporary.path + "/site"
    let states = (0..<6).map { state in
      Dictionary(uniqueKeysWithValues: (0..<40).map { ("\($0).html", "state \(state)") })
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for state in states {
        group.addTask {
          let writer = SiteWriter(destination: path, workers: Workers(1))
          let files = state.map { path, text in OutputFile(path: path) { () throws(OutputProblem) in Array(text.utf8) }
          }
          _ = try await writer.write(files)
        }
      }
      try await group.waitForAll()
    }
    #expect(states.contains(try temporary.files("site")))
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path) == ["site"])
  }
}
