/// Sorts numbers by their upper halves, and leaves those that are equal there in their order.
enum RadixSort {
  private static let bits: UInt64 = 10

  /// Three passes of counting and dealing out, whatever the numbers are: for some thousand entries a fraction of what
  /// comparing takes.
  ///
  /// - Parameter entries: of their upper halves the lowest thirty bits count; the upper two are zero.
  static func byUpperHalf(_ entries: [UInt64]) -> [UInt64] {
    var sorted = entries
    var other = entries
    var counts = [Int](repeating: 0, count: 1 << bits)
    for pass in 0..<3 {
      let shift = 32 + UInt64(pass) * bits
      // Spans, which are known to be nobody else's.
      var ends = counts.mutableSpan
      for index in ends.indices { ends[index] = 0 }
      for entry in sorted { ends[digit(entry, shift)] += 1 }
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
