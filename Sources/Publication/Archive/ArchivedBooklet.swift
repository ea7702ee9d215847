import PlanModel
import SiteGenerator

/// The booklet of a period in the form that archives keep.
struct ArchivedBooklet {
  static let path = "print/booklet.pdf"

  /// PDF/A for keeping (ISO 19005-3), at the level that programs can read aloud.
  static let form = "pdf/a-3a"

  let period: Period
  let department: String?
  let press: BookletPress

  /// Prints the plans of the period beside the archives, where nothing stays.
  ///
  /// - Parameter site: that of the archived sources, so that nothing else comes in.
  func bytes(of site: LoadedSite, in archives: Folder) throws(ArchiveProblem) -> [UInt8] {
    var wish = BookletSelection.Wish()
    wish.periods = [period]
    wish.departments = department.map { [$0] } ?? []
    let work = ".planpress-booklet"
    do throws(BookletProblem) {
      let bytes = try print(BookletSelection(wish, of: site.site), of: site, to: archives, work + "/booklet.pdf")
      try BookletProblem.wrapping { () throws(FileProblem) in try archives.removeTree(work) }
      return bytes
    } catch {
      // Why nothing was printed matters more than that something is left of it.
      do { try archives.removeTree(work) } catch {}
      throw .booklet(error)
    }
  }

  private func print(
    _ selection: BookletSelection, of site: LoadedSite, to folder: Folder, _ path: String
  ) throws(BookletProblem) -> [UInt8] {
    let maker = try BookletProblem.wrapping { () throws(FileProblem) in
      try BookletMaker(site, selection, paper: .a4)
    }
    var press = press
    press.variant = Self.form
    _ = try press.print(maker, to: folder.shown(path))
    return try BookletProblem.wrapping { () throws(FileProblem) in try folder.read(path) }
  }
}
