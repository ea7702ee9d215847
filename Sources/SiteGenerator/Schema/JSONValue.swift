/// A JSON value whose members' names are known only when it is made, in their order.
indirect enum JSONValue: Sendable {
  case object([(name: String, value: JSONValue)])
  case array([JSONValue])
  case text(String)
  case number(Int)
  case truth(Bool)
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(dictionaryLiteral members: (String, JSONValue)...) { self = .object(members.map { ($0.0, $0.1) }) }
  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  init(booleanLiteral truth: Bool) { self = .truth(truth) }
  init(integerLiteral number: Int) { self = .number(number) }

  /// An object with another's members after its own; of anything else, itself.
  func with(_ more: [(name: String, value: JSONValue)]) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members + more)
  }
}

extension JSONWriter {
  mutating func value(_ value: JSONValue) {
    switch value {
    case .object(let members):
      object { json in
        for member in members { json.member(named: member.name, member.value) }
      }
    case .array(let elements): array(nil, elements) { $0.value($1) }
    case .text(let text): self.value(text)
    case .number(let number): self.value(number)
    case .truth(let truth): self.value(truth)
    }
  }

  private mutating func member(named name: String, _ value: JSONValue) {
    self.name(name)
    self.value(value)
  }
}
