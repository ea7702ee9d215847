import PlanModel
import PlanReading
import SourceText

/// The JSON Schema of one kind of record, or of the front matter itself, from the declaration of its columns.
struct RecordSchema {
  let columns: RecordColumns
  let language: Language

  /// A list of records: each a mapping, or one sentence that is its title.
  static func list(of kind: RecordKind) -> JSONValue {
    [
      // Approvers may be names in a row.
      "type": kind == .approval ? ["array", "string", "null"] : ["array", "null"],
      "items": ["anyOf": [["type": ["string", "number"]], ["$ref": .text("#/$defs/" + name(of: kind))]]],
    ]
  }

  /// `keyResult`
  static func name(of kind: RecordKind) -> String { "\(kind)" }

  /// The key of a column in the documentation: the field's own name where it is one of the column's, else its English one.
  static func key(of column: RecordColumns.Entry) -> String {
    if column.type == .title { return "title" }
    let names = AliasTable(column.names.all.map { (spelling: $0, value: true) })
    let field = snakeCase("\(column.field)")
    return names[field] == nil ? snakeCase(column.names.english) : field
  }

  /// `properties` for the keys of the documentation, and `patternProperties` for all other names.
  func members(
    also lists: [(key: String, spellings: [String], schema: JSONValue)] = []
  ) -> [(name: String, value: JSONValue)] {
    var properties: [(name: String, value: JSONValue)] = []
    var patterns: [(name: String, value: JSONValue)] = []
    for column in columns.entries {
      let key = Self.key(of: column)
      let schema = column.type.schema.with(description(of: column))
      properties.append((key, schema))
      patterns.append((SpellingPattern(column.names.all + [key]).text, schema))
    }
    for list in lists {
      properties.append((list.key, list.schema))
      patterns.append((SpellingPattern(list.spellings).text, list.schema))
    }
    return [
      ("type", "object"), ("properties", .object(properties)), ("patternProperties", .object(patterns)),
      ("additionalProperties", false),
    ]
  }

  private func description(of column: RecordColumns.Entry) -> [(name: String, value: JSONValue)] {
    let name = column.names[language]
    let words = columns.kind == nil ? FrontMatterSchema.meaning(of: column.field) ?? column.type.hint : column.type.hint
    let colon = language == .english ? ": " : "："
    return [("description", .text(words.map { name + colon + $0[language] } ?? name))]
  }

  /// `timeBound` and `Time-bound` are `time_bound`.
  private static func snakeCase(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      if scalar == " " || scalar == "-" {
        result += "_"
      } else if scalar.properties.isUppercase {
        if let last = result.unicodeScalars.last, last != "_", last.properties.isLowercase { result += "_" }
        result += scalar.properties.lowercaseMapping
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
