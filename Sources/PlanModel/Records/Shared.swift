/// A value in a box of its own, which copies share.
///
/// Plans and their records are handed from view to view on all cores. A copy of a struct with a dozen texts counts a
/// reference for each; a copy of this counts one. What is in a box never changes, so that whoever holds the box reads
/// what is in it without counting anything. To change a value makes a box for the changed one: a record is put into its
/// box once it is read, and many changes are made at once, within one access to ``content``.
///
/// It is public, as are the subscripts that read through it, because only what is public is inlined where another module
/// uses it.
@frozen
public struct Shared<Content: Sendable>: Sendable {
  @usableFromInline
  final class Box: Sendable {
    @usableFromInline let content: Content

    @inlinable
    init(_ content: consuming Content) {
      self.content = content
    }
  }

  @usableFromInline
  var box: Box

  /// Puts a value into a box.
  @inlinable
  public init(_ content: consuming Content) {
    box = Box(content)
  }

  /// What is in the box; a change copies all of it into another box.
  @inlinable
  public var content: Content {
    @inline(__always) _read { yield box.content }
    @inline(__always) _modify {
      var changed = box.content
      defer { box = Box(changed) }
      yield &changed
    }
  }
}

extension Shared: Equatable where Content: Equatable {
  /// By what is in the boxes.
  @inlinable
  public static func == (left: Shared, right: Shared) -> Bool {
    left.box === right.box || left.content == right.content
  }
}

extension Shared: Hashable where Content: Hashable {
  /// As equal contents do.
  @inlinable
  public func hash(into hasher: inout Hasher) {
    hasher.combine(content)
  }
}

/// A record of which a copy costs one reference, for the kinds that every plan has many of.
///
/// Its content's properties are its own:
///
///     task.start = date
package protocol SharedRecord: PlanRecord, Hashable {
  associatedtype Content: RecordContent

  var shared: Shared<Content> { get set }

  init(shared: Shared<Content>)
}

extension SharedRecord {
  package init() { self.init(shared: Shared(Content())) }
}

/// What copies of a record share.
package protocol RecordContent: Sendable, Hashable {
  init()
}
