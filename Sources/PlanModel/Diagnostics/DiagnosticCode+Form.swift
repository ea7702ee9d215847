extension DiagnosticCode {
  /// What is wrong with the declaration itself, for the tests of each module that declares codes.
  package var flaws: [String] {
    var flaws: [String] = []
    let words = name.split(separator: "-", omittingEmptySubsequences: false)
    let isKebabCase = words.allSatisfy { word in
      !word.isEmpty && word.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    }
    if !isKebabCase { flaws.append("the name is not in kebab case") }
    for (part, sentence) in [("message", message), ("help", help), ("explanation", explanation)] {
      flaws += sentence.flaws.map { "\(part): \($0)" }
    }
    if !DiagnosticTemplate(explanation.english).arguments.isEmpty { flaws.append("the explanation has placeholders") }
    if badExample.isEmpty || goodExample.isEmpty { flaws.append("an example is empty") }
    if badExample == goodExample { flaws.append("the examples are equal") }
    return flaws
  }
}

extension Sentence {
  fileprivate var flaws: [String] {
    var flaws: [String] = []
    if Language.allCases.contains(where: { self[$0].isEmpty }) { flaws.append("a language is missing") }
    if Set(Language.allCases.map { DiagnosticTemplate(self[$0]).arguments }).count > 1 {
      flaws.append("the placeholders of the languages differ")
    }
    if let scalar = traditional.unicodeScalars.first(where: Self.isSimplifiedOnly) {
      flaws.append("the traditional text has “\(scalar)”")
    }
    return flaws
  }

  /// Whether a character, or a quotation mark, is of simplified Chinese alone: those that the sentences of this house
  /// use most, to notice a text that was taken over as it was.
  private static func isSimplifiedOnly(_ scalar: Unicode.Scalar) -> Bool {
    "这个们来时间会为没么过计划标题数据页链编号应说无权级则写义务绩预关键结际风险责开发“”‘’".unicodeScalars.contains(scalar)
  }
}
