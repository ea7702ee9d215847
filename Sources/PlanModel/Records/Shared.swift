/// A value in a box of its own: copies share it until one of them is changed.
///
/// Plans and their records are handed from view to view on all cores. A copy of a struct with a dozen texts counts a
/// reference for each; a copy of this counts one. An array is the box that the language has for that.
///
/// It is public, as are the subscripts that read through it, because only what is public is inlined where another module
/// uses it.
@frozen
public struct Shared<Content: Sendable>: Sendable {
  /// Always one.
  @usableFromInline
  var box: [Content]

  /// Puts a value into a box.
  @inlinable
  public init(_ content: consuming Content) {
    box = [content]
  }

  /// What is in the box; to change it where others share it copies it first.
  ///
  /// It is read through a span, which lends its elements: an array would give a copy, of which the optimiser now and then
  /// keeps all the references.
  @inlinable
  public var content: Content {
    @inline(__always) _read { yield box.span[0] }
    @inline(__always) _modify { yield &box[0] }
  }
}

extension Shared: Equatable where Content: Equatable {}

extension Shared: Hashable where Content: Hashable {}

/// A record of which a copy costs one reference, for the kinds that every plan has many of.
///
/// Its content's properties are its own:
///
///     task.start = date
package protocol SharedRecord: PlanRecord, Hashable {
  associatedtype Content: Sendable, Hashable

  var shared: Shared<Content> { get set }
}
