/// Parts of a record that most of its kind don't have: where there are none they take the room of one reference.
@dynamicMemberLookup
package struct Lesser<Parts: LesserParts>: Sendable, Hashable {
  private var box: Shared<Parts>?

  package init() {}

  /// A part; to write the last one away empties the box, so that equal records stay equal.
  package subscript<Value>(dynamicMember path: WritableKeyPath<Parts, Value?>) -> Value? {
    @inline(__always) get { box?.content[keyPath: path] }
    set {
      var parts = box?.content ?? Parts()
      parts[keyPath: path] = newValue
      box = parts == Parts() ? nil : Shared(parts)
    }
  }
}

/// What ``Lesser`` keeps apart: each part is nil where nothing is said.
package protocol LesserParts: Sendable, Hashable {
  init()
}
