#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Where a program's words go.
package enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  /// Writes all of the bytes; a reader that has gone away ends the program as it does any other.
  package func write(_ bytes: [UInt8]) throws(FileProblem) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        return unsafe Folder.system(writing: rest, to: rawValue)
      }
      if count > 0 { written += count }
      if count < 0, errno != EINTR { throw .last(.write, self == .output ? "stdout" : "stderr") }
    }
  }

  package var isTerminal: Bool { isatty(rawValue) == 1 }
}
