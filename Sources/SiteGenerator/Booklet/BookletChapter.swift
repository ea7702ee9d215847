package import PlanModel

/// One chapter of a booklet as the site's views write it, before it is made ready for paper.
struct BookletChapter: Sendable {
  /// The path of the page on the site that it is.
  let path: String
  let language: Language
  let markup: [UInt8]

  /// The plan that it shows; nil for a page about many.
  let plan: Int?
}

/// A place of a booklet that its contents and its outline name.
package struct BookletHeading: Hashable, Sendable {
  /// 1 for chapters, 2 for their parts.
  package let level: Int
  package let title: String
  package let anchor: String

  package init(level: Int, title: String, anchor: String) {
    self.level = level
    self.title = title
    self.anchor = anchor
  }
}

/// Something of a plan that a booklet could not take in.
package struct BookletGap: Hashable, Sendable {
  /// The plan's file.
  package let file: String

  /// The address of the image as it is written.
  package let image: String
  package let reason: Reason

  package enum Reason: String, Hashable, Sendable, CaseIterable {
    case missing, notOfTheSite, unknownFormat, tooLarge
  }
}

extension BookletGap {
  /// `plans/2026-q2/marketing.md: the image map.png is not there`
  package func text(in language: Language) -> String {
    let words = sentence[language]
    return language == .english ? "\(file): \(words)" : "\(file)：\(words)"
  }

  private var sentence: Sentence {
    switch reason {
    case .missing:
      Sentence(en: "the image \(image) is not there", hans: "找不到图片 \(image)", hant: "找不到圖片 \(image)")
    case .notOfTheSite:
      Sentence(
        en: "the image \(image) is not in the site, and a booklet loads nothing from elsewhere",
        hans: "图片 \(image) 不在站点中，小册子不加载外部内容", hant: "圖片 \(image) 不在站點中，小冊子不載入外部內容")
    case .unknownFormat:
      Sentence(
        en: "the image \(image) is no PNG, JPEG, GIF, SVG or WebP",
        hans: "图片 \(image) 不是 PNG、JPEG、GIF、SVG 或 WebP", hant: "圖片 \(image) 不是 PNG、JPEG、GIF、SVG 或 WebP")
    case .tooLarge:
      Sentence(
        en: "the image \(image) is larger than 24 MB", hans: "图片 \(image) 超过 24 MB", hant: "圖片 \(image) 超過 24 MB")
    }
  }
}
