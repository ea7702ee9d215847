private import FlyingSocks
private import Foundation

/// Answers requests that come from this machine.
///
/// The sockets are a library's. HTTP is our own because little of it is needed, and a library for all of it would have
/// every command, even the shortest, load the one for the other direction.
struct LoopbackServer: Sendable {
  /// Told the port and the request.
  let answer: @Sendable (UInt16, HTTPRequest) async -> HTTPResponse

  /// How long a connection may take to send its request.
  private static let patience = Duration.seconds(15)

  /// Serves until its task is cancelled.
  ///
  /// - Parameters:
  ///   - port: 0 for any that is free.
  ///   - listening: told the port once requests are answered.
  /// - Throws: ``PortProblem`` where the port can't be had.
  func run(port: UInt16, listening: @escaping @Sendable (UInt16) -> Void) async throws {
    let (socket, port) = try Self.listen(port)
    let pool = SocketPool<Poll>.make()
    try await pool.prepare()
    let listener = try AsyncSocket(socket: socket, pool: pool)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask {
        try await withThrowingDiscardingTaskGroup { connections in
          listening(port)
          for try await connection in listener.sockets {
            connections.addTask { await self.serve(connection, port) }
          }
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }

  private static func listen(_ port: UInt16) throws -> (Socket, UInt16) {
    do {
      let socket = try Socket(domain: AF_INET)
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: try sockaddr_in.inet(ip4: "127.0.0.1", port: port))
      try socket.listen()
      if case .ip4(_, let port) = try socket.sockname() { return (socket, port) }
      return (socket, port)
    } catch let error as SocketError {
      throw PortProblem(port: port, reason: error.localizedDescription)
    }
  }

  /// One request, one answer; who sends neither in time, or goes away, is heard no longer.
  private func serve(_ connection: AsyncSocket, _ port: UInt16) async {
    do {
      if let head = try await Self.head(of: connection) {
        let response: HTTPResponse
        let request = HTTPRequest(head: head)
        if let request {
          response = await answer(port, request)
        } else {
          response = HTTPResponse(.badRequest, text: "no request\n")
        }
        try await connection.write(Data(response.bytes(withBody: request?.method != "HEAD")))
      }
    } catch {}
    do { try connection.close() } catch {}
  }

  /// The bytes before the empty line; nil where they don't come in time, or don't end.
  private static func head(of connection: AsyncSocket) async throws -> [UInt8]? {
    try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
      group.addTask {
        var head: [UInt8] = []
        let end = Array("\r\n\r\n".utf8)
        while head.count < HTTPRequest.mostBytes {
          let seen = max(0, head.count - 3)
          head += try await connection.read(atMost: 4096)
          for place in seen..<head.count where head[place...].starts(with: end) { return Array(head[..<place]) }
        }
        return nil
      }
      group.addTask {
        try await Task.sleep(for: patience)
        return nil
      }
      defer { group.cancelAll() }
      return try await group.next() ?? nil
    }
  }
}

/// The port that a preview was to listen on is taken, or not to be had.
package struct PortProblem: Error {
  package let port: UInt16
  package let reason: String
}
