private import PlanReading

/// Where the links of a booklet's chapters lead: within it, to somewhere on the net, or, as to pages of the site that it
/// doesn't have, nowhere.
struct BookletLinks {
  /// The anchors of each chapter by the ids that its markup has.
  private(set) var anchors: [[String: String]] = []

  /// The chapters' numbers by the paths of the pages that they are on the site.
  private var chapters: [String: Int] = [:]

  /// The paths of the chapters' pages, by their numbers.
  private var paths: [String] = []

  /// Anchors by the paths of people's pages.
  private let people: [String: String]

  /// - Parameter people: the anchors of the index of people by the paths of their pages.
  init(_ chapters: [BookletChapter], people: [String: String]) {
    self.people = people
    for (number, chapter) in chapters.enumerated() {
      paths.append(chapter.path)
      self.chapters[chapter.path] = number
      anchors.append(Self.anchors(of: chapter.markup, in: number))
    }
  }

  /// `c3`
  static func anchor(ofChapter number: Int) -> String { "c\(number + 1)" }

  private static func anchors(of markup: [UInt8], in number: Int) -> [String: String] {
    var anchors: [String: String] = [:]
    for case .open(let tag) in MarkupTokens(markup[...]) {
      guard let id = tag["id"], anchors[id] == nil else { continue }
      anchors[id] = anchor(ofChapter: number) + "-\(anchors.count + 1)"
    }
    return anchors
  }

  enum Target: Hashable {
    /// An anchor of the booklet.
    case anchor(String)
    case address
    case nowhere
  }

  /// - Parameter chapter: the number of the chapter that the link stands in.
  func target(of address: String, in chapter: Int) -> Target {
    let lowercased = address.prefix(8).lowercased()
    if ["http://", "https://", "mailto:", "tel:"].contains(where: { lowercased.hasPrefix($0) }) { return .address }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let record = parts.count > 1 ? PercentEncoding.decode(parts[1]) : ""
    guard let path = parts.first, !path.isEmpty else { return anchor(record, in: chapter) }
    guard let page = SitePath.resolve(PercentEncoding.decode(path), from: paths[chapter]) else { return .nowhere }
    if let person = people[page] { return .anchor(person) }
    guard let other = chapters[page] else { return .nowhere }
    return record.isEmpty ? .anchor(Self.anchor(ofChapter: other)) : anchor(record, in: other)
  }

  private func anchor(_ record: String, in chapter: Int) -> Target {
    anchors[chapter][record].map { .anchor($0) } ?? .nowhere
  }
}
