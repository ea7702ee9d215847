import SiteGenerator
import Testing

struct WorkersTests {
  private struct Odd: Error, Equatable { let number: Int }

  @Test(arguments: [1, 2, 3, 16], [0, 1, 2, 63, 64, 1000])
  func keepsTheOrder(cores: Int, count: Int) async {
    let squares = await Workers(cores).map(Array(0..<count)) { $0 * $0 }
    #expect(squares == (0..<count).map { $0 * $0 })
  }

  @Test(arguments: [1, 4])
  func throwsWhatFailed(cores: Int) async {
    await #expect(throws: Odd(number: 333)) {
      try await Workers(cores).tryMap(Array(0..<1000)) { (number) throws(Odd) in
        if number == 333 { throw Odd(number: number) }
        return number
      }
    }
  }
}
