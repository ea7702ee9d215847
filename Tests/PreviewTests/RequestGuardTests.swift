import Testing

@testable import Preview

@Suite struct RequestGuardTests {
  struct Case: Sendable {
    var method = "GET"
    var host: String? = "localhost:4780"
    var origin: String?
    var site: String?
    var mode: String?
    let refusal: RequestGuard.Refusal?
  }

  @Test(arguments: [
    Case(refusal: nil),
    Case(method: "HEAD", host: "127.0.0.1:4780", refusal: nil),
    Case(host: "[::1]:4780", origin: "http://[::1]:4780", refusal: nil),
    Case(host: "LOCALHOST:4780", origin: "http://LocalHost:4780", refusal: nil),
    Case(site: "same-origin", mode: "no-cors", refusal: nil),
    Case(site: "none", mode: "navigate", refusal: nil),
    Case(site: "cross-site", mode: "navigate", refusal: nil),
    Case(method: "POST", refusal: .method),
    Case(method: "OPTIONS", refusal: .method),
    Case(host: nil, refusal: .host),
    Case(host: "localhost", refusal: .host),
    Case(host: "localhost:80", refusal: .host),
    Case(host: "evil.example.com:4780", refusal: .host),
    Case(host: "localhost.evil.example.com:4780", refusal: .host),
    Case(host: "192.168.1.2:4780", refusal: .host),
    Case(origin: "http://evil.example.com", refusal: .origin),
    Case(origin: "https://localhost:4780", refusal: .origin),
    Case(origin: "null", refusal: .origin),
    Case(site: "cross-site", mode: "no-cors", refusal: .elsewhere),
    Case(site: "same-site", mode: "cors", refusal: .elsewhere),
  ])
  func answersOnlyWhatABrowserOfThisMachineAsks(_ example: Case) {
    let refusal = RequestGuard(port: 4780).refusal(
      method: example.method, host: example.host, origin: example.origin, fetch: (example.site, example.mode))
    #expect(refusal == example.refusal)
  }

  @Test func takesANameWithoutAPortForPort80() {
    #expect(RequestGuard(port: 80).refusal(method: "GET", host: "localhost", origin: nil) == nil)
  }
}

@Suite struct RequestPathTests {
  @Test(arguments: [
    ("/", "index.html"),
    ("/2026-q3/marketing.html", "2026-q3/marketing.html"),
    ("/view/departments/%E5%B8%82%E5%9C%BA%E9%83%A8.html", "view/departments/市场部.html"),
    ("/view/", "view/index.html"),
    ("/a%20b.png", "a b.png"),
    ("/..", nil), ("/../etc/passwd", nil), ("/a/../../b", nil), ("/%2e%2e/etc/passwd", nil),
    ("/a%2F..%2F..%2Fetc/passwd", nil), ("//etc/passwd", nil), ("/a//b", nil), ("/a%5C..%5Cb", nil),
    ("/a%00.html", nil),
    ("/%ff", nil), ("/%4", nil), ("/%zz", nil), ("", nil), ("index.html", nil), ("http://localhost/", nil),
  ])
  func leadsToAFileOfTheSiteOrNowhere(_ encoded: String, _ path: String?) {
    #expect(RequestPath(encoded)?.path == path)
  }
}

@Suite struct PreviewPageTests {
  @Test func putsItsScriptAtTheEndOfThePagesHead() {
    let page = PreviewPage(Array("<html><head><title>计划</title></head><body></head></body>".utf8), number: 7)
    let digest = page.digest
    #expect(
      String(decoding: page.bytes, as: UTF8.self) == """
        <html><head><title>计划</title><link rel="stylesheet" href="/~planpress/preview.css">
        <script src="/~planpress/preview.js" data-version="7" data-digest="\(digest)" defer></script>
        </head><body></head></body>
        """)
  }

  @Test func leavesAFileWithoutAHeadAsItIs() {
    #expect(PreviewPage(Array("<p>".utf8), number: 1).bytes == Array("<p>".utf8))
  }

  @Test func tellsTwoStatesOfAPageApart() {
    #expect(PreviewPage.digest(of: Array("45 %".utf8)) != PreviewPage.digest(of: Array("46 %".utf8)))
  }
}

@Suite struct HTTPMessageTests {
  @Test func readsARequestsLineHeadersAndQuery() throws {
    let request = try #require(
      HTTPRequest(
        head: Array("GET /a%20b.html?page=%2Fx%2F%E5%B8%82&v=1&e= HTTP/1.1\r\nHost:  localhost:1\r\nX-A: b: c".utf8)))
    #expect(request.method == "GET")
    #expect(request.path == "/a%20b.html")
    #expect(request.header("host") == "localhost:1")
    #expect(request.header("x-a") == "b: c")
    #expect(request.value("page") == "/x/市")
    #expect(request.value("e") == "")
    #expect(request.value("z") == nil)
  }

  @Test(arguments: [
    "", "GET /", "GET / HTTP/2.0", "GET  / HTTP/1.1", "GET / HTTP/1.1\r\nHost : a",
    "GET / HTTP/1.1\r\nHost: a\r\nHost: b",
    "GET / HTTP/1.1\r\n folded: a", "GET / HTTP/1.1\r\nnothing",
  ])
  func refusesWhatIsNoRequest(_ head: String) {
    #expect(HTTPRequest(head: Array(head.utf8)) == nil)
  }

  @Test func saysHowLongABodyIsAndSendsNoneToWhoAsksForTheHead() {
    let response = HTTPResponse(.ok, type: "text/css", Array("a{}".utf8))
    let head = """
      HTTP/1.1 200 OK\r
      Content-Type: text/css\r
      Content-Length: 3\r
      Cache-Control: no-store\r
      X-Content-Type-Options: nosniff\r
      Cross-Origin-Resource-Policy: same-origin\r
      Referrer-Policy: no-referrer\r
      Connection: close\r
      \r

      """
    #expect(String(decoding: response.bytes(withBody: false), as: UTF8.self) == head)
    #expect(String(decoding: response.bytes(withBody: true), as: UTF8.self) == head + "a{}")
  }
}
