import SourceText
import Testing

@testable import PlanModel

struct UnclearResponsibilityTests {
  @Test(arguments: [
    (["A", "R"], []),
    (["AR", "C"], []),
    (["A", "R", "R", "I"], []),
    (["A", "C"], ["[nobody-responsible] nobody does “fair”: the row has no R"]),
    (["R", "I"], ["[nobody-accountable] nobody answers for “fair”: the row has no A"]),
    (["A", "AR"], ["[several-accountable] several answer for “fair”: role 1, role 2"]),
    (
      ["C"],
      [
        "[nobody-responsible] nobody does “fair”: the row has no R",
        "[nobody-accountable] nobody answers for “fair”: the row has no A",
      ]
    ),
  ])
  func wantsOneAAndSomeR(parts: [String], expected: [String]) {
    var row = Responsibility()
    row.title = "fair"
    row.assignments = parts.enumerated().map { place, letters in
      Responsibility.Assignment(
        role: "role \(place + 1)", parts: letters.compactMap { Responsibility.Part(rawValue: String($0)) },
        text: letters, span: .unknown)
    }
    #expect(messages(of: UnclearResponsibility(), in: .quarter { $0.more.responsibilities = [row] }) == expected)
  }
}
