package import PlanModel

/// Something that is not as it was when the archive was made.
package struct ArchiveFinding: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case modified, missing, extra, unregistered
    /// The register's line does not follow from the one before, or is none.
    case registerBroken
    /// A digest that the register or the sums have differs.
    case digestDiffers
    /// What is no bag, or no bag as this program makes it.
    case badForm
    case notSigned, badSignature
    /// The pages or records made again from the archive's own sources are others.
    case rebuiltDiffers
    /// The machine could not look.
    case unreadable
  }

  package let kind: Kind

  /// The archive's name; empty for the register and the sums.
  package let archive: String

  /// The file within it; empty for the whole of it.
  package let path: String

  package init(_ kind: Kind, _ archive: String, _ path: String = "") {
    self.kind = kind
    self.archive = archive
    self.path = path
  }

  /// `2026-Q2: 已修改 data/source/planpress.yml`
  package func text(in language: Language) -> String {
    let place = archive.isEmpty ? "" : archive + (language == .english ? ": " : "：")
    return place + kind.words[language] + (path.isEmpty ? "" : " " + path)
  }
}

extension ArchiveFinding.Kind {
  var words: Sentence {
    switch self {
    case .modified: Sentence(en: "modified", hans: "已修改", hant: "已修改")
    case .missing: Sentence(en: "missing", hans: "缺失", hant: "缺失")
    case .extra: Sentence(en: "not part of the archive", hans: "多余", hant: "多餘")
    case .unregistered: Sentence(en: "not in the register", hans: "未登记", hant: "未登記")
    case .registerBroken: Sentence(en: "the register was changed at", hans: "登记簿被改动", hant: "登記簿被改動")
    case .digestDiffers: Sentence(en: "differs from the register", hans: "与登记簿不符", hant: "與登記簿不符")
    case .badForm: Sentence(en: "not as BagIt wants it", hans: "格式不符", hant: "格式不符")
    case .notSigned: Sentence(en: "not signed", hans: "没有签名", hant: "沒有簽名")
    case .badSignature: Sentence(en: "the signature is not right", hans: "签名无效", hant: "簽名無效")
    case .rebuiltDiffers: Sentence(en: "differs when built again", hans: "与重新生成的不同", hant: "與重新產生的不同")
    case .unreadable: Sentence(en: "unreadable", hans: "无法读取", hant: "無法讀取")
    }
  }
}
