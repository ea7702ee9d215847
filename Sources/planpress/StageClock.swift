internal import SiteGenerator
private import Synchronization

/// Measures how long each stage of a build takes, on the wall's clock and on the processor's.
final class StageClock: Sendable {
  private struct Mark {
    let stage: String
    let wall: Double
    let processor: Double
  }

  private let marks = Mutex<[Mark]>([])

  func begin(_ stage: String) {
    let mark = Mark(stage: stage, wall: Surroundings.secondsPassed, processor: Surroundings.processorSeconds)
    marks.withLock { $0.append(mark) }
  }

  /// A line for each stage, from its beginning to that of the next: seconds that passed, and seconds of all cores.
  func report(end: String) -> String {
    begin(end)
    let marks = marks.withLock { $0 }
    return zip(marks, marks.dropFirst()).map { mark, next in
      "\(Self.text(next.wall - mark.wall))  \(Self.text(next.processor - mark.processor))  \(mark.stage)"
    }.joined(separator: "\n")
  }

  /// With milliseconds, so that columns stand below each other up to a thousand seconds.
  private static func text(_ seconds: Double) -> String {
    let milliseconds = Int((seconds * 1_000).rounded())
    let fraction = String(milliseconds % 1_000)
    let text = "\(milliseconds / 1_000)." + String(repeating: "0", count: 3 - fraction.utf8.count) + fraction
    return String(repeating: " ", count: max(0, 7 - text.utf8.count)) + text
  }
}
