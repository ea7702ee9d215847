import PlanModel

extension DiagnosticCode {
  static let templateSyntax = DiagnosticCode(
    "template-syntax", .error,
    message: Sentence(en: "this template can't be read", zh: "无法读取这个模板"),
    help: Sentence(
      en: "close every {{#section}} with {{/section}} in the right order; the product's own file is used until then",
      zh: "每个 {{#区段}} 都要按顺序用 {{/区段}} 结束；改好之前使用产品自带的文件"),
    explanation: Sentence(
      en: "Pages are laid out by Mustache templates. One that doesn't parse can't lay out anything.",
      zh: "页面由 Mustache 模板排版。语法有误的模板无法使用。"),
    badExample: "{{#navigation}}<li>{{label}}</li>", goodExample: "{{#navigation}}<li>{{label}}</li>{{/navigation}}")

  static let templateForm = DiagnosticCode(
    "template-form", .error,
    message: Sentence(en: "“{0}” is a form of tag that templates can't use here", zh: "模板里不能使用 “{0}”这种标签"),
    help: Sentence(
      en: "use values, sections and partials only: {{name}}, {{#name}}…{{/name}}, {{> name}}",
      zh: "只使用值、区段和子模板：{{name}}、{{#name}}…{{/name}}、{{> name}}"),
    explanation: Sentence(
      en: "Tags that change the delimiters or inherit from other templates would hide names from the check.",
      zh: "更改定界符或继承其他模板的标签会使名称检查失效。"),
    badExample: "{{=<% %>=}}", goodExample: "{{title}}")

  static let templateCycle = DiagnosticCode(
    "template-cycle", .error,
    message: Sentence(en: "the template `{0}` includes itself", zh: "模板“{0}”包含了它自己"),
    help: Sentence(
      en: "take the partial out of one of the files of the circle", zh: "在这一圈文件中去掉一处对子模板的引用"),
    explanation: Sentence(
      en: "A template that includes itself, or one that includes it, never comes to an end.",
      zh: "直接或间接包含自己的模板永远不会结束。"),
    badExample: "footer.mustache: {{> footer}}", goodExample: "page.mustache: {{> footer}}")

  static let unknownPartial = DiagnosticCode(
    "unknown-partial", .error,
    message: Sentence(en: "there is no template `{0}`", zh: "没有名为“{0}”的模板"),
    help: Sentence(en: "use one of these: {1}", zh: "可用的模板：{1}"),
    explanation: Sentence(
      en: "A partial is a file of `templates/` by its name without `.mustache`.",
      zh: "子模板是 `templates/` 中的文件，用不带 `.mustache` 的文件名引用。"),
    badExample: "{{> foter}}", goodExample: "{{> footer}}")

  static let unknownTemplateName = DiagnosticCode(
    "unknown-template-name", .error,
    message: Sentence(en: "no page has a value `{0}`", zh: "页面没有名为“{0}”的值"),
    help: Sentence(en: "did you mean `{1}`?", zh: "是否要写“{1}”？"),
    explanation: Sentence(
      en:
        "Mustache shows nothing for a name that it doesn't know, so a misspelt name would leave a hole in every page.",
      zh: "Mustache 遇到不认识的名称时什么也不显示，写错的名称会在每个页面上留下空白。"),
    badExample: "{{titel}}", goodExample: "{{title}}")

  static let templateCodes: [DiagnosticCode] = [
    .templateSyntax, .templateForm, .templateCycle, .unknownPartial, .unknownTemplateName,
  ]
}
