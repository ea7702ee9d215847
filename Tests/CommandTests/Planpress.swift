import Foundation

/// Runs the program as a user does, in a folder of its own that goes away with it.
final class Planpress: Sendable {
  let folder: URL

  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "planpress-command-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      print("left behind: \(folder.path): \(error)")
    }
  }

  /// The program lies beside the bundle of the tests.
  static var binary: URL {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
      return bundle.deletingLastPathComponent().appending(path: "planpress")
    #else
      return Bundle.main.bundleURL.appending(path: "planpress")
    #endif
  }

  /// - Parameter launcher: a command that starts the program, which gets the program's path and arguments.
  func process(_ arguments: [String], launcher: [String] = []) -> Process {
    let process = Process()
    let command = launcher + [Self.binary.path] + arguments
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["LC_ALL"] = "en_US.UTF-8"
    process.environment = environment
    return process
  }

  @discardableResult
  func run(_ arguments: String..., input: Data? = nil, launcher: [String] = []) throws -> Outcome {
    try run(arguments: arguments, input: input, launcher: launcher)
  }

  func run(arguments: [String], input: Data? = nil, launcher: [String] = []) throws -> Outcome {
    let process = process(arguments, launcher: launcher)
    let (output, errors) = (folder.appending(path: ".out"), folder.appending(path: ".err"))
    for file in [output, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    let source = folder.appending(path: ".in")
    try (input ?? Data()).write(to: source)
    process.standardInput = try FileHandle(forReadingFrom: source)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }

  func write(_ text: String, to path: String) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// Every file below a folder with its bytes.
  func tree(_ path: String) throws -> [String: Data] {
    var tree: [String: Data] = [:]
    let root = folder.appending(path: path)
    for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      let file = root.appending(path: name)
      let type = try FileManager.default.attributesOfItem(atPath: file.path)[.type] as? FileAttributeType
      if type == .typeRegular { tree[name] = try Data(contentsOf: file) }
    }
    return tree
  }

  /// A plan with nothing to say against it but its brevity.
  static func plan(_ title: String) -> String {
    """
    ---
    title: \(title)
    kind: quarter
    department: Marketing
    owner: Li Ming
    period: 2026-Q2
    ---

    # \(title)

    Words.

    """
  }
}
