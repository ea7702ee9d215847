internal import ArgumentParser
internal import PlanModel
internal import SiteGenerator
internal import SourceText

struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Keeps what was agreed, to compare with what becomes of it.",
    subcommands: [BaselineSetCommand.self])
}

struct BaselineSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Freezes a plan as it stands.",
    discussion: """
      The plan's text is kept in baselines/, with the day; commit it with the plan. From then on the plan's page shows \
      what has changed since, and check names goals that were changed without an adjustment.

      EXAMPLES
        planpress baseline set 2026-q3/marketing
        planpress baseline set plans/2026-q3/marketing.md --replace

      EXIT CODES
        0 done · 2 there is a baseline already, no such plan, or the disk refused · 64 wrong usage
      """)

  @Argument(help: "The plan: 2026-q3/marketing, or its file.")
  var plan: String

  @Flag(help: "Write over the baseline that is there.")
  var replace = false

  @Option(help: "The site's folder.")
  var site = "."

  @Option(help: "The day that it was agreed on. Default: the current day.")
  var asOf: CalendarDate?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = common.console
    do {
      let argument = try PlanArgument(plan, site: site)
      let folder = try Folder(argument.site)
      let bytes = try folder.read(argument.file.path, limit: SourceFile.defaultLimit)
      guard let text = BaselineFile.text(freezing: bytes, on: asOf ?? Surroundings.today) else {
        throw console.failed(
          console.words(
            "\(argument.file.path) has no front matter, so there are no goals to freeze",
            "\(argument.file.path) 没有文件头，没有可以定稿的目标", "\(argument.file.path) 沒有檔案標頭，沒有可以定稿的目標"))
      }
      let path = BaselineFile.path(ofPlan: argument.file.key)
      if !replace, try folder.status(of: path) != nil {
        throw console.failed(alreadyThere(folder.shown(path), console))
      }
      try folder.write(text, to: path, onCollision: replace ? .replace : .refuse)
      try console.print(folder.shown(path))
    } catch let problem as FileProblem {
      throw console.failed(problem)
    }
  }

  private func alreadyThere(_ path: String, _ console: Console) -> String {
    console.words(
      "\(path) is there already; --replace freezes the plan anew", "\(path) 已经存在；要重新定稿请加 --replace",
      "\(path) 已經存在；要重新定稿請加 --replace")
  }
}
