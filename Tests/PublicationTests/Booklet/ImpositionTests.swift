import Testing

@testable import Publication

struct ImpositionTests {
  private func shown(_ pageCount: Int) -> String {
    Imposition.sides(pageCount: pageCount).map { side in
      [side.left, side.right].map { $0.map { "\($0)" } ?? "–" }.joined(separator: "|")
    }.joined(separator: " ")
  }

  @Test(arguments: [
    (0, ""), (1, "–|1 –|–"), (2, "–|1 2|–"), (3, "–|1 2|3"), (4, "4|1 2|3"), (5, "–|1 2|– –|3 4|5"),
    (8, "8|1 2|7 6|3 4|5"), (18, "–|1 2|– 18|3 4|17 16|5 6|15 14|7 8|13 12|9 10|11"),
  ])
  func laysPagesOutForFoldingInTheMiddle(pageCount: Int, sides: String) {
    #expect(shown(pageCount) == sides)
  }

  @Test(arguments: 1...17)
  func showsEveryPageOnceAndInOrderWhenFolded(pageCount: Int) {
    let sides = Imposition.sides(pageCount: pageCount)
    #expect(sides.count % 2 == 0 && sides.count * 2 < pageCount + 4)
    // Leaf by leaf as a reader turns them: the right half of a front, then the left half of its back; then the others.
    let sheets = stride(from: 0, to: sides.count, by: 2).map { (front: sides[$0], back: sides[$0 + 1]) }
    let firstHalf = sheets.flatMap { [$0.front.right, $0.back.left] }
    let secondHalf = sheets.reversed().flatMap { [$0.back.right, $0.front.left] }
    #expect((firstHalf + secondHalf).compactMap(\.self) == Array(1...pageCount))
  }
}
