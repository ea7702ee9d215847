import Foundation
import Testing

struct ArchiveTests {
  private let planpress: Planpress

  init() throws {
    planpress = try Planpress()
    try write(aim: "40")
    try planpress.write("---\ntitle: 三季度\nkind: quarter\nperiod: 2026-Q3\n---\n", to: "plans/2026-q3/sales.md")
  }

  private func write(aim: String) throws {
    try planpress.write(
      """
      ---
      title: 二季度
      kind: quarter
      period: 2026-Q2
      status: closed
      ---

      | 目标 | KR | 负责人 | 基线 | 目标值 |
      | --- | --- | --- | --- | --- |
      | 新签客户 | 签约量 | 王芳 | 20 | \(aim) |

      """, to: "plans/2026-q2/sales.md")
  }

  private func archive(_ options: String..., launcher: [String] = []) throws -> Planpress.Outcome {
    try planpress.run(
      arguments: ["archive", "create", "2026-Q2", "--date", "2026-07-10"] + options, launcher: launcher)
  }

  /// Whatever the machine has, there is nothing along this path.
  private let bare = ["/usr/bin/env", "-i", "PATH=/nowhere", "LC_ALL=en_US.UTF-8"]

  @Test func archivesNothingWhereNothingPrintsAndSaysHowToGoOn() throws {
    let outcome = try archive(launcher: bare)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("pip install weasyprint==70.0") && outcome.errors.contains("--no-booklet"))
    #expect(!FileManager.default.fileExists(atPath: planpress.folder.appending(path: "archives").path))
  }

  @Test func leavesTheBookletOutWhereThatIsAskedFor() throws {
    #expect(try archive("--no-booklet", launcher: bare).status == 0)
    let data = planpress.folder.appending(path: "archives/2026-Q2/2026-Q2/data")
    #expect(!FileManager.default.fileExists(atPath: data.appending(path: "print").path))
    #expect(try planpress.run("archive", "verify", "--rebuild").status == 0)
  }

  @Test func saysThatTheRegisterIsGoneWhereArchivesLie() throws {
    let none = try planpress.run("archive", "list", "--lang", "en")
    #expect(none.status == 0 && none.errors == "no archives\n")
    #expect(try archive("--no-booklet").status == 0)
    #expect(try planpress.run("archive", "list").output.hasPrefix("2026-Q2  2026-07-10  "))
    try FileManager.default.removeItem(at: planpress.folder.appending(path: "archives/register.jsonl"))
    for format in ["text", "json"] {
      let outcome = try planpress.run("archive", "list", "--format", format, "--lang", "en")
      #expect(outcome.status == 1 && outcome.output == "")
      #expect(outcome.errors.contains("./archives/register.jsonl is missing or empty"))
    }
  }

  @Test func comparesWithTodayOnlyThePlansThatItHas() throws {
    #expect(try archive("--no-booklet").status == 0)
    let path = "archives/2026-Q2/2026-Q2"
    #expect(try planpress.run("diff", path, ".", "--lang", "en").output == "no changes\n")
    #expect(try planpress.run("diff", ".", path, "--lang", "en").output == "no changes\n")
    try write(aim: "30")
    let outcome = try planpress.run("diff", path, ".", "--lang", "en")
    #expect(outcome.output.contains("40 → 30") && !outcome.output.contains("2026-q3"), "\(outcome)")
  }
}
