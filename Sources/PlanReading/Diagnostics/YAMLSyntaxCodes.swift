package import PlanModel

// Front matter and configuration that are not YAML.
extension DiagnosticCode {
  package static let yamlTab = DiagnosticCode(
    "yaml-tab", .error,
    message: .init(en: "the line is indented with a tab", hans: "这一行用制表符（Tab）缩进", hant: "這一行用定位字元（Tab）縮排"),
    help: .init(en: "use spaces, two for each level", hans: "改用空格，每层两个", hant: "改用空格，每層兩個"),
    explanation: .init(
      en: "YAML allows spaces alone for indentation, because a tab has a different width in every editor.",
      hans: "YAML 只允许用空格缩进，因为制表符在各编辑器中的宽度不同。", hant: "YAML 只允許用空格縮排，因為定位字元在各種編輯器中的寬度不同。"),
    badExample: """
      tasks:
      	- title: 调研
      """,
    goodExample: """
      tasks:
        - title: 调研
      """)

  package static let yamlUnclosedQuote = DiagnosticCode(
    "yaml-unclosed-quote", .error,
    message: .init(en: "the quote {0} is never closed", hans: "引号 {0} 没有成对", hant: "引號 {0} 沒有成對"),
    help: .init(en: "add the closing quote", hans: "补上后一个引号", hant: "補上後一個引號"),
    explanation: .init(
      en: "Everything after an opening quote belongs to the value until the quote is closed.",
      hans: "从前引号开始，直到后引号为止，都算作同一个值。", hant: "從前引號開始，直到後引號為止，都算作同一個值。"),
    badExample: "title: \"第二季度计划",
    goodExample: "title: \"第二季度计划\"")

  package static let yamlUnclosedBracket = DiagnosticCode(
    "yaml-unclosed-bracket", .error,
    message: .init(en: "the bracket {0} is never closed", hans: "括号 {0} 没有成对", hant: "括號 {0} 沒有成對"),
    help: .init(en: "add the closing bracket", hans: "补上后一个括号", hant: "補上後一個括號"),
    explanation: .init(
      en: "A list in brackets ends with “]”, a mapping in braces with “}”.",
      hans: "方括号的列表以“]”结束，花括号的键值以“}”结束。", hant: "中括號的清單以「]」結束，大括號的鍵值以「}」結束。"),
    badExample: "tags: [市场, 品牌",
    goodExample: "tags: [市场, 品牌]")

  package static let yamlMissingComma = DiagnosticCode(
    "yaml-missing-comma", .error,
    message: .init(en: "a comma is missing between two items", hans: "两项之间缺少逗号", hant: "兩項之間缺少逗號"),
    help: .init(en: "put “, ” between the items", hans: "在两项之间写上半角逗号“, ”", hant: "在兩項之間寫上半形逗號「, 」"),
    explanation: .init(en: "Within brackets, commas part the items.", hans: "括号内的各项以半角逗号分隔。", hant: "括號內的各項以半形逗號分隔。"),
    badExample: "tags: [\"市场\" \"品牌\"]",
    goodExample: "tags: [\"市场\", \"品牌\"]")

  package static let yamlFullWidthColon = DiagnosticCode(
    "yaml-full-width-colon", .error,
    message: .init(en: "the colon is full-width “：”", hans: "用了全角冒号“：”", hant: "用了全形冒號「：」"),
    help: .init(en: "write “: ”, a half-width colon and a space", hans: "改为半角冒号加空格“: ”", hant: "改為半形冒號加空格「: 」"),
    explanation: .init(
      en: """
        To YAML a full-width colon is a letter like any other: the line would be one long word without a value.
        """,
      hans: "在 YAML 看来全角冒号只是普通文字，整行会被当成一个没有值的词。", hant: "在 YAML 看來全形冒號只是普通文字，整行會被當成一個沒有值的詞。"),
    badExample: "title：第二季度计划",
    goodExample: "title: 第二季度计划")

  package static let yamlFullWidthComma = DiagnosticCode(
    "yaml-full-width-comma", .error,
    message: .init(en: "the comma is full-width “，”", hans: "用了全角逗号“，”", hant: "用了全形逗號「，」"),
    help: .init(en: "write “, ”, a half-width comma and a space", hans: "改为半角逗号加空格“, ”", hant: "改為半形逗號加空格「, 」"),
    explanation: .init(
      en: "To YAML a full-width comma is a letter like any other, so the items run together.",
      hans: "在 YAML 看来全角逗号只是普通文字，前后两项会连在一起。", hant: "在 YAML 看來全形逗號只是普通文字，前後兩項會連在一起。"),
    badExample: "- {id: KR1，title: 新签客户}",
    goodExample: "- {id: KR1, title: 新签客户}")

