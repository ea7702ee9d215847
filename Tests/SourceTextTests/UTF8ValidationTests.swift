import Testing

@testable import SourceText

/// The first bad byte is where the standard library sees it, or an earlier NUL.
@Suite struct UTF8ValidationTests {
  private func expected(_ bytes: [UInt8]) -> Int? {
    let zero = bytes.firstIndex(of: 0)
    do {
      _ = try UTF8Span(validating: bytes.span)
      return zero
    } catch {
      return min(error.byteOffsets.lowerBound, zero ?? bytes.count)
    }
  }

  private static let pieces: [[UInt8]] = [
    Array("a".utf8), Array("plan 2026-Q2, ".utf8), Array("计划".utf8), Array("：".utf8), Array("é".utf8), Array("𠮷".utf8),
    Array("\u{800}\u{FFF}\u{1000}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}".utf8), [0], [0x80], [0xBF], [0xC0, 0x80],
    [0xC1, 0xBF], [0xC2], [0xE0, 0x9F, 0xBF], [0xE4, 0xB8], [0xE4], [0xED, 0xA0, 0x80], [0xEF, 0xBF], [0xF0, 0x8F],
    [0xF0, 0x9F, 0x92], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF],
  ]

  @Test(arguments: pieces)
  func findsAPieceWhereverItStands(piece: [UInt8]) {
    for before in 0..<20 {
      for after in 0..<20 {
        let bytes = Array(repeating: 0x61, count: before) + piece + Array(repeating: 0x62, count: after)
        #expect(UTF8Validation.firstProblem(in: bytes.span) == expected(bytes), "\(bytes)")
        let chinese = Array(String(repeating: "计", count: before).utf8) + piece + Array("划".utf8)
        #expect(UTF8Validation.firstProblem(in: chinese.span) == expected(chinese), "\(chinese)")
      }
    }
  }

  @Test func findsTheFirstProblemOfAnyPieces() {
    var state: UInt64 = 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<next(9) { bytes += Self.pieces[next(next(2) == 0 ? 7 : Self.pieces.count)] }
      #expect(UTF8Validation.firstProblem(in: bytes.span) == expected(bytes), "\(bytes)")
    }
  }
}
