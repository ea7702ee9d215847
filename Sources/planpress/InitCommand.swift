internal import ArgumentParser
internal import PlanModel
internal import SiteGenerator

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a site to start from.",
    discussion: """
      It has settings, a calendar, and one plan of each kind, which support each other: the company's year, a
      department's year and quarter, a project. Files that are there already stay as they are.

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
    let isEnglish = language == .english
    let unit = isEnglish ? "Customer Service" : "客户服务部"
    let owner = isEnglish ? "Alex Li" : "李明"
    let (year, quarter) = (start.year, start.quarter)
    func blanks(_ kind: PlanKind, _ period: Period, _ department: String, supports: String?) -> SkeletonBlanks {
      let title = PlanStart.title(kind, department, period, language)
      return SkeletonBlanks(title: title, department: department, owner: owner, period: period, supports: supports)
    }
    let office = isEnglish ? "Management" : "总经理办公室"
    let plans: [(String, PlanKind, SkeletonBlanks)] = [
      ("company/\(year.label)", .company, blanks(.company, year, office, supports: nil)),
      ("\(year.label)/service", .annual, blanks(.annual, year, unit, supports: "company/\(year.label)#O2")),
      (
        "\(quarter.label.lowercased())/service", .quarter,
        blanks(.quarter, quarter, unit, supports: "\(year.label)/service#O1")
      ),
      (
        "projects/new-system", .project,
        blanks(.project, start.period(of: .project), unit, supports: "company/\(year.label)#O2")
      ),
    ]
    let site = SkeletonBlanks(
      title: isEnglish ? "Our plans" : "工作计划", department: unit, owner: owner, period: year)
    var files: [(path: String, text: String)] = []
    if let settings = try Skeleton.settings(language) {
      files.append((SiteConfiguration.fileName, settings.filled(with: site)))
    }
    if let calendar = try Skeleton.calendar() {
      files.append((CalendarFiles.folderName + "/company.json", calendar.filled(with: site)))
    }
    for (key, kind, blanks) in plans {
      guard let skeleton = try Skeleton(kind, language) else { continue }
      files.append((Discovery.folderName + "/" + key + ".md", skeleton.filled(with: blanks)))
    }
    return files
  }
}
