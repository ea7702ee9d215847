import HTML
import PlanReading

/// Rendered text without the ways to some plans and without their names where a reference has them.
///
///     <p>承接 <a href="../2026/secret.html">战略</a>：2026/secret#O1</p>
///     <p>承接 <a>战略</a>：…</p>
struct MarkupWithoutPlans {
  /// Keys of plans, as references have them.
  let names: [String]

  /// Whether an address of the text leads to one of the plans.
  let isHidden: (String) -> Bool

  func cleared(_ fragment: HTMLFragment) -> HTMLFragment {
    HTMLFragment(rendered: cleared(fragment.bytes[...]))
  }

  /// Plain words.
  func cleared(_ text: String) -> String {
    String(decoding: cleared(words: Array(text.utf8)[...]), as: UTF8.self)
  }

  private func cleared(_ html: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(html.count)
    var rest = html
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      result += cleared(words: rest[..<open])
      let end = rest[open...].firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex - 1
      result += cleared(tag: rest[open...end])
      rest = rest[(end + 1)...]
    }
    return result + cleared(words: rest)
  }

  /// A tag without its address, and all that it says beside it, where it leads to a hidden plan.
  private func cleared(tag: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = Array("<a href=\"".utf8)
    guard tag.starts(with: start) else { return tag }
    let value = tag.dropFirst(start.count).prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "#") }
    return isHidden(PercentEncoding.decode(Self.unescaped(value))) ? Array("<a>".utf8)[...] : tag
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> Substring {
    let text = String(decoding: bytes, as: UTF8.self)
    return Substring(text.split(separator: "&amp;", omittingEmptySubsequences: false).joined(separator: "&"))
  }

  private func cleared(words: ArraySlice<UInt8>) -> [UInt8] {
    var words = Array(words)
    for name in names { words = Self.replacing(Array(name.utf8), in: words) }
    return words
  }

  /// A key with a slash in it is one wherever it stands; another only where `#` and a record follow.
  private static func replacing(_ name: [UInt8], in words: [UInt8]) -> [UInt8] {
    guard words.count >= name.count, !name.isEmpty else { return words }
    let isPath = name.contains(UInt8(ascii: "/"))
    var result: [UInt8] = []
    var index = 0
    while index < words.count {
      let end = index + name.count
      let hasHash = end < words.count && words[end] == UInt8(ascii: "#")
      guard words[index...].starts(with: name), isPath || hasHash else {
        result.append(words[index])
        index += 1
        continue
      }
      index = end
      if hasHash {
        index += 1
        while index < words.count, isIdentifier(words[index]) { index += 1 }
      }
      result += "…".utf8
    }
    return result
  }

  private static func isIdentifier(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
