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

extension DiagnosticCode.Sentence {
  fileprivate var flaws: [String] {
    var flaws: [String] = []
    if english.isEmpty || chinese.isEmpty { flaws.append("a language is missing") }
    if DiagnosticTemplate(english).arguments != DiagnosticTemplate(chinese).arguments {
      flaws.append("the placeholders of the two languages differ")
    }
    return flaws
  }
}
