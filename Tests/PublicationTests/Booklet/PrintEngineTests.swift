import Foundation
import PlanModel
import Testing

@testable import Publication

struct PrintEngineTests {
  @Test(arguments: [
    ("WeasyPrint version 70.0\n", "70.0"), ("Chromium 156.0.8078.108 built on Debian GNU/Linux 12\n", "156.0.8078.108"),
    ("none", nil), ("", nil),
  ])
  func readsTheVersion(words: String, version: String?) {
    #expect(PrintEngineSearch.version(in: words) == version)
  }

  @Test func saysWhatItLookedForWhereThereIsNoProgram() throws {
    var search = PrintEngineSearch()
    search.kind = .weasyprint
    search.installed = "/nonexistent/weasyprint"
    #expect(throws: BookletProblem.noEngine(["/nonexistent/weasyprint", "weasyprint-is-not-in-path"])) {
      try search.find(commands: [.weasyprint: ["weasyprint-is-not-in-path"]])
    }
  }

  @Test func refusesAnOldVersionThatSomebodyNamed() throws {
    let press = try SmallPress()
    let command = try press.fake("", version: "WeasyPrint version 57.2")
    let engine = PrintEngine(kind: .weasyprint, command: command, version: "57.2")
    #expect(throws: BookletProblem.tooOld(engine)) { try press.search(command).find() }
    #expect(BookletProblem.tooOld(engine).isMissingEngine)
    #expect(
      BookletProblem.tooOld(engine).text(in: .simplifiedChinese) == "\(command) 是 WeasyPrint 57.2，需要 67 或更新的版本")
  }

  @Test func passesOverAnOldVersionThatItCameAcross() throws {
    let press = try SmallPress()
    let old = try press.fake("", version: "WeasyPrint version 57.2", at: "old/weasyprint")
    let new = try press.fake("", version: "WeasyPrint version 71.1", at: "new/weasyprint")
    var search = press.search(nil)
    search.installed = old
    let engine = try search.find(commands: [.weasyprint: [new]])
    #expect(engine == PrintEngine(kind: .weasyprint, command: new, version: "71.1"))
    #expect(engine.isUntested)
  }

  @Test func takesWhatTheSettingsNameBeforeTheEnvironmentAndThatBeforeThePath() throws {
    let press = try SmallPress()
    let (first, second) = (try press.fake("", at: "a/weasyprint"), try press.fake("", at: "b/weasyprint"))
    var search = press.search(first)
    search.named[.weasyprint] = second
    #expect(try search.find().command == first)
    search.configured = nil
    #expect(try search.find().command == second)
  }

  @Test func saysThatAProgramThatSomebodyNamedCannotStart() throws {
    let press = try SmallPress()
    #expect(throws: BookletProblem.cannotStart("/nonexistent/weasyprint", "No such file or directory")) {
      try press.search("/nonexistent/weasyprint").find()
    }
    let broken = try press.fake("", version: "")
    #expect(throws: BookletProblem.cannotStart(broken, "0")) { try press.search(broken).find() }
  }
}
