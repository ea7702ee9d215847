internal import ArgumentParser
internal import PlanModel
internal import Publication
internal import SiteGenerator

struct ArchiveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: "Keeps what a period came to, so that anybody can see later that nothing was changed.",
    subcommands: [ArchiveCreateCommand.self, ArchiveVerifyCommand.self, ArchiveListCommand.self])
}

/// Where archives lie.
struct ArchiveOptions: ParsableArguments {
  @Option(help: "The site's folder.")
  var site = "."

  @Option(help: "The folder of archives. Default: the folder archives in the site's folder.")
  var archives: String?

  var folder: String {
    archives ?? (site.hasSuffix("/") ? site : site + "/") + ArchiveRegister.folderName
  }
}

extension Console {
  func failed(_ problem: ArchiveProblem) -> any Error { failed(problem.text(in: language)) }
}

struct ArchiveListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Names the archives that there are.",
    discussion: """
      EXAMPLES
        planpress archive list
        planpress archive list --format json | jq -r '.[].tagmanifest'
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: "text or json.")
  var format = Format.text

  @OptionGroup var place: ArchiveOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let console = common.console
    do {
      let isThere = try Folder.resolved(place.folder) != nil
      let register = isThere ? try ArchiveStore(place.folder).register : ArchiveRegister()
      switch format {
      case .json:
        let lines = register.records.map { String(decoding: $0.line, as: UTF8.self) }
        try console.print("[" + lines.joined(separator: ",\n ") + "]")
      case .text:
        for record in register.records { try console.print(line(record, register, console)) }
        if register.records.isEmpty { console.note("no archives", "还没有归档", "還沒有歸檔") }
      }
    } catch let problem as FileProblem {
      throw console.failed(problem)
    }
  }

  private func line(_ record: ArchiveRecord, _ register: ArchiveRegister, _ console: Console) -> String {
    var line = "\(record.id)  \(record.date)  \(record.tagManifestDigest)"
    if let successor = register.successor(of: record.id) {
      line += "  " + console.words("replaced by", "已被替代：", "已被替代：") + " " + successor.id
    }
    return line
  }
}
