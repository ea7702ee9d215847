/// What a paragraph holds of the patterns that are slow when they are many.
struct InlinePatterns {
  var images = 0
  var delimiters = 0
  var tildes = 0
  var declarations = 0

  var isEmpty: Bool { images | delimiters | tildes | declarations == 0 }

  func cost(bytes: Int) -> Double {
    PatternCost.images * pairs(images) + PatternCost.emphasis * pairs(delimiters)
      + PatternCost.strikethrough * pairs(tildes) + PatternCost.declarations * Double(declarations) * Double(bytes)
  }

  /// The pattern that costs most.
  func heaviest(bytes: Int) -> MarkdownError.Code {
    var heaviest = (cost: PatternCost.images * pairs(images), code: MarkdownError.Code.tooManyImages)
    for other in [
      (PatternCost.emphasis * pairs(delimiters), MarkdownError.Code.tooMuchEmphasis),
      (PatternCost.strikethrough * pairs(tildes), .tooMuchStrikethrough),
      (PatternCost.declarations * Double(declarations) * Double(bytes), .tooManyDeclarations),
    ] where other.0 > heaviest.cost { heaviest = other }
    return heaviest.code
  }

  private func pairs(_ count: Int) -> Double { Double(count) * Double(count) }
}

/// The table that a paragraph may be.
struct TableShape {
  /// Whether the second line has been read and matches the first.
  var isOpen = false
  var columns = 0
  var cells = 0
}

/// The markers of quotes and lists at the beginning of a line.
struct LinePrefix {
  /// How many quotes and list items the line opens or continues by a marker.
  private(set) var depth = 0
  /// Spaces and tabs.
  private(set) var indent = 0
  /// Where the text begins; the end of the line where there is none.
  private(set) var end: Int

  init(of bytes: Span<UInt8>, at start: Int) {
    end = start
    var ruleStart: Int?
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: " "): indent += 1
      case UInt8(ascii: "\t"): indent += 4
      case UInt8(ascii: ">"): depth += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard Self.isSpace(bytes, at: end + 1) else { return }
        // `- - -` is a rule, not three lists.
        let rule = ruleStart ?? Self.startOfRule(in: bytes, lineAt: end)
        ruleStart = rule
        if rule <= end { return }
        depth += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard let marker = Self.endOfOrderedMarker(in: bytes, at: end) else { return }
        end = marker - 1
        depth += 1
      default: return
      }
      end += 1
    }
  }

  private static func isSpace(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    index < bytes.count && (bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t"))
  }

  private static func endOfOrderedMarker(in bytes: Span<UInt8>, at start: Int) -> Int? {
    var index = start
    while index < bytes.count, index - start < 9, bytes[index] >= 0x30, bytes[index] <= 0x39 { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")") else {
      return nil
    }
    return isSpace(bytes, at: index + 1) ? index + 1 : nil
  }

  /// From where on the line holds nothing but one marker, at least three times, and spaces.
  private static func startOfRule(in bytes: Span<UInt8>, lineAt start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    var marker: UInt8?
    var count = 0
    var index = end
    while index > start {
      let byte = bytes[index - 1]
      if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") {
        if let marker, marker != byte { break }
        guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") else { break }
        marker = byte
        count += 1
      }
      index -= 1
    }
    return count >= 3 ? index : end
  }
}

/// The second line of a table, `| --- | :-: |`.
enum DelimiterRow {
  static func resembles(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var hasDash = false
    var index = start
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: return false
      }
      index += 1
    }
    return hasDash
  }
}
