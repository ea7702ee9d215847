#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Another program, run to its end.
enum ChildProcess {
  struct Result {
    /// What it exited with; 128 and more where a signal ended it.
    let status: Int32
    let output: [UInt8]
  }

  /// Runs a program that is looked for along `PATH` and collects what it prints; its errors go where ours go.
  ///
  /// - Parameter environment: all that it gets to know of ours, as `NAME=value`.
  static func run(_ command: [String], environment: [String]) throws(FileProblem) -> Result {
    let name = command.first ?? ""
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { throw .last(.create, name) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let (reading, writing) = (ends[0], ends[1])
    defer { close(reading) }
    let child = try spawn(command, environment, output: writing)
    let output: [UInt8]
    do throws(FileProblem) {
      output = try Folder.bytes(of: reading, expecting: 64 << 10, limit: .max - 1, path: name)
    } catch {
      _ = status(of: child)
      throw error
    }
    return Result(status: status(of: child), output: output)
  }

  /// - Parameter output: the writing end of a pipe, which is closed: while it is open here, its reader waits for more.
  private static func spawn(
    _ command: [String], _ environment: [String], output: Int32
  ) throws(FileProblem) -> pid_t {
    defer { close(output) }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    var arguments = unsafe command.map { unsafe strdup($0) }
    var variables = unsafe environment.map { unsafe strdup($0) }
    defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
    unsafe arguments.append(nil)
    unsafe variables.append(nil)
    var child = pid_t()
    let code = unsafe posix_spawnp(&child, command[0], &actions, nil, arguments, variables)
    guard code == 0 else { throw FileProblem(.open, command[0], code: code) }
    return child
  }

  private static func status(of child: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f
  }
}
