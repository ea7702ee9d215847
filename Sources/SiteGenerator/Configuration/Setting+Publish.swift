import PlanModel

/// A place that a site is published to, as `planpress.yml` names it.
package struct PublishSetting: Hashable, Sendable {
  package static let keepByDefault = 5

  package var name: String

  /// A folder, `host:/path`, or `rclone:remote:path`.
  package var to: String

  /// How many releases stay.
  package var keep = keepByDefault

  /// How many files one publication may remove; nil for the default.
  package var mostRemoved: Int?
}

extension Setting {
  /// Where `publish` brings the site.
  static let publish = Setting(
    "publish", also: ["发布", "發布"],
    .list(
      .group(
        [
          Setting(
            "to", also: ["目标", "目標", "位置"], .text,
            Sentence(
              en: "A folder, host:/path (rsync over SSH), or rclone:remote:path",
              hans: "文件夹、主机:/路径（SSH 上的 rsync）或 rclone:远端:路径",
              hant: "資料夾、主機:/路徑（SSH 上的 rsync）或 rclone:遠端:路徑")),
          Setting(
            "name", also: ["名称", "名稱"], .text,
            Sentence(en: "What --to calls it", hans: "--to 使用的名称", hant: "--to 使用的名稱")),
          Setting(
            "keep", also: ["保留"], .integer(1...1000),
            Sentence(
              en: "How many releases stay, 5 where nothing is said", hans: "保留多少个版本，不写为 5", hant: "保留多少個版本，不寫為 5")),
          Setting(
            "max_delete", also: ["最多删除", "最多刪除"], .integer(0...1_000_000),
            Sentence(
              en: "How many files one publication may remove; a quarter of them where nothing is said, and always 20",
              hans: "一次发布最多删除多少个文件；不写为四分之一，至少 20", hant: "一次發布最多刪除多少個檔案；不寫為四分之一，至少 20")),
        ], isShort: true)),
    Sentence(
      en: "Where planpress publish brings the site; the first one where nothing else is said",
      hans: "planpress publish 把网站发布到哪里；不指定时用第一个", hant: "planpress publish 把網站發布到哪裡；不指定時用第一個")
  ) { value, configuration in
    for element in value.elements {
      guard let to = element["to"]?.text else { continue }
      var target = PublishSetting(name: element["name"]?.text ?? to, to: to)
      target.keep = element["keep"]?.integer ?? target.keep
      target.mostRemoved = element["max_delete"]?.integer
      configuration.publishTargets.append(target)
    }
  }
}
