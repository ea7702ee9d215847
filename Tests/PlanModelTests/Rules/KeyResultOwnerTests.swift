import SourceText
import Testing

@testable import PlanModel

struct KeyResultOwnerTests {
  private func messages(_ owner: String?, kind: PlanKind = .quarter) -> [String] {
    var keyResult = KeyResult.make("O1.KR1", title: "新签客户 40 家")
    if let owner { keyResult = keyResult.with(.owner, owner) }
    let plan = Plan.quarter(owner: "陈志远") {
      $0.kind = kind
      $0.objectives = [.make("O1", owner: "陈志远", [keyResult])]
    }
    return PlanModelTests.messages(of: KeyResultOwner(), in: plan)
  }

  @Test(arguments: [nil, ""])
  func namesAKeyResultWithoutAnOwner(owner: String?) {
    #expect(messages(owner) == ["[key-result-without-owner] key result O1.KR1 “新签客户 40 家” has no owner"])
  }

  @Test(arguments: ["李明、王芳", "李明/王芳", "李明，王芳", "Ann & Bob", "所有团队成员", "全体员工", "Everybody"])
  func namesAKeyResultWithSeveralOwners(owner: String) {
    #expect(messages(owner) == ["[key-result-owners] key result O1.KR1 has more than one owner: “\(owner)”"])
  }

  @Test(arguments: ["李明", "Lisa Ma", "全小林", "内容运营团队", "Alan"])
  func acceptsOneOwner(owner: String) {
    #expect(messages(owner) == [])
  }

  @Test func leavesPersonalPlansAlone() {
    #expect(messages(nil, kind: .personal) == [])
  }
}
