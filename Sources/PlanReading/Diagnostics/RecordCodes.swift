package import PlanModel

// Identifiers, references and where records belong.
extension DiagnosticCode {
  package static let unknownDependency = DiagnosticCode(
    "unknown-dependency", .error,
    message: .init(en: "“{0}” doesn’t say what the task waits for", hans: "看不懂的前置任务“{0}”", hant: "看不懂的前置任務「{0}」"),
    help: .init(
      en: "write identifiers, with a kind and a lag where needed: “T1, T2”, “T1 SS”, “T3+2d”",
      hans: "写任务编号，需要时加类型和间隔：“T1、T2”“T1 SS”“T3+2d”", hant: "寫任務編號，需要時加類型和間隔：「T1、T2」「T1 SS」「T3+2d」"),
    explanation: .init(
      en: """
        Predecessors decide when a task can start and which tasks decide the end. Words such as “前面的都完成” can’t be \
        followed.
        """,
      hans: "前置任务决定一项任务何时能开始、哪些任务决定最后的完成日。“前面的都完成”之类的话无法推算。", hant: "前置任務決定一項任務何時能開始、哪些任務決定最後的完成日。「前面的都完成」之類的話無法推算。"),
    badExample: """
      | 任务编号 | 任务 | 前置任务 |
      | --- | --- | --- |
      | T3 | 上线 | T2+2月 |
      """,
    goodExample: """
      | 任务编号 | 任务 | 前置任务 |
      | --- | --- | --- |
      | T3 | 上线 | T2 |
      """)

  package static let keyResultWithoutObjective = DiagnosticCode(
    "key-result-without-objective", .error,
    message: .init(
      en: "the key result “{0}” doesn’t say which objective it belongs to{1?: {1}}",
      hans: "关键结果“{0}”没有写明属于哪个目标{1?：{1}}", hant: "關鍵結果「{0}」沒有寫明屬於哪個目標{1?：{1}}"),
    help: .init(
      en: "add a column “objective”, or put the table below the objective’s heading",
      hans: "增加“所属目标”一列，或把表格放到目标的标题之下", hant: "新增「所屬目標」一欄，或把表格放到目標的標題之下"),
    explanation: .init(
      en: """
        A key result counts towards its objective. Where a plan has several objectives, each key result must name \
        its own.
        """,
      hans: "关键结果计入它所属的目标。计划有几个目标时，每个关键结果都要写明属于哪一个。", hant: "關鍵結果計入它所屬的目標。計劃有幾個目標時，每個關鍵結果都要寫明屬於哪一個。"),
    badExample: """
      ---
      title: 第二季度计划
      objectives: [扩大销售, 服务更快]
      ---

      | KR编号 | 关键结果 | 目标值 |
      | --- | --- | --- |
      | KR1 | 新签客户 | 40家 |
      """,
    goodExample: """
      | 所属目标 | KR编号 | 关键结果 | 目标值 |
      | --- | --- | --- | --- |
      | O1 | KR1 | 新签客户 | 40家 |
      """)

  package static let unknownObjective = DiagnosticCode(
    "unknown-objective", .error,
    message: .init(en: "there is no objective “{0}” in this plan", hans: "本计划没有目标“{0}”", hant: "本計劃沒有目標「{0}」"),
    help: .init(en: "{1?the plan’s objectives are: {1}}", hans: "{1?本计划的目标有：{1}}", hant: "{1?本計劃的目標有：{1}}"),
    explanation: .init(
      en: """
        A key result counts towards the objective it names, by identifier or by title. One that names none of them \
        counts nowhere.
        """,
      hans: "关键结果按编号或标题归入目标；名字对不上，就不计入任何目标。", hant: "關鍵結果按編號或標題歸入目標；名字對不上，就不計入任何目標。"),
    badExample: """
      | 所属目标 | KR编号 | 关键结果 | 目标值 |
      | --- | --- | --- | --- |
      | O7 | KR1 | 新签客户 | 40家 |
      """,
    goodExample: """
      | 所属目标 | KR编号 | 关键结果 | 目标值 |
      | --- | --- | --- | --- |
      | O1 | KR1 | 新签客户 | 40家 |
      """)

  package static let duplicateIdentifier = DiagnosticCode(
    "duplicate-identifier", .error,
    message: .init(
      en: "“{0}” names two records of this plan", hans: "本计划中有两条记录的编号都是“{0}”", hant: "本計劃中有兩筆記錄的編號都是「{0}」"),
    help: .init(en: "give one of them another identifier", hans: "给其中一条换一个编号", hant: "給其中一筆換一個編號"),
    explanation: .init(
      en: """
        Identifiers are what references and links point to: within a plan each belongs to one record, whether it \
        was written in the front matter, a table or the text.
        """,
      hans: "引用和链接靠编号定位：一份计划之内，无论写在文件头、表格还是正文里，一个编号只属于一条记录。", hant: "引用和連結靠編號定位：一份計劃之內，無論寫在檔頭、表格還是內文裡，一個編號只屬於一筆記錄。"),
    badExample: """
      | 任务编号 | 任务 | 负责人 |
      | --- | --- | --- |
      | T1 | 调研 | 李明 |
      | T1 | 设计 | 王芳 |
      """,
    goodExample: """
      | 任务编号 | 任务 | 负责人 |
      | --- | --- | --- |
      | T1 | 调研 | 李明 |
      | T2 | 设计 | 王芳 |
      """)

  package static let unknownDirective = DiagnosticCode(
    "unknown-directive", .error,
    message: .init(en: "there is no view “{0}”", hans: "没有名为“{0}”的视图", hant: "沒有名為「{0}」的檢視"),
    help: .init(en: "write one of: {1}", hans: "可选的视图：{1}", hant: "可選的檢視：{1}"),
    explanation: .init(
      en: """
        A fenced block with a name in braces places a view. One with an unknown name would leave a gap in the \
        page.
        """,
      hans: "花括号中写视图名称的代码块用来放置视图；名称不对，页面上就缺了一块。", hant: "大括號中寫檢視名稱的程式碼區塊用來放置檢視；名稱不對，頁面上就缺了一塊。"),
    badExample: """
      ```{timelines}
      ```
      """,
    goodExample: """
      ```{timeline}
      ```
      """)

  static let recordCodes: [DiagnosticCode] = [
    .unknownDependency, .keyResultWithoutObjective, .unknownObjective, .duplicateIdentifier, .unknownDirective,
  ]
}
