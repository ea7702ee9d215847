import PlanModel
private import PlanReading

extension Setting {
  /// Every setting of `planpress.yml`, in the order of the documentation.
  package static let all: [Setting] = [
    Setting(
      "title", also: ["标题", "標題"], .text,
      Sentence(en: "The site's name", hans: "网站的名称", hant: "網站的名稱")
    ) { $1.title = $0.text },
    Setting(
      "language", also: ["语言", "語言"], .language,
      Sentence(en: "The language of the pages", hans: "页面的语言", hant: "頁面的語言")
    ) { $1.language = $0.text.flatMap(Language.init(rawValue:)) ?? $1.language },
    Setting(
      "base_url", also: ["网址", "網址"], .address,
      Sentence(
        en: "Where the site will be found, for what needs a whole address", hans: "网站发布后的完整网址", hant: "網站發布後的完整網址")
    ) { $1.baseURL = $0.text },
    Setting(
      "search_engines", also: ["搜索引擎", "搜尋引擎"], .truth,
      Sentence(
        en: "Whether search engines may list the pages; they are asked not to otherwise", hans: "是否允许搜索引擎收录；不写则请求不收录",
        hant: "是否允許搜尋引擎收錄；不寫則請求不收錄")
    ) { $1.allowsSearchEngines = $0.truth ?? false },
    departments, people, dimensions,
    Setting(
      "calendar", also: ["日历", "日曆"], .text,
      Sentence(
        en: "The working calendar: cn, weekends, or a file in calendars/ without its ending",
        hans: "工作日历：cn、weekends，或 calendars/ 里的文件名（不带扩展名）", hant: "工作日曆：cn、weekends，或 calendars/ 裡的檔名（不含副檔名）")
    ) { $1.calendar = $0.text },
    Setting(
      "fiscal_year_start", also: ["财年起始月", "財年起始月"], .integer(1...12),
      Sentence(en: "The month in which a fiscal year begins", hans: "财年从几月开始", hant: "會計年度從幾月開始")
    ) { $1.fiscalYearStart = $0.integer ?? $1.fiscalYearStart },
    Setting(
      "thresholds", also: ["阈值", "閾值", "門檻"], .group(thresholds, isShort: false),
      Sentence(en: "From when on something is named", hans: "达到什么程度才提示", hant: "達到什麼程度才提示")),
    severities, publish,
    Setting(
      "markdown", also: ["正文", "內文"],
      .group(
        [
          Setting(
            "cjk_emphasis", also: ["中文强调", "中文強調"], .truth,
            Sentence(
              en: "Whether ** and * work beside Chinese punctuation", hans: "中文标点旁的 ** 和 * 是否表示强调",
              hant: "中文標點旁的 ** 和 * 是否表示強調")
          ) { $1.emphasizesBesideChinese = $0.truth ?? true }
        ], isShort: false),
      Sentence(en: "How the text of plans is read", hans: "计划正文的读法", hant: "計劃內文的讀法")),
    Setting(
      "print", also: ["打印", "列印"], .group(print, isShort: false),
      Sentence(en: "How booklets are printed", hans: "小册子的打印方式", hant: "小冊子的列印方式")),
  ]

  private static let departments = Setting(
    "departments", also: ["部门", "部門"],
    .list(
      .group(
        [
          Setting(
            "name", also: ["名称", "名稱", "部门", "部門"], .text,
            Sentence(en: "As it stands in the plans", hans: "计划中写的名称", hant: "計劃中寫的名稱")),
          Setting(
            "short", also: ["简称", "簡稱"], .text,
            Sentence(en: "For narrow columns", hans: "用于窄列的简称", hant: "用於窄欄的簡稱")),
          Setting(
            "colour", also: ["color", "颜色", "顏色"], .color,
            Sentence(en: "A colour such as #2563eb", hans: "颜色，如 #2563eb", hant: "顏色，如 #2563eb")),
        ], isShort: true)),
    Sentence(
      en: "The departments in the order in which they are shown", hans: "部门，按显示的顺序", hant: "部門，依顯示的順序")
  ) { value, configuration in
    for element in value.elements {
      guard let name = element["name"]?.text, !configuration.departments.contains(name) else { continue }
      configuration.departments.append(name)
      var details = SiteConfiguration.DepartmentDetails()
      details.shortName = element["short"]?.text
      details.color = element["colour"]?.text
      if details != .init() { configuration.departmentDetails[name] = details }
    }
  }

  private static let people = Setting(
    "people", also: ["人员", "人員"], .table(names: nil, .list(.text)),
    Sentence(
      en: "Other names of a person, such as the Latin form of a Chinese one: they share one page",
      hans: "同一个人的其他写法，例如中文姓名的拼音：归到同一页", hant: "同一個人的其他寫法，例如中文姓名的拼音：歸到同一頁")
  ) { value, configuration in
    for entry in value.entries { configuration.people.append((entry.name, entry.value.elements.compactMap(\.text))) }
  }

  private static let dimensions = Setting(
    "dimensions", also: ["维度", "維度"], .list(.text),
    Sentence(
      en: "The dimensions of goals, one to nine: a plan that names another is told so",
      hans: "目标的维度，一至九个；计划写了其他维度会提示", hant: "目標的維度，一至九個；計劃寫了其他維度會提示")
  ) { value, configuration in
    configuration.dimensionNames = value.elements.compactMap(\.text)
    configuration.dimensions = configuration.dimensionNames.compactMap(Dimension.init(word:))
  }

  private static let severities = Setting(
    "severities", also: ["诊断级别", "診斷級別"],
    .table(
      names: DiagnosticCatalogue.everyCode.map(\.name),
      .word([["error", "错误", "錯誤"], ["warning", "警告"], ["off", "false", "关", "關", "关闭", "關閉"]])),
    Sentence(
      en: "The severity of a finding by its code, or off", hans: "按代码指定检查结果的级别，或 off 关闭",
      hant: "依代碼指定檢查結果的級別，或 off 關閉")
  ) { value, configuration in
    for entry in value.entries {
      configuration.severities[entry.name] = .some(entry.value.text.flatMap(Diagnostic.Severity.init(rawValue:)))
    }
  }
}
