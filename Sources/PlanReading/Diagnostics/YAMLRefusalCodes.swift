package import PlanModel

// What YAML allows and plans don’t, and its bounds.
extension DiagnosticCode {
  package static let yamlAlias = DiagnosticCode(
    "yaml-alias", .error,
    message: .init(en: "aliases such as “*name” are not allowed", hans: "不允许使用别名（如“*name”）", hant: "不允許使用別名（如「*name」）"),
    help: .init(
      en: "write the value out, or quote it if the star belongs to it", hans: "把值写全；如果星号属于文字，请加引号",
      hant: "把值寫完整；如果星號屬於文字，請加引號"),
    explanation: .init(
      en: "An alias repeats what stands elsewhere, and a few lines of them can grow to gigabytes.",
      hans: "别名会重复别处的内容，短短几行就能膨胀到几个吉字节。", hant: "別名會重複別處的內容，短短幾行就能膨脹到好幾 GB。"),
    badExample: "owner: *lead",
    goodExample: "owner: 李明")

  package static let yamlAnchor = DiagnosticCode(
    "yaml-anchor", .error,
    message: .init(en: "anchors such as “&name” are not allowed", hans: "不允许使用锚点（如“&name”）", hant: "不允許使用錨點（如「&name」）"),
    help: .init(
      en: "remove it, or quote the value if the sign belongs to it", hans: "去掉它；如果符号属于文字，请加引号",
      hant: "去掉它；如果符號屬於文字，請加引號"),
    explanation: .init(
      en: "An anchor names a value for aliases, which plans don’t have.",
      hans: "锚点供别名引用，而计划中不使用别名。", hant: "錨點供別名引用，而計劃中不使用別名。"),
    badExample: "owner: &lead 李明",
    goodExample: "owner: 李明")

  package static let yamlTag = DiagnosticCode(
    "yaml-tag", .error,
    message: .init(
      en: "type tags such as “!!int” are not allowed", hans: "不允许使用类型标签（如“!!int”）", hant: "不允許使用類型標籤（如「!!int」）"),
    help: .init(
      en: "remove it, or quote the value if the sign belongs to it", hans: "去掉它；如果感叹号属于文字，请加引号",
      hant: "去掉它；如果感嘆號屬於文字，請加引號"),
    explanation: .init(
      en: "What a value means follows from its key; tags could only contradict it.",
      hans: "值的含义由字段决定，标签只会与之矛盾。", hant: "值的含義由欄位決定，標籤只會與之矛盾。"),
    badExample: "weight: !!int 40",
    goodExample: "weight: 40%")

  package static let yamlMergeKey = DiagnosticCode(
    "yaml-merge-key", .error,
    message: .init(en: "the merge key “<<” is not allowed", hans: "不允许使用合并键“<<”", hant: "不允許使用合併鍵「<<」"),
    help: .init(en: "write the keys out", hans: "把各字段写全", hant: "把各欄位寫完整"),
    explanation: .init(
      en: "Merging needs aliases, and hides where a value comes from.", hans: "合并要靠别名，也让人看不出值的来源。",
      hant: "合併要靠別名，也讓人看不出值的來源。"),
    badExample: """
      - <<: *defaults
        title: 调研
      """,
    goodExample: """
      - title: 调研
        owner: 李明
      """)

  package static let yamlDirective = DiagnosticCode(
    "yaml-directive", .error,
    message: .init(
      en: "YAML directives such as “%YAML” are not allowed", hans: "不允许使用 YAML 指令（如“%YAML”）",
      hant: "不允許使用 YAML 指令（如「%YAML」）"),
    help: .init(en: "remove the line", hans: "删除这一行", hant: "刪除這一行"),
    explanation: .init(
      en: "Plans are YAML 1.2 without options, so that every program reads them alike.",
      hans: "计划采用不带选项的 YAML 1.2，使各种软件读法一致。", hant: "計劃採用不帶選項的 YAML 1.2，使各種軟體的讀法一致。"),
    badExample: """
      %YAML 1.1
      ---
      title: 第二季度计划
      """,
    goodExample: "title: 第二季度计划")

