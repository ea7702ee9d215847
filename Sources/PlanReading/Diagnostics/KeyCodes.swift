package import PlanModel

// Keys, columns and the shape of records.
extension DiagnosticCode {
  package static let unknownKey = DiagnosticCode(
    "unknown-key", .warning,
    message: .init(
      en: "the key “{0}” is not known{1?; did you mean “{1}”?}", hans: "不认识的字段“{0}”{1?，是不是想写“{1}”？}",
      hant: "不認識的欄位「{0}」{1?，是不是想寫「{1}」？}"),
    help: .init(
      en: "{1?write “{1}”, or }put keys of your own under “extra”",
      hans: "{1?改为“{1}”，或者}把自己的字段写在 extra 之下", hant: "{1?改為「{1}」，或者}把自己的欄位寫在 extra 之下"),
    explanation: .init(
      en: """
        A key that is not known is kept for templates and changes nothing on the page. A misspelt one is a value \
        that silently gets lost, so every key outside “extra” is named.
        """,
      hans: "不认识的字段只留给模板使用，页面不会因它而变。写错的字段等于内容悄悄丢失，因此 extra 以外的陌生字段都会提示。",
      hant: "不認識的欄位只留給範本使用，頁面不會因它而變。寫錯的欄位等於內容悄悄丟失，因此 extra 以外的陌生欄位都會提示。"),
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
    message: .init(
      en: "the column “{0}” is not known{1?; did you mean “{1}”?}", hans: "不认识的列“{0}”{1?，是不是想写“{1}”？}",
      hant: "不認識的欄「{0}」{1?，是不是想寫「{1}」？}"),
    help: .init(en: "{1?name the column “{1}”}", hans: "{1?把列名改为“{1}”}", hant: "{1?把欄名改為「{1}」}"),
    explanation: .init(
      en: """
        A table may have columns of its own: they stay in place and are shown as written. This one is so near to a \
        known name that it is probably misspelt, and then its values count for nothing.
        """,
      hans: "表格可以有自己的列，原样显示。但这一列的名字与已知的列名极为相近，很可能写错了字，写错后其中的数值不参与计算。",
      hant: "表格可以有自己的欄，原樣顯示。但這一欄的名稱與已知的欄名極為相近，很可能寫錯了字；寫錯時其中的數值不會參與計算。"),
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
    message: .init(en: "“{0}” stands here twice", hans: "“{0}”重复出现", hant: "「{0}」重複出現"),
    help: .init(en: "keep one of the two", hans: "保留其中一个", hant: "保留其中一個"),
    explanation: .init(
      en: """
        Of two values for one key nobody can tell which is meant, so neither is preferred in silence. Two \
        spellings of one key, such as “owner” and “负责人”, are one key.
        """,
      hans: "同一个字段写了两次，无法判断以哪一个为准，因此不会悄悄取其一。同一字段的两种写法（如 owner 与 负责人）也算重复。",
      hant: "同一個欄位寫了兩次，無法判斷以哪一個為準，因此不會悄悄取其一。同一欄位的兩種寫法（如 owner 與 負責人）也算重複。"),
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
    message: .init(en: "“{0}” must be a list", hans: "“{0}”应当是列表", hant: "「{0}」應該是清單"),
    help: .init(en: "begin each item on its own line with “- ”", hans: "每一项另起一行，以“- ”开头", hant: "每一項各寫一行，以「- 」開頭"),
    explanation: .init(
      en: """
        Lists of records hold one item for each record. A single value or a mapping in their place can’t be told \
        apart from a mistake.
        """,
      hans: "记录的列表中每一项是一条记录；写成单个值或一组键值，无法判断原意。", hant: "記錄的清單中每一項是一筆記錄；寫成單一的值或一組鍵值，無法判斷原意。"),
    badExample: "tasks: 拜访经销商",
    goodExample: """
      tasks:
        - title: 拜访经销商
      """)

