package import PlanModel
package import SiteGenerator

/// Why nothing was archived, or an archive could not be looked at.
package enum ArchiveProblem: Error, Hashable, Sendable {
  case file(FileProblem)
  case output(OutputProblem)
  case noPlans(String)
  /// Plans that are not closed, by their files.
  case open([String])
  /// Plans of other departments that would be archived with those of one, and are for an audience only, by their files.
  case restricted([String])
  case name(String, ArchiveName.Fault)
  case clash(String, String)
  /// An archive of that period is there already.
  case exists(String)
  /// A revision is asked for of what was never archived.
  case nothingToRevise(String)
  /// Nothing is different from the archive that it would replace.
  case unchanged(String)
  /// A folder lies where the archive would go, and the register doesn't know it.
  case unregistered(String)
  /// The register can't be continued: this line of it is broken.
  case registerBroken(Int)
  case tooLarge
  /// `ssh-keygen` refused, in its own words.
  case signing(String)
  case unknown(String)
  /// The booklet was not printed.
  case booklet(BookletProblem)

  static func wrapping<Value>(_ body: () throws(FileProblem) -> Value) throws(ArchiveProblem) -> Value {
    do { return try body() } catch { throw .file(error) }
  }

  package func text(in language: Language) -> String {
    switch self {
    case .file(let problem): problem.text(in: language)
    case .output(let problem): problem.text(in: language)
    case .booklet(let problem): problem.text(in: language)
    default: sentence[language]
    }
  }

  private var sentence: Sentence {
    switch self {
    case .file, .output, .booklet:
      Sentence(en: "", hans: "", hant: "")
    case .noPlans(let period):
      Sentence(en: "no plan belongs to \(period)", hans: "没有属于 \(period) 的计划", hant: "沒有屬於 \(period) 的計劃")
    case .open(let files):
      Sentence(
        en: "only what is closed is archived; set status: closed in \(files.joined(separator: ", "))",
        hans: "只归档已结束的计划；请先把状态改为“已结束”：\(files.joined(separator: "、"))",
        hant: "只歸檔已結束的計劃；請先把狀態改為「已結束」：\(files.joined(separator: "、"))")
    case .restricted(let files):
      Sentence(
        en:
          "the archive would hold plans that are for an audience only: \(files.joined(separator: ", ")); archive all departments, or add --with-restricted",
        hans: "归档会带上仅供特定读者的计划：\(files.joined(separator: "、"))；请归档全部部门，或加 --with-restricted",
        hant: "歸檔會帶上僅供特定讀者的計劃：\(files.joined(separator: "、"))；請歸檔全部部門，或加 --with-restricted")
    case .name(let path, let fault):
      Sentence(
        en: "\(path) can't be archived: \(fault.words[.english])",
        hans: "“\(path)”无法归档：\(fault.words[.simplifiedChinese])",
        hant: "「\(path)」無法歸檔：\(fault.words[.traditionalChinese])")
    case .clash(let first, let second):
      Sentence(
        en: "\(first) and \(second) are one file where upper and lower case are the same; rename one",
        hans: "在不区分大小写的系统上，“\(first)”和“\(second)”是同一个文件；请为其中一个改名",
        hant: "在不區分大小寫的系統上，「\(first)」和「\(second)」是同一個檔案；請為其中一個改名")
    case .exists(let id):
      Sentence(
        en: "\(id) is archived already and stays as it is; --revise makes a revision that replaces it",
        hans: "\(id) 已经归档，不会改动；要更正请加 --revise，生成替代它的修订版", hant: "\(id) 已經歸檔，不會變動；要更正請加 --revise，產生替代它的修訂版")
    case .nothingToRevise(let id):
      Sentence(
        en: "there is no archive \(id) to revise; leave --revise out", hans: "没有可修订的归档 \(id)；请去掉 --revise",
        hant: "沒有可修訂的歸檔 \(id)；請去掉 --revise")
    case .unchanged(let id):
      Sentence(
        en: "nothing is different from \(id), so there is nothing to revise", hans: "内容与 \(id) 完全相同，无需修订",
        hant: "內容與 \(id) 完全相同，無需修訂")
    case .unregistered(let path):
      Sentence(
        en: "\(path) is there and the register does not know it; look at it, and move it away",
        hans: "“\(path)”已经存在，但登记簿中没有它；请检查后移走", hant: "「\(path)」已經存在，但登記簿中沒有它；請檢查後移走")
    case .registerBroken(let line):
      Sentence(
        en: "line \(line) of the register is not what was written; run planpress archive verify",
        hans: "登记簿第 \(line) 行不是原来写入的内容；请运行 planpress archive verify",
        hant: "登記簿第 \(line) 行不是原來寫入的內容；請執行 planpress archive verify")
    case .tooLarge:
      Sentence(
        en:
          "the archive would have more than 65,534 files or 4 GiB; archive the departments one by one with --department",
        hans: "归档将超过 65,534 个文件或 4 GiB；请用 --department 按部门归档", hant: "歸檔將超過 65,534 個檔案或 4 GiB；請用 --department 按部門歸檔")
    case .signing(let words):
      Sentence(
        en: "the archive is whole, but it is not signed: \(words)", hans: "归档已完成，但没有签名：\(words)",
        hant: "歸檔已完成，但沒有簽名：\(words)")
    case .unknown(let name):
      Sentence(
        en: "there is no archive \(name); planpress archive list names them",
        hans: "没有归档 \(name)；planpress archive list 可列出全部",
        hant: "沒有歸檔 \(name)；planpress archive list 可列出全部")
    }
  }
}

extension ArchiveName.Fault {
  var words: Sentence {
    switch self {
    case .notComposed:
      Sentence(
        en: "its name is not in Unicode's composed form (NFC); type the name anew",
        hans: "文件名不是 Unicode 合成形式（NFC）；请重新输入文件名",
        hant: "檔名不是 Unicode 合成形式（NFC）；請重新輸入檔名")
    case .character:
      Sentence(
        en: "a name in an archive has none of % \\ : * ? \" < > | and no control character; rename it",
        hans: "归档中的文件名不能含有 % \\ : * ? \" < > | 或控制字符；请改名", hant: "歸檔中的檔名不能含有 % \\ : * ? \" < > | 或控制字元；請改名")
    case .ending:
      Sentence(
        en: "its name ends in a dot or a blank; rename it", hans: "文件名以点或空格结尾；请改名", hant: "檔名以點或空格結尾；請改名")
    case .device:
      Sentence(
        en: "Windows keeps that name for a device; rename it", hans: "这是 Windows 的设备名；请改名", hant: "這是 Windows 的裝置名；請改名")
    case .tooLong:
      Sentence(
        en: "its name is longer than 200 bytes; make it shorter", hans: "文件名超过 200 字节；请缩短", hant: "檔名超過 200 位元組；請縮短")
    case .leavesFolder:
      Sentence(en: "it lies outside the site", hans: "它在站点之外", hant: "它在站點之外")
    }
  }
}
