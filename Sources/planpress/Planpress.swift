internal import ArgumentParser

@main
struct Planpress: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "planpress",
    abstract: "Turns a folder of Markdown plans into a site.",
    discussion: """
      EXAMPLES
        planpress init my-site                     a site to start from
        planpress new quarter 2026-q3/marketing    a plan to fill in
        planpress check                            what is wrong with the plans
        planpress build --output public            the site
        planpress publish --to /srv/www/plans      the site to its readers
        planpress serve                            the site in a browser while you write
        planpress roll 2026-q2/sales 2026-q3/sales the next quarter's plan
        planpress diff 2026-q2/sales               what changed since it was agreed
        planpress schema front-matter              for editors that complete keys
        planpress booklet --quarter 2026-Q2        a PDF for the meeting
        planpress archive create 2026-Q2           what a closed quarter came to, for the auditors
        planpress import goals.xlsx --output plans/sales.md  a spreadsheet as a plan

      EXIT CODES
        0  done
        1  the plans have errors
        2  the machine could not: disk, permission
        3  there is no program that prints booklets
        64 wrong usage
      """,
    version: version,
    subcommands: [
      InitCommand.self, NewCommand.self, ServeCommand.self, RollCommand.self, BaselineCommand.self, DiffCommand.self,
      CheckCommand.self, BuildCommand.self, ExportCommand.self, SchemaCommand.self, BookletCommand.self,
      ArchiveCommand.self, PublishCommand.self, ImportCommand.self,
    ])
}

/// What the program ends with.
extension ExitCode {
  /// The plans have errors.
  static let plansHaveErrors = ExitCode(1)

  /// The machine could not go on.
  static let machineFailed = ExitCode(2)

  /// There is no program that prints; what it would have printed is there as HTML.
  static let nothingPrints = ExitCode(3)
}
