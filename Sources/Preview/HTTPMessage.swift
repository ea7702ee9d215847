/// A request for a file: all that a preview has to know of HTTP.
struct HTTPRequest: Sendable {
  let method: String

  /// As it came, before the question mark.
  let path: String
  private let query: Substring
  private let headers: [String: String]

  /// Longer ones are no browser's.
  static let mostBytes = 64 << 10

  /// Reads what stands before the empty line that ends a request's head.
  ///
  /// Nil for what is no request (RFC 9112, sections 3 and 5): two hosts, a name with a space behind it, a folded line.
  init?(head: [UInt8]) {
    guard let text = String(validating: head, as: UTF8.self) else { return nil }
    var lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)[...]
    let words = (lines.popFirst() ?? "").split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else { return nil }
    method = String(words[0])
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(target[0])
    query = target.count > 1 ? target[1] : ""
    var headers: [String: String] = [:]
    for line in lines where !line.isEmpty {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let name = line[..<colon].lowercased()
      guard !name.isEmpty, !name.contains(where: \.isWhitespace), name != "host" || headers[name] == nil else {
        return nil
      }
      headers[name] = String(line[line.index(after: colon)...].drop { $0.isWhitespace })
    }
    self.headers = headers
  }

  /// A header's value by its name in small letters.
  func header(_ name: String) -> String? { headers[name] }

  /// A value of the query by its name, decoded.
  func value(_ name: String) -> String? {
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2, parts[0] == name { return PercentCode.decoded(parts[1].utf8) }
    }
    return nil
  }
}

struct HTTPResponse: Sendable {
  enum Status: String, Sendable {
    case ok = "200 OK"
    case noContent = "204 No Content"
    case badRequest = "400 Bad Request"
    case forbidden = "403 Forbidden"
    case notFound = "404 Not Found"
    case methodNotAllowed = "405 Method Not Allowed"
    case serverError = "500 Internal Server Error"
  }

  let status: Status
  let type: String
  let body: [UInt8]

  init(_ status: Status, type: String, _ body: [UInt8]) {
    self.status = status
    self.type = type
    self.body = body
  }

  init(_ status: Status, text: String) {
    self.init(status, type: MediaType.of(".txt"), Array(text.utf8))
  }

  /// What goes over the wire. Each answer ends its connection: on the loopback a new one costs nothing.
  func bytes(withBody hasBody: Bool) -> [UInt8] {
    var head = """
      HTTP/1.1 \(status.rawValue)\r
      Content-Type: \(type)\r
      Content-Length: \(body.count)\r
      Cache-Control: no-store\r
      X-Content-Type-Options: nosniff\r
      Cross-Origin-Resource-Policy: same-origin\r
      Referrer-Policy: no-referrer\r
      Connection: close\r

      """
    if status == .methodNotAllowed { head += "Allow: GET, HEAD\r\n" }
    return Array((head + "\r\n").utf8) + (hasBody ? body : [])
  }
}

/// Text in per cent codes, as it stands in addresses.
enum PercentCode {
  /// Nil for a code that is not whole, and for what is no UTF-8.
  static func decoded(_ bytes: Substring.UTF8View) -> String? {
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        result.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue) else {
        return nil
      }
      result.append(high << 4 | low)
    }
    return String(validating: result, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
