/// The same words in each language of the readers, none of which can be left out.
package struct Sentence: Sendable {
  package let english: String
  package let simplified: String
  package let traditional: String

  /// - Parameter traditional: in the words of Taiwan and Hong Kong, not in the mainland's written otherwise.
  package init(en english: String, hans simplified: String, hant traditional: String) {
    self.english = english
    self.simplified = simplified
    self.traditional = traditional
  }

  package subscript(_ language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: simplified
    case .traditionalChinese: traditional
    }
  }
}
