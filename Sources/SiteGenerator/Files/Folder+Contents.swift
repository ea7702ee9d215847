#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

private import SourceText

// MARK: - Reading

extension Folder {
  /// The bytes of a file, at most `limit` and one more, so that the caller sees that it is too long.
  package func read(_ relative: String, limit: Int = .max - 1) throws(FileProblem) -> [UInt8] {
    let file = unsafe openat(descriptor, relative, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .last(.open, shown(relative)) }
    defer { close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw .last(.read, shown(relative)) }
    guard FileKind(mode: status.st_mode) != .folder else {
      throw FileProblem(.read, shown(relative), code: EISDIR)
    }
    guard FileKind(mode: status.st_mode) == .file else { throw FileProblem(.read, shown(relative), code: EINVAL) }
    return try Folder.bytes(of: file, expecting: Int(status.st_size), limit: limit, path: shown(relative))
  }

  /// The bytes of standard input.
  package static func standardInput(limit: Int) throws(FileProblem) -> [UInt8] {
    try bytes(of: STDIN_FILENO, expecting: 64 << 10, limit: limit, path: "-")
  }

  static func bytes(
    of file: Int32, expecting size: Int, limit: Int, path: String
  ) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var capacity = min(size, limit) + 1
    while true {
      var failed = false
      let room = capacity
      let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        count = 0
        while count < room {
          let got = unsafe Folder.system(file, buffer.baseAddress?.advanced(by: count), room - count)
          if got < 0 && errno == EINTR { continue }
          failed = got < 0
          if got <= 0 { break }
          count += got
        }
      }
      if failed { throw .last(.read, path) }
      if bytes.isEmpty { bytes = chunk } else { bytes.append(contentsOf: chunk) }
      if chunk.count < room || bytes.count > limit { return bytes }
      capacity = min(max(bytes.count, 64 << 10), limit - bytes.count + 1)
    }
  }

  private static func system(_ file: Int32, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
    #if canImport(Darwin)
      unsafe Darwin.read(file, buffer, count)
    #elseif canImport(Musl)
      unsafe Musl.read(file, buffer, count)
    #else
      unsafe Glibc.read(file, buffer, count)
    #endif
  }

  /// Whether a file there has exactly these bytes; false where there is none.
  package func holds(_ bytes: Span<UInt8>, at relative: String) throws(FileProblem) -> Bool {
    guard let status = try status(of: relative), status.kind == .file, status.byteCount == bytes.count else {
      return false
    }
    let there = try read(relative, limit: bytes.count)
    return there.span.hasSameBytes(as: bytes)
  }
}

// MARK: - Writing

extension Folder {
  package enum Collision: Sendable {
    /// What is there is written over.
    case replace
    /// What is there stays, and the caller hears of it: `EEXIST`.
    case refuse
  }

  /// Writes a file and the folders above it.
  package func write(
    _ bytes: [UInt8], to relative: String, onCollision collision: Collision = .replace
  ) throws(FileProblem) {
    try write(bytes.span, to: relative, onCollision: collision)
  }

  /// Writes a file from where its bytes lie, and the folders above it.
  package func write(
    _ bytes: Span<UInt8>, to relative: String, onCollision collision: Collision = .replace
  ) throws(FileProblem) {
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | (collision == .refuse ? O_EXCL : O_TRUNC)
    var file = unsafe openat(descriptor, relative, flags, 0o666)
    if file < 0, errno == ENOENT {
      try makeFolders(above: relative)
      file = unsafe openat(descriptor, relative, flags, 0o666)
    }
    guard file >= 0 else { throw .last(.create, shown(relative)) }
    var problem: FileProblem?
    var written = 0
    while problem == nil, written < bytes.count {
      let count = unsafe bytes.bytes.withUnsafeBytes { buffer in
        unsafe Folder.system(writing: UnsafeRawBufferPointer(rebasing: buffer[written...]), to: file)
      }
      if count > 0 { written += count }
      if count < 0, errno != EINTR { problem = .last(.write, shown(relative)) }
    }
    // Network file systems and quotas tell only here that the bytes found no room.
    if close(file) != 0, problem == nil, errno != EINTR { problem = .last(.write, shown(relative)) }
    if let problem { throw problem }
  }

  static func system(writing bytes: UnsafeRawBufferPointer, to file: Int32) -> Int {
    #if canImport(Darwin)
      unsafe Darwin.write(file, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      unsafe Musl.write(file, bytes.baseAddress, bytes.count)
    #else
      unsafe Glibc.write(file, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Makes the folders that a path leads through, where they are missing.
  package func makeFolders(above relative: String) throws(FileProblem) {
    var prefix = ""
    for segment in relative.split(separator: "/").dropLast() {
      if !prefix.isEmpty { prefix += "/" }
      prefix += segment
      try makeFolder(prefix)
    }
  }

  /// Makes a folder; one that is there already is as good.
  package func makeFolder(_ relative: String) throws(FileProblem) {
    guard unsafe mkdirat(descriptor, relative, 0o777) != 0, errno != EEXIST else { return }
    throw .last(.create, shown(relative))
  }

  /// Makes a folder where it is missing, and opens it.
  func madeFolder(_ relative: String) throws(FileProblem) -> Folder {
    try makeFolder(relative)
    return try folder(relative)
  }
}
