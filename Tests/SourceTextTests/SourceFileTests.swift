import SourceText
import Testing

@Suite struct SourceFileTests {
  private func problem(in bytes: [UInt8], limit: Int = SourceFile.defaultLimit) -> DecodingProblem? {
    do {
      _ = try SourceFile(bytes: bytes, limit: limit)
      return nil
    } catch {
      return error
    }
  }

  @Test func dropsTheByteOrderMarkAndKeepsLineEnds() throws {
    let file = try SourceFile(bytes: [0xEF, 0xBB, 0xBF] + Array("标题\r\n𠮷".utf8))
    #expect(file.bytes == Array("标题\r\n𠮷".utf8))
  }

  @Test(arguments: [
    "", "a", String(repeating: "年度计划 plan\n", count: 100), "\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10FFFF}",
  ])
  func acceptsUTF8(text: String) throws {
    #expect(try SourceFile(bytes: Array(text.utf8)).bytes == Array(text.utf8))
  }

  /// The first ill-formed byte of each kind of table 3-7 of the Unicode standard.
  @Test(
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xE4, 0xB8],
      [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
    ] as [[UInt8]])
  func findsTheFirstBadByte(bad: [UInt8]) {
    let bytes = Array("标题: 年度计划\n负责人: 李明".utf8) + bad + Array("\n以下都是正常的文字，没有问题。\n".utf8)
    #expect(problem(in: bytes)?.reason == .notUTF8(byte: bad[0]))
    #expect(problem(in: bytes)?.position == SourcePosition(line: 2, column: 8))
  }

  @Test func agreesWithTheStandardLibraryOnRandomBytes() {
    var state: UInt64 = 1
    for round in 0..<3000 {
      var bytes = Array("计划 abc 12345678 𠮷\n季度复盘 é ok".utf8)
      for _ in 0...(round % 3) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 24)
      }
      let isValid = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
      #expect((problem(in: bytes) == nil) == isValid, "\(bytes)")
    }
  }

  @Test func refusesNUL() {
    let found = problem(in: Array("标题\n计划\u{0}x".utf8))
    #expect(found?.reason == .nul)
    #expect(found?.position == SourcePosition(line: 2, column: 3))
  }

  @Test func refusesAFileThatIsTooLarge() {
    #expect(problem(in: [1, 2, 3], limit: 2)?.reason == .tooLarge(byteCount: 3, limit: 2))
    #expect(problem(in: [1, 2, 3], limit: 3) == nil)
  }

  /// `标题：计划，目标。\n` as other programs save it.
  @Test(
    arguments: [
      (
        [
          0xB1, 0xEA, 0xCC, 0xE2, 0xA3, 0xBA, 0xBC, 0xC6, 0xBB, 0xAE, 0xA3, 0xAC, 0xC4, 0xBF, 0xB1, 0xEA, 0xA1, 0xA3,
          10,
        ],
        .gb18030
      ),
      (
        [
          0xBC, 0xD0, 0xC3, 0x44, 0xA1, 0x47, 0xAD, 0x70, 0xB5, 0x65, 0xA1, 0x41, 0xA5, 0xD8, 0xBC, 0xD0, 0xA1, 0x43,
          10,
        ],
        .big5
      ),
      ([0xFF, 0xFE, 0x07, 0x68, 0x0A, 0x00], .utf16LittleEndian),
      ([0xFE, 0xFF, 0x68, 0x07, 0x00, 0x0A], .utf16BigEndian),
      ([0x2D, 0, 0x2D, 0, 0x2D, 0, 0x0A, 0, 0x07, 0x68], .utf16LittleEndian),
      ([0, 0x2D, 0, 0x2D, 0, 0x2D, 0, 0x0A, 0x68, 0x07], .utf16BigEndian),
    ] as [([UInt8], TextEncoding)])
  func namesTheEncodingAndTheWayOut(bytes: [UInt8], encoding: TextEncoding) {
    let found = problem(in: bytes)
    #expect(found?.reason == .otherEncoding(encoding))
    #expect(
      found?.conversionCommand(forFile: "计划 a'b.md")
        == "iconv -f \(encoding.iconvName) -t UTF-8 '计划 a'\\''b.md' > converted.md")
  }
}

@Suite struct LineTableTests {
  private let bytes = Array("标题\r\n\n𠮷b\rc\n".utf8)

  @Test func knowsEveryLine() {
    let lines = LineTable(bytes)
    #expect((0...6).map { lines.text(ofLine: $0) } == [nil, "标题", "", "𠮷b", "c", "", nil])
    #expect(lines.lineCount == 5)
  }

  @Test func turnsOffsetsIntoPlacesAndBack() {
    let lines = LineTable(bytes)
    for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 && bytes[offset] > 13 {
      #expect(lines.offset(of: lines.position(at: offset)) == offset)
    }
    #expect(lines.position(at: 4) == SourcePosition(line: 1, column: 2))
    #expect(lines.position(at: 13) == SourcePosition(line: 3, column: 2))
    #expect(lines.position(at: 999) == SourcePosition(line: 5, column: 1))
    #expect(lines.offset(of: SourcePosition(line: 1, column: 99)) == 6)
    #expect(lines.offset(of: SourcePosition(line: 9, column: 1)) == nil)
  }
}
