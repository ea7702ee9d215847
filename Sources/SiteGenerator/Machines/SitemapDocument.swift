import HTML

/// The addresses of all pages for search engines, in files of at most so many as the protocol allows.
struct SitemapDocument {
  /// The site's address, with a slash at its end.
  let base: String

  private static let mostAddresses = 50_000

  func files(of paths: [String]) -> [(path: String, bytes: [UInt8])] {
    guard paths.count > Self.mostAddresses else { return [(SitePaths.sitemap, Self.file(paths.map(whole)))] }
    let parts = stride(from: 0, to: paths.count, by: Self.mostAddresses).map {
      paths[$0..<min($0 + Self.mostAddresses, paths.count)].map(whole)
    }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    return [(SitePaths.sitemap, Self.index(names.map(whole)))] + zip(names, parts.map(Self.file)).map { ($0, $1) }
  }

  private func whole(_ path: String) -> String { base + SitePaths.address(path) }

  private static func file(_ addresses: [String]) -> [UInt8] {
    var xml = HTMLWriter(reservingCapacity: addresses.count * 96)
    xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    xml.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for address in addresses {
      xml.raw("<url><loc>")
      xml.text(address)
      xml.raw("</loc></url>\n")
    }
    xml.raw("</urlset>\n")
    return xml.takeBytes()
  }

  private static func index(_ addresses: [String]) -> [UInt8] {
    var xml = HTMLWriter()
    xml.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    xml.raw("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for address in addresses {
      xml.raw("<sitemap><loc>")
      xml.text(address)
      xml.raw("</loc></sitemap>\n")
    }
    xml.raw("</sitemapindex>\n")
    return xml.takeBytes()
  }
}
