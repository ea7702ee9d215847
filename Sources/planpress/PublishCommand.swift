internal import ArgumentParser
internal import PlanModel
internal import Publication
internal import SiteGenerator

struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Brings the built site to its readers.",
    discussion: """
      A folder, also one on another machine, gets releases and a link “current” to the one that is read, which changes \
      at one moment; --rollback goes back to the one before. Object stores and WebDAV shares get what pages refer to \
      first, then pages, the home page last. Files go by rsync and SSH, or by rclone, which have to be there. Nothing \
      is built: run planpress build before.

      EXAMPLES
        planpress publish --dry-run                       what would change for the readers
        planpress publish                                 to the first target of planpress.yml
        planpress publish my-site --to /srv/www/plans
        planpress publish --to web@intranet:/srv/www/plans
        planpress publish --to rclone:company:plans --max-delete 200
        planpress publish --rollback

      EXIT CODES
        0 done · 1 more would be removed than may be, or somebody else is publishing · 2 the disk, the server or a \
      program refused · 64 wrong usage
      """)

  @Argument(help: "The site's folder.")
  var site = "."

  @Option(
    help: ArgumentHelp(
      "A target of planpress.yml by its name, a folder, host:/path or rclone:remote:path.", valueName: "target"))
  var to: String?

  @Option(name: .shortAndLong, help: "The built site. Default: the folder site in the site's folder.")
  var output: String?

  @Flag(name: .customLong("dry-run"), help: "Say what would change, and change nothing.")
  var isPreview = false

  @Flag(help: "Go back to the release before the current one.")
  var rollback = false

  @Option(help: "How many published files may be removed.")
  var maxDelete: Int?

  @Option(help: "How many releases stay.")
  var keep: Int?

  @Flag(help: "Take away a lock that a killed publisher has left; an hour later that happens by itself.")
  var unlock = false

  @Option(help: "A file that SSH reads in place of its user's settings.")
  var sshConfig: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if isPreview, rollback { throw ValidationError("--rollback changes something, --dry-run nothing: choose one.") }
    if let keep, keep < 1 { throw ValidationError("--keep must be 1 or more.") }
    if let maxDelete, maxDelete < 0 { throw ValidationError("--max-delete must be 0 or more.") }
  }

  func run() throws {
    let console = common.console
    do {
      let publisher = try publisher()
      if rollback {
        let release = try publisher.rollBack()
        try console.print(release)
        return console.note("readers have that release again", "读者已回到该版本", "讀者已回到該版本")
      }
      let built = try PublishedSite(output ?? (site.hasSuffix("/") ? site + "site" : site + "/site"))
      try isPreview
        ? show(publisher.preview(built).change, console) : report(publisher.publish(built), of: built, console)
    } catch let problem as FileProblem {
      throw console.failed(problem)
    } catch let problem as PublishProblem {
      throw failed(problem, console)
    }
  }

  private func failed(_ problem: PublishProblem, _ console: Console) -> any Error {
    let error = console.failed(problem.text(in: console.language))
    switch problem {
    case .tooManyRemovals, .locked, .nothingToRollBack: return ExitCode.plansHaveErrors
    default: return error
    }
  }

  // MARK: - Target

  private func publisher() throws -> Publisher {
    var publisher = Publisher(
      try target(), moment: Surroundings.moment(secondsAgo: 0), anHourAgo: Surroundings.moment(secondsAgo: 3600),
      token: Surroundings.processToken, environment: Surroundings.environmentForPublishing)
    publisher.sshConfiguration = sshConfig
    publisher.breaksLock = unlock
    publisher.temporaryFolder = Surroundings.variable("TMPDIR") ?? "/tmp"
    return publisher
  }

  /// The target that is named, or the first of the settings.
  private func target() throws -> PublishTarget {
    let settings = try SiteSettings(Folder(site), asOf: Surroundings.today).configuration.publishTargets
    let setting = to == nil ? settings.first : settings.first { $0.name == to }
    guard to != nil || setting != nil else {
      throw ValidationError("There is no target: give --to, or name one under publish in planpress.yml.")
    }
    if let to, setting == nil, !to.contains(where: { $0 == "/" || $0 == ":" }) {
      let names = settings.map(\.name).joined(separator: ", ")
      throw ValidationError(
        "planpress.yml names no target “\(to)”\(names.isEmpty ? "" : ", but \(names)"); a folder beside you is ./\(to)."
      )
    }
    guard var target = setting.flatMap({ PublishTarget($0) }) ?? to.flatMap({ PublishTarget($0) }) else {
      throw ValidationError("\(setting?.to ?? to ?? "") is no folder, host:/path or rclone:remote:path.")
    }
    if case .folder(let path) = target.place, !path.hasPrefix("/"), setting != nil {
      target = target.within(site)
    }
    target.keep = keep ?? target.keep
    target.mostRemoved = maxDelete ?? target.mostRemoved
    return target
  }

  // MARK: - Report

  private func show(_ change: PublishChange, _ console: Console) throws {
    for path in change.added { try console.print("+ " + path) }
    for path in change.changed { try console.print("~ " + path) }
    for path in change.removed { try console.print("- " + path) }
    console.note(summary(change, console))
  }

  private func report(_ outcome: PublishOutcome, of site: PublishedSite, _ console: Console) throws {
    if outcome.change.isEmpty {
      console.note("nothing to publish: readers have this site already", "没有变化：读者看到的已是这个网站", "沒有變化：讀者看到的已是這個網站")
    } else {
      console.note(summary(outcome.change, console))
    }
    if let release = outcome.release { try console.print(release) }
  }

  private func summary(_ change: PublishChange, _ console: Console) -> String {
    console.words(
      "\(change.added.count) new, \(change.changed.count) changed, \(change.removed.count) removed",
      "新增 \(change.added.count)，更新 \(change.changed.count)，删除 \(change.removed.count)",
      "新增 \(change.added.count)，更新 \(change.changed.count)，刪除 \(change.removed.count)")
  }
}

extension PublishTarget {
  /// A folder of the settings, from the site's folder.
  fileprivate func within(_ site: String) -> PublishTarget {
    guard case .folder(let path) = place else { return self }
    var target = PublishTarget(.folder((site.hasSuffix("/") ? site : site + "/") + path))
    (target.keep, target.mostRemoved) = (keep, mostRemoved)
    return target
  }
}
