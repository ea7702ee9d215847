/// Sorts numbers by their upper halves, and leaves those that are equal there in their order.
enum RadixSort {
  private static let bits: UInt64 = 8

  /// At most four passes of counting and dealing out: for hundreds of entries a fraction of what comparing takes.
  ///
  /// - Parameter entries: of their upper halves the lowest thirty bits count; the upper two are zero.
  static func byUpperHalf(_ entries: consuming [UInt64]) -> [UInt64] {
    var sorted = entries
    var other = [UInt64](repeating: 0, count: sorted.count)
    var counts = [Int](repeating: 0, count: 1 << bits)
    for pass in 0..<4 {
      let shift = 32 + UInt64(pass) * bits
      // Spans, which are known to be nobody else's.
      var ends = counts.mutableSpan
      for index in ends.indices { ends[index] = 0 }
      for entry in sorted { ends[digit(entry, shift)] += 1 }
      // What is the same in all entries puts none before another.
      if let first = sorted.first, ends[digit(first, shift)] == sorted.count { continue }
      var total = 0
      for index in ends.indices {
        total += ends[index]
        ends[index] = total - ends[index]
      }
      var dealt = other.mutableSpan
      for entry in sorted {
        let place = digit(entry, shift)
        dealt[ends[place]] = entry
        ends[place] += 1
      }
      swap(&sorted, &other)
    }
    return sorted
  }

  private static func digit(_ entry: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: entry >> shift & (1 << bits - 1))
  }
}
