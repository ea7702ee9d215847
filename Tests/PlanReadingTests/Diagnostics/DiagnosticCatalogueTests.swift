import PlanModel
import PlanReading
import Testing

struct DiagnosticCatalogueTests {
  @Test func namesEachCodeOnce() {
    let names = DiagnosticCatalogue.all.map(\.name)
    let repeated = Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
    #expect(repeated == [])
  }

  @Test(arguments: DiagnosticCatalogue.all.map(\.name))
  func declaresCodesWithAllTheirWords(name: String) throws {
    let code = try #require(DiagnosticCatalogue.code(named: name))
    #expect(code.flaws == [])
  }

  @Test func findsACodeByItsName() {
    #expect(DiagnosticCatalogue.code(named: "Unknown-Key") == .unknownKey)
    #expect(DiagnosticCatalogue.code(named: "no-such-code") == nil)
  }
}
