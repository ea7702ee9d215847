package import PlanModel

// Matrices and tracking tables.
extension DiagnosticCode {
  package static let unknownPart = DiagnosticCode(
    "unknown-part", .error,
    message: .init(
      en: "“{0}” below “{1}” is none of R, A, C and I",
      hans: "“{1}”一列写的“{0}”不是 R、A、C、I",
      hant: "「{1}」一欄寫的「{0}」不是 R、A、C、I"),
    help: .init(
      en: "write R (responsible), A (accountable), C (consulted), I (informed), or several as “A/R”",
      hans: "写 R（负责）、A（审批）、C（咨询）或 I（告知），身兼数职写“A/R”",
      hant: "寫 R（負責）、A（審批）、C（諮詢）或 I（告知），身兼數職寫「A/R」"),
    explanation: .init(
      en: """
        In a RACI matrix each cell says what part a role has in an activity. A letter of one’s own makes the rule \
        that every activity has one who does it and one who answers for it untestable.
        """,
      hans: "责任矩阵的每一格写明某个角色在某项活动中的职责。自创的字母让人无法核对每项活动是否有人负责、有人拍板。",
      hant: "責任矩陣的每一格寫明某個角色在某項活動中的職責。自創的字母讓人無法核對每項活動是否有人負責、有人拍板。"),
    badExample: """
      | 活动 | 产品经理 | 研发 | 测试 |
      | --- | --- | --- | --- |
      | 需求评审 | A | R | X |
      """,
    goodExample: """
      | 活动 | 产品经理 | 研发 | 测试 |
      | --- | --- | --- | --- |
      | 需求评审 | A | R | C |
      """)

  package static let unknownLevel = DiagnosticCode(
    "unknown-level", .error,
    message: .init(
      en: "“{0}” is not a level of “{1}”", hans: "“{1}”的等级不能是“{0}”",
      hant: "「{1}」的等級不能是「{0}」"),
    help: .init(
      en: "write a whole number from 0 to 5, or one of ○ ◔ ◑ ◕ ●; leave the cell empty where nobody knows",
      hans: "写 0 到 5 的整数，或 ○ ◔ ◑ ◕ ●；不清楚就留空",
      hant: "寫 0 到 5 的整數，或 ○ ◔ ◑ ◕ ●；不清楚就留空"),
    explanation: .init(
      en:
        "A skills matrix is counted: who can do what, and what is missing. That needs one scale for all of its cells.",
      hans: "技能矩阵要用来统计：谁会什么、还缺什么。这要求每一格用同一把尺子。",
      hant: "技能矩陣要用來統計：誰會什麼、還缺什麼。這要求每一格用同一把尺。"),
    badExample: """
      | 成员 | Python | SQL | 统计 |
      | --- | --- | --- | --- |
      | 李明 | 4 | 7 | 3 |
      | 王芳 | 2 | 5 | 3 |
      """,
    goodExample: """
      | 成员 | Python | SQL | 统计 |
      | --- | --- | --- | --- |
      | 李明 | 4 | 5 | 3 |
      | 王芳 | 2 | 5 | 3 |
      """)

  package static let trackedDateDiffers = DiagnosticCode(
    "tracked-date-differs", .warning,
    message: .init(
      en: "the tracking table has “{2}” for “{1}” of {0}, the task itself “{3}”",
      hans: "跟踪表中 {0} 的“{1}”写的是“{2}”，任务清单中是“{3}”",
      hant: "追蹤表中 {0} 的「{1}」寫的是「{2}」，任務清單中是「{3}」"),
    help: .init(
      en: "keep one of the two; a new date belongs to the task, its reason among the adjustments",
      hans: "保留其中一个；改期请改任务清单，并把原因记入调整记录",
      hant: "保留其中一個；改期請改任務清單，並把原因記入調整記錄"),
    explanation: .init(
      en: """
        A tracking table repeats the planned dates of its tasks. Where the two differ, the task’s own dates count, and \
        readers see two plans.
        """,
      hans: "跟踪表会重复写任务的计划日期。两处不一致时以任务清单为准，读者却会看到两个计划。",
      hant: "追蹤表會重複寫任務的計劃日期。兩處不一致時以任務清單為準，讀者卻會看到兩個計劃。"),
    badExample: """
      | 任务编号 | 任务 | 计划结束 | 交付物 |
      | --- | --- | --- | --- |
      | T1 | 调研 | 4.17 | 报告 |

      | 任务编号 | 任务 | 计划结束 | 进度状态 |
      | --- | --- | --- | --- |
      | T1 | 调研 | 4.24 | 进行中 |
      """,
    goodExample: """
      | 任务编号 | 任务 | 计划结束 | 交付物 |
      | --- | --- | --- | --- |
      | T1 | 调研 | 4.17 | 报告 |

      | 任务编号 | 任务 | 计划结束 | 进度状态 |
      | --- | --- | --- | --- |
      | T1 | 调研 | 4.17 | 进行中 |
      """)

  static let matrixCodes: [DiagnosticCode] = [.unknownPart, .unknownLevel, .trackedDateDiffers]
}
