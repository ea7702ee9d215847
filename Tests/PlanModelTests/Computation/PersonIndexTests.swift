import PlanModel
import SourceText
import Testing

struct PersonIndexTests {
  private func plan(_ owners: String...) -> Plan {
    Plan.quarter {
      $0.objectives = owners.enumerated().map { Objective.make("O\($0.offset + 1)").with(.owner, $0.element) }
    }
  }

  @Test func countsAChineseAndALatinFormOfANameAsOnePerson() {
    let names = AliasTable([("张伟", "张伟"), ("Zhang Wei", "张伟"), ("zw", "张伟")])
    let index = PersonIndex([plan("张伟", "zhang wei、王芳", "ZW/张伟")], names: names)
    #expect(index.people.map(\.name) == ["张伟", "王芳"])
    #expect(index["Zhang Wei"]?.entries.count == 3)
    #expect(index.number(of: "ZW") == index.number(of: "张伟"))
    #expect(index.numbers(in: "ZW/张伟").count == 1)
  }

  @Test func takesACommanderForAPersonOnlyWhereThatNameStandsElsewhere() {
    let crisis = Plan.quarter {
      $0.more.levels = ["沈岚", "部门负责人"].map { name in
        var level = ResponseLevel()
        level.fields.append(.owner, name, at: .unknown)
        return level
      }
    }
    let index = PersonIndex([crisis, plan("沈岚")])
    #expect(index.people.map(\.name) == ["沈岚"])
    #expect(index["沈岚"]?.entries.map(\.plan) == [0, 1])
    #expect(index.numbers(in: "部门负责人") == [])
  }

  @Test func sortsPeopleByTheNumbersInTheirNames() {
    #expect(PersonIndex([plan("值班10号", "值班9号", "值班1号")]).people.map(\.name) == ["值班1号", "值班9号", "值班10号"])
  }

  @Test func keepsNamesApartThatNobodyJoins() {
    #expect(PersonIndex([plan("张伟", "Zhang Wei")]).people.map(\.name) == ["Zhang Wei", "张伟"])
  }

  @Test func findsPeopleInACellThatNobodyIsNamedForByItself() {
    let index = PersonIndex([plan("张伟", "王芳")])
    #expect(index.numbers(in: "王芳、张伟") == [index.number(of: "王芳"), index.number(of: "张伟")])
    #expect(index.numbers(in: "王芳、前台") == [])
  }
}
