/// A page as its reader gets it in a preview: as it will be published, with the script that loads it again.
struct PreviewPage {
  /// What tells one state of the page from another.
  let digest: String
  let bytes: [UInt8]

  /// Where the preview's own files lie: below a name that no file of a site has.
  static let folder = "~planpress/"

  init(_ page: [UInt8], number: Int) {
    digest = Self.digest(of: page)
    guard let end = Self.end(ofHeadIn: page) else {
      bytes = page
      return
    }
    let head = """
      <link rel="stylesheet" href="/\(Self.folder)preview.css">
      <script src="/\(Self.folder)preview.js" data-version="\(number)" data-digest="\(digest)" defer></script>

      """
    bytes = page[..<end] + Array(head.utf8) + page[end...]
  }

  /// FNV-1a, 64 bits: nobody gains anything by two pages that share it.
  static func digest(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }

  private static func end(ofHeadIn page: [UInt8]) -> Int? {
    let mark = Array("</head>".utf8)
    var place = page.startIndex
    while let found = page[place...].firstIndex(of: mark[0]) {
      if page[found...].starts(with: mark) { return found }
      place = found + 1
    }
    return nil
  }
}
