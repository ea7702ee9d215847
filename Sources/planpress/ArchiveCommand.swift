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

struct ArchiveListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Names the archives that there are.",
    discussion: """
      EXAMPLES
        planpress archive list
        planpress archive list --format json | jq -r '.[].tagmanifest'

      EXIT CODES
        0 done · 1 archives are there, and no register that names them · 2 something could not be read
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: "text or json.")
  var format = Format.text

  @OptionGroup var place: ArchiveOptions
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let console = common.console
    do {
      let isThere = try Folder.resolved(place.folder) != nil
      let store = isThere ? try ArchiveStore(place.folder) : nil
      let register = store?.register ?? ArchiveRegister()
      if let store, register.records.isEmpty, try await holdsArchives(store) {
        console.tell("planpress: " + registerMissing(console))
        throw ExitCode.plansHaveErrors
      }
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
    } catch let problem as ArchiveProblem {
      throw console.failed(problem)
    }
  }

  /// Whether archives lie beside a register that names none.
  private func holdsArchives(_ store: ArchiveStore) async throws -> Bool {
    try await ArchiveVerification(store).everything().contains { $0.kind == .unregistered }
  }

  private func registerMissing(_ console: Console) -> String {
    let path = place.folder + "/" + ArchiveRegister.fileName
    return console.words(
      "archives lie in \(place.folder), but the register \(path) is missing or empty; put your copy of it back, and run "
        + "planpress archive verify",
      "“\(place.folder)”里有归档，但登记簿“\(path)”缺失或为空；请把登记簿的备份放回原处，再运行 planpress archive verify",
      "「\(place.folder)」裡有歸檔，但登記簿「\(path)」缺失或為空；請把登記簿的備份放回原處，再執行 planpress archive verify")
  }

  private func line(_ record: ArchiveRecord, _ register: ArchiveRegister, _ console: Console) -> String {
    var line = "\(record.id)  \(record.date)  \(record.tagManifestDigest)"
    if let successor = register.successor(of: record.id) {
      line += "  " + console.words("replaced by", "已被替代：", "已被替代：") + " " + successor.id
    }
    return line
  }
}
