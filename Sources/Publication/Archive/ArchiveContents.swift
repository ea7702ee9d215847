package import PlanModel
package import SiteGenerator

/// What lies in an archive beside the sources: all of it follows from them.
package struct ArchiveContents: Sendable {
  package static let sourceFolder = "source"
  package static let siteFolder = "site"
  package static let provenanceName = "provenance.json"

  /// By their paths below `data/`: the pages, and the records as JSON and as tables.
  package let files: [(path: String, bytes: [UInt8])]

  /// What they were made of.
  let site: LoadedSite

  /// Makes the pages and the records of the sources in a folder.
  package init(
    ofSources path: String, asOf: CalendarDate, workers: Workers, text: @Sendable (Language) -> DiagnosticText
  ) async throws(ArchiveProblem) {
    do {
      let loaded = try await LoadedSite(path, asOf: asOf, workers: workers, progress: BuildProgress())
      let pages = try await SiteBuild(loaded).contents(workers: workers)
      let language = loaded.site.configuration.language
      let records = PortfolioDocument(loaded.site, text: text(language)).bytes
      let tables = CSVDocument.Content.all.compactMap { content in
        let table = CSVDocument(loaded.site, of: content, language: language)
        return table.isEmpty ? nil : (path: "data/\(content.name).csv", bytes: table.bytes)
      }
      files = pages.map { (Self.siteFolder + "/" + $0.path, $0.bytes) } + [("data/plans.json", records)] + tables
      site = loaded
    } catch let problem as FileProblem {
      throw .file(problem)
    } catch let problem as OutputProblem {
      throw .output(problem)
    } catch {
      throw .unknown(path)
    }
  }
}

extension ArchiveContents {
  /// Where the sources lie of the archive that a folder is; nil for a folder that is none.
  package static func sources(ofArchiveAt path: String) throws(FileProblem) -> String? {
    guard try Folder.resolved(path + "/" + Bag.declarationName) != nil else { return nil }
    let folder = try Folder(path)
    let sources = Bag.payloadFolder + sourceFolder
    return try folder.status(of: sources)?.kind == .folder ? folder.shown(sources) : nil
  }
}

/// How an archive came about, as far as its files don't say it themselves.
package struct Provenance: Sendable {
  /// The program's own version.
  package var version: String
  package var asOf: CalendarDate

  /// The revision of git in which the sources lay, and whether they differed from it; nil outside of git.
  package var revision: (commit: String, isChanged: Bool)?

  /// What printed the booklet; nil where there is none. Another version may set other bytes.
  package var engine: PrintEngine?

  package init(version: String, asOf: CalendarDate, revision: (commit: String, isChanged: Bool)? = nil) {
    self.version = version
    self.asOf = asOf
    self.revision = revision
  }

  func document(_ selection: ArchiveSelection, of site: LoadedSite) -> [UInt8] {
    let plans = site.site.portfolio.plans
    var json = JSONWriter()
    json.object { json in
      json.member("planpress", version)
      json.member("period", selection.period.label)
      json.member("department", selection.department)
      json.member("asOf", asOf)
      json.array("plans", selection.plans) { $0.value(plans[$1].key) }
      json.array("context", selection.context) { $0.value(plans[$1].key) }
      if let revision {
        json.object("git") { json in
          json.member("commit", revision.commit)
          json.member("changedSince", revision.isChanged)
        }
      } else {
        json.member("git", nil as String?)
      }
      if let engine {
        json.object("booklet") { json in
          json.member("engine", engine.kind.name + " " + engine.version)
          json.member("form", ArchivedBooklet.form)
        }
      } else {
        json.member("booklet", nil as String?)
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}

extension Provenance {
  /// What git says of a site's folder.
  package static func revision(
    of site: String, environment: [String]
  ) throws(FileProblem) -> (commit: String, isChanged: Bool)? {
    func git(_ arguments: [String]) throws(FileProblem) -> String? {
      let result = try ChildProcess(["git", "-C", site] + arguments, environment: environment).run()
      return result.status == 0 ? String(decoding: result.output, as: UTF8.self) : nil
    }
    do throws(FileProblem) {
      guard let commit = try git(["rev-parse", "HEAD"])?.split(separator: "\n").first,
        let status = try git(["status", "--porcelain", "--", "."])
      else { return nil }
      return (String(commit), !status.isEmpty)
    } catch {
      // Without git there is nothing to say of it.
      if error.isMissing { return nil }
      throw error
    }
  }
}

/// What lies uppermost in an archive: what it is and how to see, without this program, that it is whole.
enum ArchiveReadMe {
  static func text(id: String, title: String) -> [UInt8] {
    Array(
      """
      \(title)
      \(id)

      这是一个季度的计划归档。
        site/index.html      当季的网页，用浏览器直接打开
        source/              当时读取的计划原文、设置和模板，一字未改
        print/booklet.pdf    打印用的小册子（PDF/A-3a），如果归档时生成了
        data/                同样的内容，供程序读取（JSON、CSV）
        templates/           生成网页时所用的模板
        provenance.json      归档的来历
      不用 planpress 也能核对（在上一级文件夹中运行）：
        sha256sum --check manifest-sha256.txt tagmanifest-sha256.txt
        bagit.py --validate .
      再把 tagmanifest-sha256.txt 自身的 SHA-256 与登记簿 register.jsonl、内网“归档”页或签名核对。

      This is the archive of a period's plans.
        site/index.html      the period's pages: open it with a browser
        source/              plans, settings and templates exactly as they were read
        print/booklet.pdf    the booklet (PDF/A-3a), where one was printed
        data/                the same for programs (JSON, CSV)
        templates/           the templates that the pages were made with
        provenance.json      how the archive came about
      To see without planpress that it is whole (in the folder above):
        sha256sum --check manifest-sha256.txt tagmanifest-sha256.txt
        bagit.py --validate .
      Then compare the SHA-256 of tagmanifest-sha256.txt itself with the register (register.jsonl), with the intranet's
      archive page, or with the signature.

      """.utf8)
  }
}
