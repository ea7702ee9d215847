internal import ArgumentParser
internal import PlanModel
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

extension CalendarDate: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(iso: argument)
  }
}

extension Language: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(tag: argument)
  }
}
