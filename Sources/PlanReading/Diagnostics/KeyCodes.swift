package import PlanModel

// Keys, columns and the shape of records.
extension DiagnosticCode {
  package static let unknownKey = DiagnosticCode(
    "unknown-key", .warning,
    message: .init(en: "the key “{0}” is not known{1?; did you mean “{1}”?}", zh: "不认识的字段“{0}”{1?，是不是想写“{1}”？}"),
    help: .init(
      en: "{1?write “{1}”, or }put keys of your own under “extra”",
      zh: "{1?改为“{1}”，或者}把自己的字段写在 extra 之下"),
    explanation: .init(
      en: """
        A key that is not known is kept for templates and changes nothing on the page. A misspelt one is a value \
        that silently gets lost, so every key outside “extra” is named.
        """,
      zh: "不认识的字段只留给模板使用，页面不会因它而变。写错的字段等于内容悄悄丢失，因此 extra 以外的陌生字段都会提示。"),
    badExample: """
      ---
      title: 市场部第二季度计划
      departmnet: 市场部
      ---
      """,
    goodExample: """
      ---
      title: 市场部第二季度计划
      department: 市场部
      ---
      """)

  package static let unknownColumn = DiagnosticCode(
    "unknown-column", .warning,
    message: .init(en: "the column “{0}” is not known{1?; did you mean “{1}”?}", zh: "不认识的列“{0}”{1?，是不是想写“{1}”？}"),
    help: .init(en: "{1?name the column “{1}”}", zh: "{1?把列名改为“{1}”}"),
    explanation: .init(
      en: """
        A table may have columns of its own: they stay in place and are shown as written. This one is so near to a \
        known name that it is probably misspelt, and then its values count for nothing.
        """,
      zh: "表格可以有自己的列，原样显示。但这一列的名字与已知的列名极为相近，很可能写错了字，写错后其中的数值不参与计算。"),
    badExample: """
      | KR编号 | 关键结果 | 目标直 |
      | --- | --- | --- |
      | KR1 | 新签客户 | 40家 |
      """,
    goodExample: """
      | KR编号 | 关键结果 | 目标值 |
      | --- | --- | --- |
      | KR1 | 新签客户 | 40家 |
      """)

  package static let duplicateKey = DiagnosticCode(
    "duplicate-key", .error,
    message: .init(en: "“{0}” stands here twice", zh: "“{0}”重复出现"),
    help: .init(en: "keep one of the two", zh: "保留其中一个"),
    explanation: .init(
      en: """
        Of two values for one key nobody can tell which is meant, so neither is preferred in silence. Two \
        spellings of one key, such as “owner” and “负责人”, are one key.
        """,
      zh: "同一个字段写了两次，无法判断以哪一个为准，因此不会悄悄取其一。同一字段的两种写法（如 owner 与 负责人）也算重复。"),
    badExample: """
      ---
      title: 第二季度计划
      owner: 李明
      负责人: 王芳
      ---
      """,
    goodExample: """
      ---
      title: 第二季度计划
      owner: 李明
      ---
      """)

  package static let notAList = DiagnosticCode(
    "not-a-list", .error,
    message: .init(en: "“{0}” must be a list", zh: "“{0}”应当是列表"),
    help: .init(en: "begin each item on its own line with “- ”", zh: "每一项另起一行，以“- ”开头"),
    explanation: .init(
      en: """
        Lists of records hold one item for each record. A single value or a mapping in their place can’t be told \
        apart from a mistake.
        """,
      zh: "记录的列表中每一项是一条记录；写成单个值或一组键值，无法判断原意。"),
    badExample: "tasks: 拜访经销商",
    goodExample: """
      tasks:
        - title: 拜访经销商
      """)

