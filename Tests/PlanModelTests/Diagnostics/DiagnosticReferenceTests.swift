import PlanModel
import Testing

struct DiagnosticReferenceTests {
  private let code = DiagnosticCode(
    "unknown-key", .warning,
    message: .init(
      en: "no key “{0}”{1?; did you mean “{1}”?}", hans: "没有“{0}”{1?，是不是“{1}”？}", hant: "沒有「{0}」{1?，是不是「{1}」？}"),
    help: .init(en: "write another", hans: "换一个", hant: "換一個"),
    explanation: .init(en: "It is lost.", hans: "内容会丢失。", hant: "內容會遺失。"),
    badExample: "```{timelines}\n```", goodExample: "title: x")

  @Test func givesEachCodeASection() {
    #expect(
      DiagnosticReference([code]).section(code) == """
        ## unknown-key

        **warning 警告** · no key “…”; did you mean “…”? · 没有“…”，是不是“…”？

        It is lost. What to do: write another.

        内容会丢失。怎么办：换一个。

        ````
        ```{timelines}
        ```
        ````

        Better 应改为：

        ```
        title: x
        ```

        """)
  }

  @Test func listsCodesByName() {
    let other = DiagnosticCode(
      "a-b", .error, message: .init(en: "a | b", hans: "甲", hant: "甲"), help: code.help, explanation: code.explanation,
      badExample: "a", goodExample: "b")
    #expect(
      DiagnosticReference([code, other]).index == """
        | Code 代码 | Severity 级别 | Finding | 说明 |
        | --- | --- | --- | --- |
        | [`a-b`](#a-b) | error 错误 | a \\| b | 甲 |
        | [`unknown-key`](#unknown-key) | warning 警告 | no key “…”; did you mean “…”? | 没有“…”，是不是“…”？ |

        """)
  }
}