  package static let yamlSeveralDocuments = DiagnosticCode(
    "yaml-several-documents", .error,
    message: .init(en: "a second YAML document begins here", hans: "这里开始了第二个 YAML 文档", hant: "這裡開始了第二個 YAML 文件"),
    help: .init(en: "remove the extra “---”", hans: "去掉多余的“---”", hant: "去掉多餘的「---」"),
    explanation: .init(en: "A file has one front matter.", hans: "一个文件只有一个文件头。", hant: "一個檔案只有一個檔頭。"),
    badExample: """
      title: 第二季度计划
      ---
      title: 第三季度计划
      """,
    goodExample: "title: 第二季度计划")

  package static let yamlKeyIsNotText = DiagnosticCode(
    "yaml-key-is-not-text", .error,
    message: .init(
      en: "a list or mapping stands where a key is expected", hans: "字段名的位置上是列表或键值", hant: "欄位名稱的位置上是清單或鍵值"),
    help: .init(
      en: "quote the value if it begins with a brace or bracket", hans: "如果值以花括号或方括号开头，请加引号", hant: "如果值以大括號或中括號開頭，請加引號"
    ),
    explanation: .init(
      en: "Keys are words. This mostly comes from a template’s “{{ … }}” that was left unquoted.",
      hans: "字段名必须是文字。多半是模板的“{{ … }}”忘了加引号。", hant: "欄位名稱必須是文字。多半是範本的「{{ … }}」忘了加引號。"),
    badExample: "title: {{ name }}",
    goodExample: "title: \"{{ name }}\"")

  package static let yamlTooDeep = DiagnosticCode(
    "yaml-too-deep", .error,
    message: .init(
      en: "lists and mappings are nested deeper than {0} levels", hans: "列表和键值的嵌套超过 {0} 层", hant: "清單和鍵值的巢狀超過 {0} 層"),
    help: .init(en: "make the outline flatter", hans: "减少嵌套的层次", hant: "減少巢狀的層次"),
    explanation: .init(
      en: "A plan needs four levels or so. The bound keeps a damaged file from using up the machine.",
      hans: "一份计划四层左右就够了；上限可以避免损坏的文件耗尽内存。", hant: "一份計劃四層左右就夠了；上限可以避免損毀的檔案耗盡記憶體。"),
    badExample: "a: [[[[[[[[[[[[[[…",
    goodExample: "a: [1, 2]")

  package static let yamlTooLarge = DiagnosticCode(
    "yaml-too-large", .error,
    message: .init(en: "the YAML is larger than {0} bytes", hans: "YAML 超过 {0} 字节", hant: "YAML 超過 {0} 位元組"),
    help: .init(
      en: "write long lists as tables in the text, or as CSV files", hans: "把长列表写成正文中的表格，或放进 CSV 文件",
      hant: "把長清單寫成內文中的表格，或放進 CSV 檔案"),
    explanation: .init(en: "Front matter is a head, not a database.", hans: "文件头不是数据库。", hant: "檔頭不是資料庫。"),
    badExample: "tasks: (5,000 of them)",
    goodExample: "tasks: (the 30 that matter)")

  package static let yamlTooManyNodes = DiagnosticCode(
    "yaml-too-many-nodes", .error,
    message: .init(en: "the YAML holds more than {0} values", hans: "YAML 中的值超过 {0} 个", hant: "YAML 中的值超過 {0} 個"),
    help: .init(
      en: "write long lists as tables in the text, or as CSV files", hans: "把长列表写成正文中的表格，或放进 CSV 文件",
      hant: "把長清單寫成內文中的表格，或放進 CSV 檔案"),
    explanation: .init(
      en: "The bound keeps one file from slowing every build down.", hans: "设上限是为了不让一个文件拖慢每一次生成。",
      hant: "設上限是為了不讓一個檔案拖慢每一次產生。"),
    badExample: "tags: [a, b, c, …]",
    goodExample: "tags: [市场, 品牌]")

  static let yamlRefusalCodes: [DiagnosticCode] = [
    .yamlAlias, .yamlAnchor, .yamlTag, .yamlMergeKey, .yamlDirective, .yamlSeveralDocuments, .yamlKeyIsNotText,
    .yamlTooDeep, .yamlTooLarge, .yamlTooManyNodes,
  ]
}
