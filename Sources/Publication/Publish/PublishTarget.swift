package import SiteGenerator

/// Where a site is published, and within which limits.
package struct PublishTarget: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    /// A folder of this machine, or one that is mounted: releases in it, and a link to the one that is read.
    case folder(String)
    /// The same on a machine that is reached by SSH.
    case ssh(host: String, path: String)
    /// What rclone calls a remote, with the path in it.
    case rclone(String)
  }

  package let place: Place

  /// How many releases stay, the one that is read included.
  package var keep = PublishSetting.keepByDefault

  /// How many files may be removed; nil lets a quarter go, and always twenty.
  package var mostRemoved: Int?

  package init(_ place: Place) {
    self.place = place
  }

  /// A target as it is written: `/srv/www/plans`, `web@host:/srv/www/plans`, `rclone:remote:plans`; nil for none of these.
  package init?(_ text: String) {
    let isPlain = !text.isEmpty && !text.hasPrefix("-") && text.unicodeScalars.allSatisfy { $0.value >= 0x20 }
    guard isPlain else { return nil }
    if text.hasPrefix("rclone:") {
      let remote = String(text.dropFirst("rclone:".count))
      guard remote.utf8.contains(UInt8(ascii: ":")), !remote.hasPrefix("-") else { return nil }
      self.init(.rclone(remote))
    } else if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
      !text[..<colon].utf8.contains(UInt8(ascii: "/"))
    {
      let path = String(text[text.utf8.index(after: colon)...])
      guard !text[..<colon].isEmpty, path.hasPrefix("/"), path != "/" else { return nil }
      self.init(.ssh(host: String(text[..<colon]), path: path))
    } else {
      self.init(.folder(text))
    }
  }

  /// A target of the settings.
  package init?(_ setting: PublishSetting) {
    self.init(setting.to)
    keep = setting.keep
    mostRemoved = setting.mostRemoved
  }
}
