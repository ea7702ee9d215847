internal import PlanModel
internal import SiteGenerator

/// Shows how far a build is: one line that changes on a terminal, nothing in a pipe unless more is asked for.
struct ProgressLine: Sendable {
  private let console: Console
  private let isLive: Bool
  private let clock: StageClock?

  /// - Parameter clock: what is told of every stage that begins.
  init(_ console: Console, clock: StageClock? = nil) {
    self.console = console
    self.clock = clock
    isLive = !console.isQuiet && StandardStream.error.isTerminal
  }

  var progress: BuildProgress {
    BuildProgress { stage, finished, expected in
      if finished == 0 { clock?.begin(label(stage)) }
      let text = label(stage) + (expected > 0 ? " \(finished)/\(expected)" : "")
      if isLive {
        write("\r\u{1B}[2K" + text)
      } else if console.isVerbose, finished == 0 {
        console.tell(text)
      }
    }
  }

  /// Takes the line away, so that what follows stands at the start of one.
  func end() {
    if isLive { write("\r\u{1B}[2K") }
  }

  private func write(_ text: String) {
    do { try StandardStream.error.write(Array(text.utf8)) } catch {}
  }

  private func label(_ stage: BuildProgress.Stage) -> String {
    switch stage {
    case .discover: console.words("finding plans", "查找计划", "尋找計劃")
    case .read: console.words("reading", "读取", "讀取")
    case .link: console.words("linking", "关联", "連結")
    case .check: console.words("checking", "检查", "檢查")
    case .index: console.words("arranging pages", "编排页面", "編排頁面")
    case .write: console.words("writing", "写入", "寫入")
    }
  }
}
