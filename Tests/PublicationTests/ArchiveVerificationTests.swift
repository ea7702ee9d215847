import Foundation
import PlanModel
import SiteGenerator
import Testing

@testable import Publication

@Suite struct ArchiveVerificationTests {
  private static let bag = "2026-Q2/2026-Q2"
  private static let plan = bag + "/data/source/plans/2026-q2/市场部.md"

  struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let act: @Sendable (SmallArchive) throws -> Void
    let findings: [String]
  }

  static let tamperings: [Tampering] = [
    Tampering(testDescription: "one byte, same size") { archive in
      try archive.change(plan) { $0 = $0.replacingOccurrences(of: "翻倍", with: "减半") }
    } findings: {
      ["2026-Q2：已修改 data/source/plans/2026-q2/市场部.md"]
    },
    Tampering(testDescription: "a file deleted") { archive in
      try FileManager.default.removeItem(at: archive.url(plan))
    } findings: {
      ["2026-Q2：缺失 data/source/plans/2026-q2/市场部.md"]
    },
    Tampering(testDescription: "a file renamed") { archive in
      try FileManager.default.moveItem(at: archive.url(plan), to: archive.url(bag + "/data/source/plans/new.md"))
    } findings: {
      ["2026-Q2：缺失 data/source/plans/2026-q2/市场部.md", "2026-Q2：多余 data/source/plans/new.md"]
    },
    Tampering(testDescription: "an extra file") { archive in
      try Data("more".utf8).write(to: archive.url(bag + "/data/more.txt"))
    } findings: {
      ["2026-Q2：多余 data/more.txt"]
    },
    Tampering(testDescription: "bag-info edited") { archive in
      try archive.change(bag + "/bag-info.txt") { $0 = $0.replacingOccurrences(of: "2026-07-10", with: "2026-07-01") }
    } findings: {
      ["2026-Q2：已修改 bag-info.txt"]
    },
    Tampering(testDescription: "a file and its manifest edited") { archive in
      try archive.rewrite(plan, throughManifests: false)
    } findings: {
      ["2026-Q2：已修改 manifest-sha256.txt"]
    },
    Tampering(testDescription: "everything computed anew") { archive in
      try archive.rewrite(plan, throughManifests: true)
    } findings: {
      ["2026-Q2：与登记簿不符 tagmanifest-sha256.txt"]
    },
    Tampering(testDescription: "the tag manifest deleted") { archive in
      try FileManager.default.removeItem(at: archive.url(bag + "/tagmanifest-sha256.txt"))
    } findings: {
      ["2026-Q2：缺失 tagmanifest-sha256.txt"]
    },
    Tampering(testDescription: "an empty folder") { archive in
      try FileManager.default.createDirectory(at: archive.url(bag + "/data/empty"), withIntermediateDirectories: true)
    } findings: {
      ["2026-Q2：多余 data/empty/"]
    },
    Tampering(testDescription: "an unlisted signature") { archive in
      try Data("?".utf8).write(to: archive.url(bag + "/manifest-sha256.txt.sig"))
    } findings: {
      ["2026-Q2：多余 manifest-sha256.txt.sig"]
    },
    Tampering(testDescription: "a symbolic link") { archive in
      try FileManager.default.createSymbolicLink(
        atPath: archive.url(bag + "/data/link").path, withDestinationPath: "/etc/hostname")
    } findings: {
      ["2026-Q2：多余 data/link"]
    },
    Tampering(testDescription: "line ends changed") { archive in
      try archive.change(bag + "/manifest-sha256.txt") { $0 = $0.replacingOccurrences(of: "\n", with: "\r\n") }
    } findings: {
      ["2026-Q2：格式不符 manifest-sha256.txt", "2026-Q2：已修改 manifest-sha256.txt"]
    },
    Tampering(testDescription: "the ZIP file changed") { archive in
      var zip = try Data(contentsOf: archive.url(bag + ".zip"))
      zip[100] ^= 1
      try FileManager.default.removeItem(at: archive.url(bag + ".zip"))
      try zip.write(to: archive.url(bag + ".zip"))
    } findings: {
      ["2026-Q2：与登记簿不符 2026-Q2/2026-Q2.zip"]
    },
    Tampering(testDescription: "the archive deleted") { archive in
      try FileManager.default.removeItem(at: archive.url(bag))
      try FileManager.default.removeItem(at: archive.url(bag + ".zip"))
    } findings: {
      ["2026-Q2：缺失 2026-Q2/2026-Q2", "2026-Q2：缺失 2026-Q2/2026-Q2.zip"]
    },
    Tampering(testDescription: "an archive that nobody registered") { archive in
      try FileManager.default.copyItem(at: archive.url(bag), to: archive.url("2026-Q2/2026-Q2-r2"))
    } findings: {
      ["2026-Q2-r2：未登记 2026-Q2/2026-Q2-r2"]
    },
    Tampering(testDescription: "the sums changed") { archive in
      try archive.change("SHA256SUMS") { $0 = "" }
    } findings: {
      ["已修改 SHA256SUMS"]
    },
    Tampering(testDescription: "the register emptied") { archive in
      try archive.change("register.jsonl") { $0 = "" }
    } findings: {
      ["已修改 SHA256SUMS", "2026-Q2：未登记 2026-Q2/2026-Q2"]
    },
  ]

  @Test(arguments: tamperings)
  func findsEveryWayOfTampering(_ tampering: Tampering) async throws {
    let archive = try SmallArchive()
    try await archive.create()
    #expect(try await archive.verify() == [])
    try tampering.act(archive)
    #expect(try await archive.verify() == tampering.findings)
  }

  @Test func findsALineOfTheRegisterThatWasRewritten() async throws {
    let archive = try SmallArchive()
    try await archive.create()
    try await archive.create(department: "市场部")
    let copy = try ArchiveStore(archive.archives).register
    try archive.change("register.jsonl") { $0 = $0.replacingOccurrences(of: "2026-07-10", with: "2026-07-01") }
    #expect(try await archive.verify() == ["登记簿被改动 register.jsonl:2"])
    #expect(try await archive.verify(copy: copy) == ["登记簿被改动 register.jsonl:1"])
  }

  @Test func refusesToContinueARegisterThatWasChanged() async throws {
    let archive = try SmallArchive()
    try await archive.create()
    try archive.change("register.jsonl") { $0 = "?" + $0 }
    await #expect(throws: ArchiveProblem.registerBroken(1)) { try await archive.create(department: "市场部") }
  }

  @Test func makesTheSamePagesAgainFromTheArchivesOwnSources() async throws {
    let archive = try SmallArchive()
    try await archive.create()
    #expect(try await archive.verify(rebuild: true) == [])
    let page = Self.bag + "/data/site/2026-q2/市场部.html"
    try archive.change(page) { $0 += "<!-- -->" }
    #expect(
      try await archive.verify(rebuild: true) == [
        "2026-Q2：已修改 data/site/2026-q2/市场部.html", "2026-Q2：与重新生成的不同 data/site/2026-q2/市场部.html",
      ])
  }

  @Test func signsWithAnSSHKeyThatOthersCanCheck() async throws {
    let archive = try SmallArchive()
    try await archive.create()
    let key = archive.folder.appending(path: "key").path
    #expect(
      try Tool.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "pmo", "-f", key], in: archive.folder).status
        == 0)
    let signers = archive.folder.appending(path: "signers")
    try Data(("pmo@example.org " + String(contentsOf: URL(fileURLWithPath: key + ".pub"), encoding: .utf8)).utf8)
      .write(to: signers)
    let name = "2026-Q2/2026-Q2.tagmanifest-sha256.txt.sig"
    #expect(try await archive.verify(signers: signers.path) == ["2026-Q2：没有签名 \(name)"])
    let store = try ArchiveStore(archive.archives)
    try ArchiveSignature(store: store, path: Self.bag, id: "2026-Q2").sign(with: key, ["PATH=/usr/bin:/bin"])
    #expect(try await archive.verify(signers: signers.path) == [])
    let command =
      "ssh-keygen -Y verify -f '\(signers.path)' -I pmo@example.org -n planpress-archive -s '\(archive.url(name).path)'"
      + " < '\(archive.url(Self.bag + "/tagmanifest-sha256.txt").path)'"
    let result = try Tool.run(["sh", "-c", command], in: archive.folder)
    #expect(result.status == 0, "\(result.output)")
    try archive.rewrite(Self.plan, throughManifests: true)
    #expect(
      try await archive.verify(signers: signers.path) == [
        "2026-Q2：与登记簿不符 tagmanifest-sha256.txt", "2026-Q2：签名无效 \(name)",
      ])
  }
}

extension ArchiveVerificationTests.Tampering {
  init(
    testDescription: String, _ act: @escaping @Sendable (SmallArchive) throws -> Void, findings: () -> [String]
  ) {
    self.init(testDescription: testDescription, act: act, findings: findings())
  }
}

extension SmallArchive {
  /// Changes a file of the bag and its digest in the manifest; and the manifest's own digest, too.
  fileprivate func rewrite(_ path: String, throughManifests: Bool) throws {
    func digest(_ path: String) throws -> String { SHA256.hex(Array(try Data(contentsOf: url(path)))) }
    let bag = "2026-Q2/2026-Q2/"
    var old = try digest(path)
    try change(path) { $0 = $0.replacingOccurrences(of: "翻倍", with: "减半") }
    var new = try digest(path)
    for manifest in throughManifests ? ["manifest-sha256.txt", "tagmanifest-sha256.txt"] : ["manifest-sha256.txt"] {
      let before = try digest(bag + manifest)
      try change(bag + manifest) { $0 = $0.replacingOccurrences(of: old, with: new) }
      (old, new) = (before, try digest(bag + manifest))
    }
  }
}