  package static let yamlFullWidthSpace = DiagnosticCode(
    "yaml-full-width-space", .error,
    message: .init(en: "the line is indented with full-width spaces", hans: "这一行用全角空格缩进", hant: "這一行用全形空格縮排"),
    help: .init(en: "use half-width spaces, two for each level", hans: "改用半角空格，每层两个", hant: "改用半形空格，每層兩個"),
    explanation: .init(
      en: "A full-width space is no indentation to YAML but part of the word.",
      hans: "全角空格对 YAML 来说不是缩进，而是文字的一部分。", hant: "全形空格對 YAML 來說不是縮排，而是文字的一部分。"),
    badExample: """
      tasks:
      　　- title: 调研
      """,
    goodExample: """
      tasks:
        - title: 调研
      """)

  package static let yamlMissingSpace = DiagnosticCode(
    "yaml-missing-space", .error,
    message: .init(en: "a space is missing after the colon of “{0}”", hans: "“{0}”的冒号后缺少空格", hant: "「{0}」的冒號後缺少空格"),
    help: .init(en: "write “{0}: ” and the value", hans: "写成“{0}: ”再写值", hant: "寫成「{0}: 」再寫值"),
    explanation: .init(
      en: "A colon parts a key from its value only where a space follows; “12:30” is a value.",
      hans: "冒号后有空格才分隔字段与值；“12:30”是一个值。", hant: "冒號後有空格才分隔欄位與值；「12:30」是一個值。"),
    badExample: "title:第二季度计划",
    goodExample: "title: 第二季度计划")

  package static let yamlMissingColon = DiagnosticCode(
    "yaml-missing-colon", .error,
    message: .init(
      en: "this line has no colon, where “key: value” is expected", hans: "这一行没有冒号，应为“字段: 值”", hant: "這一行沒有冒號，應為「欄位: 值」"
    ),
    help: .init(
      en: "write “key: value”; text belongs below the closing “---”", hans: "写成“字段: 值”；正文写在第二行“---”之后",
      hant: "寫成「欄位: 值」；內文寫在第二行「---」之後"),
    explanation: .init(
      en: "Front matter is made of keys and values. A line without a colon is neither.",
      hans: "文件头由字段和值组成，没有冒号的一行两者都不是。", hant: "檔頭由欄位和值組成，沒有冒號的一行兩者都不是。"),
    badExample: """
      ---
      title: 第二季度计划
      市场部
      ---
      """,
    goodExample: """
      ---
      title: 第二季度计划
      department: 市场部
      ---
      """)

  package static let yamlUnquotedColon = DiagnosticCode(
    "yaml-unquoted-colon", .error,
    message: .init(en: "the value holds a colon and is not quoted", hans: "值中含有冒号，却没有加引号", hant: "值中含有冒號，卻沒有加引號"),
    help: .init(en: "put the value into double quotes", hans: "给值加上双引号", hant: "給值加上雙引號"),
    explanation: .init(
      en: "A colon with a space after it begins another value, unless quotes hold the words together.",
      hans: "冒号加空格会被当作新的字段，除非用引号把整个值括起来。", hant: "冒號加空格會被當作新的欄位，除非用引號把整個值括起來。"),
    badExample: "title: 计划: 第二季度",
    goodExample: "title: \"计划: 第二季度\"")

  package static let yamlReservedCharacter = DiagnosticCode(
    "yaml-reserved-character", .error,
    message: .init(en: "a value can’t begin with {0}", hans: "值不能以 {0} 开头", hant: "值不能以 {0} 開頭"),
    help: .init(en: "put the value into double quotes", hans: "给值加上双引号", hant: "給值加上雙引號"),
    explanation: .init(
      en: "YAML keeps some characters for itself: @ ` % * & ! at the beginning of a value.",
      hans: "YAML 为自己保留了一些字符：值的开头不能是 @ ` % * & !。", hant: "YAML 為自己保留了一些字元：值的開頭不能是 @ ` % * & !。"),
    badExample: "owner: @李明",
    goodExample: "owner: \"@李明\"")