  package static let notARecord = DiagnosticCode(
    "not-a-record", .error,
    message: .init(
      en: "an item of “{0}” is a list itself; it must have keys and values",
      hans: "“{0}”中的一项本身是列表，应当是一组键值", hant: "「{0}」中的一項本身是清單，應該是一組鍵值"),
    help: .init(
      en: "write the item as “- title: …” and its other keys below", hans: "把这一项写成“- title: …”，其余字段对齐写在下面",
      hant: "把這一項寫成「- title: …」，其餘欄位對齊寫在下面"),
    explanation: .init(
      en: "Each item of a list of records is a mapping of keys to values, or one sentence, which is its title.",
      hans: "记录列表的每一项是一组键值，或者一句话（即标题）。", hant: "記錄清單的每一項是一組鍵值，或者一句話（即標題）。"),
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

  package static let notAValue = DiagnosticCode(
    "not-a-value", .error,
    message: .init(
      en: "“{0}” has keys of its own; it must have one value or a list of values",
      hans: "“{0}”下面是一组键值，应当是一个值或一列值", hant: "「{0}」下面是一組鍵值，應該是一個值或一列值"),
    help: .init(
      en: "write the value behind the colon: “{0}: …”", hans: "把值写在冒号后面：“{0}: …”",
      hant: "把值寫在冒號後面：「{0}: …」"),
    explanation: .init(
      en:
        "A column holds what one cell of a table would. What stands in keys below it can't be shown or computed with.",
      hans: "一个字段相当于表格里的一格。写在它下面的键值无法显示，也无法计算。",
      hant: "一個欄位相當於表格裡的一格。寫在它下面的鍵值無法顯示，也無法計算。"),
    badExample: """
      title: 市场部计划
      owner:
        name: 李明
      """,
    goodExample: """
      title: 市场部计划
      owner: 李明
      """)

  package static let missingTitle = DiagnosticCode(
    "missing-title", .error,
    message: .init(en: "an item of “{0}” has no title", hans: "“{0}”中有一项没有标题", hant: "「{0}」中有一項沒有標題"),
    help: .init(en: "say in a few words what it is", hans: "用几个字写明它是什么", hant: "用幾個字寫明它是什麼"),
    explanation: .init(
      en: """
        A record is named by its title on every page where it appears. Without one, nobody knows what its numbers \
        are about.
        """,
      hans: "记录在各个页面上都以标题示人；没有标题，读者不知道数字说的是什么。", hant: "記錄在各個頁面上都以標題示人；沒有標題，讀者不知道數字說的是什麼。"),
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
    message: .init(en: "the plan has no title", hans: "计划没有标题", hant: "計劃沒有標題"),
    help: .init(
      en: "write “title: …” between the two “---” lines at the top", hans: "在文件开头两行“---”之间写上“title: …”",
      hant: "在檔案開頭兩行「---」之間寫上「title: …」"),
    explanation: .init(
      en: "The title heads the plan’s page and stands for it in every list, the search and the calendar.",
      hans: "标题是计划页面的题目，也在所有列表、搜索和日历中代表这份计划。", hant: "標題是計劃頁面的題目，也在所有清單、搜尋和日曆中代表這份計劃。"),
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
      hans: "“{0}”不能取“{1}”{3?，是不是想写“{3}”？}", hant: "「{0}」不能取「{1}」{3?，是不是想寫「{3}」？}"),
    help: .init(en: "write one of: {2}", hans: "可选的值：{2}", hant: "可選的值：{2}"),
    explanation: .init(
      en: """
        Some columns have a fixed set of values, because colours, counts and rules depend on them. English and \
        Chinese names are equally good.
        """,
      hans: "有些列只能取固定的几个值，因为颜色、计数和检查都依赖它们。中英文写法均可。", hant: "有些欄只能填固定的幾個值，因為顏色、計數和檢查都依賴它們。中英文寫法均可。"),
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
    message: .init(en: "“{1}” of “{0}” is not a share", hans: "“{0}”写的“{1}”不是比例", hant: "「{0}」寫的「{1}」不是比例"),
    help: .init(en: "write a percentage such as “40%”", hans: "写成百分数，例如“40%”", hant: "寫成百分數，例如「40%」"),
    explanation: .init(
      en: """
        Weights, progress and confidence are shares of a whole: “40%”, “40”, “0.4” or “7/10”. Words can’t be added \
        up.
        """,
      hans: "权重、进度和信心是整体中的比例，写作“40%”“40”“0.4”或“7/10”；文字无法相加。", hant: "權重、進度和信心是整體中的比例，寫作「40%」「40」「0.4」或「7/10」；文字無法相加。"),
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
    .unknownKey, .unknownColumn, .duplicateKey, .notAList, .notARecord, .notAValue, .missingTitle, .missingPlanTitle,
    .unknownValue, .unknownShare,
  ]
}
