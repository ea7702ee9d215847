internal import ArgumentParser
internal import PlanModel
internal import Preview
internal import SiteGenerator

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Shows the site in a browser while its plans are written.",
    discussion: """
      Pages are made when they are asked for. A saved plan, template or style is in the browser at once, at the same
      place of the page. A plan that can't be understood keeps its last good page, and what is wrong lies over it.
      Nothing is written, and only this machine gets answers. With --audience they say no more than that audience's
      site would.

      EXAMPLES
        planpress serve
        planpress serve my-site --port 8000 --as-of 2026-06-30
        planpress serve --audience board           as the board will get it
        planpress serve --poll                     for plans on a network share

      EXIT CODES
        2 the folder can't be read or the port is taken · 64 wrong usage
      """)

  @Argument(help: "The site's folder.")
  var site = "."

  @Option(help: "The port on this machine; 0 for any that is free.")
  var port: UInt16 = 4780

  @Flag(help: "Look for changes every second instead of waiting for the system to tell of them.")
  var poll = false

  @OptionGroup var options: SiteOptions
  @OptionGroup var audience: AudienceOption
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = common.console
    do {
      let folder = try SiteFolder(site)
      let watch = try watch()
      let live = try await LiveSite(
        site, workers: options.workers, audience: audience.value, today: { [options] in options.date },
        changed: { state in
          if let failure = state.failure { console.tell(failure.text(in: console.language)) }
          console.note(Self.printer(console, folder, site).summary(state.diagnostics))
        })
      audience.report(await live.state.withheld, console)
      let following = Task {
        for await paths in watch.changes { await live.take(paths) }
      }
      defer {
        watch.stop()
        following.cancel()
      }
      try await server(live, folder, console).run(port: port) { port in
        console.note(
          "http://localhost:\(port)/ shows the site; Ctrl+C ends", "网站预览：http://localhost:\(port)/，按 Ctrl+C 结束",
          "網站預覽：http://localhost:\(port)/，按 Ctrl+C 結束")
      }
    } catch let problem as FileProblem {
      throw console.failed(problem)
    } catch let problem as PortProblem {
      throw console.failed(
        console.words(
          "can't listen on port \(problem.port): \(problem.reason); another one: --port 0",
          "无法监听端口 \(problem.port)：\(problem.reason)；换一个端口：--port 0",
          "無法監聽連接埠 \(problem.port)：\(problem.reason)；換一個連接埠：--port 0"))
    }
  }

  private func watch() throws -> any FolderWatch {
    #if os(Linux)
      if !poll { return try EventWatch(site) }
    #endif
    return try PollingWatch(site)
  }

  private func server(_ live: LiveSite, _ folder: SiteFolder, _ console: Console) -> PreviewServer {
    let words = PreviewServer.Words(
      title: console.words("Errors in this plan", "此计划有错误", "此計劃有錯誤"),
      outdatedTitle: console.words(
        "This plan can't be understood: below is its last good page", "无法读懂此计划：下面是上一次正确的页面",
        "無法讀懂此計劃：下面是上一次正確的頁面"),
      close: console.words("Close", "关闭", "關閉"))
    return PreviewServer(live, words: words) { [site, audience] problems, failure in
      guard audience.value != nil else {
        return [failure?.text(in: console.language), Self.printer(console, folder, site).report(problems)]
          .compactMap { $0 }.joined(separator: "\n")
      }
      return (failure.map { _ in Self.failureForAudience(console) + "\n" } ?? "")
        + Self.printer(console, nil, site).report(problems)
    }
  }

  /// Why a site can't be read may be in the name of a plan that is not for the audience.
  private static func failureForAudience(_ console: Console) -> String {
    console.words(
      "The site can't be read any more; the terminal says why.", "现在无法读取整个网站，原因见终端。",
      "現在無法讀取整個網站，原因見終端機。")
  }

  /// - Parameter folder: whose files' lines are shown as they are now; nil shows none: a line may name plans that are
  ///   not for the audience.
  private static func printer(_ console: Console, _ folder: SiteFolder?, _ site: String) -> DiagnosticPrinter {
    DiagnosticPrinter(.planpress(console.language), isColored: false, sitePath: site) { folder?.sourceText($0) }
  }
}
