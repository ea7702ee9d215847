extension [Diagnostic] {
  /// By place and code, each once; all are of one file.
  package func sortedWithinFile() -> [Diagnostic] {
    guard count > 1 else { return self }
    let sorted = self.sorted { $0.precedes($1) }
    let isRepeated = sorted.indices.dropFirst().contains { sorted[$0] == sorted[$0 - 1] }
    guard isRepeated else { return sorted }
    return sorted.indices.compactMap { $0 > 0 && sorted[$0] == sorted[$0 - 1] ? nil : sorted[$0] }
  }

  /// How many are of a severity.
  package func count(of severity: Diagnostic.Severity) -> Int {
    var number = 0
    for place in indices where self[place].severity == severity { number += 1 }
    return number
  }

  /// Whether all are about a file.
  package func areAll(ofFile path: String) -> Bool {
    indices.allSatisfy { self[$0].isOf(file: path) }
  }
}
