private import Synchronization

/// How many cores a stage may use, and the one way in which stages use them.
///
/// What comes out is in the order of what went in, whatever the number.
package struct Workers: Sendable {
  /// At least 1.
  package let count: Int

  package init(_ count: Int) {
    self.count = max(1, count)
  }

  /// Transforms every item, each on whatever core is free.
  package func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ transform: @escaping @Sendable (Item) -> Result
  ) async -> [Result] {
    guard count > 1, items.count > 1 else { return items.map(transform) }
    return await chunks(of: items.count) { range in items[range].map(transform) }
  }

  /// Transforms every item until one fails.
  ///
  /// Where several fail at the same time, the first in order is thrown.
  package func tryMap<Item: Sendable, Result: Sendable, Failure: Error>(
    _ items: [Item], _ transform: @escaping @Sendable (Item) throws(Failure) -> Result
  ) async throws(Failure) -> [Result] {
    guard count > 1, items.count > 1 else { return try items.map(transform) }
    let hasFailed = Flag()
    let outcomes: [Swift.Result<Result, Failure>?] = await chunks(of: items.count) { range in
      items[range].map { item in
        if hasFailed.isSet { return nil }
        let outcome = Swift.Result { () throws(Failure) in try transform(item) }
        if case .failure = outcome { hasFailed.set() }
        return outcome
      }
    }
    var results: [Result] = []
    results.reserveCapacity(items.count)
    for outcome in outcomes {
      // Items that were skipped stand after or beside the one that failed, so going on finds it.
      if let outcome { results.append(try outcome.get()) }
    }
    return results
  }

  /// Runs the ranges that make up `0..<total`; each worker takes the next one that is left.
  private func chunks<Result: Sendable>(
    of total: Int, _ body: @escaping @Sendable (Range<Int>) -> [Result]
  ) async -> [Result] {
    let size = max(1, min(64, total / (count * 8)))
    let chunkCount = (total + size - 1) / size
    let next = Counter()
    return await withTaskGroup(of: [(Int, [Result])].self) { group in
      for _ in 0..<min(count, chunkCount) {
        group.addTask {
          var done: [(Int, [Result])] = []
          while true {
            let chunk = next.take()
            guard chunk < chunkCount else { return done }
            let start = chunk * size
            done.append((chunk, body(start..<min(start + size, total))))
          }
        }
      }
      var parts = [[Result]](repeating: [], count: chunkCount)
      for await done in group {
        for (chunk, results) in done { parts[chunk] = results }
      }
      return parts.flatMap { $0 }
    }
  }
}

/// Numbers from 0, each given to one caller only.
private final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
}

private final class Flag: Sendable {
  private let value = Atomic<Bool>(false)

  var isSet: Bool { value.load(ordering: .relaxed) }
  func set() { value.store(true, ordering: .relaxed) }
}
