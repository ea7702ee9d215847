import SourceText
import Testing

@Suite struct FoldingTests {
  @Test(arguments: [
    ("权重(%)", "权重"), ("权重（％）", "权重"), ("Weight (%)", "weight"), ("权 重：", "权重"), ("Key Result", "keyresult"),
    ("key_result", "keyresult"), ("KEY-RESULT:", "keyresult"), ("ＫＲ１", "kr1"), ("权重％", "权重%"), ("【必填】负责人", "负责人"),
    ("（备注）", "备注"), ("a:b", "a:b"), ("标题 :", "标题"), ("权重[", "权重"), ("a)b", "ab"), ("O1.KR2", "o1kr2"), ("", ""),
    ("标　题", "标题"), ("ÄB", "Äb"), ("𠮷", "𠮷"),
  ])
  func foldsWidthCaseSpacesAndBracketsAway(text: String, folded: String) {
    #expect(FoldedText(text).text == folded)
    #expect(FoldedText(text) == FoldedText(folded))
  }

  private let columns = AliasTable([
    ("title", 1), ("标题", 1), ("weight", 2), ("权重", 2), ("key_results", 3), ("owner", 4), ("负责人", 4), ("(备注)", 5),
  ])

  @Test(
    arguments: [
      ("title", 1), ("Title：", 1), ("标 题", 1), ("权重(%)", 2), ("WEIGHT (%)", 2), ("KeyResults", 3), ("key results", 3),
      ("负责人（主）", 4), ("备注", 5), ("titles", nil), ("", nil), ("()", nil),
    ] as [(String, Int?)])
  func findsAWordByAnySpelling(word: String, value: Int?) {
    #expect(columns[word] == value)
    #expect(columns[Array(word.utf8)] == value)
  }

  @Test(
    arguments: [
      ("titel", "title"), ("wieght", "weight"), ("Key_Result", "key_results"), ("onwer", "owner"), ("负责入", "负责人"),
      ("标体", "标题"), ("budget", nil), ("x", nil), ("完全不同", nil),
    ] as [(String, String?)])
  func namesTheNearestSpelling(word: String, nearest: String?) {
    #expect(columns.nearest(to: word) == nearest)
  }

  @Test(
    arguments: [
      ("負責人", 4), ("標題", 1), ("權重（％）", 2), ("備註", 5), ("負责人", 4), ("負貴人", nil), ("權", nil),
    ] as [(String, Int?)])
  func findsAWordInTraditionalCharacters(word: String, value: Int?) {
    #expect(columns[word] == value)
  }

  @Test(arguments: [
    ("年度計畫", "年度计划"), ("計畫", "计划"), ("畫面", "画面"), ("開戰線", "开战线"), ("復盤", "复盘"), ("a計畫b", "a计划b"),
  ])
  func knowsPlansAsTaiwanWritesThem(written: String, meant: String) {
    #expect(AliasTable([(meant, 1)])[written] == 1)
  }

  @Test(arguments: ["Due Date", "due date", "due_date", "due-date", "DUE DATE", "duedate", "Due_Date"])
  func findsAWordHoweverItIsWritten(word: String) {
    let table = AliasTable([("Owner", 1), ("Due Date", 2), ("截止", 3)])
    #expect(table[word] == 2)
  }

  @Test func tellsWhichSpellingsAreShadowed() {
    let table = AliasTable([("Due Date", 1), ("due_date", 2)])
    #expect(table["due-date"] == 1)
    #expect(table.shadowed.map(\.spelling) == ["due_date"])
  }

  @Test func findsEveryOneOfManySpellings() {
    let spellings = (0..<500).map { ("列\($0)", $0) }
    let table = AliasTable(spellings)
    for (spelling, value) in spellings { #expect(table[spelling] == value) }
  }

  @Test func comparesKeysByTheirBytes() {
    #expect(UTF8Key("李明") == UTF8Key("李明"))
    #expect(UTF8Key("é") != UTF8Key("e\u{301}"))
    #expect(Set([UTF8Key("a"), UTF8Key("a"), UTF8Key("b")]).count == 2)
  }
}
