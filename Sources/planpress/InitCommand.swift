internal import ArgumentParser
internal import PlanModel
internal import SiteGenerator

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a site to start from.",
    discussion: """
      It has settings, a calendar, and one plan of each kind, which support each other: the company's year, a
      department's year and quarter, a breakdown, a retrospective, a weekly report, a project, a personal plan and a
      crisis plan. Files that are there already stay as they are.

      EXAMPLES
        planpress init my-site
        planpress init --language en
      """)

  @Argument(help: "The folder; it is made where it is missing.")
  var directory = "."

  @Option(help: "The language of the plans: zh-Hans, zh-Hant or en. Default: that of messages.")
  var language: Language?

  @Option(help: "The day that counts as today, which decides the year and the quarter.")
  var asOf: CalendarDate?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = common.console
    do {
      let folder = try Folder.made(directory)
      for (path, text) in try files(language ?? console.language) {
        let isNew = try folder.status(of: path) == nil
        if isNew { try folder.write(Array(text.utf8), to: path, onCollision: .refuse) }
        if !console.isQuiet {
          try console.print(folder.shown(path) + (isNew ? "" : console.words("  (kept)", "  （已存在，保留）", "  （已存在，保留）")))
        }
      }
      let place = directory == "." ? "" : " " + directory
      console.note(
        "\nNow edit the plans, then:\n  planpress check\(place)\n  planpress build\(place)",
        "\n接下来编辑计划，然后运行：\n  planpress check\(place)\n  planpress build\(place)",
        "\n接下來編輯計劃，然後執行：\n  planpress check\(place)\n  planpress build\(place)")
    } catch let problem as FileProblem {
      throw console.failed(problem)
    }
  }

  /// The files of a new site by their paths.
  private func files(_ language: Language) throws(FileProblem) -> [(path: String, text: String)] {
    let start = PlanStart(today: asOf ?? Surroundings.today)
    let unit = Sentence(en: "Customer Service", hans: "客户服务部", hant: "客戶服務部")[language]
    let owner = Sentence(en: "Alex Li", hans: "李明", hant: "李明")[language]
    var files: [(path: String, text: String)] = []
    let site = SkeletonBlanks(
      title: Sentence(en: "Our plans", hans: "工作计划", hant: "工作計劃")[language], department: unit, owner: owner,
      period: start.year)
    if let settings = try Skeleton.settings(language) {
      files.append((SiteConfiguration.fileName, settings.filled(with: site)))
    }
    if let calendar = try Skeleton.calendar() {
      files.append((CalendarFiles.folderName + "/company.json", calendar.filled(with: site)))
    }
    for plan in Self.plans(start) {
      guard let skeleton = try Skeleton(plan.kind, of: plan.period, language) else { continue }
      let department =
        plan.kind == .company ? Sentence(en: "Management", hans: "总经理办公室", hant: "總經理辦公室")[language] : unit
      let blanks = SkeletonBlanks(
        title: PlanStart.title(plan.kind, department, plan.period, language), department: department, owner: owner,
        period: plan.period, supports: plan.supports, reviews: plan.reviews)
      files.append((Discovery.folderName + "/" + plan.key + ".md", skeleton.filled(with: blanks)))
    }
    return files
  }

  private struct FirstPlan {
    let kind: PlanKind
    let key: String
    let period: Period
    var supports: String?
    var reviews: String?
  }

  /// One plan of each kind, which support each other.
  private static func plans(_ start: PlanStart) -> [FirstPlan] {
    let (year, quarter) = (start.year, start.quarter)
    let (company, annual) = ("company/\(year.label)", "\(year.label)/service")
    let current = "\(quarter.label.lowercased())/service"
    let week = start.period(of: .report)
    return [
      FirstPlan(kind: .company, key: company, period: year),
      FirstPlan(kind: .annual, key: annual, period: year, supports: company + "#O2"),
      FirstPlan(kind: .quarter, key: current, period: quarter, supports: annual + "#O1"),
      FirstPlan(kind: .breakdown, key: current + "-breakdown", period: quarter, supports: annual + "#O1"),
      FirstPlan(kind: .retrospective, key: current + "-retrospective", period: quarter, reviews: current),
      FirstPlan(kind: .report, key: "reports/\(week.label.lowercased())", period: week, reviews: current),
      FirstPlan(
        kind: .project, key: "projects/new-system", period: start.period(of: .project), supports: company + "#O2"),
      FirstPlan(kind: .personal, key: "people/\(year.label)", period: year, supports: annual + "#O2"),
      FirstPlan(kind: .crisis, key: "crisis/\(year.label)", period: year),
    ]
  }
}