  package static let yamlTextAfterClosing = DiagnosticCode(
    "yaml-text-after-closing", .error,
    message: .init(
      en: "there is more text after the closing quote or bracket", hans: "后引号或后括号之后还有文字", hant: "後引號或後括號之後還有文字"),
    help: .init(en: "put the whole value into quotes", hans: "把整个值放进引号", hant: "把整個值放進引號"),
    explanation: .init(
      en: "A value that begins with a quote ends with it, so YAML can’t tell what the rest is.",
      hans: "以引号开头的值到后引号为止，YAML 不知道余下的文字是什么。", hant: "以引號開頭的值到後引號為止，YAML 不知道餘下的文字是什麼。"),
    badExample: "title: \"提升\"品牌",
    goodExample: "title: '\"提升\"品牌'")

  package static let yamlUnknownEscape = DiagnosticCode(
    "yaml-unknown-escape", .error,
    message: .init(en: "the backslash begins no known escape", hans: "反斜杠之后不是已知的转义", hant: "反斜線之後不是已知的跳脫字元"),
    help: .init(
      en: "write “\\\\” for a backslash, or use single quotes", hans: "反斜杠写作“\\\\”，或改用单引号", hant: "反斜線寫作「\\\\」，或改用單引號"),
    explanation: .init(
      en: "In double quotes a backslash begins an escape such as “\\n”. In single quotes it is itself.",
      hans: "双引号内反斜杠引出转义（如“\\n”），单引号内就是它本身。", hant: "雙引號內的反斜線引出跳脫字元（如「\\n」），單引號內就是它本身。"),
    badExample: "source: \"D:\\计划\\q2\"",
    goodExample: "source: 'D:\\计划\\q2'")

  package static let yamlBadIndentation = DiagnosticCode(
    "yaml-bad-indentation", .error,
    message: .init(
      en: "the line’s indentation doesn’t fit the lines above", hans: "这一行的缩进与上文不一致", hant: "這一行的縮排與上文不一致"),
    help: .init(
      en: "line it up with the keys or items of the same level", hans: "与同一层的字段或列表项对齐", hant: "與同一層的欄位或清單項對齊"),
    explanation: .init(
      en: "Indentation says what belongs to what: keys of one record begin in the same column.",
      hans: "缩进表示从属关系：同一条记录的字段从同一列开始。", hant: "縮排表示從屬關係：同一筆記錄的欄位從同一位置開始。"),
    badExample: """
      tasks:
        - title: 调研
         owner: 李明
      """,
    goodExample: """
      tasks:
        - title: 调研
          owner: 李明
      """)

  package static let yamlControlCharacter = DiagnosticCode(
    "yaml-control-character", .error,
    message: .init(
      en: "an invisible control character {0} stands here", hans: "这里有一个看不见的控制字符 {0}", hant: "這裡有一個看不見的控制字元 {0}"),
    help: .init(
      en: "delete it; retype the word if you can’t see it", hans: "删除它；看不见就把这个词重新输入", hant: "刪除它；看不見的話，就把這個詞重新輸入"),
    explanation: .init(
      en: "Such characters come along when text is copied from other programs. YAML doesn’t allow them.",
      hans: "这类字符常在从其他软件复制文字时带入，YAML 不允许。", hant: "這類字元常在從其他軟體複製文字時帶入，YAML 不允許。"),
    badExample: "title: 第二季度␇计划",
    goodExample: "title: 第二季度计划")

  package static let yamlSyntax = DiagnosticCode(
    "yaml-syntax", .error,
    message: .init(en: "this is not YAML: {0}", hans: "不符合 YAML 语法：{0}", hant: "不符合 YAML 語法：{0}"),
    help: .init(en: "compare the line with the ones around it", hans: "与前后各行对照检查", hant: "與前後各行對照檢查"),
    explanation: .init(
      en: "The front matter could not be read, for a reason that is none of the usual ones.",
      hans: "文件头无法读取，原因不在常见之列。", hant: "檔頭無法讀取，原因不在常見之列。"),
    badExample: "title: [第二季度计划}",
    goodExample: "title: 第二季度计划")

  static let yamlSyntaxCodes: [DiagnosticCode] = [
    .yamlTab, .yamlUnclosedQuote, .yamlUnclosedBracket, .yamlMissingComma, .yamlFullWidthColon, .yamlFullWidthComma,
    .yamlFullWidthSpace, .yamlMissingSpace, .yamlMissingColon, .yamlUnquotedColon, .yamlReservedCharacter,
    .yamlTextAfterClosing, .yamlUnknownEscape, .yamlBadIndentation, .yamlControlCharacter, .yamlSyntax,
  ]
}
