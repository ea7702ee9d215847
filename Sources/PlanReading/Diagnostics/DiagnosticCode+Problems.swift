package import Markdown
package import PlanModel
package import YAML

extension DiagnosticCode {
  package static func code(for problem: YAMLProblem.Code) -> DiagnosticCode {
    switch problem {
    case .tabIndentation: .yamlTab
    case .unclosedQuote: .yamlUnclosedQuote
    case .unclosedBracket: .yamlUnclosedBracket
    case .missingComma: .yamlMissingComma
    case .fullWidthColon: .yamlFullWidthColon
    case .fullWidthComma: .yamlFullWidthComma
    case .fullWidthSpace: .yamlFullWidthSpace
    case .missingSpaceAfterColon: .yamlMissingSpace
    case .missingColon: .yamlMissingColon
    case .unquotedColon: .yamlUnquotedColon
    case .reservedCharacter: .yamlReservedCharacter
    case .textAfterClosing: .yamlTextAfterClosing
    case .unknownEscape: .yamlUnknownEscape
    case .badIndentation: .yamlBadIndentation
    case .controlCharacter: .yamlControlCharacter
    case .syntax: .yamlSyntax
    case .duplicateKey: .duplicateKey
    case .alias: .yamlAlias
    case .anchor: .yamlAnchor
    case .tag: .yamlTag
    case .mergeKey: .yamlMergeKey
    case .directive: .yamlDirective
    case .severalDocuments: .yamlSeveralDocuments
    case .keyIsNotText: .yamlKeyIsNotText
    case .tooDeep: .yamlTooDeep
    case .tooLarge: .yamlTooLarge
    case .tooManyNodes: .yamlTooManyNodes
    }
  }

  package static func code(for problem: MarkdownError.Code) -> DiagnosticCode {
    switch problem {
    case .textTooLong, .tooManyLines: .markdownTooLong
    case .lineTooLong: .markdownLineTooLong
    case .nestingTooDeep: .markdownNesting
    case .tableTooWide, .tableTooLarge: .markdownTableTooLarge
    case .referencesTooLarge, .tooManyDefinitions: .markdownReferences
    case .tooManyImages, .tooMuchEmphasis, .tooMuchStrikethrough, .tooManyDeclarations, .tooManyDelimiterRows,
      .tooManyAddresses, .tooManyPipes, .tooManyBlankLines:
      .markdownTooComplex
    }
  }
}
