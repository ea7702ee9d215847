/// Which requests a preview answers: those that a browser on this machine makes for its own pages.
///
/// Without the check of `Host`, any page of the web could read the plans under a name of its own that it lets point to
/// this machine (DNS rebinding); without that of `Origin` it could ask for them in the reader's name.
struct RequestGuard: Sendable {
  let port: UInt16

  enum Refusal: Error, Hashable {
    case method, host, origin
    /// A page from elsewhere wants to have the file as its own picture or script.
    case elsewhere
  }

  /// - Parameters:
  ///   - host: the request's `Host`, nil where it has none.
  ///   - origin: the request's `Origin`, which browsers leave out of plain visits.
  ///   - fetch: its `Sec-Fetch-Site` and `Sec-Fetch-Mode`, which newer browsers send.
  func refusal(
    method: String, host: String?, origin: String?, fetch: (site: String?, mode: String?) = (nil, nil)
  ) -> Refusal? {
    guard method == "GET" || method == "HEAD" else { return .method }
    guard let host, isOwn(host) else { return .host }
    if let site = fetch.site, site != "same-origin", site != "none", fetch.mode != "navigate" { return .elsewhere }
    guard let origin else { return nil }
    guard origin.lowercased().hasPrefix("http://"), isOwn(String(origin.dropFirst("http://".count))) else {
      return .origin
    }
    return nil
  }

  /// Port 80 is the one that addresses leave out.
  private func isOwn(_ authority: String) -> Bool {
    let authority = authority.lowercased()
    return ["localhost", "127.0.0.1", "[::1]"].contains { name in
      authority == "\(name):\(port)" || port == 80 && authority == name
    }
  }
}

/// The path of a file of the site that a request asks for.
struct RequestPath {
  /// Without a slash in front; `index.html` for a folder.
  let path: String

  /// Nil for what is no path of a site: what can't be decoded, climbs, or has a name that no file of ours has.
  ///
  /// - Parameter encoded: the request's path as it came, before its question mark.
  init?(_ encoded: String) {
    guard encoded.utf8.first == UInt8(ascii: "/"), let decoded = PercentCode.decoded(encoded.utf8.dropFirst()) else {
      return nil
    }
    var segments = decoded.split(separator: "/", omittingEmptySubsequences: false)
    if segments.last == "" { segments[segments.count - 1] = "index.html" }
    guard !segments.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }),
      !decoded.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") || $0 == 0x7F })
    else { return nil }
    path = segments.joined(separator: "/")
  }
}
