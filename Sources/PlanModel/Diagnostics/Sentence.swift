/// The same words in each language of the readers, none of which can be left out.
public struct Sentence: Sendable {
  public let english: String
  public let simplified: String
  public let traditional: String

  /// - Parameter traditional: in the words of Taiwan and Hong Kong, not in the mainland's written otherwise.
  public init(en english: String, hans simplified: String, hant traditional: String) {
    self.english = english
    self.simplified = simplified
    self.traditional = traditional
  }

  public subscript(_ language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: simplified
    case .traditionalChinese: traditional
    }
  }
}
