public import SourceText

/// Something in a YAML text that its author must change.
public struct YAMLProblem: Hashable, Sendable {
  /// What can be wrong, by its kind.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    // Syntax
    case tabIndentation
    /// The quote that opens; it is never closed.
    case unclosedQuote
    /// The `[` or `{` that opens; it is never closed.
    case unclosedBracket
    /// Two items within brackets with nothing between them.
    case missingComma
    /// `title：…`; one problem for every such line.
    case fullWidthColon
    /// `{id: KR1，title: …}`
    case fullWidthComma
    /// A line is indented with ideographic spaces (U+3000).
    case fullWidthSpace
    /// `title:x`; the text is the key.
    case missingSpaceAfterColon
    /// A line where `key: value` is expected and that has no colon.
    case missingColon
    /// A value holds `: ` and is not quoted.
    case unquotedColon
    /// A value begins with a character that YAML keeps for itself (the text): `@`, `` ` ``, `%`, `*`, `&`, `!`.
    case reservedCharacter
    /// `"提升"品牌`: there is more after the closing quote or bracket.
    case textAfterClosing
    /// A backslash in double quotes that begins no known escape.
    case unknownEscape
    case badIndentation
    /// A control character; the text is its code, such as `U+0007`.
    case controlCharacter
    /// What libyaml could not read for any other reason; the text is its own, English, reason.
    case syntax

    // What YAML allows and we don't
    /// The same key twice in one mapping: here the second place, as related the first; the text is the key.
    case duplicateKey
    case alias
    case anchor
    case tag
    case mergeKey
    case directive
    case severalDocuments
    /// A list or mapping where a key is expected, mostly from `{{ … }}` without quotes.
    case keyIsNotText

    // Bounds; the text is the bound
    case tooDeep
    case tooLarge
    case tooManyNodes
  }

  /// Its kind.
  public var code: Code

  /// Where it is.
  public var span: SourceSpan

  /// The other place that the problem is about: the first of two equal keys, the bracket that was opened.
  public var related: SourceSpan?

  /// The offending text, where the code says so, else empty.
  public var text: String

  /// Makes a problem; `related` is a second place that belongs to it, `text` the words it is about.
  public init(_ code: Code, at span: SourceSpan, related: SourceSpan? = nil, text: String = "") {
    self.code = code
    self.span = span
    self.related = related
    self.text = text
  }
}
