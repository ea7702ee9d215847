import SiteGenerator

/// Brings a built site to its readers.
package struct Publisher: Sendable {
  package let target: PublishTarget

  /// What names this publication: a moment, as `20260814T093000Z`; later ones sort behind it.
  package let moment: String

  /// The moment an hour before, in the same form: locks of before then are nobody's.
  package let anHourAgo: String

  /// What no other publisher has: the process's number and its host.
  package let token: String

  /// Where lists for other programs lie while they run.
  package var temporaryFolder = "/tmp"

  /// What the programs that are run get to know, as `NAME=value`.
  package let environment: [String]

  /// Which settings SSH reads instead of its user's.
  package var sshConfiguration: String?

  /// Whether a lock that somebody left is taken away.
  package var breaksLock = false

  package init(_ target: PublishTarget, moment: String, anHourAgo: String, token: String, environment: [String]) {
    self.target = target
    self.moment = moment
    self.anHourAgo = anHourAgo
    self.token = token
    self.environment = environment
  }

  /// Tells what publishing would change, and changes nothing.
  package func preview(_ site: PublishedSite) throws(PublishProblem) -> PublishOutcome {
    PublishOutcome(change: try place.change(to: site), release: nil)
  }

  /// Publishes; readers have the old site whole until they have the new one, as far as the target can.
  package func publish(_ site: PublishedSite) throws(PublishProblem) -> PublishOutcome { try place.publish(site) }

  /// Gives readers the release before the one that they have, and names it.
  package func rollBack() throws(PublishProblem) -> String { try place.rollBack() }

  private var place: any PublishPlace {
    switch target.place {
    case .folder(let path): FolderPlace(path: path, publisher: self)
    case .ssh(let host, let path): SSHPlace(host: host, path: path, publisher: self)
    case .rclone(let remote): RclonePlace(remote: remote, publisher: self)
    }
  }
}

/// What every kind of target can do in its own way.
protocol PublishPlace {
  func change(to site: PublishedSite) throws(PublishProblem) -> PublishChange
  func publish(_ site: PublishedSite) throws(PublishProblem) -> PublishOutcome
  func rollBack() throws(PublishProblem) -> String
}

extension Publisher {
  /// Runs a program, and gives what it printed.
  func run(
    _ command: [String], patience: Duration = .seconds(3600), accepting accepted: Set<Int32> = [0]
  ) throws(PublishProblem) -> (status: Int32, output: String) {
    let name = command.first ?? ""
    var process = ChildProcess(command, environment: environment)
    process.patience = patience
    let result: ChildProcess.Result
    do {
      result = try process.run()
    } catch {
      throw error.isMissing ? .toolMissing(name) : .file(error)
    }
    guard accepted.contains(result.status), !result.isTimedOut else {
      let lines = String(decoding: result.errors, as: UTF8.self).split(separator: "\n").suffix(5)
      let words = lines.isEmpty ? "\(result.status)" : lines.joined(separator: "; ")
      throw .tool(name, words)
    }
    return (result.status, String(decoding: result.output, as: UTF8.self))
  }
}
