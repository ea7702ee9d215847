internal import CLibYAML
internal import SourceText

extension TreeBuilder {
  /// Takes one event; false means that no more are wanted.
  mutating func take(_ event: inout yaml_event_t) -> Bool {
    switch unsafe event.type {
    case YAML_SCALAR_EVENT: return unsafe takeScalar(&event)
    case YAML_MAPPING_START_EVENT:
      let start = unsafe event.data.mapping_start
      return unsafe begin(.mapping, event, anchor: start.anchor, tag: start.tag)
    case YAML_SEQUENCE_START_EVENT:
      let start = unsafe event.data.sequence_start
      return unsafe begin(.sequence, event, anchor: start.anchor, tag: start.tag)
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: end()
    case YAML_ALIAS_EVENT: unsafe takeAlias(event)
    case YAML_DOCUMENT_START_EVENT: return unsafe beginDocument(event)
    case YAML_STREAM_END_EVENT: lastLine = unsafe Int(event.end_mark.line)
    default: break
    }
    return true
  }

  private mutating func takeScalar(_ event: inout yaml_event_t) -> Bool {
    let start = unsafe EventReader.Mark(event.start_mark)
    let finish = unsafe EventReader.Mark(event.end_mark)
    let scalar = unsafe event.data.scalar
    let low = document.storage.endIndex
    if let value = unsafe scalar.value {
      unsafe append(UnsafeBufferPointer(start: value, count: scalar.length))
    }
    if unsafe scalar.anchor != nil || scalar.tag != nil {
      unsafe refuse(start, anchor: scalar.anchor, tag: scalar.tag)
    }
    return self.scalar(
      Self.kind(of: unsafe scalar.style), start, length: start.line == finish.line ? finish.column - start.column : 0,
      low: low, high: document.storage.endIndex)
  }

  private static func kind(of style: yaml_scalar_style_t) -> YAMLNode.Kind {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private mutating func begin(
    _ kind: YAMLNode.Kind, _ event: yaml_event_t, anchor: UnsafeMutablePointer<yaml_char_t>?,
    tag: UnsafeMutablePointer<yaml_char_t>?
  ) -> Bool {
    let mark = unsafe EventReader.Mark(event.start_mark)
    if unsafe anchor != nil || tag != nil { unsafe refuse(mark, anchor: anchor, tag: tag) }
    return begin(kind, mark)
  }

  private mutating func takeAlias(_ event: yaml_event_t) {
    let start = unsafe EventReader.Mark(event.start_mark)
    let finish = unsafe EventReader.Mark(event.end_mark)
    alias(start, length: finish.column - start.column, name: unsafe Self.text(event.data.alias.anchor))
  }

  private mutating func beginDocument(_ event: yaml_event_t) -> Bool {
    let start = unsafe event.data.document_start
    let hasDirective = unsafe start.version_directive != nil || start.tag_directives.start != start.tag_directives.end
    return beginDocument(unsafe EventReader.Mark(event.start_mark), hasDirective: hasDirective)
  }

  private mutating func refuse(
    _ mark: EventReader.Mark, anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?
  ) {
    if let anchor = unsafe anchor { report(.anchor, mark, length: 0, text: unsafe Self.text(anchor)) }
    if let tag = unsafe tag { report(.tag, mark, length: 0, text: unsafe Self.text(tag)) }
  }

  private static func text(_ bytes: UnsafeMutablePointer<yaml_char_t>?) -> String {
    guard let bytes = unsafe bytes else { return "" }
    return unsafe String(cString: bytes)
  }
}
