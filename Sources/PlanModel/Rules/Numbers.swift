extension Quantity {
  /// Whether it says how much, or whether or not: what can be measured.
  var hasNumber: Bool {
    switch meaning {
    case .number, .atLeast, .atMost, .range, .ratio, .change, .difference, .truth: true
    case .placeholder, .words: false
    }
  }
}

extension KeyResult {
  /// Whether a target, a metric or the words themselves say how much.
  var hasNumber: Bool {
    if let target = self.target, target.hasNumber { return true }
    return self.metric != nil || NumberWords.occur(in: title)
      || self.target.map { NumberWords.occur(in: $0.text) } == true
  }
}

extension Objective {
  /// Whether a key result, the title, or what is written below it says how much.
  var hasNumber: Bool {
    for index in self.keyResults.indices where self.keyResults[index].hasNumber { return true }
    if NumberWords.occur(in: title) { return true }
    return [clause(.measurable), direction].contains { $0.map(NumberWords.occur) == true }
  }
}

/// Numbers in running text, in digits or in words.
enum NumberWords {
  /// Whether the text names an amount.
  ///
  /// Ordinals such as `第三方` are none; `全部` and `all` are 100 %.
  static func occur(in text: String) -> Bool {
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9", "０"..."９": return true
      case "两", "兩", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "萬", "亿", "億", "零":
        if previous != "第" { return true }
      case "个", "個", "家", "次", "名", "人", "条", "條", "项", "項", "场", "場", "份", "篇", "天", "周", "门", "門", "台", "套", "倍", "成",
        "半":
        if previous == "一" { return true }
      case "部", "员", "員":
        if previous == "全" { return true }
      default: break
      }
      previous = scalar
    }
    return text.utf8.contains { $0 < 0x80 } && hasEnglishNumber(text)
  }

  private static func hasEnglishNumber(_ text: String) -> Bool {
    let words = text.lowercased().utf8.split { !(0x61...0x7A).contains($0) }
    return words.contains { word in english.contains { word.elementsEqual($0.utf8) } }
  }

  private static let english = [
    "zero", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty",
    "thirty", "fifty", "hundred", "thousand", "million", "dozen", "half", "double", "twice", "triple", "all", "every",
  ]
}
