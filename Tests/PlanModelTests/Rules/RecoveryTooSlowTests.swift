import SourceText
import Testing

@testable import PlanModel

struct RecoveryTooSlowTests {
  private func messages(mtpd: Quantity?, rto: Quantity?) -> [String] {
    var function = BusinessFunction()
    function.title = "shop"
    function.mtpd = mtpd
    function.rto = rto
    return PlanModelTests.messages(of: RecoveryTooSlow(), in: .quarter { $0.more.functions = [function] })
  }

  private func time(_ number: Double, _ unit: String) -> Quantity {
    Quantity(text: "\(Int(number))\(unit)", meaning: .number(number), unit: unit)
  }

  @Test func namesAFunctionThatIsBackTooLate() {
    #expect(
      messages(mtpd: time(4, "小时"), rto: time(1, "天"))
        == ["[recovery-too-slow] “shop” is to be back within 1天 (RTO), but can be down for 4小时 at most (MTPD)"])
  }

  @Test func comparesTimesAndNotNumbers() {
    #expect(messages(mtpd: time(4, "小时"), rto: time(30, "分钟")) == [])
    #expect(messages(mtpd: time(1, "天"), rto: time(24, "小时")) == [])
  }

  @Test func leavesAloneWhatItCannotCompare() {
    #expect(messages(mtpd: nil, rto: time(1, "天")) == [])
    #expect(messages(mtpd: time(4, "小时"), rto: time(9, "次")) == [])
  }
}
