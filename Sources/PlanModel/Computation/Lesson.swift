import SourceText

/// A point of a look back, or an action that it decided on, and what became of it in the plans that follow.
package struct Lesson: Sendable, Hashable {
  package enum Source: Sendable, Hashable {
    case item(Retrospective.Quadrant, Int)
    /// An index into the plan's actions.
    case action(Int)
  }

  package enum Outcome: Sendable, Hashable {
    /// Other plans have it among their goals, risks or work.
    case adopted([Adoption])
    /// An action that is done: nothing is left to take up.
    case done
    /// Somebody decided against it; the reason is empty where none is given.
    case dropped(reason: String)
    /// What went well and asks for nothing new.
    case kept
    /// No plan follows yet, or the point names one that is not written yet.
    case open
    /// The plan that follows is there, and nothing in it takes the point up.
    case forgotten(by: Int)
  }

  /// Where a point was taken up.
  package struct Adoption: Sendable, Hashable {
    package let plan: Int

    /// Nil for the plan as a whole.
    package let record: RecordPlace?

    package init(plan: Int, record: RecordPlace?) {
      self.plan = plan
      self.record = record
    }
  }

  /// The plan that looks back.
  package let plan: Int
  package let source: Source
  package let outcome: Outcome

  package init(plan: Int, source: Source, outcome: Outcome) {
    self.plan = plan
    self.source = source
    self.outcome = outcome
  }
}

extension Plan {
  /// The words of a point or an action.
  package func text(of source: Lesson.Source) -> String {
    switch source {
    case .item(let quadrant, let index): retrospective[quadrant].element(at: index)?.text ?? ""
    case .action(let index): more.actions.element(at: index)?.title ?? ""
    }
  }

  /// The anchor of a point or an action on the plan's page.
  package func identifier(of source: Lesson.Source) -> String? {
    switch source {
    case .item(let quadrant, let index): retrospective[quadrant].element(at: index)?.id
    case .action(let index): more.actions.element(at: index)?.id
    }
  }

  func span(of source: Lesson.Source) -> SourceSpan {
    switch source {
    case .item(let quadrant, let index): retrospective[quadrant].element(at: index)?.span ?? .unknown
    case .action(let index): more.actions.element(at: index)?.fields.span ?? .unknown
    }
  }

  /// Whether the plan has a look back or decided on actions.
  package var looksBack: Bool { !retrospective.isEmpty || !more.actions.isEmpty }
}

/// How a decision against a point is written: `不采纳：预算不足`, `dropped: no budget`.
package enum Dropping {
  private static let words = [
    "不予采纳", "不采纳", "不予採納", "不採納", "舍弃", "捨棄", "放弃", "放棄", "不做了", "not adopted", "won't do", "dropped", "rejected",
  ].map { Array($0.unicodeScalars) }

  /// The reason given; empty where there is none, nil where the text does not begin with such a decision.
  package static func reason(in text: some BidirectionalCollection<Unicode.Scalar>) -> String? {
    let scalars = trimmed(Array(text)[...])
    guard let word = words.first(where: { begins(scalars, with: $0) }) else { return nil }
    let rest = scalars.dropFirst(word.count)
    if let next = rest.first, next.isASCII, next.properties.isAlphabetic { return nil }
    return String(scalars: trimmed(rest))
  }

  private static func begins(_ scalars: ArraySlice<Unicode.Scalar>, with word: [Unicode.Scalar]) -> Bool {
    scalars.count >= word.count && zip(scalars, word).allSatisfy { $0.properties.lowercaseMapping == String($1) }
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let isOutside: (Unicode.Scalar) -> Bool = {
      $0.properties.isWhitespace || "：:，,（()）；;—-".unicodeScalars.contains($0)
    }
    guard let first = scalars.firstIndex(where: { !isOutside($0) }),
      let last = scalars.lastIndex(where: { !isOutside($0) })
    else { return [] }
    return scalars[first...last]
  }
}
