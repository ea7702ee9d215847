import Foundation
import Testing

struct BookletTests {
  private let planpress: Planpress

  init() throws {
    planpress = try Planpress()
    try planpress.write(Planpress.plan("Sales"), to: "plans/2026-q2/sales.md")
  }

  private static let options = ["booklet", "--as-of", "2026-05-01"]

  private func run(_ options: String..., environment: [String: String] = [:]) throws -> Planpress.Outcome {
    let launcher = ["/usr/bin/env", "HOME=/nonexistent", "PATH=/nonexistent"]
    return try planpress.run(
      arguments: Self.options + options, launcher: launcher + environment.map { $0.key + "=" + $0.value })
  }

  @Test func writesHTMLAndSaysWhatToInstallWhereNoProgramPrints() throws {
    let outcome = try run("--quarter", "2026-Q2", "--output", "q2.pdf")
    #expect(outcome.status == 3)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("no printing program was found; looked for: "))
    #expect(outcome.errors.contains("The booklet is q2.html"))
    #expect(outcome.errors.contains("pip install --no-index --find-links wheels"))
    #expect(try planpress.read("q2.html").contains("<h1 id=\"c1-h0\">Sales</h1>"))
    #expect(try planpress.tree(".").keys.filter { $0.contains("q2") && !$0.contains("plans/") } == ["q2.html"])
  }

  @Test func speaksTheReadersLanguage() throws {
    let outcome = try run("--plan", "2026-q2/sales", "--lang", "zh-Hans")
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("没有找到打印程序；查找过："))
    #expect(outcome.errors.contains("没有网络时："))
  }

  @Test func refusesAProgramThatIsTooOld() throws {
    try planpress.write("#!/bin/sh\necho 'WeasyPrint version 57.2'\n", to: "old/weasyprint")
    let path = planpress.folder.appending(path: "old/weasyprint").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let outcome = try run("--plan", "2026-q2/sales", environment: ["PLANPRESS_WEASYPRINT": path])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("\(path) is WeasyPrint 57.2; 67 or newer is needed"))
    #expect(try planpress.read("booklet.html").contains("Sales"))
  }

  @Test func writesHTMLThatIsAskedFor() throws {
    let outcome = try run("--plan", "plans/2026-q2/sales.md", "--output", "out/sales.html")
    #expect(outcome.status == 0)
    #expect(outcome.output == "out/sales.html\n")
    #expect(try planpress.read("out/sales.html").contains("<title>Sales</title>"))
  }

  @Test func leavesOutWhatIsForOthers() throws {
    let secret = Planpress.plan("Secret").replacingOccurrences(of: "owner:", with: "audience: board\nowner:")
    try planpress.write(secret, to: "plans/2026-q2/secret.md")
    try #require(try run("--quarter", "2026-Q2", "--engine", "none").status == 0)
    #expect(try planpress.read("booklet.html").contains("Secret"))
    try #require(try run("--quarter", "2026-Q2", "--engine", "none", "--audience", "staff").status == 0)
    #expect(try !planpress.read("booklet.html").contains("Secret"))
  }

  @Test func endsWithOneWhereAnImageIsMissing() throws {
    try planpress.write(Planpress.plan("Sales") + "![map](map.png)\n", to: "plans/2026-q2/sales.md")
    try planpress.write(
      "#!/bin/sh\n[ $1 = --version ] && echo 'WeasyPrint version 70.0' && exit\nprintf '%%PDF-1.7\\n' >\"$7\"\n",
      to: "weasyprint")
    let path = planpress.folder.appending(path: "weasyprint").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let outcome = try run("--plan", "2026-q2/sales", environment: ["PLANPRESS_WEASYPRINT": path])
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("plans/2026-q2/sales.md: the image map.png is not there"))
    #expect(outcome.errors.contains("qpdf is not installed"))
    #expect(try planpress.read("booklet.pdf") == "%PDF-1.7\n")
  }

  @Test(arguments: [
    ([], "Say what to print"), (["--plan", "none"], "There is no plan or department “none”."),
    (["--quarter", "2026"], "2026 is no quarter such as 2026-Q2."), (["--year", "2026-Q2"], "2026-Q2 is no year"),
    (["--quarter", "2025-Q1"], "No plan is of that department and period."),
    (["--year", "2026", "--flip", "long"], "--flip"),
    (["--year", "2026", "--imposed", "--engine", "none"], "--imposed makes"),
    (["--year", "2026", "--imposed", "--paper", "a3"], "--imposed is for"),
  ])
  func refusesWhatMakesNoSense(options: [String], message: String) throws {
    let outcome = try planpress.run(arguments: Self.options + options)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
