public import ArgumentParser
public import PlanModel
internal import SiteGenerator

/// The options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(help: "The language of messages: zh-Hans, zh-Hant or en. Default: that of the locale, else zh-Hans.")
  var lang: Language?

  @Flag(name: .shortAndLong, help: "Say only what is wrong.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more.")
  var verbose = false

  var language: Language { lang ?? Surroundings.language }

  var console: Console { Console(language: language, isQuiet: quiet, isVerbose: verbose) }
}

/// The options of the commands that read a site.
struct SiteOptions: ParsableArguments {
  @Option(help: "The day that counts as today, such as 2026-06-30. Default: the current day.")
  var asOf: CalendarDate?

  @Option(help: "How many cores to use. Default: all.")
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
  }

  var date: CalendarDate { asOf ?? Surroundings.today }
  var workers: Workers { Workers(jobs ?? Surroundings.coreCount) }
}

/// The option of the commands that can leave out what is not for everyone.
struct AudienceOption: ParsableArguments {
  @Option(help: ArgumentHelp("Leave out every plan that is for other audiences only.", valueName: "name"))
  var audience: String?

  func validate() throws {
    if let audience, audience.allSatisfy(\.isWhitespace) { throw ValidationError("--audience needs a name.") }
  }

  var value: Audience? { audience.map { Audience($0) } }

  /// Says what was left out, and what looks like a mistake.
  func report(_ withheld: Withheld, _ console: Console) {
    guard let audience else { return }
    console.note(
      "for “\(audience)”: \(withheld.plans) plans left out", "面向“\(audience)”：略去 \(withheld.plans) 份计划",
      "面向「\(audience)」：略去 \(withheld.plans) 份計劃")
    if withheld.unclear > 0 {
      console.note(
        "of them \(withheld.unclear) could not be read well enough to tell for whom they are",
        "其中 \(withheld.unclear) 份读不清可见范围，按不可见处理", "其中 \(withheld.unclear) 份讀不清可見範圍，按不可見處理")
    }
    if withheld.isUnnamed {
      console.note(
        "no plan names the audience “\(audience)”: is it spelt as in the plans?", "没有计划写到可见范围“\(audience)”，请核对写法",
        "沒有計劃寫到可見範圍「\(audience)」，請核對寫法")
    }
  }
}

extension CalendarDate: ExpressibleByArgument {
  /// Reads `2026-06-30`.
  public init?(argument: String) {
    self.init(iso: argument)
  }
}

extension Language: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(tag: argument)
  }
}
