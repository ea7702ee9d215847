import PlanModel

extension DiagnosticCode {
  static let templateSyntax = DiagnosticCode(
    "template-syntax", .error,
    message: Sentence(en: "this template can't be read", hans: "无法读取这个模板", hant: "無法讀取這個範本"),
    help: Sentence(
      en: "close every {{#section}} with {{/section}} in the right order; the product's own file is used until then",
      hans: "每个 {{#区段}} 都要按顺序用 {{/区段}} 结束；改好之前使用产品自带的文件", hant: "每個 {{#區段}} 都要依序用 {{/區段}} 結束；改好之前使用產品內建的檔案"),
    explanation: Sentence(
      en: "Pages are laid out by Mustache templates. One that doesn't parse can't lay out anything.",
      hans: "页面由 Mustache 模板排版。语法有误的模板无法使用。", hant: "頁面由 Mustache 範本排版。語法有誤的範本無法使用。"),
    badExample: "{{#navigation}}<li>{{label}}</li>", goodExample: "{{#navigation}}<li>{{label}}</li>{{/navigation}}")

  static let templateForm = DiagnosticCode(
    "template-form", .error,
    message: Sentence(
      en: "“{0}” is a form of tag that templates can't use here", hans: "模板里不能使用 “{0}”这种标签", hant: "範本裡不能使用「{0}」這種標籤"),
    help: Sentence(
      en: "use values, sections and partials only: {{name}}, {{#name}}…{{/name}}, {{> name}}",
      hans: "只使用值、区段和子模板：{{name}}、{{#name}}…{{/name}}、{{> name}}",
      hant: "只使用值、區段和子範本：{{name}}、{{#name}}…{{/name}}、{{> name}}"),
    explanation: Sentence(
      en: "Tags that change the delimiters or inherit from other templates would hide names from the check.",
      hans: "更改定界符或继承其他模板的标签会使名称检查失效。", hant: "更改分隔符號或繼承其他範本的標籤會使名稱檢查失效。"),
    badExample: "{{=<% %>=}}", goodExample: "{{title}}")

  static let templateCycle = DiagnosticCode(
    "template-cycle", .error,
    message: Sentence(en: "the template `{0}` includes itself", hans: "模板“{0}”包含了它自己", hant: "範本「{0}」包含了它自己"),
    help: Sentence(
      en: "take the partial out of one of the files of the circle", hans: "在这一圈文件中去掉一处对子模板的引用",
      hant: "在這一圈檔案中拿掉一處對子範本的引用"),
    explanation: Sentence(
      en: "A template that includes itself, or one that includes it, never comes to an end.",
      hans: "直接或间接包含自己的模板永远不会结束。", hant: "直接或間接包含自己的範本永遠不會結束。"),
    badExample: "footer.mustache: {{> footer}}", goodExample: "page.mustache: {{> footer}}")

  static let unknownPartial = DiagnosticCode(
    "unknown-partial", .error,
    message: Sentence(en: "there is no template `{0}`", hans: "没有名为“{0}”的模板", hant: "沒有名為「{0}」的範本"),
    help: Sentence(en: "use one of these: {1}", hans: "可用的模板：{1}", hant: "可用的範本：{1}"),
    explanation: Sentence(
      en: "A partial is a file of `templates/` by its name without `.mustache`.",
      hans: "子模板是 `templates/` 中的文件，用不带 `.mustache` 的文件名引用。", hant: "子範本是 `templates/` 中的檔案，用不帶 `.mustache` 的檔名引用。"),
    badExample: "{{> foter}}", goodExample: "{{> footer}}")

  static let unknownTemplateName = DiagnosticCode(
    "unknown-template-name", .error,
    message: Sentence(en: "no page has a value `{0}`", hans: "页面没有名为“{0}”的值", hant: "頁面沒有名為「{0}」的值"),
    help: Sentence(en: "did you mean `{1}`?", hans: "是否要写“{1}”？", hant: "是否要寫「{1}」？"),
    explanation: Sentence(
      en:
        "Mustache shows nothing for a name that it doesn't know, so a misspelt name would leave a hole in every page.",
      hans: "Mustache 遇到不认识的名称时什么也不显示，写错的名称会在每个页面上留下空白。", hant: "Mustache 遇到不認識的名稱時什麼也不顯示，寫錯的名稱會在每個頁面上留下空白。"),
    badExample: "{{titel}}", goodExample: "{{title}}")

  static let templateCodes: [DiagnosticCode] = [
    .templateSyntax, .templateForm, .templateCycle, .unknownPartial, .unknownTemplateName,
  ]
}
