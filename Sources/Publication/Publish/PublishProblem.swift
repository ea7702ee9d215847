package import PlanModel
package import SiteGenerator

/// Why a site was not published; readers then still have the one from before.
package enum PublishProblem: Error, Hashable, Sendable {
  case file(FileProblem)
  case output(OutputProblem)
  /// The folder is no output of a build.
  case notBuilt(String)
  /// A link, a pipe or the like lies in the site.
  case notAFile(String)
  /// A name that not every system can have.
  case name(String)
  case tooManyRemovals(count: Int, limit: Int, example: String)
  /// Somebody else is publishing there, or was killed while doing so.
  case locked(holder: String)
  /// The target lies in the site that is to be published.
  case withinSite(String)
  /// There is no earlier release.
  case nothingToRollBack
  /// The target has no releases.
  case noReleases
  /// What stands where the link to the current release would go.
  case currentIsNoLink(String)
  /// A program said no, in its own words.
  case tool(String, String)
  case toolMissing(String)
  /// The target's list of published files can't be understood.
  case listBroken

  static func wrapping<Value>(_ body: () throws(FileProblem) -> Value) throws(PublishProblem) -> Value {
    do { return try body() } catch { throw .file(error) }
  }

  package func text(in language: Language) -> String {
    switch self {
    case .file(let problem): problem.text(in: language)
    case .output(let problem): problem.text(in: language)
    default: sentence[language]
    }
  }

  private var sentence: Sentence {
    switch self {
    case .file, .output: Sentence(en: "", hans: "", hant: "")
    case .notBuilt(let path):
      Sentence(
        en: "\(path) is not a site that planpress has built; run planpress build first",
        hans: "“\(path)”不是 planpress 生成的网站；请先运行 planpress build",
        hant: "「\(path)」不是 planpress 產生的網站；請先執行 planpress build")
    case .notAFile(let path):
      Sentence(
        en: "\(path) is neither a file nor a folder, and is not published; take it out of the site",
        hans: "“\(path)”既不是文件也不是文件夹，不能发布；请移出网站文件夹", hant: "「\(path)」既不是檔案也不是資料夾，不能發布；請移出網站資料夾")
    case .name(let path):
      Sentence(
        en: "the name of \(path) has characters that not every system can have; rename it",
        hans: "“\(path)”的名称含有部分系统不支持的字符；请改名", hant: "「\(path)」的名稱含有部分系統不支援的字元；請改名")
    case .tooManyRemovals(let count, let limit, let example):
      Sentence(
        en:
          "\(count) published files would be removed, such as \(example), and \(limit) may be; look with --dry-run, then allow it with --max-delete \(count)",
        hans: "将删除 \(count) 个已发布的文件（例如 \(example)），上限是 \(limit)；请用 --dry-run 核对，确认后加 --max-delete \(count)",
        hant: "將刪除 \(count) 個已發布的檔案（例如 \(example)），上限是 \(limit)；請用 --dry-run 核對，確認後加 --max-delete \(count)")
    case .locked(let holder):
      Sentence(
        en:
          "somebody is publishing there (\(holder)); wait, or remove the lock with --unlock if that one was killed",
        hans: "有人正在向那里发布（\(holder)）；请稍候；若对方已被中止，可加 --unlock 解除锁定",
        hant: "有人正在向那裡發布（\(holder)）；請稍候；若對方已被中止，可加 --unlock 解除鎖定")
    case .withinSite(let path):
      Sentence(
        en: "\(path) lies within the built site; publish to a folder of its own", hans: "“\(path)”在生成的网站里面；请发布到单独的文件夹",
        hant: "「\(path)」在產生的網站裡面；請發布到單獨的資料夾")
    case .nothingToRollBack:
      Sentence(en: "there is no earlier release to go back to", hans: "没有更早的版本可以退回", hant: "沒有更早的版本可以退回")
    case .noReleases:
      Sentence(
        en: "such a target has no releases; build the earlier state and publish that",
        hans: "这类目标不保存历史版本；请重新生成较早的状态再发布", hant: "這類目標不保存歷史版本；請重新產生較早的狀態再發布")
    case .currentIsNoLink(let path):
      Sentence(
        en: "\(path) is there and is no link to a release; move it away",
        hans: "“\(path)”已经存在，但不是指向版本的链接；请移走", hant: "「\(path)」已經存在，但不是指向版本的連結；請移走")
    case .tool(let name, let words):
      Sentence(en: "\(name) failed: \(words)", hans: "\(name) 失败：\(words)", hant: "\(name) 失敗：\(words)")
    case .toolMissing(let name):
      Sentence(
        en: "the program \(name) is not there; install it here, and rsync on the server, too",
        hans: "找不到程序 \(name)；请在本机安装（服务器上也要有 rsync）", hant: "找不到程式 \(name)；請在本機安裝（伺服器上也要有 rsync）")
    case .listBroken:
      Sentence(
        en: "the target's list of published files can't be read; remove .planpress-published there to publish all anew",
        hans: "目标上的已发布文件清单无法读取；请删除那里的 .planpress-published，然后全部重新发布",
        hant: "目標上的已發布檔案清單無法讀取；請刪除那裡的 .planpress-published，然後全部重新發布")
    }
  }
}
