/// A value in a box of its own: copies share it until one of them is changed.
///
/// Plans and their records are handed from view to view on all cores. A copy of a struct with a dozen texts counts a
/// reference for each; a copy of this counts one. An array is the box that the language has for that.
@frozen
public struct Shared<Content: Sendable>: Sendable {
  /// Always one.
  @usableFromInline
  var box: [Content]

  @inlinable
  public init(_ content: Content) {
    box = [content]
  }

  @inlinable
  public var content: Content {
    @inline(__always) _read { yield box[0] }
    @inline(__always) _modify { yield &box[0] }
  }
}

extension Shared: Equatable where Content: Equatable {}

extension Shared: Hashable where Content: Hashable {}

/// What a ``SharedRecord`` keeps in its box.
public protocol RecordContent: Sendable, Hashable {
  var id: String { get set }
  var title: String { get set }
  var fields: RecordFields { get set }

  init()
}

/// A record of which a copy costs one reference, for the kinds that every plan has many of.
///
/// Its content's properties are its own:
///
///     task.start = date
@dynamicMemberLookup
public protocol SharedRecord: PlanRecord, Hashable {
  associatedtype Content: RecordContent

  var shared: Shared<Content> { get set }

  init(shared: Shared<Content>)
}

extension SharedRecord {
  @inlinable
  public init() {
    self.init(shared: Shared(Content()))
  }

  @inlinable
  public subscript<Value>(dynamicMember path: WritableKeyPath<Content, Value>) -> Value {
    @inline(__always) _read { yield shared.content[keyPath: path] }
    @inline(__always) _modify { yield &shared.content[keyPath: path] }
  }

  @inlinable
  public var id: String {
    @inline(__always) _read { yield shared.content.id }
    @inline(__always) _modify { yield &shared.content.id }
  }

  @inlinable
  public var title: String {
    @inline(__always) _read { yield shared.content.title }
    @inline(__always) _modify { yield &shared.content.title }
  }

  @inlinable
  public var fields: RecordFields {
    @inline(__always) _read { yield shared.content.fields }
    @inline(__always) _modify { yield &shared.content.fields }
  }
}
