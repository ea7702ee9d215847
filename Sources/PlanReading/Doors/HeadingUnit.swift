import SourceText

/// The unit that stands in brackets in a heading: `万元` of `预算（万元）`.
enum HeadingUnit {
  static func unit(of heading: String) -> String {
    let scalars = heading.unicodeScalars
    guard let open = scalars.firstIndex(where: { "（([【".unicodeScalars.contains($0) }),
      let close = scalars.lastIndex(where: { "）)]】".unicodeScalars.contains($0) }), open < close
    else { return "" }
    var unit = scalars[scalars.index(after: open)..<close]
    for prefix in ["单位：", "单位:", "單位："] where String(unit).hasPrefix(prefix) {
      unit = unit.dropFirst(prefix.unicodeScalars.count)
    }
    return String(unit)
  }
}
