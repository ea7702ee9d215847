import HTML
package import PlanModel
import PlanReading

/// Makes booklets of a site's plans, with the same views as its pages.
package struct BookletMaker: Sendable {
  package let selection: BookletSelection
  package let paper: PaperSize

  /// What its cover says; nil for what the plans make of it.
  package let title: String?
  private let loaded: LoadedSite
  private let renderer: PageRenderer
  private let library: TemplateLibrary
  private let language: Language

  /// - Parameter language: of the booklet's own words; nil for that of its plans, if they have one.
  package init(
    _ loaded: LoadedSite, _ selection: BookletSelection, paper: PaperSize, language: Language? = nil,
    title: String? = nil
  ) throws(FileProblem) {
    self.loaded = loaded
    self.selection = selection
    self.paper = paper
    self.title = title
    let site = loaded.site
    let own = Set(selection.plans.map { site.portfolio.plans[$0].language ?? site.configuration.language })
    self.language = language ?? (own.count == 1 ? own.first : nil) ?? site.configuration.language
    library = TemplateLibrary(overrides: try TemplateFiles.read(loaded.folder.folder))
    renderer = PageRenderer(site: site, templates: library)
  }

  /// What is wrong with the site's own templates.
  package var diagnostics: [Diagnostic] { library.diagnostics }

  /// The day that the booklet bears: that from which its plans are looked at.
  package var date: CalendarDate { site.portfolio.asOf }

  private var site: Site { loaded.site }
  private var strings: InterfaceStrings { library.strings(language) }
  private var words: BookletWords {
    BookletWords(strings: strings, selection: selection, site: site, chosenTitle: title)
  }

  // MARK: - Chapters

  /// What has a whole period looks at it as one first.
  private var addresses: [PageAddress] {
    var addresses: [PageAddress] = []
    if let period = selection.onlyPeriod, selection.onlyDepartment == nil, selection.plans.count > 1,
      renderer.links.period(period.label) != nil
    {
      addresses = [.period(period.label), .review(period.label)]
    }
    return addresses + selection.plans.map(PageAddress.plan)
  }

  private func chapter(_ address: PageAddress) -> BookletChapter {
    let path = renderer.path(of: address)
    var plan: Int?
    var language = language
    if case .plan(let number) = address {
      plan = number
      language = site.portfolio.plans[number].language ?? site.configuration.language
    }
    var page = PageWriter(
      strings: library.strings(language), links: renderer.links, depth: SitePaths.depth(of: path),
      reservingCapacity: 65_536)
    if let plan {
      PlanPage(PlanDossier(plan, of: site, renderer.index), on: .paper).write(to: &page)
    } else {
      renderer.content(of: address, &page)
    }
    return BookletChapter(path: path, language: language, markup: page.html.takeBytes(), plan: plan)
  }

  // MARK: - The whole

  package func booklet(_ layout: BookletLayout) -> Booklet {
    let chapters = addresses.map(chapter)
    let people = BookletPeople(renderer.index.people, plans: selection.plans)
    let links = BookletLinks(
      chapters,
      people: Dictionary(
        uniqueKeysWithValues: people.people.map {
          (renderer.links.paths.people[$0], BookletPeople.anchor(ofPerson: $0))
        }))
    let folder = loaded.folder
    let images = BookletImages { path in
      guard case .bytes(let bytes) = folder.dataFile(path, limit: BookletImages.largest) else { return nil }
      return bytes
    }
    let drawings = layout.isPaged ? DrawingStyles(library.file("booklet-drawings.css")) : nil
    var content = BookletContent(words: words, layout: layout)
    for number in chapters.indices {
      let file = chapters[number].plan.map { site.portfolio.plans[$0].file } ?? ""
      let markup = BookletMarkup(
        number, of: chapters, file: file, links: links, images: images, drawings: drawings,
        setsFootnotes: layout.isPaged)
      content.add(markup, number, chapters[number].language)
    }
    addIndex(people, links, to: &content, after: chapters)
    addSignOff(to: &content, after: chapters)
    return Booklet(
      title: words.title, html: document(content, layout), headings: content.headings, gaps: content.gaps)
  }

  private func addIndex(
    _ people: BookletPeople, _ links: BookletLinks, to content: inout BookletContent, after chapters: [BookletChapter]
  ) {
    guard !people.people.isEmpty else { return }
    let numbers = Dictionary(
      uniqueKeysWithValues: chapters.enumerated().compactMap { number, chapter in chapter.plan.map { ($0, number) } })
    let plans = site.portfolio.plans
    content.add("people", .peopleIndex) { page, reference in
      people.write(to: &page, plans: plans) { plan, record in
        guard let chapter = numbers[plan] else { return nil }
        let id = record.flatMap { plans[plan].identifier(of: $0) }
        return id.flatMap { links.anchors[chapter][$0] } ?? BookletLinks.anchor(ofChapter: chapter)
      } reference: { page, anchor in
        reference(&page, anchor)
      }
    }
  }

  private func addSignOff(to content: inout BookletContent, after chapters: [BookletChapter]) {
    let plans = chapters.enumerated().compactMap { number, chapter in
      chapter.plan.map { (plan: site.portfolio.plans[$0], anchor: BookletLinks.anchor(ofChapter: number)) }
    }
    content.add("sign-off", .signOff) { page, _ in BookletSignOff(plans: plans).write(to: &page) }
  }

  private func document(_ content: BookletContent, _ layout: BookletLayout) -> [UInt8] {
    guard let source = library.source(named: "booklet") else { return [] }
    let rules = BookletPageRules(
      paper: paper, strings: strings, title: words.title,
      chapters: layout.isPaged
        ? [] : content.headings.filter { $0.level == 1 }.map { (content.chapter(of: $0.anchor), $0.title) })
    var style = library.file("booklet.css")
    style += layout.isPaged ? [] : library.file("booklet-drawings.css")
    style += library.file(layout.isPaged ? "booklet-paged.css" : "booklet-browser.css")
    let data = BookletData(
      values: [
        "language": language.rawValue, "siteTitle": words.siteTitle, "title": words.title,
        "date": site.portfolio.asOf.description, "paper": paper.rawValue,
        "style": String(decoding: style, as: UTF8.self) + rules.css,
      ],
      strings: StringLookup(strings: strings))
    var page = PageWriter(strings: strings, links: .none, depth: 0, reservingCapacity: content.body.count + 65_536)
    PageShell(rendered: library.render(source, data)).write(to: &page) { page, slot in
      if slot == .main { page.markup(HTMLFragment(rendered: content.body)) }
    }
    return page.html.takeBytes()
  }
}
