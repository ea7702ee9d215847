import SourceText
import Testing

struct NaturalOrderTests {
  @Test(arguments: [
    ["人力资源部1组", "人力资源部2组", "人力资源部10组", "人力资源部11组", "市场部"],
    ["第一事业部", "第二事业部", "第三事业部", "第十事业部", "第十二事业部", "第二十事业部", "第一百零五事业部"],
    ["Team 2", "Team 10", "Team 10b", "team 1"],
    ["组２", "组10"],
    ["1.2", "1.10", "2"],
    ["07", "7", "8"],
    ["三亚", "一一", "百货"],
    ["", "0", "A", "市场部"],
  ])
  func sortsNumbersByWhatTheyAreWorth(_ names: [String]) {
    #expect(names.reversed().sorted { NaturalOrder($0) < NaturalOrder($1) } == names)
  }

  @Test func tellsNamesApartThatAreTheSameNumber() {
    #expect(NaturalOrder("１组") < NaturalOrder("1组") || NaturalOrder("1组") < NaturalOrder("１组"))
    #expect(!(NaturalOrder("1组") < NaturalOrder("1组")))
  }

  @Test func keepsLongNumbersInTheirOrder() {
    let long = String(repeating: "9", count: 300)
    #expect(NaturalOrder("9") < NaturalOrder(long))
    #expect(NaturalOrder(long) < NaturalOrder("A"))
  }
}
