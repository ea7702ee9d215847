import SourceText
import Testing

@Suite struct FrontMatterTests {
  /// One split as text: the front matter, the body, the body's line, and the problem.
  private func split(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let front = FrontMatter(splitting: bytes)
    var parts = [
      front.yaml.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "none",
      String(decoding: bytes[front.body], as: UTF8.self), "\(front.bodyLine)",
    ]
    if let problem = front.problem {
      parts.append("\(problem.code) \(problem.span.start.line):1+\(problem.span.length) \(problem.found)")
    }
    return parts
  }

  @Test(arguments: [
    ("---\ntitle: x\n---\nbody\n", ["title: x\n", "body\n", "4"]),
    ("---\r\ntitle: x\r\n---\r\nbody", ["title: x\r\n", "body", "4"]),
    ("--- \t\na: 1\n...\nbody", ["a: 1\n", "body", "4"]),
    ("---\n---\n", ["", "", "3"]),
    ("---\na: 1\n---", ["a: 1\n", "", "4"]),
    ("# 标题\n---\n", ["none", "# 标题\n---\n", "1"]),
    ("", ["none", "", "1"]),
    ("----\n\nbody\n", ["none", "----\n\nbody\n", "1"]),
  ])
  func splitsAtTheFences(text: String, parts: [String]) {
    #expect(split(text) == parts)
  }

  @Test(arguments: [
    ("---\na: 1\nb: 2\n\n# 标题\n", ["a: 1\nb: 2\n", "\n# 标题\n", "4", "noClosingFence 1:1+3 ---"]),
    ("---\na: 1", ["a: 1", "", "3", "noClosingFence 1:1+3 ---"]),
    ("－－－\ntitle: x\n－－－\nbody", ["title: x\n", "body", "4", "wrongOpeningFence 1:1+3 －－－"]),
    ("———\ntitle：x\n---\nbody", ["title：x\n", "body", "4", "wrongOpeningFence 1:1+3 ———"]),
    ("-----\ntitle: x\n-----\nbody", ["title: x\n", "body", "4", "wrongOpeningFence 1:1+5 -----"]),
    ("---\ntitle: x\n－－－\nbody", ["title: x\n", "body", "4", "wrongClosingFence 3:1+3 －－－"]),
    ("---\ntitle: x\n——\nbody", ["title: x\n", "body", "4", "wrongClosingFence 3:1+2 ——"]),
  ])
  func reportsAWrongFenceAndReadsOn(text: String, parts: [String]) {
    #expect(split(text) == parts)
  }
}