  package static let notARecord = DiagnosticCode(
    "not-a-record", .error,
    message: .init(
      en: "an item of “{0}” is a list itself; it must have keys and values",
      zh: "“{0}”中的一项本身是列表，应当是一组键值"),
    help: .init(en: "write the item as “- title: …” and its other keys below", zh: "把这一项写成“- title: …”，其余字段对齐写在下面"),
    explanation: .init(
      en: "Each item of a list of records is a mapping of keys to values, or one sentence, which is its title.",
      zh: "记录列表的每一项是一组键值，或者一句话（即标题）。"),
    badExample: """
      tasks:
        - - 拜访经销商
          - 李明
      """,
    goodExample: """
      tasks:
        - title: 拜访经销商
          owner: 李明
      """)

  package static let missingTitle = DiagnosticCode(
    "missing-title", .error,
    message: .init(en: "an item of “{0}” has no title", zh: "“{0}”中有一项没有标题"),
    help: .init(en: "say in a few words what it is", zh: "用几个字写明它是什么"),
    explanation: .init(
      en: """
        A record is named by its title on every page where it appears. Without one, nobody knows what its numbers \
        are about.
        """,
      zh: "记录在各个页面上都以标题示人；没有标题，读者不知道数字说的是什么。"),
    badExample: """
      tasks:
        - id: T1
          owner: 李明
      """,
    goodExample: """
      tasks:
        - id: T1
          title: 拜访经销商
          owner: 李明
      """)

  package static let missingPlanTitle = DiagnosticCode(
    "missing-plan-title", .error,
    message: .init(en: "the plan has no title", zh: "计划没有标题"),
    help: .init(en: "write “title: …” between the two “---” lines at the top", zh: "在文件开头两行“---”之间写上“title: …”"),
    explanation: .init(
      en: "The title heads the plan’s page and stands for it in every list, the search and the calendar.",
      zh: "标题是计划页面的题目，也在所有列表、搜索和日历中代表这份计划。"),
    badExample: """
      ---
      department: 市场部
      period: 2026-Q2
      ---
      """,
    goodExample: """
      ---
      title: 市场部第二季度计划
      department: 市场部
      period: 2026-Q2
      ---
      """)

  package static let unknownValue = DiagnosticCode(
    "unknown-value", .error,
    message: .init(
      en: "“{1}” is not a value of “{0}”{3?; did you mean “{3}”?}",
      zh: "“{0}”不能取“{1}”{3?，是不是想写“{3}”？}"),
    help: .init(en: "write one of: {2}", zh: "可选的值：{2}"),
    explanation: .init(
      en: """
        Some columns have a fixed set of values, because colours, counts and rules depend on them. English and \
        Chinese names are equally good.
        """,
      zh: "有些列只能取固定的几个值，因为颜色、计数和检查都依赖它们。中英文写法均可。"),
    badExample: """
      ---
      title: 第二季度计划
      status: 执行
      ---
      """,
    goodExample: """
      ---
      title: 第二季度计划
      status: 执行中
      ---
      """)

  package static let unknownShare = DiagnosticCode(
    "unknown-share", .error,
    message: .init(en: "“{1}” of “{0}” is not a share", zh: "“{0}”写的“{1}”不是比例"),
    help: .init(en: "write a percentage such as “40%”", zh: "写成百分数，例如“40%”"),
    explanation: .init(
      en: """
        Weights, progress and confidence are shares of a whole: “40%”, “40”, “0.4” or “7/10”. Words can’t be added \
        up.
        """,
      zh: "权重、进度和信心是整体中的比例，写作“40%”“40”“0.4”或“7/10”；文字无法相加。"),
    badExample: """
      | 任务 | 负责人 | 进度 |
      | --- | --- | --- |
      | 拜访经销商 | 李明 | 一些 |
      """,
    goodExample: """
      | 任务 | 负责人 | 进度 |
      | --- | --- | --- |
      | 拜访经销商 | 李明 | 40% |
      """)

  static let keyCodes: [DiagnosticCode] = [
    .unknownKey, .unknownColumn, .duplicateKey, .notAList, .notARecord, .missingTitle, .missingPlanTitle,
    .unknownValue, .unknownShare,
  ]
}
