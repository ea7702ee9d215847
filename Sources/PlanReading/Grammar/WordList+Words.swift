/// The words that the grammars share. Those that belong to one rule stand beside it.
extension WordList {
  // MARK: - Units of time

  static let quarterNames: WordList = ["季度", "季"]
  static let yearNames: WordList = ["年度", "年"]
  static let halfYears: WordList = ["半年度", "半年"]
  static let fiscalYear: WordList = ["财政年度", "财年", "会计年度"]

  static let days: WordList = ["天", "日", "days", "day", "d"]
  static let weeks: WordList = ["个星期", "星期", "个周", "周", "weeks", "week", "wks", "wk", "w"]
  static let months: WordList = ["个月", "月", "months", "month", "mos", "mo"]
  static let quarters: WordList = ["个季度", "季度", "quarters", "quarter"]
  static let years: WordList = ["年", "years", "year", "y"]
  static let workingDays: WordList = [
    "个工作日", "工作日", "个工作天", "工作天", "working days", "working day", "workdays", "workday", "business days",
    "business day", "weekday", "wd",
  ]

  // MARK: - Before a date

  static let by: WordList = ["not later than", "no later than", "by", "due"]
  static let byOrOn: WordList = ["by", "on"]
  static let before: WordList = ["before"]
  static let until: WordList = ["until", "till"]
  static let from: WordList = ["from", "since", "starting"]
  static let after: WordList = ["after"]
  static let on: WordList = ["on", "in", "during", "within"]
  static let noLaterThan: WordList = ["截至", "截止到", "截止于", "截止", "不迟于", "不晚于", "最迟"]
  static let upTo: WordList = ["至", "到"]
  static let startingFrom: WordList = ["自", "从", "由"]
  static let at: WordList = ["预计", "计划", "于", "在", "约"]
  static let inTheFuture: WordList = [
    "在未来", "未来", "在今后", "今后", "接下来", "within the next", "in the next", "over the next", "the next", "next",
    "within",
  ]
  static let kickOff: WordList = ["kick-off", "kickoff", "start", "launch"]
  static let project: WordList = ["项目", "计划"]
  static let launch: WordList = ["启动"]
  static let theDay: WordList = ["之日", "日期", "日"]
  static let ongoing: WordList = [
    "持续进行", "持续推进", "持续开展", "持续", "长期进行", "长期", "常态化", "全程", "全周期", "整个周期", "贯穿全程", "ongoing",
    "continuously", "continuous", "throughout",
  ]

  // MARK: - Behind a date

  static let deadline: WordList = ["之前", "以前", "前"]
  static let afterwards: WordList = ["之后", "以后", "后"]
  static let begin: WordList = ["开始", "起始", "启动", "起"]
  static let onwards: WordList = ["起", "开始", "之后", "后"]
  static let inside: WordList = ["之内", "以内", "内"]
  static let insideOrSo: WordList = ["之内", "以内", "期间", "内", "止", "为止", "截止", "左右"]
  static let done: WordList = [
    "完成", "结束", "交付", "上线", "达成", "落地", "发布", "提交", "定稿", "验收", "执行", "进行",
  ]
  static let thirds: WordList = ["上中旬", "中下旬", "上旬", "中旬", "下旬"]

  // MARK: - Between dates and values

  static let rangeMarks: WordList = ["...", "..", "--", "-", "~~", "~", "至", "到", "to", "through", "until"]
  static let listMarks: WordList = ["、", ",", ";", "和", "及", "与", "&", "and"]
  static let arrows: WordList = ["→", "->", "=>", "⇒"]
  static let to: WordList = ["至", "到", "为", "成", "to"]

  // MARK: - Recurrences

  static let weekdayMarks: WordList = ["星期", "礼拜", "周"]
  static let weekdayRangeMarks: WordList = ["至", "到", "-", "~"]
  static let weekdayListMarks: WordList = ["、", "和", "及", "/", ","]
  static let afternoon: WordList = ["下午", "晚上", "傍晚"]
  static let morning: WordList = ["上午", "早上", "中午"]
  static let everySecondWeek: WordList = ["隔周"]
  static let atTheEnd: WordList = ["末", "底", "最后"]
  static let monthEnd: WordList = ["月末", "月底"]
  static let quarterEnd: WordList = ["季末"]
  static let countVerbs: WordList = ["至少", "不少于", "完成", "发布", "输出", "组织", "开展"]
  static let every: WordList = ["every", "each"]
  static let per: WordList = ["a", "per", "each", "every"]
  static let ordinalSuffixes: WordList = ["st", "nd", "rd", "th"]

  // MARK: - Around values

  static let roughly: WordList = ["大约", "约", "共", "为期", "历时", "预计", "about"]
  static let equals: WordList = ["≈", "=", "~", "about"]
  static let nearly: WordList = ["约", "近"]
  static let currently: WordList = ["目前的", "当前的", "现在的", "原来的", "目前", "当前", "现在", "原来"]
  static let orMore: WordList = ["+", "及以上", "或以上", "以上", "or more", "or above", "and above"]
  static let orLess: WordList = ["及以下", "或以下", "以下", "之内", "以内", "内", "or less", "or below"]
  static let andAlso: WordList = ["且", "并且", ",", "and"]
  static let outOfAHundred: WordList = ["百分之"]
  static let placeholders: WordList = [
    "待定", "待补充", "待填写", "待填", "待确认", "待补", "tbd", "tba", "todo",
  ]
  static let nothing: WordList = ["无", "n/a", "none"]
  static let plan: WordList = ["计划", "工作计划"]
  static let afterEnd: WordList = ["完成之后", "完成后", "完成"]
  static let afterStart: WordList = ["开始之后", "开始后", "开始"]
}
