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
  static let exists = EEXIST

  package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  package var isDenied: Bool { code == EACCES || code == EPERM }
  var isReadOnly: Bool { code == EROFS }

  /// Whether the file system can't do it here though it could be done another way: over a mount point, between two
  /// file systems, or without hard links.
  var isUnsupported: Bool {
    [EXDEV, EBUSY, EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP, EMLINK, EPERM].contains(code)
  }
}

extension FileProblem {
  /// What went wrong and what can be done about it, in one line.
  package func text(in language: Language) -> String {
    let isChinese = language != .english
    let what = isChinese ? operation.chinese : operation.english
    let reason = reason(isChinese: isChinese)
    return isChinese ? "\(what)“\(path)”：\(reason)" : "\(what) \(path): \(reason)"
  }

  /// Why it went wrong, in the system's own few words.
  package var reasonText: String { unsafe String(cString: strerror(code)) }

  static func missing(_ path: String) -> FileProblem { FileProblem(.open, path, code: ENOENT) }

  private func reason(isChinese: Bool) -> String {
    switch code {
    case ENOSPC:
      isChinese ? "磁盘已满；请清理空间后重试" : "the disk is full; free some space and run it again"
    case EDQUOT:
      isChinese ? "磁盘配额已用完；请清理空间后重试" : "the disk quota is used up; free some space and run it again"
    case EFBIG:
      isChinese ? "文件超过了系统允许的大小" : "the file would be larger than the system allows"
    case EACCES, EPERM:
      isChinese ? "没有权限；请检查文件和文件夹的所有者与权限" : "permission denied; check who owns the file and its folder"
    case EROFS:
      isChinese ? "文件系统是只读的；请换一个可写的位置" : "the file system is read-only; choose a place that can be written"
    case ENOENT:
      isChinese ? "文件或文件夹不存在" : "there is no such file or folder"
    case EEXIST:
      isChinese ? "已经存在，不会覆盖" : "it is there already, and nothing is written over"
    case ENOTDIR:
      isChinese ? "路径中有一段不是文件夹" : "a part of the path is not a folder"
    case EISDIR:
      isChinese ? "这里是一个文件夹，而不是文件" : "it is a folder, not a file"
    case ENAMETOOLONG:
      isChinese ? "名称太长；请缩短文件名" : "the name is too long; make it shorter"
    case EMFILE, ENFILE:
      isChinese ? "打开的文件太多；请提高上限（ulimit -n）" : "too many open files; raise the limit (ulimit -n)"
    case ELOOP:
      isChinese ? "符号链接指向了自己" : "the symbolic links lead in a circle"
    default:
      unsafe String(cString: strerror(code))
    }
  }
}

extension FileProblem.Operation {
  fileprivate var english: String {
    switch self {
    case .open: "cannot open"
    case .read: "cannot read"
    case .write: "cannot write"
    case .list: "cannot list the folder"
    case .create: "cannot create"
    case .link: "cannot link"
    case .rename: "cannot rename"
    case .remove: "cannot remove"
    case .lock: "cannot lock"
    case .inspect: "cannot inspect"
    }
  }

  fileprivate var chinese: String {
    switch self {
    case .open: "无法打开"
    case .read: "无法读取"
    case .write: "无法写入"
    case .list: "无法列出文件夹"
    case .create: "无法创建"
    case .link: "无法链接"
    case .rename: "无法重命名"
    case .remove: "无法删除"
    case .lock: "无法锁定"
    case .inspect: "无法查看"
    }
  }
}
