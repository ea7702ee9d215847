package import SourceText

/// Why a text is not parsed: it would cost more time or memory than any plan is worth.
///
/// The parser has patterns on which its time grows with the square of the text, so a text is looked through before it
/// is parsed. `limit` and `found` are in the unit that the code names.
package struct MarkdownError: Error, Hashable, Sendable {
  package enum Code: String, Hashable, Sendable, CaseIterable {
    /// Bytes of the whole text.
    case textTooLong
    /// Lines of the whole text.
    case tooManyLines
    /// Bytes of one line.
    case lineTooLong
    /// Quotes and lists opened by one line.
    case nestingTooDeep
    /// Columns of a table.
    case tableTooWide
    /// Cells of a table.
    case tableTooLarge
    /// Bytes that the definitions of links would grow to where they are used.
    case referencesTooLarge
    /// Definitions of links and footnotes.
    case tooManyDefinitions
    /// The rest: patterns that are slow when repeated within a paragraph. Estimated nanoseconds.
    case tooManyImages, tooMuchEmphasis, tooMuchStrikethrough, tooManyDeclarations, tooManyDelimiterRows
    case tooManyAddresses, tooManyPipes, tooManyBlankLines
  }

  package let code: Code
  package let position: SourcePosition
  package let limit: Int
  package let found: Int
}
