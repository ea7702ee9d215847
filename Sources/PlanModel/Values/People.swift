import SourceText

/// One or more people, teams or roles, as an author named them: `李明`, `李明、王芳`, `A/B`, `内容运营团队`.
package struct People: Hashable, Sendable {
  package let text: String

  package init(text: String) {
    self.text = text
  }

  /// Each name on its own, in the order written, without what was around it.
  ///
  /// Separators are `、`, `,`, `，`, `/`, `;`, `；`, `&`, `＆`, `+` and a line break. `内容运营A/B` are two of a kind:
  /// 内容运营A and 内容运营B.
  package var names: [String] {
    var names: [String] = []
    var name: [Unicode.Scalar] = []
    func finished(_ scalars: [Unicode.Scalar]) -> String? {
      let words = scalars.trimmingSpaces()
      return words.isEmpty ? nil : String(scalars: words)
    }
    for scalar in text.unicodeScalars {
      if Self.isSeparator(scalar) {
        if let one = finished(name) { names.append(one) }
        name.removeAll(keepingCapacity: true)
      } else {
        name.append(scalar)
      }
    }
    if let one = finished(name) { names.append(one) }
    return Self.twoOfAKind(names) ?? names
  }

  /// The names in full where all but the first are a letter alone and the first ends with one.
  private static func twoOfAKind(_ names: [String]) -> [String]? {
    func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }
    guard names.count > 1, let first = names.first?.unicodeScalars, first.count > 1, let last = first.last,
      isLetter(last), let before = first.dropLast().last, !before.isASCII,
      names.dropFirst().allSatisfy({ $0.unicodeScalars.count == 1 && $0.unicodeScalars.allSatisfy(isLetter) })
    else { return nil }
    let kind = String(String.UnicodeScalarView(first.dropLast()))
    return [names[0]] + names.dropFirst().map { kind + $0 }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", ",", "，", "/", "／", ";", "；", "&", "＆", "+", "\n": true
    default: false
    }
  }

  /// Whether more than one name stands here.
  package var isShared: Bool { names.count > 1 }
}

extension [Unicode.Scalar] {
  fileprivate func trimmingSpaces() -> ArraySlice<Unicode.Scalar> {
    guard let first = firstIndex(where: { !$0.properties.isWhitespace }),
      let last = lastIndex(where: { !$0.properties.isWhitespace })
    else { return [] }
    return self[first...last]
  }
}
