import HTML
import Markdown
import Synchronization
import Testing

@Suite struct ThreadTests {
  /// Extensions switch tables of the whole process on and off while a text is parsed.
  @Test func readsOneTextAlikeOnEightThreads() async throws {
    let source =
      "**强调：**后文 ~~删~~ www.a.example\n\n| a~~b~~ | c |\n| - | - |\n| *目标（O）*和 | [^1] |\n\n- [x] d@e.example\n\n[^1]: 注\n"
    let expected = try html(source)
    #expect(expected.contains("<del>b</del>"))
    #expect(expected.contains("<strong>强调：</strong>后文 <del>删</del> <a href="))
    let differing = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<1000).count { _ in (try? html(source)) != expected } }
      }
      return await group.reduce(0, +)
    }
    #expect(differing == 0)
  }

  /// A text that needs none of those extensions is read beside those that switch them, at each moment.
  @Test func readsPlainTextsAlikeBesideThoseThatSwitchExtensions() async throws {
    let plain = "**结论：** 见 www.a.example，a:b\n\n| a | c |\n| - | - |\n| *d* | e@f.example |\n"
    let struck = "~~删~~ **强调：**后文 www.b.example\n"
    let (expected, other) = (try html(plain), try html(struck))
    #expect(expected.contains("<a href=\"http://www.a.example") && other.contains("<del>删</del>"))
    let differing = await withTaskGroup(of: Int.self) { group in
      for number in 0..<8 {
        group.addTask {
          let (source, wanted) = number.isMultiple(of: 2) ? (plain, expected) : (struck, other)
          return (0..<1000).count { _ in (try? html(source)) != wanted }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(differing == 0)
  }
}
