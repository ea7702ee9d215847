import SourceText
import Testing

@Suite struct TextNumbersTests {
  @Test func numbersTextsInTheOrderInWhichTheyCome() {
    var numbers = TextNumbers()
    #expect(numbers.insert("张伟") == (0, true))
    #expect(numbers.insert("王芳、李明") == (1, true))
    #expect(numbers.insert("张伟") == (0, false))
    #expect(numbers.number(of: "王芳、李明") == 1 && numbers.number(of: "王芳") == nil && numbers.count == 2)
  }

  /// As a dictionary does, which it stands for.
  @Test func findsEachOfManyTextsAndNoOther() {
    var numbers = TextNumbers()
    var known: [String: Int] = [:]
    var seed: UInt64 = 7
    for _ in 0..<5_000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let text = "人\(seed >> 52)"
      let (number, isNew) = numbers.insert(text)
      #expect(isNew == (known[text] == nil))
      #expect(number == known[text] ?? known.count)
      known[text] = number
    }
    #expect(known.allSatisfy { numbers.number(of: $0.key) == $0.value })
    #expect((0..<100).allSatisfy { numbers.number(of: "无\($0)") == nil })
  }

  /// `é` in one character and in two looks the same and is written with other bytes.
  @Test func keepsTextsApartThatAreWrittenWithOtherBytes() {
    var numbers = TextNumbers()
    #expect(numbers.insert("Ren\u{E9}").number == 0)
    #expect(numbers.insert("Rene\u{301}").number == 1)
  }
}
