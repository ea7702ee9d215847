/// The files of `templates/` as they are compiled into the program, by their path there.
///
/// They are a module of their own because the optimizer takes minutes to look through so many bytes together with code.
///
/// Their names must differ without their folders: the package manager makes one constant of each.
package enum ProductFiles {
  /// Shells, style sheet and words: what a site may override.
  package static let templates: [String: [UInt8]] = [
    "page.mustache": PackageResources.page_mustache,
    "head.mustache": PackageResources.head_mustache,
    "header.mustache": PackageResources.header_mustache,
    "footer.mustache": PackageResources.footer_mustache,
    "planpress.js": PackageResources.planpress_js,
    "search.js": PackageResources.search_js,
    "theme.js": PackageResources.theme_js,
    "icon.svg": PackageResources.icon_svg,
    "planpress.css": PackageResources.planpress_css,
    "booklet.mustache": PackageResources.booklet_mustache,
    "booklet.css": PackageResources.booklet_css,
    "booklet-paged.css": PackageResources.booklet_paged_css,
    "booklet-browser.css": PackageResources.booklet_browser_css,
    "booklet-drawings.css": PackageResources.booklet_drawings_css,
    "strings/zh-Hans.yml": PackageResources.zh_Hans_yml,
    "strings/zh-Hant.yml": PackageResources.zh_Hant_yml,
    "strings/en.yml": PackageResources.en_yml,
  ]

  /// What a page gets while it is previewed, and no published page has.
  package static let preview: [String: [UInt8]] = [
    "preview.js": PackageResources.preview_js,
    "preview.css": PackageResources.preview_css,
  ]
}
