import HTML
import Testing

@Suite struct HTMLWriterTests {
  @Test func escapesWhatAnAuthorWroteAndKeepsWhatTheProgramWrote() {
    var html = HTMLWriter()
    html.raw("<td title=\"")
    html.text("\"A\" & <B>")
    html.raw("\">")
    html.integer(-1204)
    html.raw("</td>")
    #expect(String(decoding: html.bytes, as: UTF8.self) == "<td title=\"&quot;A&quot; &amp; &lt;B&gt;\">-1204</td>")
  }

  @Test func replacesControlCharactersThatHTMLForbids() {
    var html = HTMLWriter()
    html.text("a\u{0}b\tc\u{1B}\nd")
    #expect(String(decoding: html.bytes, as: UTF8.self) == "a\u{FFFD}b\tc\u{FFFD}\nd")
  }
}
