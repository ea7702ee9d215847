internal import ArgumentParser
internal import PlanModel
internal import Publication
internal import SiteGenerator

struct ArchiveVerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Says whether archives are what they were.",
    discussion: """
      It looks at every byte, at the register and its chain, at the sums, and at what lies there without being \
      registered. Whoever rewrites an archive and the register together can be found by a copy of the register that \
      was kept elsewhere (--register), by a signature (--signers), or by the digest on a page that was printed.

      EXAMPLES
        planpress archive verify
        planpress archive verify 2026-Q2 --rebuild
        planpress archive verify --register /mnt/audit/register.jsonl --signers signers --format json

      EXIT CODES
        0 all is as it was · 1 something is not · 2 it could not be read · 64 wrong usage
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The archives' names. Default: all, with the register and the sums.")
  var names: [String] = []

  @Flag(help: "Make the pages again from the archive's own sources and compare.")
  var rebuild = false

  @Option(help: "A copy of the register that was kept elsewhere.")
  var register: String?

  @Option(help: "Those whose signatures count, as ssh-keygen's file of allowed signers names them.")
  var signers: String?

  @Option(help: "text or json.")
  var format = Format.text

  @Option(help: "How many cores to use. Default: all.")
  var jobs: Int?

  @OptionGroup var place: ArchiveOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
  }

  func run() async throws {
    let console = common.console
    do {
      let verification = try verification()
      var findings: [ArchiveFinding] = []
      if names.isEmpty { findings = try await verification.everything() }
      for name in names {
        guard let record = verification.store.register.record(name) else { throw ArchiveProblem.unknown(name) }
        findings += try await verification.findings(of: record)
      }
      let count = names.isEmpty ? verification.store.register.records.count : names.count
      try report(findings, count, console)
      if !findings.isEmpty { throw ExitCode.plansHaveErrors }
    } catch let problem as FileProblem {
      throw console.failed(problem)
    } catch let problem as ArchiveProblem {
      throw console.failed(problem)
    }
  }

  private func verification() throws -> ArchiveVerification {
    var verification = ArchiveVerification(try ArchiveStore(place.folder))
    if let register {
      let (parent, name) = Folder.split(register)
      verification.copy = ArchiveRegister(bytes: try Folder(parent).read(name))
    }
    verification.signers = signers
    verification.environment = Surroundings.environmentForSSH
    if rebuild {
      verification.rebuild = ArchiveVerification.Rebuild(
        workers: Workers(jobs ?? Surroundings.coreCount), text: { .planpress($0) })
    }
    return verification
  }

  private func report(_ findings: [ArchiveFinding], _ count: Int, _ console: Console) throws {
    switch format {
    case .json: try console.print(document(findings, count, console))
    case .text:
      for finding in findings { try console.print(finding.text(in: console.language)) }
      if findings.isEmpty {
        console.note("\(count) archives, all as they were", "共 \(count) 个归档，全部完好", "共 \(count) 個歸檔，全部完好")
      } else {
        console.note("\(findings.count) findings", "发现 \(findings.count) 处问题", "發現 \(findings.count) 處問題")
      }
    }
  }

  private func document(_ findings: [ArchiveFinding], _ count: Int, _ console: Console) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("valid", findings.isEmpty)
      json.member("archives", count)
      json.array("findings", findings) { json, finding in
        json.object { json in
          json.member("kind", finding.kind.rawValue)
          json.member("archive", finding.archive.isEmpty ? nil : finding.archive)
          json.member("path", finding.path.isEmpty ? nil : finding.path)
          json.member("message", finding.text(in: console.language))
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
