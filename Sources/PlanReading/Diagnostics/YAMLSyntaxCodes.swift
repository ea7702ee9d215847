package import PlanModel

// Front matter and configuration that are not YAML.
extension DiagnosticCode {
  package static let yamlTab = DiagnosticCode(
    "yaml-tab", .error,
    message: .init(en: "the line is indented with a tab", zh: "这一行用制表符（Tab）缩进"),
    help: .init(en: "use spaces, two for each level", zh: "改用空格，每层两个"),
    explanation: .init(
      en: "YAML allows spaces alone for indentation, because a tab has a different width in every editor.",
      zh: "YAML 只允许用空格缩进，因为制表符在各编辑器中的宽度不同。"),
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
    message: .init(en: "the quote {0} is never closed", zh: "引号 {0} 没有成对"),
    help: .init(en: "add the closing quote", zh: "补上后一个引号"),
    explanation: .init(
      en: "Everything after an opening quote belongs to the value until the quote is closed.",
      zh: "从前引号开始，直到后引号为止，都算作同一个值。"),
    badExample: "title: \"第二季度计划",
    goodExample: "title: \"第二季度计划\"")

  package static let yamlUnclosedBracket = DiagnosticCode(
    "yaml-unclosed-bracket", .error,
    message: .init(en: "the bracket {0} is never closed", zh: "括号 {0} 没有成对"),
    help: .init(en: "add the closing bracket", zh: "补上后一个括号"),
    explanation: .init(
      en: "A list in brackets ends with “]”, a mapping in braces with “}”.",
      zh: "方括号的列表以“]”结束，花括号的键值以“}”结束。"),
    badExample: "tags: [市场, 品牌",
    goodExample: "tags: [市场, 品牌]")

  package static let yamlMissingComma = DiagnosticCode(
    "yaml-missing-comma", .error,
    message: .init(en: "a comma is missing between two items", zh: "两项之间缺少逗号"),
    help: .init(en: "put “, ” between the items", zh: "在两项之间写上半角逗号“, ”"),
    explanation: .init(en: "Within brackets, commas part the items.", zh: "括号内的各项以半角逗号分隔。"),
    badExample: "tags: [\"市场\" \"品牌\"]",
    goodExample: "tags: [\"市场\", \"品牌\"]")

  package static let yamlFullWidthColon = DiagnosticCode(
    "yaml-full-width-colon", .error,
    message: .init(en: "the colon is full-width “：”", zh: "用了全角冒号“：”"),
    help: .init(en: "write “: ”, a half-width colon and a space", zh: "改为半角冒号加空格“: ”"),
    explanation: .init(
      en: """
        To YAML a full-width colon is a letter like any other: the line would be one long word without a value.
        """,
      zh: "在 YAML 看来全角冒号只是普通文字，整行会被当成一个没有值的词。"),
    badExample: "title：第二季度计划",
    goodExample: "title: 第二季度计划")

  package static let yamlFullWidthComma = DiagnosticCode(
    "yaml-full-width-comma", .error,
    message: .init(en: "the comma is full-width “，”", zh: "用了全角逗号“，”"),
    help: .init(en: "write “, ”, a half-width comma and a space", zh: "改为半角逗号加空格“, ”"),
    explanation: .init(
      en: "To YAML a full-width comma is a letter like any other, so the items run together.",
      zh: "在 YAML 看来全角逗号只是普通文字，前后两项会连在一起。"),
    badExample: "- {id: KR1，title: 新签客户}",
    goodExample: "- {id: KR1, title: 新签客户}")

  package static let yamlFullWidthSpace = DiagnosticCode(
    "yaml-full-width-space", .error,
    message: .init(en: "the line is indented with full-width spaces", zh: "这一行用全角空格缩进"),
    help: .init(en: "use half-width spaces, two for each level", zh: "改用半角空格，每层两个"),
    explanation: .init(
      en: "A full-width space is no indentation to YAML but part of the word.",
      zh: "全角空格对 YAML 来说不是缩进，而是文字的一部分。"),
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
    message: .init(en: "a space is missing after the colon of “{0}”", zh: "“{0}”的冒号后缺少空格"),
    help: .init(en: "write “{0}: ” and the value", zh: "写成“{0}: ”再写值"),
    explanation: .init(
      en: "A colon parts a key from its value only where a space follows; “12:30” is a value.",
      zh: "冒号后有空格才分隔字段与值；“12:30”是一个值。"),
    badExample: "title:第二季度计划",
    goodExample: "title: 第二季度计划")

