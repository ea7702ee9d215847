package import PlanModel

/// Why a site could not be written; the site that was there is whole.
package enum OutputProblem: Error, Sendable, Hashable {
  case file(FileProblem)
  /// The folder has content and no manifest of ours.
  case notOurs(path: String)
  /// The path names no folder that could be made or replaced, as `/` or nothing do.
  case noFolder(path: String)
  /// A file that somebody else put into the output stands where a page must go.
  case inTheWay(path: String)
  /// Another build has been writing all the time that this one was ready to wait.
  case locked(path: String, holder: String)
  /// Two pages whose paths differ in nothing, or in upper and lower case alone.
  case collision(String, String)
  /// A path that would lead out of the output folder.
  case outside(path: String)

  package func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: simplified
    case .traditionalChinese: traditional
    }
  }

  private var english: String {
    switch self {
    case .file(let problem):
      problem.text(in: .english)
    case .notOurs(let path):
      "the output folder \(path) holds files that planpress did not write, so nothing was changed there; "
        + "choose an empty folder with --output, or empty this one yourself"
    case .noFolder(let path):
      "--output \"\(path)\" names no folder that a site could be written to; name one of its own, such as --output site"
    case .inTheWay(let path):
      "\(path) was not written by planpress, and a page has to go there; move that file away and build again"
    case .locked(let path, let holder):
      "another build is writing \(path) (\(holder)); wait for it to end and build again"
    case .collision(let first, let second):
      "two pages would be one file where upper and lower case are the same: \(first) and \(second); rename one"
    case .outside(let path):
      "a page would lie outside the output folder: \(path)"
    }
  }

  private var simplified: String {
    switch self {
    case .file(let problem):
      problem.text(in: .simplifiedChinese)
    case .notOurs(let path):
      "输出文件夹“\(path)”里有不是 planpress 生成的文件，因此没有做任何改动；请用 --output 指定一个空文件夹，或自行清空该文件夹"
    case .noFolder(let path):
      "--output \"\(path)\" 不是可以写入站点的文件夹；请指定一个专用的文件夹，例如 --output site"
    case .inTheWay(let path):
      "“\(path)”不是 planpress 生成的，而此处要写入一个页面；请先移走该文件再生成"
    case .locked(let path, let holder):
      "另一个生成任务正在写入“\(path)”（\(holder)）；请等它结束后再试"
    case .collision(let first, let second):
      "在不区分大小写的系统上，两个页面会成为同一个文件：“\(first)”和“\(second)”；请为其中一个改名"
    case .outside(let path):
      "有页面会写到输出文件夹之外：“\(path)”"
    }
  }

  private var traditional: String {
    switch self {
    case .file(let problem):
      problem.text(in: .traditionalChinese)
    case .notOurs(let path):
      "輸出資料夾「\(path)」裡有不是 planpress 產生的檔案，因此沒有做任何變更；請用 --output 指定一個空資料夾，或自行清空該資料夾"
    case .noFolder(let path):
      "--output \"\(path)\" 不是可以寫入網站的資料夾；請指定一個專用的資料夾，例如 --output site"
    case .inTheWay(let path):
      "「\(path)」不是 planpress 產生的，而此處要寫入一個頁面；請先移走該檔案再產生"
    case .locked(let path, let holder):
      "另一個產生網站的工作正在寫入「\(path)」（\(holder)）；請等它結束後再試"
    case .collision(let first, let second):
      "在不區分大小寫的系統上，兩個頁面會成為同一個檔案：「\(first)」和「\(second)」；請為其中一個改名"
    case .outside(let path):
      "有頁面會寫到輸出資料夾之外：「\(path)」"
    }
  }
}
