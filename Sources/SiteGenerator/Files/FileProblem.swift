#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif
package import PlanModel

/// Why the machine could not do something with a file.
package struct FileProblem: Error, Hashable, Sendable {
  package enum Operation: String, Hashable, Sendable {
    case open, read, write, list, create, link, rename, remove, lock, inspect
  }

  package let operation: Operation

  /// As it is worth showing: from the working directory, or absolute.
  package let path: String

  /// The system's error number.
  package let code: Int32

  /// What else can be done about it.
  package enum Hint: Hashable, Sendable {
    /// The folder is no site, and one can be made there.
    case noSite
  }

  package var hint: Hint?

  package init(_ operation: Operation, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// Takes the error number that the last failed call of this thread left behind.
  static func last(_ operation: Operation, _ path: String) -> FileProblem {
    FileProblem(operation, path, code: errno)
  }

  /// The error number for a name that is taken.
  package static let exists = EEXIST

  package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  package var isDenied: Bool { code == EACCES || code == EPERM }
  package var isReadOnly: Bool { code == EROFS }

  /// Whether the file system can't do it here though it could be done another way: over a mount point, between two
  /// file systems, or without hard links.
  package var isUnsupported: Bool {
    [EXDEV, EBUSY, EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP, EMLINK, EPERM].contains(code)
  }
}

extension FileProblem {
  /// What went wrong and what can be done about it, in one line.
  package func text(in language: Language) -> String {
    let what = operation.failure[language]
    let reason = (reason?[language] ?? reasonText) + (hint?.words[language] ?? "")
    return switch language {
    case .english: "\(what) \(path): \(reason)"
    case .simplifiedChinese: "\(what)“\(path)”：\(reason)"
    case .traditionalChinese: "\(what)「\(path)」：\(reason)"
    }
  }

  /// Why it went wrong, in the system's own few words.
  package var reasonText: String { unsafe String(cString: strerror(code)) }

  package static func missing(_ path: String) -> FileProblem { FileProblem(.open, path, code: ENOENT) }

  /// Nil for what the system says as well.
  private var reason: Sentence? {
    Self.reasons.first { $0.codes.contains(code) }?.words
  }

  private static let reasons: [(codes: [Int32], words: Sentence)] = [
    (
      [ENOSPC],
      Sentence(en: "the disk is full; free some space and run it again", hans: "磁盘已满；请清理空间后重试", hant: "磁碟已滿；請清出空間後再試")
    ),
    (
      [EDQUOT],
      Sentence(
        en: "the disk quota is used up; free some space and run it again", hans: "磁盘配额已用完；请清理空间后重试",
        hant: "磁碟配額已用完；請清出空間後再試")
    ),
    (
      [EFBIG],
      Sentence(en: "the file would be larger than the system allows", hans: "文件超过了系统允许的大小", hant: "檔案超過系統允許的大小")
    ),
    (
      [EACCES, EPERM],
      Sentence(
        en: "permission denied; check who owns the file and its folder", hans: "没有权限；请检查文件和文件夹的所有者与权限",
        hant: "沒有權限；請檢查檔案和資料夾的擁有者與權限")
    ),
    (
      [EROFS],
      Sentence(
        en: "the file system is read-only; choose a place that can be written", hans: "文件系统是只读的；请换一个可写的位置",
        hant: "檔案系統是唯讀的；請換一個可寫入的位置")
    ),
    ([ENOENT], Sentence(en: "there is no such file or folder", hans: "文件或文件夹不存在", hant: "檔案或資料夾不存在")),
    ([EEXIST], Sentence(en: "it is there already, and nothing is written over", hans: "已经存在，不会覆盖", hant: "已經存在，不會覆寫")),
    ([ENOTDIR], Sentence(en: "a part of the path is not a folder", hans: "路径中有一段不是文件夹", hant: "路徑中有一段不是資料夾")),
    ([EISDIR], Sentence(en: "it is a folder, not a file", hans: "这里是一个文件夹，而不是文件", hant: "這裡是一個資料夾，而不是檔案")),
    ([ENAMETOOLONG], Sentence(en: "the name is too long; make it shorter", hans: "名称太长；请缩短文件名", hant: "名稱太長；請縮短檔名")),
    (
      [EMFILE, ENFILE],
      Sentence(
        en: "too many open files; raise the limit (ulimit -n)", hans: "打开的文件太多；请提高上限（ulimit -n）",
        hant: "開啟的檔案太多；請提高上限（ulimit -n）")
    ),
    ([ELOOP], Sentence(en: "the symbolic links lead in a circle", hans: "符号链接指向了自己", hant: "符號連結指向了自己")),
  ]
}

extension FileProblem.Hint {
  fileprivate var words: Sentence {
    switch self {
    case .noSite:
      Sentence(
        en: "; name the site's folder, or make one with planpress init", hans: "；请指定站点文件夹，或运行 planpress init 新建站点",
        hant: "；請指定網站資料夾，或執行 planpress init 新建網站")
    }
  }
}

extension FileProblem.Operation {
  /// What could not be done.
  fileprivate var failure: Sentence {
    switch self {
    case .open: Sentence(en: "cannot open", hans: "无法打开", hant: "無法開啟")
    case .read: Sentence(en: "cannot read", hans: "无法读取", hant: "無法讀取")
    case .write: Sentence(en: "cannot write", hans: "无法写入", hant: "無法寫入")
    case .list: Sentence(en: "cannot list the folder", hans: "无法列出文件夹", hant: "無法列出資料夾")
    case .create: Sentence(en: "cannot create", hans: "无法创建", hant: "無法建立")
    case .link: Sentence(en: "cannot link", hans: "无法链接", hant: "無法連結")
    case .rename: Sentence(en: "cannot rename", hans: "无法重命名", hant: "無法重新命名")
    case .remove: Sentence(en: "cannot remove", hans: "无法删除", hant: "無法刪除")
    case .lock: Sentence(en: "cannot lock", hans: "无法锁定", hant: "無法鎖定")
    case .inspect: Sentence(en: "cannot inspect", hans: "无法查看", hant: "無法檢視")
    }
  }
}
