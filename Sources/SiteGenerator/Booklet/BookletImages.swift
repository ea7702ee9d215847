private import PlanReading

/// The images of plans as `data:` addresses, so that a booklet is one file and nothing is loaded when it is printed.
struct BookletImages {
  /// Gives a file of the site by its path; nil where there is none.
  let read: (String) -> [UInt8]?

  /// In bytes: 24 MB.
  static let largest = 24 << 20

  private static let types: [(ending: String, type: String)] = [
    ("png", "image/png"), ("jpg", "image/jpeg"), ("jpeg", "image/jpeg"), ("gif", "image/gif"), ("svg", "image/svg+xml"),
    ("webp", "image/webp"),
  ]

  /// - Parameters:
  ///   - address: as it stands in the markup, unescaped.
  ///   - file: the file of the plan that shows it.
  func source(of address: String, from file: String) -> Result<String, BookletImageProblem> {
    if address.hasPrefix("data:image/") { return .success(address) }
    let path = PercentEncoding.decode(address.prefix { $0 != "#" && $0 != "?" })
    guard !path.contains(":"), let resolved = SitePath.resolve(path, from: file) else {
      return .failure(BookletImageProblem(reason: .notOfTheSite))
    }
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    guard let type = Self.types.first(where: { $0.ending == ending })?.type else {
      return .failure(BookletImageProblem(reason: .unknownFormat))
    }
    guard let bytes = read(resolved) else { return .failure(BookletImageProblem(reason: .missing)) }
    guard bytes.count <= Self.largest else { return .failure(BookletImageProblem(reason: .tooLarge)) }
    return .success("data:\(type);base64," + String(decoding: Base64.encode(bytes), as: UTF8.self))
  }
}

struct BookletImageProblem: Error {
  let reason: BookletGap.Reason
}

/// RFC 4648, section 4.
package enum Base64 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  package static func encode(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    var index = 0
    while index < bytes.count {
      let group = bytes[index..<min(index + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for place in 0..<4 {
        let digit = digits[Int(bits >> (18 - 6 * UInt32(place)) & 63)]
        text.append(place <= group.count ? digit : UInt8(ascii: "="))
      }
      index += 3
    }
    return text
  }
}
