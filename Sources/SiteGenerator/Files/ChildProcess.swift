#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Another program, run to its end or to the end of our patience.
///
/// Both of its streams are read while it runs, so that it never waits for us to take what it says, and what is kept of
/// them is limited. `docs/archives.md` says why no package does this.
package struct ChildProcess: Sendable {
  /// The program, looked for along `PATH` where it has no slash, and its arguments; no shell reads them.
  package var command: [String]

  /// All that it gets to know of our environment, as `NAME=value`.
  package var environment: [String]

  /// The file that it reads as its standard input; nil for nothing at all.
  package var input: String?

  /// After this time it is asked to end, and killed when it doesn't; nil for no limit.
  package var patience: Duration?

  /// Whether its errors are kept for us instead of going where ours go.
  package var keepsErrors = true

  /// How many bytes are kept of each stream; the rest is read and forgotten.
  package var limit = 8 << 20

  package init(_ command: [String], environment: [String]) {
    self.command = command
    self.environment = environment
  }

  package struct Result: Sendable {
    /// What it exited with; 128 and more where a signal ended it.
    package let status: Int32
    package let output: [UInt8]
    package let errors: [UInt8]

    /// Whether it was ended because it took too long.
    package let isTimedOut: Bool
  }

  package func run() throws(FileProblem) -> Result {
    let name = command.first ?? ""
    let output = try Pipe(name)
    let errors = keepsErrors ? try Pipe(name) : nil
    let child = try spawn(output.writing, errors?.writing)
    output.closeWriting()
    errors?.closeWriting()
    var reader = StreamReader(limit: limit, pipes: [output, errors].compactMap(\.self))
    let deadline = patience.map { ContinuousClock.now + $0 }
    var isTimedOut = false
    while reader.isOpen {
      reader.wait(milliseconds: 100)
      if let deadline, !isTimedOut, ContinuousClock.now > deadline {
        isTimedOut = true
        end(child)
        // What got away from its group may hold the streams open for ever.
        break
      }
    }
    // A program may close its streams and go on.
    while let deadline, !isTimedOut, !hasEnded(child) {
      if ContinuousClock.now > deadline {
        isTimedOut = true
        end(child)
      }
      usleep(20_000)
    }
    let status = status(of: child)
    return Result(
      status: status, output: reader.contents(0), errors: errors == nil ? [] : reader.contents(1),
      isTimedOut: isTimedOut)
  }

  // MARK: - Start and end

  private func spawn(_ output: Int32, _ errors: Int32?) throws(FileProblem) -> pid_t {
    let name = command.first ?? ""
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input ?? "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    if let errors { unsafe posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO) }
    // In a group of its own: what it starts ends with it.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    var arguments = unsafe command.map { unsafe strdup($0) }
    var variables = unsafe environment.map { unsafe strdup($0) }
    defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
    unsafe arguments.append(nil)
    unsafe variables.append(nil)
    var child = pid_t()
    let code = unsafe posix_spawnp(&child, name, &actions, &attributes, arguments, variables)
    guard code == 0 else { throw FileProblem(.open, name, code: code) }
    return child
  }

  /// Asks the program and all that it has started to end, and makes them.
  private func end(_ child: pid_t) {
    kill(-child, SIGTERM)
    for _ in 0..<100 {
      if hasEnded(child) { break }
      usleep(20_000)
    }
    kill(-child, SIGKILL)
  }

  /// Whether the program has ended; its status is left for ``status(of:)``.
  private func hasEnded(_ child: pid_t) -> Bool {
    var information = unsafe siginfo_t()
    guard unsafe waitid(P_PID, id_t(child), &information, WEXITED | WNOHANG | WNOWAIT) == 0 else { return true }
    return unsafe information.si_signo != 0
  }

  private func status(of child: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
  }
}

// MARK: - Streams

/// A pipe whose ends close with it and are not handed to other programs.
private final class Pipe {
  let reading: Int32
  private(set) var writing: Int32

  init(_ name: String) throws(FileProblem) {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw .last(.create, name) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }

  /// While the writing end is open here, its reader waits for more.
  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  deinit {
    closeWriting()
    close(reading)
  }
}

/// Reads several pipes as they fill.
private struct StreamReader {
  let limit: Int
  let pipes: [Pipe]
  private var kept: [[UInt8]]
  private var open: [Bool]

  init(limit: Int, pipes: [Pipe]) {
    self.limit = limit
    self.pipes = pipes
    kept = pipes.map { _ in [] }
    open = pipes.map { _ in true }
  }

  var isOpen: Bool { open.contains(true) }
  func contents(_ place: Int) -> [UInt8] { kept[place] }

  /// Takes what is there, or waits for it.
  mutating func wait(milliseconds: Int32) {
    let places = open.indices.filter { open[$0] }
    var requests = places.map { pollfd(fd: pipes[$0].reading, events: Int16(POLLIN), revents: 0) }
    guard unsafe poll(&requests, nfds_t(requests.count), milliseconds) > 0 else { return }
    for (place, request) in zip(places, requests) where request.revents != 0 { take(place) }
  }

  private mutating func take(_ place: Int) {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    let count = unsafe read(pipes[place].reading, &buffer, buffer.count)
    if count > 0 {
      kept[place] += buffer[..<min(count, max(0, limit - kept[place].count))]
    } else if count == 0 || errno != EINTR {
      open[place] = false
    }
  }
}
