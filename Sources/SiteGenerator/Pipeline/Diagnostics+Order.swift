package import PlanModel
private import SourceText

extension [Diagnostic] {
  /// By file, place and code, each once: an order that no number of cores changes.
  ///
  /// A stage hands over the diagnostics of a file one after another, so that paths are compared once a file, and not
  /// once for every two diagnostics.
  package func sortedByPlace() -> [Diagnostic] {
    var runs = runsByFile()
    runs.sort { left, right in
      let (first, second) = (self[left.lowerBound].file, self[right.lowerBound].file)
      return first.hasSameBytes(as: second) ? left.lowerBound < right.lowerBound : first.precedesByBytes(second)
    }
    var sorted: [Diagnostic] = []
    sorted.reserveCapacity(count)
    var places: [Int] = []
    for number in runs.indices {
      places += runs[number]
      if number + 1 < runs.count, self[runs[number + 1].lowerBound].isOfFile(of: self[runs[number].lowerBound]) {
        continue
      }
      places.sort(by: precedesInFile)
      for place in places where sorted.last != self[place] { sorted.append(self[place]) }
      places.removeAll(keepingCapacity: true)
    }
    return sorted
  }

  /// How many are of a severity.
  package func count(of severity: Diagnostic.Severity) -> Int {
    var number = 0
    for place in indices where self[place].severity == severity { number += 1 }
    return number
  }

  /// For each of some files where its diagnostics are among sorted ones.
  ///
  /// - Parameter files: best in about the order of their bytes, so that few have to be looked for.
  func places(ofFiles files: some Sequence<String>) -> [Range<Int>] {
    let runs = runsByFile()
    var next = 0
    return files.map { file in
      while next < runs.count, self[runs[next].lowerBound].file.precedesByBytes(file) { next += 1 }
      guard next < runs.count, self[runs[next].lowerBound].file.hasSameBytes(as: file) else {
        return places(ofFile: file)
      }
      return runs[next]
    }
  }

  /// Where the diagnostics of a file are, or would be, among sorted ones.
  package func places(ofFile file: String) -> Range<Int> {
    let start = firstPlace(whereFileIsNot: { $0.precedesByBytes(file) })
    return start..<firstPlace(whereFileIsNot: { $0.hasSameBytes(as: file) || $0.precedesByBytes(file) })
  }

  /// The first place whose file doesn't come before, of files that are sorted.
  private func firstPlace(whereFileIsNot isBefore: (String) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(self[middle].file) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where diagnostics of the same file stand next to each other.
  package func runsByFile() -> [Range<Int>] {
    // The span lends what the array would give copies of: a large site has a hundred thousand diagnostics.
    let all = span
    var runs: [Range<Int>] = []
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, all[end].isOfFile(of: all[start]) { end += 1 }
      runs.append(start..<end)
      start = end
    }
    return runs
  }

  private func precedesInFile(_ left: Int, _ right: Int) -> Bool {
    let all = span
    let (first, second) = (all[left].span.start, all[right].span.start)
    if first != second { return first < second }
    if all[left].severity != all[right].severity { return all[left].severity < all[right].severity }
    return all[left].code.name < all[right].code.name
  }
}