  package static let yamlMissingColon = DiagnosticCode(
    "yaml-missing-colon", .error,
    message: .init(en: "this line has no colon, where “key: value” is expected", zh: "这一行没有冒号，应为“字段: 值”"),
    help: .init(en: "write “key: value”; text belongs below the closing “---”", zh: "写成“字段: 值”；正文写在第二行“---”之后"),
    explanation: .init(
      en: "Front matter is made of keys and values. A line without a colon is neither.",
      zh: "文件头由字段和值组成，没有冒号的一行两者都不是。"),
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
    message: .init(en: "the value holds a colon and is not quoted", zh: "值中含有冒号，却没有加引号"),
    help: .init(en: "put the value into double quotes", zh: "给值加上双引号"),
    explanation: .init(
      en: "A colon with a space after it begins another value, unless quotes hold the words together.",
      zh: "冒号加空格会被当作新的字段，除非用引号把整个值括起来。"),
    badExample: "title: 计划: 第二季度",
    goodExample: "title: \"计划: 第二季度\"")

  package static let yamlReservedCharacter = DiagnosticCode(
    "yaml-reserved-character", .error,
    message: .init(en: "a value can’t begin with {0}", zh: "值不能以 {0} 开头"),
    help: .init(en: "put the value into double quotes", zh: "给值加上双引号"),
    explanation: .init(
      en: "YAML keeps some characters for itself: @ ` % * & ! at the beginning of a value.",
      zh: "YAML 为自己保留了一些字符：值的开头不能是 @ ` % * & !。"),
    badExample: "owner: @李明",
    goodExample: "owner: \"@李明\"")

  package static let yamlTextAfterClosing = DiagnosticCode(
    "yaml-text-after-closing", .error,
    message: .init(en: "there is more text after the closing quote or bracket", zh: "后引号或后括号之后还有文字"),
    help: .init(en: "put the whole value into quotes", zh: "把整个值放进引号"),
    explanation: .init(
      en: "A value that begins with a quote ends with it, so YAML can’t tell what the rest is.",
      zh: "以引号开头的值到后引号为止，YAML 不知道余下的文字是什么。"),
    badExample: "title: \"提升\"品牌",
    goodExample: "title: '\"提升\"品牌'")

  package static let yamlUnknownEscape = DiagnosticCode(
    "yaml-unknown-escape", .error,
    message: .init(en: "the backslash begins no known escape", zh: "反斜杠之后不是已知的转义"),
    help: .init(en: "write “\\\\” for a backslash, or use single quotes", zh: "反斜杠写作“\\\\”，或改用单引号"),
    explanation: .init(
      en: "In double quotes a backslash begins an escape such as “\\n”. In single quotes it is itself.",
      zh: "双引号内反斜杠引出转义（如“\\n”），单引号内就是它本身。"),
    badExample: "source: \"D:\\计划\\q2\"",
    goodExample: "source: 'D:\\计划\\q2'")

  package static let yamlBadIndentation = DiagnosticCode(
    "yaml-bad-indentation", .error,
    message: .init(en: "the line’s indentation doesn’t fit the lines above", zh: "这一行的缩进与上文不一致"),
    help: .init(en: "line it up with the keys or items of the same level", zh: "与同一层的字段或列表项对齐"),
    explanation: .init(
      en: "Indentation says what belongs to what: keys of one record begin in the same column.",
      zh: "缩进表示从属关系：同一条记录的字段从同一列开始。"),
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
    message: .init(en: "an invisible control character {0} stands here", zh: "这里有一个看不见的控制字符 {0}"),
    help: .init(en: "delete it; retype the word if you can’t see it", zh: "删除它；看不见就把这个词重新输入"),
    explanation: .init(
      en: "Such characters come along when text is copied from other programs. YAML doesn’t allow them.",
      zh: "这类字符常在从其他软件复制文字时带入，YAML 不允许。"),
    badExample: "title: 第二季度␇计划",
    goodExample: "title: 第二季度计划")

  package static let yamlSyntax = DiagnosticCode(
    "yaml-syntax", .error,
    message: .init(en: "this is not YAML: {0}", zh: "不符合 YAML 语法：{0}"),
    help: .init(en: "compare the line with the ones around it", zh: "与前后各行对照检查"),
    explanation: .init(
      en: "The front matter could not be read, for a reason that is none of the usual ones.",
      zh: "文件头无法读取，原因不在常见之列。"),
    badExample: "title: [第二季度计划}",
    goodExample: "title: 第二季度计划")

  static let yamlSyntaxCodes: [DiagnosticCode] = [
    .yamlTab, .yamlUnclosedQuote, .yamlUnclosedBracket, .yamlMissingComma, .yamlFullWidthColon, .yamlFullWidthComma,
    .yamlFullWidthSpace, .yamlMissingSpace, .yamlMissingColon, .yamlUnquotedColon, .yamlReservedCharacter,
    .yamlTextAfterClosing, .yamlUnknownEscape, .yamlBadIndentation, .yamlControlCharacter, .yamlSyntax,
  ]
}
