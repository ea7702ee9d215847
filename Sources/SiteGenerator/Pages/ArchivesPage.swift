/// What has been archived, with the digests: this page is a second copy of the register, in many hands.
struct ArchivesPage {
  let site: Site

  private static let mostRows = 400

  func write(to page: inout PageWriter) {
    page.listHead(.archives, .archivesIntroduction)
    let records = site.archives.records
    guard !records.isEmpty else { return page.emptyState(.none) }
    let newest = Array(records.reversed())
    for record in newest.prefix(Self.mostRows) { entry(&page, record) }
    page.folded(newest.count - Self.mostRows) { page in
      for record in newest.dropFirst(Self.mostRows) { entry(&page, record) }
    }
  }

  private func entry(_ page: inout PageWriter, _ record: ArchiveRecord) {
    page.raw("<section class=\"part\"")
    page.identifier(record.id)
    page.raw("><h2>")
    page.text(record.id)
    page.raw("</h2><dl class=\"facts archive\">")
    row(&page, .period) { page in
      guard let number = page.links.period(record.period) else { return page.text(record.period) }
      page.openLink(page.links.periods[number])
      page.text(record.period)
      page.raw("</a>")
    }
    if let department = record.department { row(&page, .department) { $0.department(department) } }
    row(&page, .archivedOn) { $0.longDate(record.date) }
    row(&page, .asOf) { $0.longDate(record.asOf) }
    row(&page, .fileCount) { $0.integer(record.fileCount) }
    if let replaces = record.replaces { row(&page, .replaces) { link(&$0, replaces) } }
    if let successor = site.archives.successor(of: record.id) { row(&page, .replacedBy) { link(&$0, successor.id) } }
    row(&page, .fingerprint) { digest(&$0, record.tagManifestDigest) }
    row(&page, .fingerprintOfZip) { digest(&$0, record.zipDigest) }
    page.raw("</dl></section>")
  }

  private func row(_ page: inout PageWriter, _ title: StringKey, _ content: (inout PageWriter) -> Void) {
    page.raw("<div><dt>")
    page.word(title)
    page.raw("</dt><dd>")
    content(&page)
    page.raw("</dd></div>")
  }

  private func link(_ page: inout PageWriter, _ id: String) {
    page.openLink(record: id)
    page.text(id)
    page.raw("</a>")
  }

  private func digest(_ page: inout PageWriter, _ digest: String) {
    page.raw("<code>")
    page.text(digest)
    page.raw("</code>")
  }
}
