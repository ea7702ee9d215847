internal import ArgumentParser
internal import PlanModel
internal import SiteGenerator

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Makes a plan from its kind's skeleton.",
    discussion: """
      Nothing is written over. A site's own skeletons in templates/skeletons/ go before the product's.

      EXAMPLES
        planpress new quarter 2026-q3/marketing --department 市场部 --owner 李明
        planpress new project projects/new-warehouse --language en
        planpress new retrospective 2026-q2/marketing-review --reviews 2026-q2/marketing
        planpress new report 2026-w14/marketing
        planpress new report 2026-05/marketing
      """)

  @Argument(help: "The plan's kind.")
  var kind: SkeletonKind

  @Argument(help: "The path below plans/ without .md; a period in it is the plan's.")
  var key: String

  @Option(help: "The site's folder.")
  var site = "."

  @Option(help: "The department that the plan is of.")
  var department: String?

  @Option(help: "Who answers for it.")
  var owner: String?

  @Option(help: "Its title.")
  var title: String?

  @Option(help: "The goal above that it supports, such as company/2026#O1.")
  var supports: String?

  @Option(help: "The plan that a retrospective or a report looks back on, such as 2026-q2/marketing.")
  var reviews: String?

  @Option(help: "zh-Hans, zh-Hant or en. Default: the site's language.")
  var language: Language?

  @Option(help: "The day that counts as today, which decides the period where the path names none.")
  var asOf: CalendarDate?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard OutputPath.isWithinOutput(key), !key.hasSuffix(".md") else {
      throw ValidationError("\(key) is no path below plans/, such as 2026-q3/marketing.")
    }
  }

  func run() throws {
    let kind = kind.kind
    let console = common.console
    do {
      let folder = try Folder(site)
      let settings = try SiteSettings(folder, asOf: Surroundings.today).configuration
      let language = language ?? settings.language
      let start = PlanStart(today: asOf ?? Surroundings.today, fiscalYearStart: settings.fiscalYearStart)
      let period = Period(ofKey: key, start.fiscal) ?? start.period(of: kind)
      guard let skeleton = try Skeleton(kind, of: period, language, site: folder) else { return }
      let path = Discovery.folderName + "/" + key + ".md"
      let text = skeleton.filled(with: blanks(kind, period, language))
      try folder.write(Array(text.utf8), to: path, onCollision: .refuse)
      try console.print(folder.shown(path))
    } catch let problem as FileProblem {
      throw console.failed(problem)
    }
  }

  private func blanks(_ kind: PlanKind, _ period: Period, _ language: Language) -> SkeletonBlanks {
    let department = department ?? Sentence(en: "Department", hans: "部门名称", hant: "部門名稱")[language]
    return SkeletonBlanks(
      title: title ?? PlanStart.title(kind, department, period, language), department: department,
      owner: owner ?? Sentence(en: "Name", hans: "姓名", hant: "姓名")[language], period: period, supports: supports,
      reviews: reviews)
  }
}

/// A kind of plan that has a skeleton, so that the help offers no other.
struct SkeletonKind: ExpressibleByArgument {
  let kind: PlanKind

  init?(argument: String) {
    guard let kind = PlanKind(argument: argument), Skeleton.kinds.contains(kind) else { return nil }
    self.kind = kind
  }

  static var allValueStrings: [String] { Skeleton.kinds.map(\.rawValue) }
}

extension PlanKind: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(rawValue: argument.lowercased())
  }
}
