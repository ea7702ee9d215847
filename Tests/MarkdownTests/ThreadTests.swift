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
}
