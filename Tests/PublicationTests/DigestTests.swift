import Foundation
import Testing

@testable import Publication

@Suite struct DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func givesTheDigestsOfTheStandard(text: String, digest: String) {
    #expect(SHA256.hex(Array(text.utf8)) == digest)
  }

  @Test func agreesWithSha256sumAtEveryLengthAroundABlock() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "planpress-digests-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    var sums = ""
    for count in [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 4_097, 100_003] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
      try Data(bytes).write(to: folder.appending(path: "\(count)"))
      sums += SHA256.hex(bytes) + "  \(count)\n"
    }
    try Data(sums.utf8).write(to: folder.appending(path: "sums"))
    #expect(try Tool.run(["sha256sum", "--check", "--strict", "sums"], in: folder).status == 0)
  }

  @Test func givesTheCheckValueOfTheStandard() {
    #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
  }
}
