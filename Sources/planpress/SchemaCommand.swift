internal import ArgumentParser
internal import PlanModel
internal import SiteGenerator

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints a JSON Schema for editors.",
    discussion: """
      An editor that knows the schema completes keys and values and explains them in the language of --lang.
      docs/editors.md says how to tell it.

      EXAMPLES
        planpress schema front-matter >plan.schema.json
        planpress schema configuration --lang zh-Hans >planpress.schema.json
      """)

  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case frontMatter = "front-matter"
    case configuration
  }

  @Argument(help: "front-matter or configuration.")
  var subject: Subject

  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = common.console
    switch subject {
    case .frontMatter: try console.print(FrontMatterSchema(console.language).bytes)
    case .configuration: try console.print(ConfigurationSchema(console.language).bytes)
    }
  }
}
